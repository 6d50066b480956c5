"""What was typed into the cells of the Inputs sheet, as figures of the engine."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from exports.reading.altered import Altered
from exports.reading.held import Held
from exports.reading.input_cells import FigureCell
from formulas.workings import Unit
from funding.money import parse_money, pence_of
from funding.places import quoted
from funding.quantities import format_percent, parse_number, parse_percent, within_reason
from funding.wording import _

DIGITS = 15
"""Digits that a spreadsheet keeps of a number; what a file holds beyond them is noise."""
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure that was typed."""

    cell: FigureCell
    altered: Altered
    value: Fraction
    """As the engine counts it: money in pence, percentages as parts of one."""


def figure_typed(unit: Unit, held: Held) -> Fraction:
    """The figure of a unit that a cell holds now; raises `ValueError` in words."""
    value = held.value
    match value:
        case None | "" if held.formula:
            raise ValueError(
                _("It holds a formula without a stored result. Save the file in a spreadsheet program, and try again.")
            )
        case None | "":
            raise ValueError(_("It is blank. A blank cell is never taken for nothing; type 0 if nothing is meant."))
        case bool():
            raise ValueError(_("It holds yes or no, where a figure is needed."))
        case _:
            pass
    return _of_text(value, unit) if isinstance(value, str) else _of_number(value, unit)


def _of_number(value: float, unit: Unit) -> Fraction:
    exact = within_reason(Decimal(f"{value:.{DIGITS}g}"))
    return Fraction(pence_of(exact)) if unit is Unit.MONEY else Fraction(exact)


def _of_text(text: str, unit: Unit) -> Fraction:
    if text.startswith("#"):
        raise ValueError(_("It shows {error}: the formula in it does not work.").format(error=quoted(text)))
    match unit:
        case Unit.MONEY:
            return Fraction(parse_money(text))
        case Unit.RATIO:
            return Fraction(parse_percent(text)) / HUNDRED
        case _:
            return Fraction(parse_number(text))


def decimal_of(value: Fraction) -> Decimal:
    """An exact decimal; what was typed has one."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def percent_text(value: Fraction) -> str:
    """A part of one as a percentage, as a Board file writes it."""
    return format_percent(decimal_of(value * HUNDRED))


def pence(value: Fraction) -> int:
    """Whole pence; what was typed as money is whole pence."""
    return value.numerator // value.denominator
