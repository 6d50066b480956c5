"""What is said of a body in a year in which it is no partner, and of one that was none the year before."""

from collections.abc import Iterator

from formulas.explaining.figures import Figures
from formulas.explaining.in_kind import given_step
from formulas.explaining.letter import Step
from funding.membership import absence_told, is_partner
from funding.money import format_money
from funding.wording import _
from funding.years import year_before


def is_absent(figures: Figures) -> bool:
    """Whether the body is no partner in the year."""
    return not is_partner(figures.partner, figures.result.year)


def absence_steps(figures: Figures) -> Iterator[Step]:
    """Why it pays nothing, and what it still gives."""
    year = figures.result.year
    remarks = [absence_told(figures.partner, year), _("So it pays nothing, and nothing that it gives counts.")]
    if "carried_in" in figures.columns and figures.at("carried_in"):
        words = _("The in-kind credit of {money} that it carried forward from {year} ends with its membership.")
        remarks.append(words.format(money=format_money(figures.at("carried_in")), year=year_before(year)))
    yield Step(_("Not a partner"), "", (), tuple(remarks))
    yield from given_step(figures)


def was_absent(figures: Figures) -> bool:
    """Whether it was no partner the year before, and so has no share of that year."""
    return not is_partner(figures.partner, year_before(figures.result.year))


def excused_told(figures: Figures) -> str:
    """That a limit against last year's share does not hold one that has none."""
    words = _("{name} was not a partner in {year}, so there is no share of that year to measure it by.")
    return words.format(name=figures.name, year=year_before(figures.result.year))
