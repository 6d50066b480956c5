"""`cyfran bridge` says why a contribution changes."""

import csv
import io
import json
from pathlib import Path

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run

GROWN = BOARD.replace('amount = "£162,345.67"', 'amounts = { "2026-27" = "£162,345.67", "2027-28" = "£172,345.67" }')
GIVEN = (
    GROWN.replace("Probation pays 5%.\n", "Probation pays 5%.\nIn-kind contributions count in full.\n")
    + """
[[in_kind]]
id = "room"
partner = "police"
kind = "accommodation"
what = "Training room"
quantity = 20
unit = "days"
rate = "£100"
valuation = "market rate"
evidence = "a quotation"
status = "agreed"
meets = "everything"
years = ["2027-28"]
"""
)


def squeezed(text: str) -> list[str]:
    """The lines of a text, runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_text_goes_from_one_share_to_the_next(run: Run, tmp_path: Path) -> None:
    """£10,000 more of costs is £1,000 more for the police at 10%."""
    (tmp_path / "board.toml").write_text(GROWN, encoding="utf-8")
    result = run("bridge", "board.toml", "police", "--year", "2027-28")
    assert squeezed(result.stdout)[3:] == [
        "Example Police: from 2026-27 to 2027-28",
        "---------------------------------------",
        "Assessed share, 2026-27 £16,234.57",
        "Growth: lines that go on and cost more or less +£1,000.00",
        "All that the Board does: £162,345.67 to £172,345.67",
        "Assessed share, 2027-28 £17,234.57",
    ]


def test_text_of_cash_follows_where_in_kind_counts(run: Run, tmp_path: Path) -> None:
    """A training room worth £2,000 takes that much off what the police pay."""
    (tmp_path / "board.toml").write_text(GIVEN, encoding="utf-8")
    result = run("bridge", "board.toml", "police", "--year", "2027-28")
    assert squeezed(result.stdout)[-4:] == [
        "Cash due, 2026-27 £16,234.57",
        "Change of the assessed share +£1,000.00",
        "Change of what counts in kind -£2,000.00",
        "Cash due, 2027-28 £15,234.57",
    ]


def test_json_is_in_pence(run: Run, tmp_path: Path) -> None:
    """A program finds every step and its amount."""
    (tmp_path / "board.toml").write_text(GIVEN, encoding="utf-8")
    data = json.loads(run("bridge", "board.toml", "police", "--year", "2027-28", "--format", "json").stdout)
    (found,) = data["bridges"]
    steps = {step["kind"]: step["amount_pence"] for step in found["steps"] if step["amount_pence"]}
    assert (found["last_year_pence"], steps, found["assessed_pence"], found["cash_due_pence"]) == (
        1_623_457,
        {"growth": 100_000},
        1_723_457,
        1_523_457,
    )


def test_csv_has_a_row_for_each_step(run: Run) -> None:
    """Last year's share, the steps, this year's share: the steps add up."""
    rows = list(csv.DictReader(io.StringIO(run("bridge", "board.toml", "conwy", "--format", "csv").stdout)))
    first = [(row["step"], row["amount"]) for row in rows if row["year"] == "2026-27"]
    assert first == [
        ("last_year", "50000.00"),
        ("costs_and_rule", "1210.28"),
        ("assessed", "51210.28"),
        ("in_kind", "0.00"),
        ("cash_due", "51210.28"),
    ]


def test_text_fits_eighty_columns(run: Run, tmp_path: Path) -> None:
    """No line is wider than a small terminal."""
    (tmp_path / "board.toml").write_text(GIVEN, encoding="utf-8")
    assert max(map(len, run("bridge", "board.toml", "conwy").stdout.splitlines())) <= 80


def test_an_unknown_partner_is_wrong_use(run: Run) -> None:
    """A slip in a name gets the nearest one."""
    result = run("bridge", "board.toml", "conwyy")
    assert (result.exit_code, result.stderr) == (2, "There is no partner called “conwyy”. Did you mean “conwy”?\n")
