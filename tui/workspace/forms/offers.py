"""The forms of an offer in kind: one for each kind, with its value and whether it counts."""

from collections.abc import Iterator

from funding.board import Board, Offer
from funding.free_names import free_id
from funding.in_kind import given_in, twin_of
from funding.in_kind_views import OfferRow, offer_rows
from funding.money import format_money
from funding.places import quoted
from funding.plan import cost_of
from funding.records import Fields
from funding.wording import _
from tui.workspace.forms.answers import needing
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.offer_questions import (
    KindOfOffer,
    about_offer,
    kind_of,
    kinds,
    who_and_what,
)
from tui.workspace.forms.placing import at_row, placed, row_of
from tui.workspace.forms.posts import post_faults, post_notices
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.known import partners_known

NEW_OFFER = "offer"
MEASURES = ("quantity", "unit", "rate", "useful_life", "staff")
"""The keys of a Board file under which an offer says how much it is and what it is worth."""

MEASURED = frozenset(
    {"staff.fte", "staff.days", "staff.days_in_year", "staff.hours", "staff.hours_in_year", "staff.salary"}
)
"""What an offer must say when it is of another kind from now on."""


def offer_forms(board: Board, offer_id: str | None, year: str) -> tuple[Form, ...]:
    """The forms of an offer, the first as it stands today; of a new one when there is no id.

    The year is the one for which a form says whether the offer counts. Raises `KeyError` when there is no such offer.
    """
    if offer_id is None:
        return tuple(_form(board, None, kind, year) for kind in kinds())
    offer: Offer = at_row(board, "in_kind", offer_id)
    today = kind_of(offer)
    return tuple(_form(board, offer, kind, year) for kind in sorted(kinds(), key=lambda kind: kind.key != today))


def _form(board: Board, offer: Offer | None, kind: KindOfOffer, year: str) -> Form:
    as_today = offer is not None and kind_of(offer) == kind.key
    whole: Fields = {} if offer is None else fields_of(offer)
    fields = {key: value for key, value in whole.items() if key not in MEASURES} | _measures(whole, kind)
    if not as_today:
        fields |= {"kind": kind.kind, "valuation": kind.valuation}
    several = as_today and fields != whole
    subject = Subject(
        Offer,
        "in_kind",
        board,
        offer,
        fields,
        placed=lambda new: placed(board, "in_kind", offer, new),
        label=lambda new: new.what if offer is not None else _("add {name}").format(name=new.what),
        finish=lambda typed: _with_id(board, typed),
        as_it_stands=as_today and not several,
        stand_ins={"partner": "0", "what": "?"},
    )
    measures = kind.asked if as_today else needing(kind.asked, MEASURED)
    return form_over(
        subject,
        f"in_kind {row_of(board, 'in_kind', offer) if offer else '+'} {kind.key}",
        kind.title,
        kind.intro,
        (*who_and_what(board), *measures, *about_offer(board)),
        lines=lambda changed, new: (*_warning(several=several), *_lines(changed, new, year)),
        faults=_faults,
    )


def _measures(fields: Fields, kind: KindOfOffer) -> Fields:
    """How much an offer is and what it is worth, as far as this kind asks for it."""
    keys = [each.question.key for each in kind.asked]
    time = {key: value for key, value in fields.get("staff", {}).items() if f"staff.{key}" in keys}
    found = {key: fields[key] for key in MEASURES if key in fields and key in keys}
    return found | ({"staff": time} if time else {})


def _warning(*, several: bool) -> tuple[str, ...]:
    text = _("The offer says in several ways how much it is. If you keep this form, only what it asks for stays.")
    return (text,) * several


def _with_id(board: Board, fields: Fields) -> Fields:
    if "id" in fields:
        return fields
    taken = {offer.id for offer in board.in_kind}
    return {"id": free_id(str(fields.get("what", "")), taken, NEW_OFFER), **fields}


def _lines(board: Board, offer: Offer, year: str) -> Iterator[str]:
    """What an offer is worth in each year, and whether it counts in the year looked at."""
    at_work: OfferRow | None = None
    for each in board.years:
        row = next((row for row in offer_rows(board, each) if row.known.offer is offer), None)
        yield _year_line(row, each)
        at_work = row if each == year else at_work
    if at_work is not None:
        yield _counts(board, at_work, year)
    elif not given_in(offer, year):
        yield _("It is not given in {year}, so it does not count then.").format(year=year)
    if offer.staff is not None:
        yield from post_notices(offer.staff, board.years)
    twin = twin_of(board, offer)
    if twin is not None:
        names = partners_known(board).labels
        text = _("{partner} gives the same already: {what}. Only one of the two counts.")
        yield text.format(partner=names.get(offer.partner, offer.partner), what=quoted(twin.what))


def _year_line(row: OfferRow | None, year: str) -> str:
    if row is None:
        return _("{year}: not given").format(year=year)
    if row.known.value is None and row.known.offer.valuation != "not valued":
        return _("{year}: no value yet").format(year=year)
    if row.known.value is None:
        return _("{year}: not valued").format(year=year)
    text = _("{year}: {amount} = {words}")
    return text.format(year=year, amount=format_money(row.known.value), words=row.build_up)


def _counts(board: Board, row: OfferRow, year: str) -> str:
    if not row.known.counts:
        return _("It does not count in {year}. {reason}").format(year=year, reason=row.known.reason)
    meets = row.known.offer.meets or ""
    line = next(cost for cost in board.costs if cost.id == meets)
    cost = format_money(cost_of(board, line, year) or 0)
    text = (
        _("It counts for {counted} in {year}: with other offers it meets all of {line}, which costs {cost}.")
        if row.capped
        else _("It counts for {counted} in {year}, towards {line}, which costs {cost}.")
    )
    return text.format(counted=format_money(row.counted), year=year, line=quoted(line.name), cost=cost)


def _faults(board: Board, offer: Offer) -> dict[str, str]:
    found = {} if offer.staff is None else post_faults("staff", offer.staff, board.years)
    if offer.useful_life is not None and not offer.useful_life:
        found["useful_life"] = _("A useful life of no years cannot spread a price. Write the years, or leave it blank.")
    if offer.staff is None and offer.rate is None and offer.valuation != "not valued":
        found["valuation"] = _("Write what it is worth, or choose “{answer}” here.").format(answer=_("not valued"))
    if offer.staff is not None and offer.staff.days is not None and not offer.staff.days_in_year:
        found["staff.days_in_year"] = _("Write how many working days make a year, like 220.")
    if offer.staff is not None and offer.staff.hours is not None and not offer.staff.hours_in_year:
        found["staff.hours_in_year"] = _("Write how many working hours make a year, like 1,650.")
    return found
