"""Lines of the plan that are a quantity at a rate, month by month, grown by an index: what they are built up from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from exports.sheets.numbers import PENCE
from formulas.given_figures import costs_of_lines
from funding.board import Board, Cost, Income, Index
from funding.board_names import cost_name, income_name
from funding.money import Pence, round_half_up
from funding.plan import HUNDRED, MONTHS, income_of, index_named, months_worked, rated_years
from funding.remembering import remembering
from funding.wording import _, language

MONTHS_A_YEAR = 12


class Counted(Enum):
    """What a built-up line is so many of, where the Board has no word of its own."""

    POSTS = "posts"
    UNITS = "units"
    PLACES = "places"
    YEAR = "year"

    def __str__(self) -> str:
        match self:
            case Counted.POSTS:
                return _("full-time posts at a salary")
            case Counted.UNITS:
                return _("units")
            case Counted.PLACES:
                return _("places")
            case Counted.YEAR:
                return _("a year's cost")


@dataclass(frozen=True, slots=True)
class BuiltUp:
    """A cost line or a source of income that is built up."""

    label: str
    index: str
    """The name of the index that it grows with; empty for none."""
    unit: str | Counted
    """What it is so many of: the Board's word, or one of ours, said in the language of the moment."""
    quantity: Fraction
    rate: Fraction
    """In pounds, for a year, in the prices of the start of the plan."""
    on_costs: Fraction
    months: tuple[tuple[int, int], ...]
    """For each year, the months paid before the index rises, and those from then on."""

    def amounts(self, growth: "Growth") -> tuple[Fraction, ...]:
        """What it comes to in each year, in whole pence, as pounds."""
        full = self.quantity * self.rate * (1 + self.on_costs) * PENCE / MONTHS_A_YEAR
        grown = (before * growth[at] + since * growth[at + 1] for at, (before, since) in enumerate(self.months))
        return tuple(Fraction(round_half_up(full * months), PENCE) for months in grown)


Growth = tuple[Fraction, ...]
"""How far prices have grown: at the start of the plan, then in each year."""
NO_INDEX = ""


@dataclass(frozen=True, slots=True)
class BuildUp:
    """The lines of a Board that are built up, by their place in the file, and what they come to."""

    costs: Mapping[int, BuiltUp]
    income: Mapping[int, BuiltUp]
    growths: Mapping[str, Growth]
    """Of each index that a line grows with, and of none."""
    amounts: tuple[tuple[Fraction, ...], ...]
    """In each year, in pounds: of the costs, then of the income."""

    @property
    def lines(self) -> tuple[BuiltUp, ...]:
        """The costs, then the income."""
        return *self.costs.values(), *self.income.values()


def _rests_on(board: Board) -> object:
    return language(), board.board, board.costs, board.income, board.indices


@remembering(_rests_on)
def build_up_of(board: Board) -> BuildUp:
    """The lines that are built up, those alone whose amounts come out as the engine has them."""
    growths = {NO_INDEX: growth_of(board, None), **{index.name: growth_of(board, index) for index in board.indices}}
    known = costs_of_lines(board)
    costs: dict[int, tuple[BuiltUp, tuple[Fraction, ...]]] = {}
    income: dict[int, tuple[BuiltUp, tuple[Fraction, ...]]] = {}
    for place, cost in enumerate(board.costs):
        _keep(costs, place, _cost(board, cost), growths, [known[year][place] for year in board.years])
    for place, source in enumerate(board.income):
        _keep(income, place, _fees(board, source), growths, [income_of(source, year) for year in board.years])
    kept = [*costs.values(), *income.values()]
    used = {line.index for line, _amounts in kept} | {NO_INDEX}
    return BuildUp(
        {place: line for place, (line, _amounts) in costs.items()},
        {place: line for place, (line, _amounts) in income.items()},
        {name: growth for name, growth in growths.items() if name in used},
        tuple(amounts for _line, amounts in kept),
    )


def _keep(
    kept: dict[int, tuple[BuiltUp, tuple[Fraction, ...]]],
    place: int,
    line: BuiltUp | None,
    growths: Mapping[str, Growth],
    engine: Sequence[Pence | None],
) -> None:
    if line is not None:
        amounts = line.amounts(growths[line.index])
        if [int(amount * PENCE) for amount in amounts] == list(engine):
            kept[place] = line, amounts


def built_up_costs(board: Board) -> Mapping[int, BuiltUp]:
    """The cost lines that are built up, by their place in the file."""
    return build_up_of(board).costs


def built_up_income(board: Board) -> Mapping[int, BuiltUp]:
    """The sources of income that are built up, by their place in the file."""
    return build_up_of(board).income


def used_indices(board: Board) -> tuple[Index, ...]:
    """The indices with which a built-up line grows, in the order of the file."""
    growths = build_up_of(board).growths
    return tuple(index for index in board.indices if index.name in growths)


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


def _fees(board: Board, income: Income) -> BuiltUp | None:
    """Places sold at a price."""
    if income.fees is None or income.amounts is not None:
        return None
    price, months = Fraction(income.fees.price, PENCE), ((0, MONTHS_A_YEAR),) * len(board.years)
    places = Fraction(income.fees.places)
    return BuiltUp(income_name(income), NO_INDEX, Counted.PLACES, places, price, Fraction(0), months)


def _cost(board: Board, cost: Cost) -> BuiltUp | None:
    if cost.changes is not None or cost.amounts is not None:
        return None
    index = index_named(board, cost.grows_with) if cost.grows_with is not None else None
    starts = MONTHS.index(index.starts) if index is not None else 0
    paid = [months_worked(cost.staff, year) if cost.staff is not None else (True,) * 12 for year in board.years]
    months = tuple((sum(year[:starts]), sum(year[starts:])) for year in paid)
    on_costs = Fraction(0)
    unit: str | Counted
    if cost.staff is not None:
        quantity, rate, unit = Fraction(cost.staff.fte), cost.staff.salary, Counted.POSTS
        on_costs = Fraction(cost.staff.on_costs) / HUNDRED
    elif cost.units is not None:
        quantity, rate, unit = Fraction(cost.units.quantity), cost.units.rate, cost.units.unit or Counted.UNITS
    elif cost.amount is not None and index is not None:
        quantity, rate, unit = Fraction(1), cost.amount, Counted.YEAR
    else:
        return None
    name = index.name if index is not None else NO_INDEX
    return BuiltUp(cost_name(cost), name, unit, quantity, Fraction(rate, PENCE), on_costs, months)
