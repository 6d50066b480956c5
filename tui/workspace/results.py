"""What a Board comes to: its split under a formula, or the problems that stop it."""

from dataclasses import dataclass

from formulas.split import Split, split_board
from funding.board import Board
from funding.checks import check_board
from funding.problems import Problem, errors
from funding.remembering import remembering
from funding.wording import language


@dataclass(frozen=True, slots=True)
class Results:
    """The split of a Board, or why there is none."""

    board: Board
    formula: str | None
    """The formula asked for; None for the one in use."""
    split: Split | None
    problems: tuple[Problem, ...]
    """All that is wrong with the Board and with this formula; some may only be notices."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the work."""
        return errors(self.problems)


def compute(board: Board, formula: str | None) -> Results:
    """Check a Board and share its costs; pure, so that it can be done on another thread."""
    found = _found(board)
    outcome = split_board(board, formula)
    # A Board with errors has no split, as at the command line; what is wrong with its formula is told all the same.
    split = outcome.split if not errors(found) else None
    return Results(board, formula, split, found + outcome.problems)


def _said_by_no_sentence(board: Board) -> tuple[object, ...]:
    """What the checks of a Board look at: all but the text of its formulas, which changes at every key."""
    others = (getattr(board, field) for field in Board.model_fields if field != "formulas")
    return (language(), tuple(formula.name for formula in board.formulas), *others)


@remembering(_said_by_no_sentence)
def _found(board: Board) -> tuple[Problem, ...]:
    return check_board(board)
