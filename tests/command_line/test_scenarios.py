"""`cyfran scenarios`, and `--scenario` wherever a Board is looked at."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run

SCENARIOS = """
[[scenarios]]
name = "Dearer"
changes = ["\\"Everything\\" costs £170,000 in 2027-28."]
note = "Prices rise."

[[scenarios]]
name = "Alone"
on = "Dearer"
changes = ["Probation leaves from 2027-28.", "\\"Everything\\" costs between £170,000 and £180,000 in 2026-27."]
"""
BROKEN = """
[[scenarios]]
name = "Broken"
changes = ["Nonsense!"]
"""


@pytest.fixture
def shown(run: Run, tmp_path: Path) -> Run:
    """Run `cyfran` where the Board has scenarios."""
    (tmp_path / "board.toml").write_text(BOARD + SCENARIOS, encoding="utf-8")
    return run


def test_scenarios_are_listed_with_what_they_come_to(shown: Run) -> None:
    """Name, sentences, and for each year costs to share, change against the base, and gap."""
    result = shown("scenarios", "board.toml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Example Board",
        "Formula “agreed”",
        "",
        "Dearer",
        "------",
        "changes one thing:",
        '- "All that the Board does" costs £170,000 in 2027-28.',
        "",
        "          Costs to share          Change             Gap",
        "2026-27      £162,345.67           £0.00           £0.00",
        "2027-28      £170,000.00      +£7,654.33           £0.00",
        "",
        "Alone",
        "-----",
        "Goes on from “Dearer”.",
        "changes 3 things:",
        '- "All that the Board does" costs £170,000 in 2027-28.',
        "- Probation leaves from 2027-28.",
        '- "All that the Board does" costs between £170,000 and £180,000 in 2026-27.',
        "",
        "          Costs to share          Change             Gap",
        "2026-27      £162,345.67           £0.00           £0.00",
        "2027-28      £170,000.00      +£7,654.33       £8,500.00",
        "One sentence is uncertain; these figures leave it out.",
    ]


def test_one_scenario_or_a_stack_is_shown_by_name(shown: Run) -> None:
    """A name may be a stack, and one year may be asked for."""
    result = shown("scenarios", "board.toml", "dearer", "--year", "2027-28", "--format", "json")
    assert json.loads(result.stdout) == {
        "board": "Example Board",
        "formula": "agreed",
        "scenarios": [
            {
                "scenario": "Dearer",
                "on": None,
                "note": "Prices rise.",
                "sentences": ['"All that the Board does" costs £170,000 in 2027-28.'],
                "uncertain": 0,
                "formula": None,
                "years": [
                    {
                        "year": "2027-28",
                        "costs_to_share_pence": 17_000_000,
                        "change_pence": 765_433,
                        "gap_pence": 0,
                        "surplus_pence": 0,
                    }
                ],
                "problems": [],
            }
        ],
    }


def test_csv_has_a_row_for_each_scenario_and_year(shown: Run) -> None:
    """Money in pounds, for a spreadsheet."""
    rows = list(csv.DictReader(io.StringIO(shown("scenarios", "board.toml", "--format", "csv").stdout)))
    assert [(row["scenario"], row["year"], row["change"], row["gap"]) for row in rows] == [
        ("Dearer", "2026-27", "0.00", "0.00"),
        ("Dearer", "2027-28", "7654.33", "0.00"),
        ("Alone", "2026-27", "0.00", "0.00"),
        ("Alone", "2027-28", "7654.33", "8500.00"),
    ]


def test_a_board_without_scenarios_says_so(run: Run) -> None:
    """Nothing to list is no mistake."""
    result = run("scenarios", "board.toml")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "The Board file has no scenarios.")


def test_an_unknown_name_is_wrong_use(shown: Run) -> None:
    """The nearest name is told, by every command that takes one."""
    for words in (["scenarios", "board.toml", "Deerer"], ["split", "board.toml", "--scenario", "Deerer"]):
        result = shown(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "There is no scenario called “Deerer”. Did you mean “Dearer”?" in " ".join(result.stderr.split())


def test_a_scenario_that_cannot_be_read_is_a_problem_of_the_file(run: Run, tmp_path: Path) -> None:
    """`check` tells it, and what is looked at under it is not shown."""
    (tmp_path / "board.toml").write_text(BOARD + BROKEN, encoding="utf-8")
    assert run("check", "board.toml").exit_code == 1
    result = run("split", "board.toml", "--scenario", "Broken")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "scenario “Broken”, change 1" in result.stderr
    assert run("scenarios", "board.toml").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ["split", "--year", "2027-28"],
        ["explain", "police", "--year", "2027-28"],
        ["bridge", "police", "--year", "2027-28"],
        ["cash", "--year", "2027-28"],
        ["plan", "--year", "2027-28"],
        ["in-kind", "--year", "2027-28"],
    ],
    ids=lambda words: words[0],
)
def test_every_view_takes_a_scenario_and_names_it(shown: Run, words: list[str]) -> None:
    """The heading names the scenario, and so does the JSON, which says null where there is none."""
    command, *rest = words
    text = shown(command, "board.toml", *rest, "--scenario", "dearer")
    assert (text.exit_code, "Scenario “Dearer”" in text.stdout.splitlines()) == (0, True)
    told = shown(command, "board.toml", *rest, "--scenario", "dearer", "--format", "json")
    plain = shown(command, "board.toml", *rest, "--format", "json")
    assert [json.loads(result.stdout)["scenario"] for result in (told, plain)] == ["Dearer", None]
    assert "Scenario" not in shown(command, "board.toml", *rest).stdout


def test_a_split_under_a_scenario_is_that_of_the_changed_board(shown: Run) -> None:
    """10% of £170,000 is £17,000; what is uncertain is left out, and that is told."""
    result = shown("split", "board.toml", "--year", "2027-28", "--scenario", "Alone", "--format", "json")
    (year,) = json.loads(result.stdout)["years"]
    shares = {row["id"]: row["assessed_pence"] for row in year["partners"]}
    assert (year["gap_pence"], shares["police"], shares["probation"]) == (850_000, 1_700_000, 0)
    assert "One of its sentences is uncertain and is left out here." in " ".join(result.stderr.split())


def test_stacked_scenarios_tell_what_they_both_set(run: Run, tmp_path: Path) -> None:
    """The later one holds, and the notice says so on standard error."""
    other = SCENARIOS.replace('name = "Alone"\non = "Dearer"', 'name = "Other"').replace(
        "costs between £170,000 and £180,000 in 2026-27", "costs £180,000 in 2027-28"
    )
    (tmp_path / "board.toml").write_text(BOARD + other, encoding="utf-8")
    result = run("split", "board.toml", "--year", "2027-28", "--scenario", "Dearer + Other", "--format", "json")
    told = json.loads(result.stdout)
    assert (told["scenario"], told["years"][0]["costs_to_share_pence"]) == ("Dearer + Other", 18_000_000)
    assert "which is about the same thing. The later one holds." in " ".join(result.stderr.split())


def test_a_new_partner_can_be_asked_for(run: Run, tmp_path: Path) -> None:
    """`explain` and `bridge` know whoever the scenario brings."""
    joins = 'changes = ["\\"Housing Trust\\" joins others.", "In the formula, \\"Housing Trust\\" pays £500."]'
    text = f'{BOARD}\n[[scenarios]]\nname = "Joins"\n{joins}\n'
    (tmp_path / "board.toml").write_text(text.replace("Health boards pay 25%", "Health boards pay 20%"), "utf-8")
    result = run("explain", "board.toml", "housing trust", "--scenario", "Joins")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        0,
        "Why Housing Trust pays £500.00 in 2026-27",
    )


def test_the_workbook_says_under_which_scenario(shown: Run, tmp_path: Path) -> None:
    """The cover names it."""
    from openpyxl import load_workbook  # noqa: PLC0415 -- the one test here that needs it

    assert shown("export", "board.toml", "out.xlsx", "--scenario", "Dearer").exit_code == 0
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert values[values.index("Scenario") + 1] == "Dearer"
