"""Changing a Board row by row: a change that breaks a rule of the Board is left out, and why is told."""

from collections.abc import Callable

from funding.board import Board
from funding.checks import check_board
from funding.problems import errors

Change = Callable[[Board], Board]


def tried(board: Board, change: Change) -> tuple[Board, tuple[str, ...]]:
    """The Board with a change; or as it was, with the reasons why the change cannot be."""
    changed = change(board)
    reasons = new_errors(board, changed)
    return (board, reasons) if reasons else (changed, ())


def new_errors(before: Board, after: Board) -> tuple[str, ...]:
    """What is wrong with a Board that was not wrong before, in words."""
    known = set(errors(check_board(before)))
    return tuple(
        f"{problem.what} {problem.mend}".strip() for problem in errors(check_board(after)) if problem not in known
    )
