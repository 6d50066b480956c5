"""Every formula of a Board read and looked at, for `check`."""

from formulas.split import problems_of
from funding.board import Board
from funding.problems import Problem


def formula_problems(board: Board) -> tuple[Problem, ...]:
    """The problems of all of a Board's formulas, in the order of the file; nothing is shared out.

    A Board with problems of its own may have nothing that can be shared out, and is still looked at.
    """
    return tuple(problem for formula in board.formulas for problem in problems_of(board, formula.name))
