"""Checks of what one table says of another: every name that is used must be there."""

from collections.abc import Iterable, Iterator

from funding.board import Board
from funding.groups import groups_of
from funding.places import did_you_mean, listed, place, quoted
from funding.problems import Problem
from funding.wording import _


def groups_known(board: Board) -> Iterator[Problem]:
    """Every partner is in a group that there is."""
    known = [group.name for group in groups_of(board)]
    for partner in board.partners:
        if partner.group not in known:
            mend = _("Choose one of: {names}. A group of your own needs a table [[groups]].")
            yield Problem(
                place("partners", quoted(partner.id), "group"),
                _("There is no group {name}.").format(name=quoted(partner.group)),
                did_you_mean(partner.group, known, mend.format(names=listed(known))),
            )


def driver_partners_known(board: Board) -> Iterator[Problem]:
    """Every figure of a driver is for a partner that there is."""
    known = {partner.id for partner in board.partners}
    for driver in board.drivers:
        here = place("drivers", quoted(driver.name), "values")
        for key, entry in driver.values.items():
            if isinstance(entry, dict):
                yield from _unknown_partners(place(here, key), entry, known)
            else:
                yield from _unknown_partners(here, [key], known)
        for key, told in (("sources", driver.sources), ("dates", driver.dates)):
            yield from _unknown_partners(place("drivers", quoted(driver.name), key), told, known)


def _unknown_partners(where: str, ids: Iterable[str], known: set[str]) -> Iterator[Problem]:
    for partner in ids:
        if partner not in known:
            yield no_partner(where, partner, known)


def no_partner(where: str, partner: str, known: Iterable[str]) -> Problem:
    """That there is no partner with this id."""
    what = _("There is no partner with the id {id}.").format(id=quoted(partner))
    return Problem(where, what, did_you_mean(partner, sorted(known), _("Use the id of a partner of this Board.")))


def offers_fit(board: Board) -> Iterator[Problem]:
    """Every in-kind offer is from a partner, for a cost line and for years that there are."""
    partners = {partner.id for partner in board.partners}
    costs = {cost.id for cost in board.costs}
    for offer in board.in_kind:
        here = place("in_kind", quoted(offer.id))
        if offer.partner not in partners:
            yield no_partner(place(here, "partner"), offer.partner, partners)
        if offer.meets is not None and offer.meets not in costs:
            what = _("There is no cost line with the id {id}.").format(id=quoted(offer.meets))
            mend = did_you_mean(offer.meets, sorted(costs), _("Use the id of a cost line, or take meets out."))
            yield Problem(place(here, "meets"), what, mend)
        for year in offer.years:
            if year not in board.years:
                what = _("{year} is not a year of the plan.").format(year=year)
                yield Problem(place(here, "years"), what, _("Change the year, or take it out."))


def base_known(board: Board) -> Iterator[Problem]:
    """It is clear which formula is in use."""
    names = [formula.name for formula in board.formulas]
    base = board.board.base
    if base is None and len(names) > 1:
        what = _("There are {count} formulas, and none is named as the one in use.").format(count=len(names))
        mend = _('Add a line like base = "{name}". The formulas are: {names}.')
        yield Problem("board", what, mend.format(name=names[0], names=listed(names)))
    elif base is not None and base not in names:
        what = _("There is no formula {name}.").format(name=quoted(base))
        otherwise = _("Use the name of a formula of this Board, or take base out.")
        yield Problem(place("board", "base"), what, did_you_mean(base, names, otherwise))
