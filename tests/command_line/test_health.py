"""`cyfran health` answers the inspection's findings."""

import csv
import io
import json

from tests.command_line.conftest import Run

KEYS = ["formula", "councils", "silent", "law", "swing", "true-cost", "basis", "in-kind", "reserve", "cash"]


def test_text_answers_each_finding(run: Run) -> None:
    """A question with the inspection's paragraph, then how it stands, in a sentence."""
    lines = run("health", "board.toml").stdout.splitlines()
    place = lines.index("2. Does the Board lean on local authorities alone? (15, 5.1)")
    assert lines[place + 1 : place + 3] == [
        "   Look at this: Local authorities carry 60.0% of the assessed shares, 60.0% of",
        "   the cash, and 60.0% of cash and in kind together.",
    ]


def test_text_says_who_gives_what(run: Run) -> None:
    """Cash, in kind, both, and the share of the true cost."""
    lines = [" ".join(line.split()) for line in run("health", "board.toml").stdout.splitlines()]
    assert "Conwy £51,210.28 £0.00 £51,210.28 31.5%" in lines


def test_json_has_every_finding(run: Run) -> None:
    """A program finds each finding under its key, with its state."""
    data = json.loads(run("health", "board.toml", "--format", "json").stdout)
    assert [finding["key"] for finding in data["findings"]] == KEYS
    assert {finding["state"] for finding in data["findings"]} == {"good", "look", "missing"}
    first = data["giving"][0]
    assert (first["cash_pence"], first["share_of_true_cost"]) == (5_121_028, "0.315440")


def test_csv_has_every_finding(run: Run) -> None:
    """A spreadsheet gets a row for each figure."""
    rows = list(csv.DictReader(io.StringIO(run("health", "board.toml", "--format", "csv").stdout)))
    assert list(dict.fromkeys(row["finding"] for row in rows)) == [*KEYS, "giving"]


def test_text_fits_eighty_columns(run: Run) -> None:
    """No line is wider than a small terminal."""
    assert max(map(len, run("health", "board.toml").stdout.splitlines())) <= 80
