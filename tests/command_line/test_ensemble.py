"""`cyfran ensemble` says what each partner may have to pay, and how sure that is."""

import csv
import io
import json
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.boards import BOARD
from tests.command_line.conftest import Run
from tui.commands import ensemble as command

SCENARIOS = """
[[scenarios]]
name = "Not known yet"
changes = ["\\"All that the Board does\\" costs between £150,000 and £170,000 in 2026-27."]

[[scenarios]]
name = "Maybe"
changes = ["Conwy leaves with probability 25% from 2026-27."]

[[scenarios]]
name = "Sure"
changes = ["\\"All that the Board does\\" costs £150,000."]

[[scenarios]]
name = "Wrong"
changes = ["\\"All that the Board does\\" costs between £170,000 and £150,000."]
"""
ASK = ("ensemble", "board.toml", "--scenario", "Not known yet", "--draws", "2000", "--year", "2026-27")


@pytest.fixture(autouse=True)
def with_scenarios(run: Run, tmp_path: Path) -> None:
    """The Board has scenarios."""
    del run
    (tmp_path / "board.toml").write_text(BOARD + SCENARIOS, encoding="utf-8")


def test_text_shows_quantiles_with_their_errors_and_the_seed(run: Run) -> None:
    """A table a year, a chart, the reserve, and what the signs mean."""
    done = run(*ASK)
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert "2,000 draws, Latin hypercube, seed 2026" in lines
    assert lines[1:3] == ["Formula “agreed”", "Scenario “Not known yet”"]
    assert "Cash due 5% of draws Half 95% of draws Average" in lines
    conwy = next(line for line in lines if line.startswith("Conwy"))
    assert conwy.split()[1:3] == ["£47,631", "±£8"]
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    assert any("==|==" in line for line in lines)
    assert "95 would come within it" in " ".join(lines)
    assert done.stderr == ""


def test_the_same_words_print_the_same_bytes(run: Run) -> None:
    """Same seed, same bytes; another seed, others."""
    first = run(*ASK, "--format", "json").stdout
    assert run(*ASK, "--format", "json").stdout == first
    assert run(*ASK, "--format", "json", "--seed", "1").stdout != first


def test_json_has_every_figure_in_pence(run: Run) -> None:
    """Half of the draws of an even spread lie below its middle, to the error that is stated."""
    found: dict[str, Any] = json.loads(run(*ASK, "--format", "json").stdout)
    assert (found["seed"], found["draws"], found["ended"], found["sampling"]) == (
        2026,
        2000,
        "all draws made",
        "latin hypercube",
    )
    (year,) = found["years"]
    conwy = next(partner for partner in year["partners"] if partner["id"] == "conwy")
    half = conwy["cash_due"]["quantiles"][2]
    assert half["part"] == 0.5
    share = 20_890 / (20_890 + 18_845) * 0.6
    assert abs(half["pence"] - 16_000_000 * share) <= 2 * half["error_pence"] + 1
    assert (found["draws_out_of_the_ordinary"], found["reasons"]) == (0, {})


def test_csv_has_a_row_for_each_figure(run: Run) -> None:
    """Money in pounds, each with its error."""
    rows = list(csv.DictReader(io.StringIO(run(*ASK, "--format", "csv").stdout)))
    assert rows[0].keys() == {"year", "id", "figure", "statistic", "value", "error"}
    first = [row for row in rows if row["id"] == "conwy"]
    assert [row["statistic"] for row in first] == ["5%", "25%", "50%", "75%", "95%", "mean"]
    assert [row["statistic"] for row in rows if row["figure"] == "reserve"] == ["covers 80%", "covers 95%"]


def test_a_probability_of_exceeding_can_be_asked(run: Run) -> None:
    """Half of the draws are above the middle."""
    middle = 16_000_000 * 20_890 / (20_890 + 18_845) * 0.6 / 100
    text = run(*ASK, "--exceeds", f"£{middle:.2f}").stdout
    conwy = next(line for line in text.splitlines() if line.startswith("Conwy"))
    assert conwy.split()[-1] == "50.0%"


def test_a_run_stops_when_enough_is_known(run: Run) -> None:
    """Until the 95th percentile is known to £100."""
    text = run(*ASK[:4], "--until", "the 95th percentile is known to £100").stdout
    assert "95% of draws: known to £100 for every partner after 32,000 draws." in text
    text = run(*ASK, "--until", "95% known to £0.01").stdout
    assert "95% of draws: not yet known to £0.01 for every partner after 2,000 draws." in " ".join(text.split())


