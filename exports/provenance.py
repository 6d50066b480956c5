"""What a workbook was made from: the Board's fingerprint and the program's version."""

import hashlib
from importlib.metadata import PackageNotFoundError, version

from funding.board import Board
from funding.document import write_board
from funding.wording import _


def fingerprint(board: Board) -> str:
    """The SHA-256 of the Board's canonical text, in hexadecimal: the same Board, the same fingerprint."""
    return hashlib.sha256(write_board(board).encode("utf-8")).hexdigest()


def program_version() -> str:
    """The version of the program."""
    try:
        return version("cyfran")
    except PackageNotFoundError:
        return _("not installed")
