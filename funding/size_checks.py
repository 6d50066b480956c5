"""Checks of size: what quantities and rates come to is an amount that the program can hold to the penny."""

from collections.abc import Iterator

from funding.board import Board
from funding.in_kind import value_of
from funding.money import LARGEST, format_money_short
from funding.places import place, quoted
from funding.plan import cost_of, income_of
from funding.problems import Problem
from funding.wording import _


def amounts_within_reason(board: Board) -> Iterator[Problem]:
    """No cost line, income or offer comes to more than the largest amount that could be typed."""
    for year in dict.fromkeys(board.years):
        for cost in board.costs:
            yield from _too_large(place("costs", quoted(cost.id)), year, cost_of(board, cost, year))
        for source in board.income:
            yield from _too_large(place("income", quoted(source.name)), year, income_of(source, year))
        for offer in board.in_kind:
            yield from _too_large(place("in_kind", quoted(offer.id)), year, value_of(offer, year))


def _too_large(where: str, year: str, amount: int | None) -> Iterator[Problem]:
    if amount is not None and amount > LARGEST:
        what = _("In {year} this comes to {money}; the largest amount is {most}.")
        told = what.format(year=year, money=format_money_short(amount), most=format_money_short(LARGEST))
        yield Problem(where, told, _("Check the quantity and the rate."))
