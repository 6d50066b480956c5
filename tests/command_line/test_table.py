"""`cyfran table` tries a figure from value to value."""

import csv
import io
import json
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.command_line.conftest import Run
from tests.command_line.what_if import WHAT_IF
from tui.commands import table as command

COUNCILS = "the local authorities' percentage from 50% to 60% in steps of 5%"
HEALTH = "health boards' percentage from 20% to 25% in steps of 5%"


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    """Run `cyfran` where board.toml has something to vary."""
    (tmp_path / "board.toml").write_text(WHAT_IF, encoding="utf-8")
    return run


def squeezed(text: str) -> list[str]:
    """The lines of a text, runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_every_partner_at_every_value(ask: Run) -> None:
    """At 50% the councils pay £81,172.84 and £16,234.56 is asked of nobody."""
    result = ask("table", "board.toml", COUNCILS)
    lines = squeezed(result.stdout)
    assert (result.exit_code, lines[0]) == (0, "Example Board")
    assert "Partner 50% 55% 60%" in lines
    assert "Conwy £42,675.23 £46,942.76 £51,210.28" in lines
    assert "Example Health Board £40,586.42 £40,586.42 £40,586.42" in lines
    assert "Gap £16,234.57 £8,117.28 £0.00" in lines


def test_two_figures_are_a_grid_of_the_gap(ask: Run) -> None:
    """The first down, the second across."""
    lines = squeezed(ask("table", "board.toml", COUNCILS, "--and", HEALTH).stdout)
    assert "50% £24,351.85 £16,234.57" in lines
    assert "60% £8,117.28 £0.00" in lines


def test_two_figures_for_one_partner(ask: Run) -> None:
    """With --partner the grid holds what it pays."""
    words = ("--and", HEALTH, "--partner", "health")
    lines = squeezed(ask("table", "board.toml", COUNCILS, *words).stdout)
    assert "50% £32,469.13 £40,586.42" in lines


def test_what_cannot_be_is_shown_with_its_reason(ask: Run) -> None:
    """A dash in the table, and why below it."""
    text = ask("table", "board.toml", "the local authorities' percentage from 60% to 70% in steps of 5%").stdout
    assert "Police £16,234.57 - -" in squeezed(text)
    assert "65%: The percentages add up to 105%, which is more than 100%." in " ".join(text.split())


def test_json_and_text_say_the_same(ask: Run) -> None:
    """Every share of the JSON stands in the text."""
    data = json.loads(ask("table", "board.toml", COUNCILS, "--format", "json").stdout)
    text = ask("table", "board.toml", COUNCILS).stdout.replace(",", "")
    assert [row["values"] for row in data["rows"]] == [["50%"], ["55%"], ["60%"]]
    shares = [partner["assessed_pence"] for row in data["rows"] for partner in row["partners"]]
    assert len(shares) == 15
    assert all(f"£{pence // 100}.{pence % 100:02d}" in text for pence in shares)


def test_csv_has_a_row_for_each_value_and_partner(ask: Run) -> None:
    """With the gap and the surplus, and one with the reason where a value cannot be."""
    words = ("table", "board.toml", "local authorities' percentage from 60% to 65% in steps of 5%", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ask(*words).stdout)))
    assert [(row["first"], row["id"] or row["partner"]) for row in rows] == [
        *(("60%", name) for name in ("conwy", "denbighshire", "health", "police", "probation", "gap", "surplus")),
        ("65%", ""),
    ]
    assert (rows[0]["assessed"], rows[0]["cash_due"], rows[5]["assessed"]) == ("51210.28", "51210.28", "0.00")
    assert "105%" in rows[7]["reason"]


def test_under_a_scenario_and_in_a_year(ask: Run) -> None:
    """£170,000 in the second year: at 60% the councils pay £102,000."""
    words = (COUNCILS, "--scenario", "Dearer", "--year", "2027-28", "--format", "json")
    data = json.loads(ask("table", "board.toml", *words).stdout)
    last = {partner["id"]: partner["assessed_pence"] for partner in data["rows"][-1]["partners"]}
    assert (data["scenario"], last["conwy"] + last["denbighshire"]) == ("Dearer", 10_200_000)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["the local authoritys' percentage from 50% to 60% in steps of 5%"], "local authorit"),
        (["the local authorities' percentage"], "It is not said at which figures to try this."),
        ([COUNCILS, "--year", "2040-41"], "The Board file has no year 2040-41."),
        ([COUNCILS, "--partner", "polise"], "Did you mean “police”?"),
        (["probation's amount from £1 to £2 in steps of £1"], "fixed amount"),
    ],
)
def test_wrong_use_is_told(ask: Run, words: list[str], said: str) -> None:
    """Code 2, nothing on stdout, and what to do."""
    result = ask("table", "board.toml", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())


def test_text_fits_eighty_columns(ask: Run) -> None:
    """Many values go on in a second block."""
    text = ask("table", "board.toml", "the local authorities' percentage from 40% to 60% in steps of 2%").stdout
    assert max(map(len, text.splitlines())) <= 80


def test_ctrl_c_ends_with_the_values_tried_so_far(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that are left have a dash, and it is said why."""

    @contextmanager
    def pressing(_words: str) -> Iterator[Callable[[int, int], None]]:
        yield lambda done, of: signal.raise_signal(signal.SIGINT) if (done, of) == (2, 3) else None

    monkeypatch.setattr(command, "progress_on_terminal", pressing)
    result = ask("table", "board.toml", COUNCILS)
    lines = squeezed(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Conwy £42,675.23 £46,942.76 -" in lines
    assert "60%: Stopped before this was tried." in lines
