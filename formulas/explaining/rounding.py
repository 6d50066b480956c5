"""The last step of an explanation: rounding to the figure the split shows."""

from fractions import Fraction

from formulas.explaining.figures import Figures
from formulas.explaining.letter import Line, Step
from formulas.workings import ASSESSED, SHARE
from funding.money import format_money
from funding.wording import _


def rounding_step(figures: Figures) -> Step:
    """The share before rounding, what the odd units did, and the assessed share."""
    share, assessed = figures.at(SHARE), figures.at(ASSESSED)
    remarks: tuple[str, ...] = ()
    if share != assessed:
        rule = _("Each share is rounded down to {unit}; what that leaves goes to the largest remainders.")
        outcome = _("{name} has one of them.") if assessed > share else _("{name} has none of them.")
        unit = _unit(figures.values.one("rounding_unit"))
        remarks = (rule.format(unit=unit) + " " + outcome.format(name=figures.name),)
    lines = (Line(_("Before rounding"), "", _finely(share)), Line(_("Assessed share"), "", format_money(assessed)))
    return Step(_("Rounded"), "", lines, remarks)


def _finely(pence: Fraction) -> str:
    """Money cut to a hundredth of a penny where it is not whole, so that rounding can be followed."""
    if pence.denominator == 1:
        return format_money(pence)
    hundredths = int(pence * 100)
    return f"£{hundredths // 10_000:,}.{hundredths % 10_000:04d}…"


def _unit(pence: Fraction) -> str:
    return _("whole pence") if pence == 1 else _("multiples of {money}").format(money=format_money(pence))
