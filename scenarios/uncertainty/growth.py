"""Cost lines that grow with an index whose rates are drawn: what they come to, draw by draw, to the penny."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from funding.board import Board, Cost, Index
from funding.plan import HUNDRED, MONTHS, index_named, months_worked, price_of_a_year, rated_years
from scenarios.uncertainty.pennies import Term, rounded
from scenarios.uncertainty.steps import FINEST_POINTS, Ints

Rates = Mapping[tuple[str, str], Ints]
"""Drawn rates by index and year, in ten-thousandths of a point."""

WHOLE = HUNDRED * 10**FINEST_POINTS
"""100%, in the steps in which rates are drawn."""
YEAR = 12


def grows_with_a_draw(board: Board, cost: Cost, year: str, rates: Rates) -> bool:
    """Whether what a line costs in a year depends on a rate that is drawn."""
    index = None if cost.grows_with is None else index_named(board, cost.grows_with)
    if index is None or cost.changes is not None or cost.amounts is not None:
        return False
    return any((index.name, rated) in rates for rated in _years(board, index, year)[1])


def grown(board: Board, cost: Cost, year: str, rates: Rates, draws: int) -> Ints:
    """What a growing line costs in a year, as `cost_of` has it for each draw."""
    index = index_named(board, cost.grows_with or "")
    price = price_of_a_year(cost)
    if index is None or price is None:
        raise ValueError(cost.id)
    before, now = _years(board, index, year)
    starts = MONTHS.index(index.starts)
    at_work = months_worked(cost.staff, year) if cost.staff is not None else (True,) * YEAR
    terms = []
    for years, months in ((before, sum(at_work[:starts])), (now, sum(at_work[starts:]))):
        terms.append(_term(index, years, price * months / YEAR, rates))
    return rounded(terms, draws)


def _years(board: Board, index: Index, year: str) -> tuple[Sequence[str], Sequence[str]]:
    """The years whose rates a year's costs hold: before the month in which its own rate starts, and from then on."""
    rated, place = rated_years(board, index), board.years.index(year)
    before = rated[:place]
    return before, rated[: place + 1] if MONTHS.index(index.starts) else before


def _term(index: Index, years: Sequence[str], price: Fraction, rates: Rates) -> Term:
    drawn = []
    for year in years:
        found = rates.get((index.name, year))
        if found is None:
            price *= 1 + Fraction(index.rates.get(year, Decimal(0))) / HUNDRED
        else:
            drawn.append(WHOLE + found)
            price /= WHOLE
    return Term(price, tuple(drawn))
