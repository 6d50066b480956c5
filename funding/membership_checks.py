"""Checks of who is a partner when: nobody leaves before joining, and every year has a partner."""

from collections.abc import Iterator

from funding.board import Board
from funding.membership import in_year_before_plan, is_partner, partners_in
from funding.places import listed, place, quoted
from funding.problems import Problem, Weight
from funding.wording import _
from funding.years import year_before


def partners_join_and_leave(board: Board) -> Iterator[Problem]:
    """A partner leaves after it joins, takes part in some year of the plan, and has no share from before it joined."""
    for partner in board.partners:
        here = place("partners", quoted(partner.id))
        if partner.joins is not None and partner.leaves is not None and partner.leaves <= partner.joins:
            what = _("It leaves from {leaves}, but joins from {joins}.")
            mend = _("“leaves” is the first year without it. Correct one of the two.")
            yield Problem(place(here, "leaves"), what.format(leaves=partner.leaves, joins=partner.joins), mend)
        elif board.years and not any(is_partner(partner, year) for year in board.years):
            what = _("It is a partner in no year of the plan, {first} to {last}.")
            mend = _("Correct joins or leaves, or take the partner out.")
            yield Problem(here, what.format(first=board.years[0], last=board.years[-1]), mend, weight=Weight.NOTICE)
        if partner.last_year and partner.joins is not None and not in_year_before_plan(board, partner):
            before = year_before(board.years[0])
            what = _("It joins from {joins}, so it has no share of {before}.")
            mend = _("Take last_year out, or let it join earlier.")
            yield Problem(place(here, "last_year"), what.format(joins=partner.joins, before=before), mend)


def every_year_has_partners(board: Board) -> Iterator[Problem]:
    """In each year there is at least one partner, of a Board that has any."""
    empty = [year for year in dict.fromkeys(board.years) if board.partners and not partners_in(board, year)]
    if empty:
        what = _("Nobody is a partner in {years}.").format(years=listed(empty))
        yield Problem("partners", what, _("Correct the years in joins and leaves."))
