"""Yearly figures of cost lines, remembered while what they rest on stays: tables are made at each edit."""

from funding.board import Board, Cost, Index
from funding.money import Pence
from funding.plan import cost_of

Basis = tuple[Cost, tuple[Index, ...], tuple[str, ...]]
_MOST = 20_000
# The key is where the line is in memory; the line is kept beside its figure, so that the place cannot be used again.
_figures: dict[tuple[int, str], tuple[Basis, Pence | None]] = {}


def cost_in_year(board: Board, cost: Cost, year: str) -> Pence | None:
    """What a cost line comes to in a year, as `funding.plan.cost_of` says."""
    found = _figures.get((id(cost), year))
    if found is not None:
        line, indices, years = found[0]
        if line is cost and indices is board.indices and years is board.years:
            return found[1]
    figure = cost_of(board, cost, year)
    if len(_figures) >= _MOST:
        _figures.clear()
    _figures[id(cost), year] = ((cost, board.indices, board.years), figure)
    return figure
