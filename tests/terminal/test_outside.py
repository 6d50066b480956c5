"""What others do to the file and the window, and what the terminal lacks; in a real terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from funding.store import open_board
from tests.real_terminal import Terminal, cyfran
from tests.terminal.at_the_terminal import (
    READY,
    board_in,
    colours,
    name_the_first_partner,
    new_board,
    wait_for_message,
    words,
)

NO_CLIPBOARD = {"PATH": "/nowhere", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
PLACES = (
    ("f3", "Business"),
    ("f4", "Nothing is offered"),
    ("f5", "as the sentences stand"),
    ("f6", "Assessed"),
    ("f7", "agreed-split workbook"),
    ("f2", "Our County"),
)
"""Each place by its key, and something to be read there in a window of 80 by 24."""


def test_a_file_changed_underneath_is_told_and_saving_keeps_both(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Within seconds it is told; saving leaves the other's file as it is and names the one with ours."""
    path = new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", size=(120, 40)) as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        others = path.read_text(encoding="utf-8").replace("Our Health Board", "Their Health Board")
        path.write_text(others, encoding="utf-8")
        noticed = wait_for_message(it, "was changed by another program.", seconds=8)
        assert "board.toml was changed by another program." in noticed
        it.strike("ctrl+s")
        saved = wait_for_message(it, "From now on")
    (ours,) = (known for known in tmp_path.glob("*.toml") if known != path)
    assert ours.name in saved
    assert "board.toml" in saved
    assert path.read_text(encoding="utf-8") == others
    assert [partner.name for partner in board_in(ours).partners] == ["Our Council", "Our Health Board"]


def test_a_file_that_is_gone_is_written_anew(needs: Callable[[str], str], tmp_path: Path) -> None:
    """Somebody took the file away: saving says where the Board is now, and it is there."""
    path = new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", size=(120, 40)) as it:
        it.wait_for(READY)
        name_the_first_partner(it)
        path.unlink()
        it.strike("ctrl+s")
        it.wait_for("Saved: ")
        it.strike("ctrl+q")
        it.wait_for_end()
    (left,) = tmp_path.glob("*.toml")
    assert board_in(left).partners[0].name == "Our Council"


def test_without_a_clipboard_copy_and_paste_work_here(needs: Callable[[str], str], tmp_path: Path) -> None:
    """The text is pasted inside the program, and the message says what to do for other programs."""
    path = new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", environment=NO_CLIPBOARD) as it:
        it.wait_for(READY)
        it.strike("ctrl+c")
        copied = wait_for_message(it, "Copied.")
        assert copied.startswith("Copied. Ctrl+V pastes it here. If another program does not get it,")
        it.strike("right", "ctrl+v")
        it.wait_for("* not saved")
        it.strike("ctrl+s")
        it.wait_for("Saved: ")
    assert board_in(path).partners[0].short == "Our County Council"


def test_a_window_may_be_of_any_size(needs: Callable[[str], str], tmp_path: Path) -> None:
    """A very small window, a very large one and back: what is typed goes on, and all is drawn again."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        it.wait_for(READY)
        for key, shown in PLACES:
            it.strike(key)
            it.wait_for(shown)
            _resized(it, 40, 10)
            it.wait_for(f">{key.upper()}")
            for size in ((200, 60), (80, 24)):
                _resized(it, *size)
                it.wait_for(shown)
        it.type("Our Cou")
        it.resize(40, 10)
        it.type("ncil")
        it.resize(80, 24)
        it.wait_for("= Our Council")


def _resized(it: Terminal, columns: int, rows: int) -> None:
    """Give the window another size, and wait until the first line, which ends near the edge, is as wide."""
    it.resize(columns, rows)
    it.wait_until(lambda seen: len(seen.partition("\n")[0]) == columns - 1, f"first line of {columns} columns")


@pytest.mark.parametrize("looks", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "TERM": "linux"}], ids=str)
def test_without_colours_none_is_asked_for(needs: Callable[[str], str], tmp_path: Path, looks: dict[str, str]) -> None:
    """NO_COLOR is obeyed in every place, on an old console too: no escape for a colour reaches the terminal."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", environment=looks) as it:
        it.wait_for(READY)
        for key, shown in PLACES:
            it.strike(key)
            it.wait_for(shown)
            assert colours(it.escapes()) == []


def test_an_old_console_gets_signs_that_it_has(needs: Callable[[str], str], tmp_path: Path) -> None:
    """On a Linux console the program starts, and draws its lines with plain signs."""
    new_board(tmp_path)
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml", environment={"TERM": "linux"}) as it:
        it.wait_for("Our County Council")
        it.strike("f6")
        seen = words(it.wait_for("Assessed"))
        assert [sign for sign in seen if "\u2500" <= sign <= "\u259f"] == []


def test_a_file_that_is_no_board_is_explained(needs: Callable[[str], str], tmp_path: Path) -> None:
    """What cannot be read is told with its line, and the program goes on."""
    path = tmp_path / "board.toml"
    path.write_text("format = 1\n[board\n", encoding="utf-8")
    assert open_board(path).board is None
    with cyfran(needs("tmux"), tmp_path, "open", "board.toml") as it:
        seen = words(it.wait_for("cannot be read as a Board"))
        assert "Line 2" in seen
