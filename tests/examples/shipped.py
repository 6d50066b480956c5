"""The shipped example Boards, each read once."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from formulas.split import Split, split_board
from funding.board import Board
from funding.document import read_board
from funding.examples_folder import examples_folder

FOLDER = examples_folder()
FILES = tuple(sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.toml")))
"""Every shipped Board file, templates too, by its path in the folder."""


@cache
def read(path: Path) -> Board:
    """The Board of a file that has no problems."""
    reading = read_board(path.read_text(encoding="utf-8"), path.name)
    assert (reading.problems, reading.board is None) == ((), False)
    assert reading.board is not None
    return reading.board


def example(name: str) -> Board:
    """A shipped Board by its path in the folder."""
    return read(FOLDER / name)


def split_of(board: Board, formula: str | None = None, notices: Sequence[str] = ()) -> Split:
    """The split of a Board that splits without problems, but for these notices."""
    outcome = split_board(board, formula)
    assert ([problem.what for problem in outcome.problems], outcome.split is None) == (list(notices), False)
    assert outcome.split is not None
    return outcome.split