def test_events_and_plain_draws(run: Run) -> None:
    """A partner that leaves in a quarter of the draws pays nothing in them."""
    found = json.loads(
        run("ensemble", "board.toml", "--scenario", "Maybe", "--draws", "2000", "--plain", "--format", "json").stdout
    )
    assert found["sampling"] == "plain random"
    conwy = next(partner for partner in found["years"][0]["partners"] if partner["id"] == "conwy")
    assert [quantile["pence"] > 0 for quantile in conwy["cash_due"]["quantiles"][::2]] == [False, True, True]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (
            ["ensemble", "board.toml"],
            2,
            "Say which scenario, with --scenario NAME. Those that say what is uncertain: “Not known yet”, “Maybe”.",
        ),
        (["ensemble", "board.toml", "--scenario", "Nt known yet"], 2, "Did you mean “Not known yet”?"),
        (["ensemble", "board.toml", "--scenario", "Wrong"], 1, "change 1"),
        ([*ASK, "--draws", "99"], 2, "--draws: give a number from 100 to 100,000,000."),
        ([*ASK, "--until", "soon"], 2, "--until: write it like “the 95th percentile is known to £100”."),
        ([*ASK, "--until", "0% known to £5"], 2, "--until: write it like"),
        ([*ASK, "--until", "95% known to lots"], 2, "--until: “lots” is not an amount of money."),
        ([*ASK, "--exceeds", "much"], 2, "--exceeds: “much” is not an amount of money."),
        ([*ASK, "--year", "2031-32"], 2, "The Board file has no year 2031-32."),
        ([*ASK, "--formula", "agred"], 2, "Did you mean “agreed”?"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, words: list[str], code: int, told: str) -> None:
    """In words, on standard error, with an exit code."""
    done = run(*words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in done.stderr


def test_a_scenario_without_doubt_is_drawn_and_said_to_have_none(run: Run) -> None:
    """Every draw is the split."""
    done = run("ensemble", "board.toml", "--scenario", "Sure", "--draws", "100")
    assert done.stderr == "Nothing in this scenario is uncertain, so every draw is the same.\n"
    assert "Nobody's cash due differs from draw to draw." in done.stdout


@pytest.mark.parametrize("chance", ["60%", "3%"])
def test_nobody_is_said_to_pay_the_same_when_somebody_does_not(run: Run, tmp_path: Path, chance: str) -> None:
    """Neither where the middle is nothing, of which there is no per cent, nor where what differs is rare."""
    changes = f'changes = ["Probation leaves with probability {chance} from 2026-27."]'
    (tmp_path / "board.toml").write_text(f'{BOARD}[[scenarios]]\nname = "Perhaps"\n{changes}\n', encoding="utf-8")
    done = run("ensemble", "board.toml", "--scenario", "Perhaps", "--draws", "500", "--year", "2026-27")
    assert done.exit_code == 0
    assert "differs from draw to draw" not in done.stdout


def test_reserves_that_do_not_last_are_told(run: Run, tmp_path: Path) -> None:
    """How many draws use more than there is."""
    more = '[reserves]\nopening = "£1,000"\n[[scenarios]]\nname = "Hope"\n'
    uses = 'changes = ["Reserves used are between £500 and £1,500 in 2026-27."]\n'
    (tmp_path / "board.toml").write_text(BOARD + more + uses, encoding="utf-8")
    told = " ".join(run("ensemble", "board.toml", "--scenario", "Hope", "--draws", "500").stdout.split())
    assert "of 500 draws (50.6%) more of the reserves is used than there is, or than their floor allows." in told


def test_a_partner_that_the_scenario_brings_has_its_name(run: Run, tmp_path: Path) -> None:
    """Not the id that was made for it, for certain or perhaps."""
    for perhaps in ("", " with probability 30%"):
        changes = f"changes = ['\"Homes Trust\" joins others{perhaps} from 2026-27.']"
        (tmp_path / "board.toml").write_text(f'{BOARD}[[scenarios]]\nname = "New"\n{changes}\n', encoding="utf-8")
        lines = run("ensemble", "board.toml", "--scenario", "New", "--draws", "100").stdout.splitlines()
        assert any(line.startswith("Homes Trust  ") for line in lines)


def test_a_board_on_which_nothing_is_uncertain_says_how_to_begin(run: Run, tmp_path: Path) -> None:
    """An example of a sentence."""
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")
    told = run("ensemble", "board.toml").stderr
    assert 'None says what is uncertain yet. Add a sentence to one, such as "Pay award" is between 2% and 5%' in told


def test_ctrl_c_ends_with_what_is_done_so_far(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pressed once, the draws made are printed, marked as stopped early."""
    shown: list[int] = []

    def press(done: int, _of: int) -> None:
        shown.append(done)
        if len(shown) == 2:
            signal.raise_signal(signal.SIGINT)

    class Pressing:
        def __enter__(self) -> Any:
            return press

        def __exit__(self, *_args: object) -> None:
            """Nothing to take away."""

    monkeypatch.setattr(command, "progress_on_terminal", lambda _words: Pressing())
    before = signal.getsignal(signal.SIGINT)
    done = run(*ASK[:4], "--draws", "200000", "--year", "2026-27")
    assert "Stopped early: 32,000 of 200,000 draws were made." in done.stdout
    assert done.exit_code == 0
    assert signal.getsignal(signal.SIGINT) is before
