"""A Board tried with some figures at other values: the split, or why there is none."""

from collections.abc import Sequence

from formulas.split import Outcome, split_board
from funding.board import Board
from funding.problems import errors
from scenarios.applying import apply
from scenarios.clauses import Change


def attempt(board: Board, formula_name: str | None, changes: Sequence[Change]) -> Outcome:
    """The split of a Board after changes; a change that cannot be made, or that breaks the Board, leaves none."""
    applied = apply(board, formula_name, changes)
    refused = errors(applied.problems)
    if refused:
        return Outcome(None, refused)
    return split_board(applied.board, applied.formula)
