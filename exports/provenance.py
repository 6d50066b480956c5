"""What a workbook was made from: the Board's fingerprint and the program's version."""

from importlib.metadata import PackageNotFoundError, version

from funding.board import Board
from funding.canonical import board_fingerprint
from funding.wording import _


def fingerprint(board: Board) -> str:
    """The fingerprint of the Board's facts: recording history, proposals and adoptions does not change it."""
    return board_fingerprint(board)


def program_version() -> str:
    """The version of the program."""
    try:
        return version("cyfran")
    except PackageNotFoundError:
        return _("not installed")
