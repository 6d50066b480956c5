"""Figures as the workbook holds and shows them: money in pounds, percentages as parts of one."""

from collections.abc import Iterable, Sequence
from enum import Enum
from fractions import Fraction

from formulas.exact import Vector
from formulas.workings import NO_LIMIT, Unit
from funding.wording import _

PENCE = 100
NO_LIMIT_POUNDS = Fraction(NO_LIMIT, PENCE)
_MOST_DECIMALS = 6

Number = int | float


class Shown(Enum):
    """How a figure is shown."""

    MONEY = "£#,##0.00"
    UP_TO_NO_LIMIT = "money, or that there is no limit"
    PERCENT = "0.00%"
    COUNT = "#,##0"
    PENCE = "#,##0.000000"
    MULTIPLIER = "0.000000"
    FLAG = "0"
    MONTHS = "months of a year"
    RESIDUE = "£0.000000"


def usual(unit: Unit) -> Shown:
    """How figures of a unit are shown, unless there is a reason to show them otherwise."""
    return {Unit.MONEY: Shown.MONEY, Unit.RATIO: Shown.PERCENT, Unit.COUNT: Shown.COUNT, Unit.FLAG: Shown.FLAG}[unit]


def number_format(shown: Shown, figures: Iterable[Number] = ()) -> str:
    """The format of a figure; counts and percentages with as many decimals as these figures need."""
    match shown:
        case Shown.UP_TO_NO_LIMIT:
            return f'[>={NO_LIMIT_POUNDS}]"{_("no limit")}";{Shown.MONEY.value}'
        case Shown.COUNT | Shown.MONTHS:
            decimals = _decimals(figures)
            return str(Shown.COUNT.value) + (f".{'0' * decimals}" if decimals else "")
        case Shown.PERCENT:
            return f"0.{'0' * max(2, _decimals(figure * PENCE for figure in figures))}%"
        case _:
            return str(shown.value)


def width_of(shown: Shown, figures: Sequence[Number]) -> int:
    """How wide a column must be, in characters, so that no figure nor the sum of all is too long for it."""
    if shown is Shown.UP_TO_NO_LIMIT:
        figures = [figure for figure in figures if figure < NO_LIMIT_POUNDS]
    most = sum(map(abs, figures))
    decimals = 2 if shown in (Shown.MONEY, Shown.UP_TO_NO_LIMIT) else _MOST_DECIMALS
    return len(f"-£{most:,.{decimals}f}") + 1


def _decimals(figures: Iterable[Number]) -> int:
    return max((_decimals_of(figure) for figure in figures), default=0)


def _decimals_of(figure: Number) -> int:
    return len(f"{figure:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])


def in_sheet(values: Vector, unit: Unit) -> Vector:
    """The engine's values as the workbook counts them: pence become pounds."""
    return tuple(value / PENCE for value in values) if unit is Unit.MONEY else values


def number(value: Fraction) -> Number:
    """The nearest figure that a spreadsheet can hold."""
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def unit_words(shown: Shown) -> str:
    """The unit of a figure, for a heading."""
    match shown:
        case Shown.MONEY | Shown.UP_TO_NO_LIMIT | Shown.RESIDUE:
            return "£"
        case Shown.PERCENT:
            return "%"
        case Shown.COUNT | Shown.MONTHS:
            return _("number")
        case Shown.PENCE:
            return _("pence")
        case Shown.MULTIPLIER:
            return _("multiplier")
        case Shown.FLAG:
            return _("1 = yes, 0 = no")
