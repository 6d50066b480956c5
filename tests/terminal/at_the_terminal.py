"""A Board file in a person's folder, and the ways in which that person stops in the middle of a word."""

import re
import time
from collections.abc import Callable
from pathlib import Path

from funding.board import Board
from funding.examples_folder import examples_folder
from funding.store import open_board
from tests.real_terminal import SECONDS, Terminal

BLANK = examples_folder() / "templates" / "blank.toml"
READY = "Enter Edit"
"""Is to be read once the table of partners has the keyboard."""
_LINES = {ord(sign): " " for sign in "│┃━─┏┓┗┛╭╮╰╯"}
_MESSAGE = re.compile("[┃│]([^┃│]*)[┃│]")
_ESCAPE = re.compile("\x1b\\[([0-9;]*)m")
_COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}
"""The numbers that ask for a colour; 39 and 49 ask for the terminal's own."""


def new_board(home: Path) -> Path:
    """A new Board in a file of its own."""
    path = home / "board.toml"
    path.write_bytes(BLANK.read_bytes())
    return path


def board_in(path: Path) -> Board:
    """The Board in a file."""
    board = open_board(path).board
    assert board is not None
    return board


def words(screen: str) -> str:
    """What is to be read, whatever breaks its lines."""
    return " ".join(screen.translate(_LINES).split())


def told(screen: str) -> str:
    """What the messages say that stand over the screen, one after the other."""
    return " ".join(part.strip() for line in screen.splitlines() for part in _MESSAGE.findall(line))


def wait_for_message(it: Terminal, text: str, seconds: float = SECONDS) -> str:
    """Wait until a message says this, however its lines are broken, and give all messages."""
    end = time.monotonic() + seconds
    while text not in (said := told(it.screen())):
        if time.monotonic() > end:
            raise AssertionError(f"no message {text!r} in\n{it.screen()}")
        time.sleep(0.05)
    return said


def name_the_first_partner(it: Terminal) -> None:
    """Type over the first partner's name and go on to the next."""
    it.type("Our Council")
    it.strike("enter")
    it.wait_for("Partner, Our Health Board")


def colours(escapes: str) -> list[int]:
    """The colours that are asked for."""
    numbers = [int(number or 0) for escape in _ESCAPE.findall(escapes) for number in escape.split(";")]
    return [number for number in numbers if number in _COLOURS]


def in_a_cell(it: Terminal, text: str) -> None:
    """Type over the first partner's name."""
    it.type(text)


def in_a_form(it: Terminal, text: str) -> None:
    """Type over the first partner's name, in the partner's form."""
    it.strike("ctrl+e")
    it.wait_for("Keep (F9)")
    it.strike("home", "shift+end")
    it.type(text)


def in_a_formula(it: Terminal, text: str) -> None:
    """Begin a sentence."""
    it.strike("f5")
    it.wait_for("Health boards pay the rest.")
    it.strike("ctrl+end")
    it.type(text)


TYPING: dict[str, Callable[[Terminal, str], None]] = {
    "a cell": in_a_cell,
    "a form": in_a_form,
    "a formula": in_a_formula,
}
