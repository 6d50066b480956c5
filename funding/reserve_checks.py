"""Checks of the reserves: they are used in years of the plan, last, and stay above their floor."""

from collections.abc import Iterator

from funding.board import Board
from funding.money import format_money_short
from funding.places import place
from funding.problems import Problem
from funding.reserves import reserves_by_year
from funding.wording import _


def reserve_years_known(board: Board) -> Iterator[Problem]:
    """Reserves are used and added to in years of the plan."""
    if board.reserves is None:
        return
    for key, table in (("used", board.reserves.used), ("added", board.reserves.added)):
        for year in table or {}:
            if year not in board.years:
                what = _("{year} is not a year of the plan.").format(year=year)
                yield Problem(place("reserves", key, year), what, _("Change the year, or take the amount out."))


def reserves_last(board: Board) -> Iterator[Problem]:
    """In no year is more used than there is, nor is less left than the floor."""
    for held in reserves_by_year(board):
        there = held.opening + held.added
        if held.used > there:
            what = _("In {year} {used} is used, and there is {there}: {short} too much.").format(
                year=held.year,
                used=format_money_short(held.used),
                there=format_money_short(there),
                short=format_money_short(held.used - there),
            )
            yield Problem(place("reserves", "used", held.year), what, _("Use less, or put more into reserves before."))
            return  # what the years after have depends on how this one is mended
        if held.shortfall:
            what = _(
                "At the end of {year} reserves are {closing}, which is {short} below their floor of {floor}."
            ).format(
                year=held.year,
                closing=format_money_short(held.closing),
                short=format_money_short(held.shortfall),
                floor=format_money_short(held.floor),
            )
            yield Problem(place("reserves", held.year), what, _("Use less, put more in, or agree a lower floor."))
