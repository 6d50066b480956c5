"""`cyfran tornado` says what moves a partner's share."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run

SCENARIOS = """
[[scenarios]]
name = "Not known yet"
changes = [
    "\\"All that the Board does\\" costs between £150,000 and £170,000 in 2026-27.",
    "Children aged 0-17 in Denbighshire are between 18,000 and 20,000 in 2026-27.",
    "Probation leaves with probability 25% from 2026-27.",
]
"""
ASK = ("tornado", "board.toml", "Conwy", "--scenario", "Not known yet", "--draws", "2000", "--year", "2026-27")


@pytest.fixture(autouse=True)
def with_scenarios(run: Run, tmp_path: Path) -> None:
    """The Board has a scenario."""
    del run
    (tmp_path / "board.toml").write_text(BOARD + SCENARIOS, encoding="utf-8")


def test_text_shows_a_bar_for_each_thing(run: Run) -> None:
    """The widest first, with both ends and the part of the variance; what moves nothing is told, not drawn."""
    done = run(*ASK)
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert (done.exit_code, done.stderr) == (0, "")
    assert "What moves the cash due of Conwy in 2026-27" in lines
    bars = [line for line in lines if "##" in line]
    assert len(bars) == 2
    assert bars[0].split()[0] == "£47,446.33"
    assert bars[0].endswith("86% ±1%")
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    assert "One more thing moves it less, or not at all." in lines


def test_json_and_csv_have_every_bar(run: Run) -> None:
    """Both ends in pence or pounds, and what was put in, as people write it."""
    found: dict[str, Any] = json.loads(run(*ASK, "--format", "json").stdout)
    (first, second, third) = found["bars"]
    assert (first["low"], first["high"]) == ("£151,000", "£169,000")
    assert first["low_pence"] < found["middle_pence"] < first["high_pence"]
    assert second["low_pence"] > found["middle_pence"] > second["high_pence"]
    assert (third["low"], third["high"]) == ("it does not come", "it comes")
    assert 0.95 < first["part_of_variance"] + second["part_of_variance"] < 1.05
    rows = list(csv.DictReader(io.StringIO(run(*ASK, "--format", "csv").stdout)))
    assert next(row["pays_at_low"] for row in rows) == f"{first['low_pence'] / 100:.2f}"
    assert [row["input"] for row in rows] == [bar["input"] for bar in found["bars"]]


def test_what_nothing_moves_has_no_parts_to_explain(run: Run, tmp_path: Path) -> None:
    """No bar is shown, so nothing is said of bars, nor that anything comes of several things together."""
    fixed = BOARD.replace("Probation pays 5%.", "Probation pays £5,000.")
    assert fixed != BOARD
    cost = SCENARIOS.replace('    "Probation leaves with probability 25% from 2026-27.",\n', "")
    (tmp_path / "board.toml").write_text(fixed + cost, encoding="utf-8")
    words = ("tornado", "board.toml", "Probation", "--scenario", "Not known yet", "--draws", "500")
    done = run(*words)
    assert done.exit_code == 0
    assert done.stdout.rstrip().endswith("Nothing that is uncertain moves it.")


def test_a_partner_that_the_scenario_brings_may_be_asked_about(run: Run, tmp_path: Path) -> None:
    """By the name that the scenario gives it."""
    joins = SCENARIOS.replace(
        '    "Probation leaves with probability 25% from 2026-27.",',
        "    '\"Homes Trust\" joins others from 2026-27.', 'In the formula, Homes Trust pays 0.5%.',",
    ).replace("Children aged 0-17 in Denbighshire are between 18,000 and 20,000 in 2026-27.", "Probation leaves.")
    (tmp_path / "board.toml").write_text(BOARD + joins, encoding="utf-8")
    done = run("tornado", "board.toml", "Homes Trust", "--scenario", "Not known yet", "--draws", "500")
    assert "What moves the cash due of Homes Trust in " in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["tornado", "board.toml", "Conwy"], 2, "Say which scenario, with --scenario NAME."),
        (["tornado", "board.toml", "Connwy", "--scenario", "Not known yet"], 2, "Did you mean “conwy”?"),
        ([*ASK, "--draws", "3"], 2, "--draws: give a number from 100 to 100,000,000."),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, words: list[str], code: int, told: str) -> None:
    """In words, on standard error, with an exit code."""
    done = run(*words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in done.stderr
