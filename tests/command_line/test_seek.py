"""`cyfran seek` says what it would take."""

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
from tui.commands import seek as command

HEALTH = "health boards' percentage"
COUNCILS = "local authorities' percentage"


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    """Run `cyfran` where board.toml has something to move."""
    (tmp_path / "board.toml").write_text(WHAT_IF, encoding="utf-8")
    return run


def squeezed(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def test_the_smallest_change(ask: Run) -> None:
    """£40,000 of £162,345.67 is 24.64% to the hundredth below."""
    result = ask("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH)
    text = squeezed(result.stdout)
    assert result.exit_code == 0
    assert "goes from 25% to 24.63%" in text
    assert "Checked: with this change the split meets every target to the penny." in text
    assert "Example Health Board £40,586.42 £39,985.74 -£600.68" in text


def test_an_answer_that_opens_a_gap_says_so(ask: Run) -> None:
    """What the health board no longer pays, nobody pays: in pounds, year by year, and how to avoid it."""
    words = ("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH)
    text = squeezed(ask(*words, "--year", "2026-27").stdout)
    gaps = [entry for entry in json.loads(ask(*words, "--format", "json").stdout)["gaps"] if entry["after_pence"]]
    assert f"This opens a gap that nobody pays: £{gaps[0]['after_pence'] / 100:,.2f} in 2026-27" in text
    assert "add the target “The gap is nothing”" in text
    councils = ("--by", HEALTH, "--by", COUNCILS)
    both = ask("seek", "board.toml", "Health boards pay no more than £40,000", "The gap is nothing", *councils)
    assert "that nobody pays" not in both.stdout


def test_an_answer_that_widens_a_gap_says_by_how_much(ask: Run, tmp_path: Path) -> None:
    """Where something was a gap before, only what is added to it is told."""
    text = WHAT_IF.replace("Health boards pay 25%.", "Health boards pay 24.8%.", 1)
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    words = ("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH, "--year", "2026-27")
    (gap, *_rest) = json.loads(ask(*words, "--format", "json").stdout)["gaps"]
    wider = f"£{(gap['after_pence'] - gap['before_pence']) / 100:,.2f} in 2026-27"
    assert f"This widens the gap that nobody pays: by {wider}" in squeezed(ask(*words).stdout)


def test_several_levers_say_how_smallness_is_measured(ask: Run) -> None:
    """What the health board does not pay, the councils do; the measure is said."""
    words = ("Health boards pay no more than £40,000", "The gap is nothing", "--by", HEALTH, "--by", COUNCILS)
    result = ask("seek", "board.toml", *words)
    text = squeezed(result.stdout)
    assert result.stderr == "Looking among the values of 2 figures. This can take half a minute.\n"
    assert "goes from 25% to 24.63%" in text
    assert "goes from 60% to 60.37%" in text
    assert "each in per cent of the range in which its figure may lie (0% to 100%; 0% to 100%)" in text
    assert "here 0.74%" in text


def test_it_cannot_be_done(ask: Run) -> None:
    """Code 3, which targets are against one another, and what each would have to give."""
    words = ("Health boards pay no more than £40,000", "The gap is nothing", "--by", HEALTH, "--year", "2026-27")
    result = ask("seek", "board.toml", *words)
    text = squeezed(result.stdout)
    assert (result.exit_code, result.stderr) == (3, "It cannot be done.\n")
    assert "these targets cannot all be met with these figures" in text
    assert "would have to give £586.42, if the others are kept." in text
    assert "would have to give £600.68, if the others are kept." in text


def test_a_lever_that_moves_nothing(ask: Run) -> None:
    """It is said, and by how much the target is missed."""
    result = ask("seek", "board.toml", "Health boards pay no more than £40,000", "--by", COUNCILS)
    assert result.exit_code == 3
    assert "does not change what the targets are about." in squeezed(result.stdout)


def test_nothing_to_do(ask: Run) -> None:
    """A target that is met needs no change."""
    result = ask("seek", "board.toml", "Health boards pay no more than £41,000", "--by", HEALTH)
    assert (result.exit_code, "That is so already: nothing needs to change." in result.stdout) == (0, True)


def test_json_put_back_meets_the_target(ask: Run, tmp_path: Path) -> None:
    """The answer written into the formula gives the split that was promised."""
    words = ("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH, "--format", "json")
    data = json.loads(ask(*words).stdout)
    (move,) = data["moves"]
    changed = WHAT_IF.replace("Health boards pay 25%.", f"Health boards pay {move['after']}.", 1)
    (tmp_path / "board.toml").write_text(changed, encoding="utf-8")
    split = json.loads(ask("split", "board.toml", "--format", "json").stdout)
    paid = [row["assessed_pence"] for year in split["years"] for row in year["partners"] if row["id"] == "health"]
    promised = [row["after_pence"] for row in data["partners"] if row["partner"] == "Example Health Board"]
    assert paid == promised
    assert max(paid) <= 4_000_000


def test_csv_has_moves_and_partners(ask: Run) -> None:
    """A row for the move, then one for each partner and year."""
    words = ("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ask(*words).stdout)))
    assert (rows[0]["what"], rows[0]["before"], rows[0]["after"]) == ("move", "25%", "24.63%")
    assert len(rows) == 11


def test_a_reserve_within_bounds(ask: Run) -> None:
    """£2,345.67 of reserves leave £160,000 to share, of which 25% are £40,000."""
    lever = "reserves used in 2026-27 between £0 and £10,000"
    result = ask("seek", "board.toml", "Health boards pay no more than £40,000 in 2026-27", "--by", lever)
    assert "goes from £0 to £2,345.6" in squeezed(result.stdout)


def test_under_a_scenario(ask: Run) -> None:
    """£170,000 in the second year, of which 23.52% are just below £40,000."""
    words = ("Health boards pay no more than £40,000 in 2027-28", "--by", HEALTH, "--scenario", "Dearer")
    assert "goes from 25% to 23.52%" in squeezed(ask("seek", "board.toml", *words).stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Health bords pay no more than £1", "--by", HEALTH], "bords"),
        (["Health boards pay no more than £1", "--by", "the helth boards' percentage"], "helth"),
        (["Health boards pay no more than £1"], "--by"),
        (["--by", HEALTH], "TARGET"),
        (["Health boards pay no more than £1", "--by", "police's amount"], "so there is nothing to move"),
        (["Health boards pay no more than £1", "--by", HEALTH, "--year", "2040-41"], "no year 2040-41"),
    ],
)
def test_wrong_use_is_told(ask: Run, words: list[str], said: str) -> None:
    """Code 2, nothing on stdout, and what to do."""
    result = ask("seek", "board.toml", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in squeezed(result.stderr)


def test_text_fits_eighty_columns(ask: Run) -> None:
    """No line is wider than a small terminal."""
    text = ask("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH, "--by", COUNCILS).stdout
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_ctrl_c_ends_with_what_is_found_so_far(ask: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    """Pressed at the first try, nothing is found yet; every form says that there may be an answer."""

    @contextmanager
    def pressing(_words: str) -> Iterator[Callable[[int, int], None]]:
        yield lambda _done, _of: signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(command, "progress_on_terminal", pressing)
    result = ask("seek", "board.toml", "Health boards pay no more than £40,000", "--by", HEALTH, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    told = {"text": "Stopped before an answer was found. There may be one.", "json": '"stopped_early": true'}
    assert told.get(form, "stopped early") in result.stdout
