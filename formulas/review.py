"""Every formula of a Board read and tried, for `check`."""

from formulas.split import split_board
from funding.board import Board
from funding.problems import Problem


def formula_problems(board: Board) -> tuple[Problem, ...]:
    """The problems of all of a Board's formulas, in the order of the file."""
    return tuple(problem for formula in board.formulas for problem in split_board(board, formula.name).problems)
