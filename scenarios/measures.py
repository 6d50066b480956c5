"""What a figure is measured in, how it is written, and in which steps it can be printed."""

from decimal import Decimal
from enum import Enum

from funding.money import format_money_short
from funding.quantities import format_number, format_percent
from scenarios.clauses import (
    AmountOf,
    CostOfLine,
    Figure,
    IncomeFrom,
    MostFall,
    MostRise,
    PercentageOf,
    RateOfIndex,
    ReservesUsed,
    WeightOf,
)


class Measure(Enum):
    """What a figure is measured in."""

    MONEY = "pence"
    POINTS = "percentage points"
    COUNT = "the driver's unit"


def measure_of(figure: Figure) -> Measure:
    """What a figure is measured in."""
    match figure:
        case CostOfLine() | IncomeFrom() | ReservesUsed() | AmountOf():
            return Measure.MONEY
        case RateOfIndex() | PercentageOf() | WeightOf() | MostRise() | MostFall():
            return Measure.POINTS
    return Measure.COUNT


def step_of(figure: Figure, value: Decimal) -> Decimal:
    """The smallest step in which a figure is sought: a penny, 0.01%, or one; finer where its value is finer."""
    usual = Decimal("0.01") if measure_of(figure) is Measure.POINTS else Decimal(1)
    exponent = min(int(value.normalize().as_tuple().exponent), 0)
    return min(usual, Decimal(1).scaleb(exponent))


def value_text(figure: Figure, value: Decimal) -> str:
    """A value of a figure as people write it: `£20,000`, `62.5%`, `20,890`."""
    match measure_of(figure):
        case Measure.MONEY:
            return format_money_short(int(value))
        case Measure.POINTS:
            return format_percent(value)
    return format_number(value)
