"""Boards with something wrong in them."""

from funding.board import Board
from funding.document import read_board


def faulty(text: str) -> Board:
    """The Board in a text that has problems, and can be read all the same."""
    reading = read_board(text)
    assert reading.problems
    assert reading.board is not None
    return reading.board
