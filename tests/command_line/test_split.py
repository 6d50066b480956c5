"""`cyfran split` prints who pays what, as people, programs and spreadsheets want it."""

import csv
import io
import json
import re
from pathlib import Path

from tests.command_line.boards import BOARD, LIMITED
from tests.command_line.conftest import Run

WORKED_FIGURE = [5_121_028, 4_619_712, 4_058_642, 1_623_457, 811_728]


def test_the_worked_figure_to_the_penny(run: Run) -> None:
    """The design's first worked figure comes out of the JSON contract."""
    result = run("split", "board.toml", "--year", "2026-27", "--format", "json")
    (year,) = json.loads(result.stdout)["years"]
    assert [row["assessed_pence"] for row in year["partners"]] == WORKED_FIGURE


def test_the_worked_gap_to_the_penny(run: Run, tmp_path: Path) -> None:
    """With "No contribution rises by more than 5%" everybody is at a limit and the gap is £645.67."""
    (tmp_path / "board.toml").write_text(LIMITED, encoding="utf-8")
    result = run("split", "board.toml", "--year", "2026-27", "--format", "json")
    (year,) = json.loads(result.stdout)["years"]
    assert (sum(row["assessed_pence"] for row in year["partners"]), year["gap_pence"]) == (16_170_000, 64_567)


def test_json_keeps_the_contract(run: Run) -> None:
    """Other programs find the keys that the contract names, and no others."""
    data = json.loads(run("split", "board.toml", "--format", "json").stdout)
    year = data["years"][0]
    assert list(data) == ["board", "formula", "scenario", "years"]
    assert list(year) == [
        "year",
        "true_cost_pence",
        "income_pence",
        "gifts_pence",
        "costs_to_share_pence",
        "gap_pence",
        "surplus_pence",
        "partners",
    ]
    assert list(year["partners"][0]) == [
        "id",
        "group",
        "assessed_pence",
        "in_kind_value_pence",
        "in_kind_credit_pence",
        "in_kind_beyond_pence",
        "cash_due_pence",
        "last_year_pence",
    ]


def test_csv_adds_up_to_the_costs(run: Run) -> None:
    """The rows of a year, with its gap and surplus, add up to the costs to share."""
    rows = list(csv.DictReader(io.StringIO(run("split", "board.toml", "--year", "2026-27", "--format", "csv").stdout)))
    assert sum(round(float(row["assessed"]) * 100) for row in rows) == 16_234_567


def test_text_shows_the_figures(run: Run) -> None:
    """The table for people holds each partner's row and the total."""
    lines = [" ".join(line.split()) for line in run("split", "board.toml", "--year", "2026-27").stdout.splitlines()]
    assert "Conwy £51,210.28 31.54% £51,210.28 £50,000.00 +£1,210.28" in lines
    assert "Total £162,345.67 100.00% £162,345.67 £154,000.00 +£8,345.67" in lines


def test_text_fits_eighty_columns(run: Run) -> None:
    """No line is wider than a small terminal."""
    assert max(map(len, run("split", "board.toml").stdout.splitlines())) <= 80


def test_last_year_of_the_second_year_is_the_first(run: Run) -> None:
    """Last year's share is the assessed share as computed."""
    first, second = json.loads(run("split", "board.toml", "--format", "json").stdout)["years"]
    assert [row["last_year_pence"] for row in second["partners"]] == [
        row["assessed_pence"] for row in first["partners"]
    ]


def test_a_gap_fails_only_when_strict(run: Run, tmp_path: Path) -> None:
    """A gap is a figure, not an error; --strict makes it a failed check."""
    (tmp_path / "board.toml").write_text(LIMITED, encoding="utf-8")
    assert run("split", "board.toml").exit_code == 0
    strict = run("split", "board.toml", "--strict", "--year", "2026-27")
    assert (strict.exit_code, strict.stderr) == (3, "There is a gap. 2026-27: £645.67.\n")


def test_an_unknown_year_is_wrong_use(run: Run) -> None:
    """A year that the file does not have names those it has."""
    result = run("split", "board.toml", "--year", "2031-32")
    assert (result.exit_code, result.stderr) == (2, "The Board file has no year 2031-32. It has 2026-27, 2027-28.\n")


def test_an_unknown_formula_is_wrong_use(run: Run) -> None:
    """A slip in a formula's name gets the nearest one."""
    result = run("split", "board.toml", "--formula", "agreeed")
    assert (result.exit_code, result.stderr) == (
        2,
        "formulas: There is no formula called “agreeed”. Did you mean “agreed”?\n",
    )


def test_a_share_of_last_year_that_is_not_known_is_blank(run: Run, tmp_path: Path) -> None:
    """It is never shown as nothing: a dash in the table, a blank in CSV, null in JSON, and a sentence says so."""
    text = re.sub(r"(?m)^last_year = .*\n", "", BOARD, count=1)
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    told = " ".join(run("split", "board.toml", "--year", "2026-27").stdout.split())
    assert "Last year's share is not in the file for: Conwy. Add last_year to see what changes." in told
    years = json.loads(run("split", "board.toml", "--format", "json").stdout)["years"]
    assert [year["partners"][0]["last_year_pence"] is None for year in years] == [True, False]
    rows = list(csv.DictReader(io.StringIO(run("split", "board.toml", "--format", "csv").stdout)))
    assert [row["last_year"] == "" for row in rows if row["id"] == "conwy"] == [True, False]


def test_what_a_scenario_makes_wrong_in_the_formula_is_told_of_the_scenario(run: Run, tmp_path: Path) -> None:
    """The formula in the file says nothing wrong, so its line alone would send the reader astray."""
    more = "[[scenarios]]\nname = \"More\"\nchanges = ['In the formula, police pay 90%.']\n"
    (tmp_path / "board.toml").write_text(BOARD + more, encoding="utf-8")
    varied = '"All that the Board does" from £1 to £2 in steps of £1'
    for words in (["split", "board.toml"], ["explain", "board.toml", "Conwy"], ["table", "board.toml", varied]):
        done = run(*words, "--scenario", "More")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("scenario “More”, formula “agreed”, line 4:\n  The percentages add up to 180%")
