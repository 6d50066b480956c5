"""Which years of a Board a sentence is for."""

from funding.board import Board
from scenarios.clauses import When


def years_of(board: Board, when: When) -> tuple[str, ...]:
    """The Board's years that a span of years holds, in order."""
    return tuple(
        year
        for year in board.years
        if (when.first is None or when.first <= year) and (when.last is None or year <= when.last)
    )
