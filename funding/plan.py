"""The business plan in figures: what each line costs and what each source brings in, year by year."""

from decimal import Decimal
from fractions import Fraction

from funding.board import Board, Cost, Income, Index
from funding.money import Pence, round_half_up


def cost_of(board: Board, cost: Cost, year: str) -> Pence | None:
    """What a cost line comes to in a year, to the whole penny, halves up; None when the file does not say."""
    if cost.amounts is not None:
        return cost.amounts.get(year)
    if cost.amount is not None:
        start = Fraction(cost.amount)
    elif cost.staff is not None:
        start = Fraction(cost.staff.fte) * cost.staff.salary * (1 + Fraction(cost.staff.on_costs) / 100)
    elif cost.units is not None:
        start = Fraction(cost.units.quantity) * cost.units.rate
    else:
        return None
    growth = growth_to(board, cost.grows_with, year)
    return None if growth is None else round_half_up(start * growth)


def income_of(income: Income, year: str) -> Pence | None:
    """What a source of income brings in a year; None when the file does not say."""
    return income.amounts.get(year) if income.amounts is not None else income.amount


def growth_to(board: Board, index_name: str | None, year: str) -> Fraction | None:
    """By how much an index has grown since the first year of the plan; None when a rate is missing."""
    if index_name is None:
        return Fraction(1)
    index = index_named(board, index_name)
    if index is None:
        return None
    growth = Fraction(1)
    for later in board.years[1 : board.years.index(year) + 1]:
        rate: Decimal | None = index.rates.get(later)
        if rate is None:
            return None
        growth *= 1 + Fraction(rate) / 100
    return growth


def index_named(board: Board, name: str) -> Index | None:
    """The index of this name, if there is one."""
    return next((index for index in board.indices if index.name == name), None)


def pools_of(board: Board) -> tuple[str, ...]:
    """Every pool that a cost or an income names, in the order of the file."""
    named = [cost.pool for cost in board.costs] + [income.pool for income in board.income if income.pool]
    return tuple(dict.fromkeys(named))
