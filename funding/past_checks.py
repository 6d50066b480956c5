"""Checks of the years before the plan: each has its costs, and speaks of drivers, pools and partners that there are."""

from collections.abc import Iterator
from itertools import pairwise

from funding.board import Board
from funding.link_checks import no_partner
from funding.names import same
from funding.past import Past
from funding.places import did_you_mean, listed, place, quoted
from funding.plan import pools_of
from funding.problems import Problem
from funding.wording import _
from funding.years import start_of


def past_years_follow(board: Board) -> Iterator[Problem]:
    """Past years are before the plan, once each, in order, without a year left out."""
    for past in board.past:
        if board.years and past.year >= min(board.years):
            what = _("{year} is a year of the plan, not a past one.").format(year=past.year)
            yield Problem(place("past", past.year), what, _("Change the year, or take the entry out."))
    for earlier, later in pairwise(board.past):
        if start_of(later.year) != start_of(earlier.year) + 1:
            what = _("After {earlier} comes {later}.").format(earlier=earlier.year, later=later.year)
            yield Problem(
                place("past", later.year), what, _("Past years must follow one another, the earliest first, once each.")
            )


def past_costs_given(board: Board) -> Iterator[Problem]:
    """Every past year says in one way what there was to share."""
    known = {same(pool): pool for pool in pools_of(board)}
    for past in board.past:
        here = place("past", past.year)
        if past.costs is None and past.pools is None:
            what = _("The year does not say what there was to share.")
            yield Problem(here, what, _("Add costs for all of it, or pools for each pool."))
        elif past.costs is not None and past.pools is not None:
            what = _("The year says in two ways what there was to share: costs and pools.")
            yield Problem(here, what, _("Keep one of them."))
        for pool in past.pools or {}:
            if same(pool) not in known:
                what = _("There is no pool {name}.").format(name=quoted(pool))
                otherwise = _("Use a pool of the plan: {names}.").format(names=listed(known.values()))
                yield Problem(place(here, "pools"), what, did_you_mean(pool, known.values(), otherwise))


def past_names_known(board: Board) -> Iterator[Problem]:
    """Past figures are for drivers and partners that there are."""
    partners = {partner.id for partner in board.partners}
    drivers = {same(driver.name): driver.name for driver in board.drivers}
    for past in board.past:
        here = place("past", past.year)
        for driver in past.drivers or {}:
            if same(driver) not in drivers:
                what = _("There is no driver {name}.").format(name=quoted(driver))
                otherwise = _("Use the name of a driver of this Board, or add it under [[drivers]].")
                yield Problem(place(here, "drivers"), what, did_you_mean(driver, drivers.values(), otherwise))
        for key, partner in _partners_of(past):
            if partner not in partners:
                yield no_partner(place(here, key), partner, partners)


def _partners_of(past: Past) -> Iterator[tuple[str, str]]:
    for driver, figures in (past.drivers or {}).items():
        yield from ((place("drivers", quoted(driver)), partner) for partner in figures)
    yield from (("paid", partner) for partner in past.paid or {})
