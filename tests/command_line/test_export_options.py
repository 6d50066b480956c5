"""`cyfran export` with something beside the split: other formulas and scenarios, a date, Welsh."""

from pathlib import Path

from openpyxl import load_workbook

from tests.command_line.conftest import Run
from tests.examples.shipped import FOLDER

EXAMPLE = str(FOLDER / "north-wales-example.toml")


def headings(path: Path) -> list[str]:
    """The headings of the Comparison's figures."""
    return [str(cell.value) for cell in load_workbook(path)["Comparison"][5][2:]]


def test_formulas_and_scenarios_are_shown_beside_the_split(run: Run, tmp_path: Path) -> None:
    """--compare takes a formula, a scenario, or a formula with a scenario, as often as it is given."""
    sides = ["by pool", "Two more practice reviews", "equal shares with Probation leaves"]
    result = run("export", EXAMPLE, "out.xlsx", *(word for side in sides for word in ("--compare", side)))
    assert (result.exit_code, result.stderr) == (0, "Workbook written: out.xlsx\n")
    assert [told.split(": ")[0] for told in headings(tmp_path / "out.xlsx")[2::4]] == [
        "“by pool”", "“agreed” with “Two more practice reviews”", "“equal shares” with “Probation leaves”",
    ]  # fmt: skip


def test_without_anything_to_compare_there_is_no_comparison(run: Run, tmp_path: Path) -> None:
    """The sheet is there only when it is asked for."""
    assert run("export", EXAMPLE, "out.xlsx").exit_code == 0
    assert "Comparison" not in load_workbook(tmp_path / "out.xlsx").sheetnames


def test_a_name_that_stands_for_nothing_is_told(run: Run, tmp_path: Path) -> None:
    """It is wrong use, the nearest name is offered, and nothing is written."""
    result = run("export", EXAMPLE, "out.xlsx", "--compare", "by poll")
    assert result.exit_code == 2
    assert "There is no formula, scenario or decision called “by poll”. Did you mean “by" in result.stderr
    assert not (tmp_path / "out.xlsx").exists()


def test_the_cover_shows_the_date_that_is_given(run: Run, tmp_path: Path) -> None:
    """--date puts it on the Cover; the workbook is the same whenever it is written."""
    for name in ("one.xlsx", "other.xlsx"):
        assert run("export", EXAMPLE, name, "--date", "2026-11-26").exit_code == 0
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "other.xlsx").read_bytes()
    cover = {row[0]: row[1] for row in load_workbook(tmp_path / "one.xlsx")["Cover"].iter_rows(values_only=True)}
    assert cover["Date"] == "26 November 2026"


def test_a_date_that_is_none_is_told(run: Run) -> None:
    """A date is written as 2026-11-26."""
    result = run("export", EXAMPLE, "out.xlsx", "--date", "26/11/2026")
    assert (result.exit_code, "--date" in result.stderr) == (2, True)
