"""Checks of the business plan: its years follow one another, and every year has its figures."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from funding.board import Board, Cost
from funding.money import format_money_short
from funding.places import did_you_mean, listed, place, quoted
from funding.plan import cost_of, income_lines, income_of, index_named, rated_years
from funding.problems import Problem
from funding.wording import _
from funding.years import start_of

LOWEST_RATE = -100


def years_follow(board: Board) -> Iterator[Problem]:
    """The years of the plan are there, once each, in order, without a year left out."""
    here = place("board", "years")
    if not board.years:
        yield Problem(here, _("No year is given."), _('Write them like years = ["2026-27", "2027-28", "2028-29"].'))
    for year in dict.fromkeys(year for year in board.years if board.years.count(year) > 1):
        what = _("{year} is given more than once.").format(year=year)
        yield Problem(here, what, _("Keep it once."))
    for earlier, later in pairwise(dict.fromkeys(board.years)):
        both = {"earlier": earlier, "later": later}
        if start_of(later) < start_of(earlier):
            what = _("{later} comes after {earlier}.").format(**both)
            yield Problem(here, what, _("Put the years in order, the earliest first."))
        elif start_of(later) > start_of(earlier) + 1:
            what = _("After {earlier} comes {later}, so a year is left out.").format(**both)
            yield Problem(here, what, _("The years must follow one another. Add what is missing."))


def driver_years_used(board: Board) -> Iterator[Problem]:
    """No figures of a driver are for a year after the plan; earlier ones serve until newer ones come."""
    if not board.years:
        return
    last = max(board.years)
    for driver in board.drivers:
        for key, entry in driver.values.items():
            if isinstance(entry, dict) and key > last:
                what = _("{year} is after the last year of the plan, {last}.").format(year=key, last=last)
                yield Problem(
                    place("drivers", quoted(driver.name), "values", key),
                    what,
                    _("Change the year, or take these figures out."),
                )


def costs_have_figures(board: Board) -> Iterator[Problem]:
    """Every cost line says in one way what it costs, in every year."""
    for cost in board.costs:
        here = place("costs", quoted(cost.id))
        given = [key for key in ("amount", "amounts", "staff", "units", "changes") if getattr(cost, key) is not None]
        if not given:
            what = _("The line does not say what it costs.")
            yield Problem(here, what, _("Add one of: amount, amounts, staff, units."))
        elif len(given) > 1:
            what = _("The line says in {count} ways what it costs: {names}.")
            yield Problem(here, what.format(count=len(given), names=listed(given)), _("Keep one of them."))
        yield from _every_year(place(here, "amounts"), cost.amounts, board.years)


def income_has_figures(board: Board) -> Iterator[Problem]:
    """Every income says in one way what it brings in, in every year."""
    for income in board.income:
        here = place("income", quoted(income.name))
        given = [key for key in ("amount", "amounts", "fees") if getattr(income, key) is not None]
        if not given:
            what = _("The line does not say what it brings in.")
            yield Problem(here, what, _("Add one of: amount, amounts, fees."))
        elif len(given) > 1:
            what = _("The line says in {count} ways what it brings in: {names}.")
            yield Problem(here, what.format(count=len(given), names=listed(given)), _("Keep one of them."))
        yield from _every_year(place(here, "amounts"), income.amounts, board.years)


def _every_year(where: str, amounts: Mapping[str, object] | None, years: Iterable[str]) -> Iterator[Problem]:
    if amounts is None:
        return
    plan = list(dict.fromkeys(years))
    missing = [year for year in plan if year not in amounts]
    if missing:
        what = _("There is no amount for {years}.").format(years=listed(missing))
        mend = _('Blank is never zero: write the amount, or "{year}" = "£0".').format(year=missing[0])
        yield Problem(where, what, mend)
    for year in amounts:
        if year not in plan:
            what = _("{year} is not a year of the plan.").format(year=year)
            yield Problem(place(where, year), what, _("Change the year, or take the amount out."))


def growth_known(board: Board) -> Iterator[Problem]:
    """Every cost line that grows has an index to grow with."""
    for cost in board.costs:
        here = place("costs", quoted(cost.id), "grows_with")
        if cost.grows_with is None:
            continue
        if cost.amounts is not None:
            what = _("A line with an amount for each year does not grow besides.")
            yield Problem(here, what, _("Take grows_with out, or give one amount for the first year."))
        if index_named(board, cost.grows_with) is None:
            what = _("There is no index {name}.").format(name=quoted(cost.grows_with))
            names = [index.name for index in board.indices]
            yield Problem(here, what, did_you_mean(cost.grows_with, names, _("Add it as a table [[indices]].")))


def prices_fit(board: Board) -> Iterator[Problem]:
    """No line is in the prices of a year after the plan began."""
    for cost in board.costs:
        here = place("costs", quoted(cost.id), "prices_of")
        if cost.prices_of is not None and board.years and cost.prices_of > board.years[0]:
            what = _("{year} is after the first year of the plan.").format(year=cost.prices_of)
            yield Problem(here, what, _("Give the figures in the prices of {year}.").format(year=board.years[0]))


def rates_known(board: Board) -> Iterator[Problem]:
    """Every index has a rate, fit to be one, for each year in which a cost line grows with it."""
    users: dict[str, Cost] = {}
    for cost in sorted(board.costs, key=lambda cost: cost.prices_of or "9999"):
        # The line in the prices of the earliest year needs the most rates.
        if cost.grows_with is not None and cost.amounts is None:
            users.setdefault(cost.grows_with, cost)
    for index in board.indices:
        here = place("indices", quoted(index.name), "rates")
        since = users[index.name].prices_of if index.name in users else None
        missing = [year for year in dict.fromkeys(rated_years(board, index, since)) if year not in index.rates]
        if missing and index.name in users:
            what = _("There is no rate for {years}, and the cost line {id} grows with this index.")
            mend = _('Add the rate expected, or "{year}" = "0%" for no growth.').format(year=missing[0])
            if missing[0] == board.years[0]:
                # Rates that start with the year have none in the first, so this must be said.
                early = _("Its rates start in {month}, so the first year has one too.").format(month=index.starts)
                mend = f"{early} {mend}"
            yield Problem(here, what.format(years=listed(missing), id=quoted(users[index.name].id)), mend)
        for year, rate in index.rates.items():
            if rate < LOWEST_RATE:
                what = _("A fall of more than 100% would make costs negative.")
                yield Problem(place(here, year), what, _("Write a fall like -2%."))


def income_within_costs(board: Board) -> Iterator[Problem]:
    """In no year is there more income than cost."""
    for year in dict.fromkeys(board.years):
        costs = [cost_of(board, cost, year) for cost in board.costs]
        if None in costs or None in [income_of(entry, year) for entry in board.income]:
            continue  # another check says what is missing
        spent, earned = sum(filter(None, costs)), sum(line.amount for line in income_lines(board, year))
        if earned > spent:
            what = _("In {year} income is {income} and costs are {costs}: income is {more} more.").format(
                year=year,
                income=format_money_short(earned),
                costs=format_money_short(spent),
                more=format_money_short(earned - spent),
            )
            yield Problem("income", what, _("Check both. Use less of the reserves, or add the costs that are missing."))
