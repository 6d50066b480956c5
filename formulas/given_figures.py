"""What a Board's plan and register come to in each year; kept while only sentences change, for they stay then."""

from collections.abc import Mapping

from funding.board import Board
from funding.in_kind import Registered, register
from funding.money import Pence
from funding.plan import cost_of
from funding.remembering import remembering
from funding.wording import language


def _plan(board: Board) -> object:
    return board.board, board.costs, board.indices


@remembering(_plan)
def costs_of_lines(board: Board) -> Mapping[str, tuple[Pence, ...]]:
    """What each cost line comes to, by year, in the order of the file; nothing where the file does not say."""
    return {year: tuple(cost_of(board, cost, year) or 0 for cost in board.costs) for year in board.years}


def _offers(board: Board) -> object:
    return language(), board.board, board.partners, board.costs, board.in_kind


@remembering(_offers)
def registers(board: Board) -> Mapping[str, tuple[Registered, ...]]:
    """The register of offers of each year."""
    return {year: register(board, year) for year in board.years}
