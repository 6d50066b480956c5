"""What stands in a year of the plan, and would be lost with it."""

from collections.abc import Iterator

from funding.board import Board
from funding.places import quoted
from funding.wording import _

MOST = 5


def what_stands_in(board: Board, year: str) -> tuple[str, ...]:
    """What of a Board is of one year, each in a few words; after the first few only that there is more."""
    found = list(_standing(board, year))
    more = [_("and {count} more").format(count=len(found) - MOST)] if len(found) > MOST else []
    return (*found[:MOST], *more)


def _standing(board: Board, year: str) -> Iterator[str]:
    for cost in board.costs:
        if year in (cost.amounts or {}) or year in (cost.changes or {}):
            yield _("the line {name}").format(name=quoted(cost.name))
    for income in board.income:
        if year in (income.amounts or {}):
            yield _("the income {name}").format(name=quoted(income.name))
    if board.reserves is not None and (year in (board.reserves.used or {}) or year in (board.reserves.added or {})):
        yield _("the reserves")
    for index in board.indices:
        if year in index.rates:
            yield _("the index {name}").format(name=quoted(index.name))
    for driver in board.drivers:
        if year in driver.values:
            yield _("the driver {name}").format(name=quoted(driver.name))
    for offer in board.in_kind:
        if year in offer.years:
            yield _("the offer {name}").format(name=quoted(offer.what))
    for scenario in board.scenarios:
        if any(year in change for change in scenario.changes):
            yield _("the scenario {name}").format(name=quoted(scenario.name))
