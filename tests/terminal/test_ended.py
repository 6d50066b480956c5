"""The window is closed, the process killed or told to end, while a word stands half-typed; in a real terminal."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real_terminal import Terminal, cyfran
from tests.terminal.at_the_terminal import READY, TYPING, board_in, in_a_cell, name_the_first_partner, new_board, words

TYPED = "Half typ"
TWO_SECONDS = 2.0
"""What was typed longer ago than this is kept."""


def killed(it: Terminal) -> None:
    """The machine stops the process at once."""
    it.end(signal.SIGKILL)


ENDINGS: dict[str, Callable[[Terminal], None]] = {"the window is closed": Terminal.hang_up, "it is killed": killed}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("place", TYPING)
def test_what_was_typed_is_offered_and_comes_back(
    needs: Callable[[str], str], tmp_path: Path, place: str, ending: str
) -> None:
    """At the next start the work is offered by the name of its file, and bringing it back shows the half word."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        TYPING[place](it, TYPED)
        time.sleep(TWO_SECONDS)
        ENDINGS[ending](it)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        offered = words(it.wait_for("Bring it back"))
        assert "Changes to board.toml of " in offered
        assert "were not saved when the window closed." in offered
        it.strike("b")
        it.wait_for("* not saved")
        if place == "a formula":
            it.strike("f5")
        it.wait_for(TYPED)


def test_a_board_without_a_file_comes_back_too(needs: Callable[[str], str], tmp_path: Path) -> None:
    """A new Board that was never saved is kept, and offered to whoever starts with nothing."""
    with cyfran(needs("tmux"), tmp_path) as it:
        it.strike("n")
        it.wait_for("1 A blank Board")
        it.strike("1")
        it.wait_for(READY)
        name_the_first_partner(it)
        time.sleep(TWO_SECONDS)
        it.hang_up()
    with cyfran(needs("tmux"), tmp_path) as it:
        it.wait_for("a Board without a file")
        it.strike("b")
        it.wait_for("Our Council ")


def test_work_that_is_not_wanted_is_thrown_away_for_good(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Whoever throws it away is asked no more, and the file is as it was."""
    path = new_board(tmp_path)
    before = path.read_bytes()
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        in_a_cell(it, TYPED)
        time.sleep(TWO_SECONDS)
        it.end(signal.SIGKILL)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for("Throw it away")
        it.strike("t")
        it.wait_for(READY)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        assert "Bring it back" not in it.screen()
    assert path.read_bytes() == before


def test_told_to_end_it_keeps_the_work_and_says_where(needs: Callable[[str], str], tmp_path: Path) -> None:
    """A shutdown ends it: the terminal is left whole, and the last words name the folder of the kept work."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        it.end(signal.SIGTERM)
        assert f"{tmp_path / 'cyfran' / 'unsaved'}" in it.last_words("Cyfran again")
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for("Bring it back")
        it.strike("b")
        it.wait_for("Our Council ")


def test_a_slip_of_the_program_keeps_the_work_and_says_so(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Where the program itself is at fault, the last words say what to do, and the work comes back."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "board.toml", module="tests.terminal.faulty") as it:
        it.wait_for(READY)
        in_a_cell(it, TYPED)
        it.wait_for(f"= {TYPED}")
        it.strike("f1")
        last = it.last_words("Cyfran had to stop. What you typed is kept in")
        assert "start Cyfran again to have it back." in last
        assert "Traceback" not in last
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for("Bring it back")
        it.strike("b")
        it.wait_for(TYPED)


def test_after_leaving_without_saving_nothing_is_offered(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Whoever chose to leave the changes behind is taken at their word."""
    path = new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        it.strike("ctrl+q")
        it.wait_for("Leave without saving")
        it.strike("l")
        it.wait_for_end()
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        assert "Bring it back" not in it.screen()
    assert board_in(path).partners[0].name == "Our County Council"
