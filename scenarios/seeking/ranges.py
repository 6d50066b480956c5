"""Where a lever stands, how far it may be moved, and in which steps."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from formulas.split import Split
from funding.board import Board
from funding.problems import Problem
from funding.wording import _
from scenarios.clauses import DriverOf, Figure, Lever, MostFall, MostRise, RateOfIndex, ReservesUsed
from scenarios.figures import value_of
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.printer import figure_name
from scenarios.measures import Measure, measure_of, step_of, value_text
from scenarios.spans import years_of

WHOLE = Decimal(100)
RATES_AWAY = Decimal(20)
"""Points that the rate of an index is tried away from where it stands, either way."""


@dataclass(frozen=True, slots=True)
class Range:
    """A lever's figure now and the values it may take: `present` plus a whole number of steps."""

    lever: Lever
    present: Decimal
    low: Decimal
    high: Decimal
    step: Decimal
    lowest: int
    """Steps from the present value to the lowest that may be tried; never above 0."""
    highest: int

    def value(self, steps: int) -> Decimal:
        """The value so many steps away."""
        return self.present + steps * self.step

    def part(self, steps: int) -> Fraction:
        """A move as a part of the whole range."""
        width = Fraction(self.high) - Fraction(self.low)
        return abs(steps) * Fraction(self.step) / width if width else Fraction(0)


def range_of(split: Split, lever: Lever) -> Range | Problem:
    """The range of a lever on the Board of a split; without bounds of its own, a wide one for its kind of figure."""
    board, figure = split.board, lever.figure
    name = figure_name(figure, scenario_lexicon(board))
    where = _("lever")
    years = years_of(board, lever.when)
    if not years:
        plan = ", ".join(board.years)
        return Problem(where, _("None of its years is in the plan."), _("The plan has {years}.").format(years=plan))
    values = {value_of(board, split.formula_name, figure, year) for year in years}
    if None in values:
        what = _("The Board says nothing of {figure}, so there is nothing to move.").format(figure=name)
        return Problem(where, what, _("Name a figure that a sentence of the formula or a table of the plan states."))
    if len(values) > 1:
        what = _("{figure} is not the same in every year.").format(figure=name[:1].upper() + name[1:])
        return Problem(where, what, _("Say which year, as in “in {year}”.").format(year=years[0]))
    present = next(value for value in values if value is not None)
    low, high = _bounds(split, figure, present)
    low = low if lever.low is None else lever.low
    high = high if lever.high is None else lever.high
    if low > high:
        told = {"low": value_text(figure, low), "high": value_text(figure, high)}
        what = _("Between {low} and {high} there is no value.").format(**told)
        return Problem(where, what, _("Put the smaller value first."))
    step = min(step_of(figure, value) for value in (present, low, high))
    if measure_of(figure) is Measure.MONEY:
        step = max(step, Decimal(1))
    lowest = int(((low - present) / step).to_integral_value(ROUND_CEILING))
    highest = int(((high - present) / step).to_integral_value(ROUND_FLOOR))
    return Range(lever, present, low, high, step, lowest, highest)


def _bounds(split: Split, figure: Figure, present: Decimal) -> tuple[Decimal, Decimal]:
    nothing = Decimal(0)
    largest = Decimal(max(result.costs_to_share for result in split.years))
    match figure:
        case RateOfIndex():
            return max(present - RATES_AWAY, -WHOLE), present + RATES_AWAY
        case MostRise() | MostFall():
            return nothing, max(WHOLE, 2 * present)
        case DriverOf():
            return nothing, 2 * present or Decimal(1)
        case ReservesUsed():
            return nothing, _reserves(split.board, largest)
    if measure_of(figure) is Measure.POINTS:
        return nothing, WHOLE
    return nothing, max(2 * present, largest)


def _reserves(board: Board, largest: Decimal) -> Decimal:
    return Decimal(board.reserves.opening) if board.reserves is not None else largest
