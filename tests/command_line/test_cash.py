"""`cyfran cash` tests whether cash covers the bills."""

import csv
import io
import json
from pathlib import Path

from tests.command_line.boards import BOARD, LIMITED
from tests.command_line.conftest import Run

EARLY = BOARD.replace('amount = "£162,345.67"', 'staff = { fte = 1, salary = "£80,000", end = "2026-09" }')


def test_text_shows_the_account(run: Run) -> None:
    """A quarter of the costs comes in and goes out each quarter."""
    lines = [" ".join(line.split()) for line in run("cash", "board.toml", "--year", "2026-27").stdout.splitlines()]
    assert "April to June £40,586.43 £0.00 £40,586.42 £0.01" in lines
    assert "January to March £40,586.41 £0.00 £40,586.41 £0.00" in lines
    assert "Cash covers the bills in every quarter." in lines


def test_a_quarter_that_fails_is_named_with_its_shortfall(run: Run, tmp_path: Path) -> None:
    """£40,000 of wages by September, £20,000 and an odd penny paid in."""
    (tmp_path / "board.toml").write_text(EARLY, encoding="utf-8")
    lines = run("cash", "board.toml", "--year", "2026-27").stdout.splitlines()
    assert "July to September: cash does not cover the bills; £19,999.99 is missing." in lines


def test_a_failing_quarter_fails_only_when_strict(run: Run, tmp_path: Path) -> None:
    """A shortfall is a figure; --strict makes it a failed check."""
    (tmp_path / "board.toml").write_text(LIMITED, encoding="utf-8")
    assert run("cash", "board.toml").exit_code == 0
    strict = run("cash", "board.toml", "--strict", "--year", "2026-27")
    assert (strict.exit_code, strict.stderr.startswith("Cash does not cover the bills. April to June 2026-27: £")) == (
        3,
        True,
    )


def test_strict_is_content_when_every_bill_is_covered(run: Run) -> None:
    """Nothing fails, nothing is said."""
    strict = run("cash", "board.toml", "--strict")
    assert (strict.exit_code, strict.stderr) == (0, "")


def test_json_is_in_pence(run: Run) -> None:
    """The quarters of the JSON add up to the year's contributions."""
    data = json.loads(run("cash", "board.toml", "--format", "json").stdout)
    assert [sum(quarter["contributions_pence"] for quarter in year["quarters"]) for year in data["years"]] == [
        16_234_567,
        16_234_567,
    ]


def test_csv_has_a_row_for_each_quarter(run: Run) -> None:
    """Four quarters a year."""
    rows = list(csv.DictReader(io.StringIO(run("cash", "board.toml", "--format", "csv").stdout)))
    assert [(row["year"], row["quarter"]) for row in rows] == [
        (year, quarter) for year in ("2026-27", "2027-28") for quarter in "1234"
    ]


def test_text_fits_eighty_columns(run: Run, tmp_path: Path) -> None:
    """No line is wider than a small terminal."""
    (tmp_path / "board.toml").write_text(EARLY, encoding="utf-8")
    assert max(map(len, run("cash", "board.toml").stdout.splitlines())) <= 80
