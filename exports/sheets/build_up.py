"""Lines of the plan that are a quantity at a rate, month by month, grown by an index: what they are built up from."""

from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.numbers import PENCE
from funding.board import Board, Cost, Index
from funding.board_names import cost_name, income_name
from funding.money import round_half_up
from funding.plan import HUNDRED, MONTHS, cost_of, income_of, index_named, months_worked, rated_years
from funding.wording import _

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class BuiltUp:
    """A cost line or a source of income that is built up."""

    label: str
    index: str
    """The name of the index that it grows with; empty for none."""
    unit: str
    """What it is so many of, in words."""
    quantity: Fraction
    rate: Fraction
    """In pounds, for a year, in the prices of the start of the plan."""
    on_costs: Fraction
    months: tuple[tuple[int, int], ...]
    """For each year, the months paid before the index rises, and those from then on."""

    def amount(self, place: int, growth: "Growth") -> Fraction:
        """What it comes to in the year of this place, in whole pence, as pounds."""
        before, since = self.months[place]
        grown = before * growth[place] + since * growth[place + 1]
        worth = self.quantity * self.rate * (1 + self.on_costs) * grown / MONTHS_A_YEAR
        return Fraction(round_half_up(worth * PENCE), PENCE)


Growth = tuple[Fraction, ...]
"""How far prices have grown: at the start of the plan, then in each year."""


def used_indices(board: Board) -> tuple[Index, ...]:
    """The indices with which a built-up cost line grows, in the order of the file."""
    used = {line.index for line in built_up_costs(board).values()}
    return tuple(index for index in board.indices if index.name in used)


def rate_of(board: Board, index: Index, year: str) -> Fraction | None:
    """An index's rate in a year as a part of one; None in a year that needs none."""
    return Fraction(index.rates[year]) / HUNDRED if year in rated_years(board, index) else None


def growth_of(board: Board, index: Index | None) -> Growth:
    """How far an index has grown; without an index nothing grows."""
    growth = [Fraction(1)]
    for year in board.years:
        rate = rate_of(board, index, year) if index is not None else None
        growth.append(growth[-1] * (1 + (rate or 0)))
    return tuple(growth)


def built_up_costs(board: Board) -> dict[int, BuiltUp]:
    """The cost lines that are built up, by their place in the file."""
    found = ((place, _cost(board, cost)) for place, cost in enumerate(board.costs))
    return {place: line for place, line in found if line is not None}


def built_up_income(board: Board) -> dict[int, BuiltUp]:
    """The sources of income that are built up, by their place in the file: places sold at a price."""
    found: dict[int, BuiltUp] = {}
    for place, income in enumerate(board.income):
        if income.fees is not None and income.amounts is None:
            price = Fraction(income.fees.price, PENCE)
            months = ((0, MONTHS_A_YEAR),) * len(board.years)
            line = BuiltUp(
                income_name(income), "", _("places"), Fraction(income.fees.places), price, Fraction(0), months
            )
            if all(
                line.amount(at, growth_of(board, None)) * PENCE == income_of(income, year)
                for at, year in _placed(board)
            ):
                found[place] = line
    return found


def _cost(board: Board, cost: Cost) -> BuiltUp | None:
    if cost.changes is not None or cost.amounts is not None:
        return None
    index = index_named(board, cost.grows_with) if cost.grows_with is not None else None
    starts = MONTHS.index(index.starts) if index is not None else 0
    paid = [months_worked(cost.staff, year) if cost.staff is not None else (True,) * 12 for year in board.years]
    months = tuple((sum(year[:starts]), sum(year[starts:])) for year in paid)
    on_costs = Fraction(0)
    if cost.staff is not None:
        quantity, rate, unit = Fraction(cost.staff.fte), cost.staff.salary, _("full-time posts at a salary")
        on_costs = Fraction(cost.staff.on_costs) / HUNDRED
    elif cost.units is not None:
        quantity, rate, unit = Fraction(cost.units.quantity), cost.units.rate, cost.units.unit or _("units")
    elif cost.amount is not None and index is not None:
        quantity, rate, unit = Fraction(1), cost.amount, _("a year's cost")
    else:
        return None
    line = BuiltUp(
        cost_name(cost), index.name if index else "", unit, quantity, Fraction(rate, PENCE), on_costs, months
    )
    growth = growth_of(board, index)
    same = all(line.amount(place, growth) * PENCE == cost_of(board, cost, year) for place, year in _placed(board))
    return line if same else None


def _placed(board: Board) -> tuple[tuple[int, str], ...]:
    return tuple(enumerate(board.years))
