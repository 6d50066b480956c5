"""Checks of what partners give in kind: each offer says clearly how much, at what worth, for what, and once."""

from collections.abc import Iterator

from funding.board import Board, Offer, StaffTime
from funding.in_kind import twin_of
from funding.places import listed, place, quoted
from funding.post_checks import post_fits
from funding.problems import Problem, Weight
from funding.wording import _


def offers_measured(board: Board) -> Iterator[Problem]:
    """Every offer says in one way how much is given, and goods last for some time."""
    for offer in board.in_kind:
        here = place("in_kind", quoted(offer.id))
        if offer.useful_life is not None and offer.useful_life == 0:
            what = _("A useful life of no years cannot spread a price.")
            mend = _("Write the years the goods will serve, or take useful_life out if each year named counts in full.")
            yield Problem(place(here, "useful_life"), what, mend)
        elif offer.useful_life is not None and offer.kind != "goods":
            what = _("Only goods have a useful life; this offer is {kind}.").format(kind=_of(offer))
            yield Problem(place(here, "useful_life"), what, _("Take useful_life out, or correct the kind."))
        if offer.staff is None:
            continue
        if offer.kind != "staff":
            what = _("Staff time is given in an offer of {kind}.").format(kind=_of(offer))
            yield Problem(place(here, "staff"), what, _('Write kind = "staff", or give a quantity and a rate.'))
        yield from _time_measured(place(here, "staff"), offer.staff)
        yield from post_fits(place(here, "staff"), offer.staff, board.years)


def _of(offer: Offer) -> str:
    names = {"staff": _("staff"), "goods": _("goods"), "services": _("services"), "accommodation": _("accommodation")}
    return names[offer.kind]


def _time_measured(here: str, time: StaffTime) -> Iterator[Problem]:
    given = [key for key in ("fte", "days", "hours") if getattr(time, key) is not None]
    if not given:
        yield Problem(here, _("The offer does not say how much time is given."), _("Add one of: fte, days, hours."))
    elif len(given) > 1:
        what = _("The offer says in {count} ways how much time is given: {names}.")
        yield Problem(here, what.format(count=len(given), names=listed(given)), _("Keep one of them."))
    if time.days is not None and not time.days_in_year:
        what = _("Days are given, and not how many working days make a year.")
        mend = _("Add days_in_year. Usual are 220 (days at work) and 260 (days paid).")
        yield Problem(place(here, "days_in_year"), what, mend)
    if time.hours is not None and not time.hours_in_year:
        what = _("Hours are given, and not how many working hours make a year.")
        mend = _("Add hours_in_year. Usual are 1,650 (hours at work) and 1,720 (the European Social Fund's).")
        yield Problem(place(here, "hours_in_year"), what, mend)


def offers_valued(board: Board) -> Iterator[Problem]:
    """An offer that is valued says at what rate, in one way; one with a rate says on what basis."""
    for offer in board.in_kind:
        here = place("in_kind", quoted(offer.id))
        if offer.rate is not None and offer.staff is not None:
            what = _("The offer says in {count} ways what it is worth: {names}.").format(count=2, names="rate, staff")
            yield Problem(here, what, _("Keep one of them."))
        if offer.valuation != "not valued" and offer.rate is None and offer.staff is None:
            what = _("The offer is valued by {basis}, and has no rate.").format(basis=_basis(offer))
            mend = _('Add a rate, or staff with a salary; or write valuation = "not valued".')
            yield Problem(place(here, "valuation"), what, mend)
        if offer.valuation == "not valued" and (offer.rate is not None or offer.staff is not None):
            what = _("The offer has a rate and is not valued, so it never counts.")
            mend = _('If the rate stands, write valuation = "market rate", "agreed rate" or "salary cost".')
            yield Problem(place(here, "valuation"), what, mend, weight=Weight.NOTICE)


def _basis(offer: Offer) -> str:
    names = {
        "salary cost": _("salary cost"),
        "market rate": _("market rate"),
        "agreed rate": _("agreed rate"),
        "not valued": _("not valued"),
    }
    return names[offer.valuation]


def offers_meet_costs(board: Board) -> Iterator[Problem]:
    """No offer meets an adjustment: it meets the line that the adjustment stands beside."""
    adjustments = {cost.id: cost for cost in board.costs if cost.changes is not None}
    for offer in board.in_kind:
        line = adjustments.get(offer.meets or "")
        if line is not None:
            what = _("{id} is an adjustment, which nothing can be given for.").format(id=quoted(line.id))
            mend = _("Name the line that it adjusts: {id}.").format(id=quoted(line.adjusts or ""))
            yield Problem(place("in_kind", quoted(offer.id), "meets"), what, mend)


def offers_told_once(board: Board) -> Iterator[Problem]:
    """The same post, room or thing is not offered twice."""
    for offer in board.in_kind:
        twin = twin_of(board, offer)
        if twin is None:
            continue
        what = _("{partner} gives the same in {first} and in {second}: {what}.").format(
            partner=quoted(offer.partner), first=quoted(twin.id), second=quoted(offer.id), what=quoted(offer.what)
        )
        stated = offer.accepted is not None and offer.accepted.counted_once
        if not stated:
            mend = _("Only {first} counts. Take one out, or say in “what” how they differ.").format(
                first=quoted(twin.id)
            )
            yield Problem(place("in_kind", quoted(offer.id)), what, mend, weight=Weight.NOTICE)
