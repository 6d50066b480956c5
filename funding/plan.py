"""The business plan in figures: what each line costs and what each source brings in, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import get_args

from funding.board import Board, Cost, Income, Index, Staff
from funding.money import Pence, round_half_up
from funding.planning import MonthName
from funding.wording import _
from funding.years import month_of, months_of, start_of, year_from

MONTHS = get_args(MonthName)
HUNDRED = 100


def cost_of(board: Board, cost: Cost, year: str) -> Pence | None:
    """What a cost line comes to in a year, to the whole penny, halves up; None when the file does not say.

    Built up month by month where a post starts or ends in the year or a rate starts within it.
    """
    if cost.changes is not None:
        return cost.changes.get(year, 0)
    if cost.amounts is not None:
        return cost.amounts.get(year)
    start = price_of_a_year(cost)
    growth = growth_by_month(board, cost.grows_with, year, cost.prices_of)
    if start is None or growth is None:
        return None
    working = months_worked(cost.staff, year) if cost.staff is not None else (True,) * 12
    rates = (rate for rate, at_work in zip(growth, working, strict=True) if at_work)
    # A rate changes once a year at most, and adding up fractions is slow.
    months = [rate * len(tuple(alike)) for rate, alike in groupby(rates)]
    return round_half_up(start * sum(months) / 12)


def price_of_a_year(cost: Cost) -> Fraction | None:
    """A full year of a cost line in the prices that it is given in, in pence; None when the file does not say."""
    if cost.amount is not None:
        return Fraction(cost.amount)
    if cost.staff is not None:
        return Fraction(cost.staff.fte) * cost.staff.salary * (1 + Fraction(cost.staff.on_costs) / HUNDRED)
    if cost.units is not None:
        return Fraction(cost.units.quantity) * cost.units.rate
    return None


def months_worked(post: Staff, year: str) -> tuple[bool, ...]:
    """For each month of a year, April first, whether a post is filled."""
    return months_between(post.start, post.end, year)


def months_between(start: str | None, end: str | None, year: str) -> tuple[bool, ...]:
    """For each month of a year, April first, whether it lies between two months, both included."""
    months = months_of(year)
    first = months[0] if start is None else month_of(start)
    last = months[-1] if end is None else month_of(end)
    return tuple(first <= month <= last for month in months)


def income_of(income: Income, year: str) -> Pence | None:
    """What a source of income brings in a year; None when the file does not say."""
    if income.amounts is not None:
        return income.amounts.get(year)
    if income.fees is not None:
        return round_half_up(Fraction(income.fees.places) * income.fees.price)
    return income.amount


def growth_by_month(
    board: Board, index_name: str | None, year: str, since: str | None = None
) -> tuple[Fraction, ...] | None:
    """How far an index has grown, for each month of a year; None when a rate is missing.

    Counted from the start of the plan, or of an earlier year in whose prices an amount is.
    """
    if index_name is None:
        return (Fraction(1),) * 12
    index = index_named(board, index_name)
    if index is None:
        return None
    rated, place = rated_years(board, index, since), _priced_years(board, since).index(year)
    starts = MONTHS.index(index.starts)
    before = _grown(index, rated[:place])
    now = _grown(index, rated[: place + 1]) if starts else before
    if before is None or now is None:
        return None
    return (before,) * starts + (now,) * (12 - starts)


def rated_years(board: Board, index: Index, since: str | None = None) -> tuple[str, ...]:
    """The years for which an index needs a rate: all but the first when its rates start with the year.

    The first is that of the plan, or an earlier one in whose prices an amount is.
    """
    years = _priced_years(board, since)
    return years[1:] if index.starts == MONTHS[0] else years


def earliest_prices(board: Board, index: str) -> str | None:
    """The earliest year in whose prices a line is that grows with an index; None for the first of the plan."""
    growing = [cost.prices_of for cost in board.costs if cost.grows_with == index and cost.amounts is None]
    return min(filter(None, growing), default=None)


def _priced_years(board: Board, since: str | None) -> tuple[str, ...]:
    """The years from that of the prices to the end of the plan."""
    if since is None or not board.years:
        return board.years
    return (*map(year_from, range(start_of(since), start_of(board.years[0]))), *board.years)


def _grown(index: Index, years: Sequence[str]) -> Fraction | None:
    growth = Fraction(1)
    for year in years:
        if year not in index.rates:
            return None
        growth *= 1 + Fraction(index.rates[year]) / HUNDRED
    return growth


def index_named(board: Board, name: str) -> Index | None:
    """The index of this name, if there is one."""
    return next((index for index in board.indices if index.name == name), None)


@dataclass(frozen=True, slots=True)
class IncomeLine:
    """What one source brings in a year; putting money into reserves is a line below zero."""

    name: str
    pool: str | None
    amount: Pence
    basis: str


def income_lines(board: Board, year: str) -> tuple[IncomeLine, ...]:
    """Every source of income in a year, the reserves among them; the same lines in every year."""
    lines = [
        IncomeLine(source.name, source.pool, income_of(source, year) or 0, source.basis) for source in board.income
    ]
    if board.reserves is not None and board.reserves.used is not None:
        lines.append(IncomeLine(_("Reserves used"), None, board.reserves.used.get(year, 0), board.reserves.basis))
    if board.reserves is not None and board.reserves.added is not None:
        lines.append(IncomeLine(_("Put into reserves"), None, -board.reserves.added.get(year, 0), board.reserves.basis))
    return tuple(lines)


def pools_of(board: Board) -> tuple[str, ...]:
    """Every pool that a cost or an income names, in the order of the file."""
    named = [cost.pool for cost in board.costs] + [income.pool for income in board.income if income.pool]
    return tuple(dict.fromkeys(named))
