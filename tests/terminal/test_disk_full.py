"""The disk is full: the program may write no more than nothing into any file, then it may again; in a real terminal."""

import resource
from collections.abc import Callable
from pathlib import Path

from tests.real_terminal import cyfran
from tests.terminal.at_the_terminal import READY, board_in, name_the_first_partner, new_board, wait_for_message

NO_ROOM = "ulimit -S -f 0"


def test_a_full_disk_loses_nothing_and_says_what_to_do(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Neither the file nor kept work can be written: both are told, the work goes on, and with room it is saved."""
    path = new_board(tmp_path)
    before = path.read_bytes()
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", before=NO_ROOM) as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        kept = wait_for_message(it, "Save the Board now.")
        assert "Your unsaved changes could not be kept in" in kept
        assert "They are in this window only. Save the Board now." in kept
        it.strike("ctrl+s")
        not_saved = wait_for_message(it, "“board.toml” could not be written")
        assert "your changes are in this window" in not_saved
        assert "and kept in" not in not_saved
        assert "Our Council " in it.screen()
        assert path.read_bytes() == before
        resource.prlimit(it.process(), resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        it.wait_for("kept safe again")
        it.strike("ctrl+s")
        it.wait_for("Saved: ")
    assert board_in(path).partners[0].name == "Our Council"


def test_killed_after_the_disk_had_room_again_the_work_is_there(needs: Callable[[str], str], tmp_path: Path) -> None:
    """What could not be kept is tried again by itself, and then a kill loses nothing."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", before=NO_ROOM) as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        it.wait_for("could not be kept")
        resource.prlimit(it.process(), resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        it.wait_for("kept safe again")
        it.hang_up()
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for("Bring it back")
        it.strike("b")
        it.wait_for("Our Council ")


def test_told_to_end_without_room_it_says_that_the_work_is_lost(needs: Callable[[str], str], tmp_path: Path) -> None:
    """No false comfort: when the work could not be kept anywhere, the last words say so."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "board.toml", before=NO_ROOM, module="tests.terminal.faulty") as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        it.wait_for("could not be kept")
        it.strike("f1")
        assert "could not be kept in" in it.last_words("Cyfran had to stop, and the changes that were not saved")
