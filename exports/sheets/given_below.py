"""The cost lines and the offers that meet them, as they stand below the partners on a Workings sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.sheets.sheet import Sheet
from exports.sheets.steps import YearSteps
from exports.sheets.styles import Look
from formulas.workings import Axis
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Given:
    """The cost lines, and the offers in kind that meet them."""

    lines: Sequence[str]
    offers: Sequence[tuple[str, str, str]]
    """What is given, the formula of the cell that names the pool of the line it meets, and that pool."""


def write_given(sheet: Sheet, year: YearSteps, given: Given) -> None:
    """Write the margin beside the rows of cost lines and offers."""
    costs, offers = year.blocks[Axis.COSTS] - 1, year.blocks[Axis.OFFERS] - 1
    sheet.texts(costs - 1, (_("Cost lines"), ""), Look.HEADING)
    for row, name in enumerate(given.lines, start=costs):
        sheet.texts(row, (name, ""), Look.LABEL)
    sheet.texts(offers - 1, (_("Given in kind"), _("Pool of the line it meets")), Look.HEADING)
    for row, (what, pool_cell, pool) in enumerate(given.offers, start=offers):
        sheet.text(row, 0, what, Look.LABEL)
        if pool_cell:
            sheet.formula(row, 1, pool_cell, pool, Look.FROM_INPUTS)
        else:
            sheet.text(row, 1, "", Look.LABEL)
