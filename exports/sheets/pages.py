"""The sheets of the workbook in their order: what each is called, what it shows, and what writes it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from exports.sheets.assumptions import write_assumptions
from exports.sheets.charts import write_charts
from exports.sheets.checking import Check
from exports.sheets.checks import write_checks
from exports.sheets.comparison import write_comparison
from exports.sheets.contents import Entry, write_contents
from exports.sheets.cover import write_cover
from exports.sheets.inputs import write_inputs
from exports.sheets.instalments import write_instalments
from exports.sheets.log import write_log
from exports.sheets.page import Paper
from exports.sheets.plan import Plan
from exports.sheets.source import write_source
from exports.sheets.split import write_split
from exports.sheets.statement import write_statement
from exports.sheets.workings import write_workings
from formulas.bridge import bridges
from formulas.split import Split
from funding.board_names import partner_name
from funding.wording import _

Status = Literal["draft", "proposed", "adopted"]
"""How far the Board has come with a split."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a workbook says besides its split."""

    status: Status = "draft"
    dated: date | None = None
    """The date that the Cover shows, if any."""
    comparisons: Sequence[Split] = ()
    log: Sequence[tuple[str, str, str]] = ()
    """When, who and what, oldest first."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet."""

    name: str
    about: str
    """A sentence for the Contents."""
    write: Callable[[Paper], None]


def pages_of(plan: Plan, checks: Sequence[Check], extras: Extras) -> tuple[Page, ...]:
    """Every sheet, in order."""
    names = plan.names
    about = _("Whose split this is, the formula in full, what it was made from, how to read the colours.")
    cover = Page(names.cover, about, partial(write_cover, plan=plan, status=extras.status, dated=extras.dated))
    inner = (*_before_statements(plan), *_statements(plan), *_after_statements(plan, checks, extras))
    about = _("Every sheet, with a link to it.")
    entries = [Entry(cover.name, cover.about), Entry(names.contents, about)]
    entries += [Entry(page.name, page.about) for page in inner]
    return cover, Page(names.contents, about, partial(write_contents, entries=entries)), *inner


def _before_statements(plan: Plan) -> Iterator[Page]:
    names = plan.names
    about = _("Every number that may be changed, with its unit and source.")
    yield Page(names.inputs, about, partial(write_inputs, plan=plan.inputs))
    about = _("What the figures rest on: value, unit, basis, source and date.")
    yield Page(names.assumptions, about, partial(write_assumptions, plan=plan))
    for year in plan.years:
        about = _("How the shares of {year} are worked out, a step a column.").format(year=year.year)
        yield Page(year.sheet, about, partial(write_workings, plan=plan, year=year))
    about = _("How the cash due is cut into instalments of whole pence.")
    yield Page(names.instalments, about, partial(write_instalments, plan=plan))
    yield Page(names.split, _("What each partner pays in each year."), partial(write_split, plan=plan))
    about = _("Each partner's share and its way through the years, drawn and in figures.")
    yield Page(names.charts, about, partial(write_charts, plan=plan))


def _statements(plan: Plan) -> Iterator[Page]:
    bridged = {year.year: bridges(plan.split, year.year) for year in plan.years}
    for partner in plan.split.board.partners:
        about = _("The statement for {partner}: its share, how it was built, what changed and why.")
        write = partial(write_statement, plan=plan, partner=partner, bridged=bridged)
        yield Page(plan.names.statements[partner.id], about.format(partner=partner_name(partner)), write)


def _after_statements(plan: Plan, checks: Sequence[Check], extras: Extras) -> Iterator[Page]:
    names = plan.names
    if extras.comparisons:
        about = _("This split beside others: who would pay what.")
        yield Page(names.comparison, about, partial(write_comparison, plan=plan, others=extras.comparisons))
    yield Page(names.checks, _("What the workbook checks about itself."), partial(write_checks, checks=checks))
    about = _("The Board's history, and where this workbook comes from.")
    yield Page(names.log, about, partial(write_log, plan=plan, log=extras.log, dated=extras.dated))
    about = _("The Board file this workbook was made from, for the program to read back.")
    yield Page(names.source, about, partial(write_source, plan=plan))
