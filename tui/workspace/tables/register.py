"""The register of what partners give in kind, as it stands in one year: a row for each offer."""

from collections.abc import Mapping, Sequence

from funding.board import Board, Offer
from funding.free_names import free_id, free_name
from funding.in_kind import Registered, register, value_of
from funding.money import format_money
from funding.quantities import format_number
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, computed_column, field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import cell_of, choice_kind, money_kind, number_kind, text_kind, years_kind
from tui.workspace.tables.known import line_kind, partner_kind, partners_known
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Cell, Column, Row, Table
from tui.workspace.tables.totals import sum_cell, total_row
from tui.workspace.tables.yearly import plan_years_of


def kinds() -> dict[str, str]:
    """The kinds of offer, each with the word that people read."""
    return {"staff": _("staff"), "goods": _("goods"), "services": _("services"), "accommodation": _("accommodation")}


def statuses() -> dict[str, str]:
    """What may have become of an offer, each with the word that people read."""
    return {"offered": _("offered"), "agreed": _("agreed"), "declined": _("declined")}


def valuations() -> dict[str, str]:
    """On what an offer's worth may rest, each with the words that people read."""
    return {
        "salary cost": _("salary cost"),
        "market rate": _("market rate"),
        "agreed rate": _("agreed rate"),
        "not valued": _("not valued"),
    }


def register_table(board: Board, year: str) -> Table:
    """Every offer, in the order of the Board, with its value in a year and whether it counts then."""
    known = {entry.offer.id: entry for entry in register(board, year)}
    columns = _columns(board, year, known)
    return table_of(
        Listing(
            id="in_kind",
            title=_("In kind, {year}").format(year=year),
            of=_("the offers in kind"),
            added=_("Add an offer in kind"),
            empty=_("Nothing is offered in kind yet. Add what a partner gives: staff, goods, services or rooms."),
            board=board,
            records=board.in_kind,
            columns=columns,
            key=lambda offer: offer.id,
            called=lambda offer: offer.what,
            fresh=lambda records, after: _fresh(board, records, after),
            settled=_settled,
            copy=_copy,
            keep=lambda change: _kept(board, change),
            totals=(_total(known, columns),) if board.in_kind else (),
        )
    )


def _columns(board: Board, year: str, known: Mapping[str, Registered]) -> tuple[EntryColumn[Offer], ...]:
    line, note = text_kind(), text_kind()
    computed = _("This is worked out from the offer.")
    return (
        field_column("partner", _("Partner"), _("Who gives it."), partner_kind(board), needed=True),
        field_column(
            "kind", _("Kind"), _("Staff, goods, services or accommodation."), choice_kind(kinds()), needed=True
        ),
        field_column(
            "what", _("What"), _("What is given, such as Training room at the civic centre."), line, needed=True
        ),
        EntryColumn(
            Column("quantity", _("Quantity"), _("How many, such as 24. Blank is one."), right=True),
            _quantity,
            field_column("quantity", _("Quantity"), "", number_kind()).put,
        ),
        field_column("unit", _("Unit"), _("What is counted, such as room days."), line, why_not=_why_not_by_hand),
        field_column("rate", _("Rate"), _("What one is worth, such as £85."), money_kind(), why_not=_why_not_by_hand),
        field_column(
            "valuation",
            _("Valued by"),
            _("On what its worth rests: salary cost, market rate, agreed rate, or not valued."),
            choice_kind(valuations()),
        ),
        field_column(
            "status",
            _("Status"),
            _("Offered, agreed or declined. Only what is agreed counts."),
            choice_kind(statuses()),
        ),
        field_column(
            "meets",
            _("Meets"),
            _("The line of the plan that it saves cash on. Blank when it saves none."),
            line_kind(board),
        ),
        computed_column(
            "value",
            _("Value"),
            _("What it is worth in {year}.").format(year=year),
            lambda offer: _value(offer, year, known),
            computed,
            right=True,
        ),
        computed_column(
            "counts",
            _("Counts"),
            _("Whether it counts in {year} towards what the partner pays.").format(year=year),
            lambda offer: _("yes") if offer.id in known and known[offer.id].counts else _("no"),
            computed,
        ),
        computed_column(
            "why_not",
            _("Why not"),
            _("Why it does not count in {year}, and so what would make it count.").format(year=year),
            lambda offer: known[offer.id].reason if offer.id in known else _not_given(year),
            computed,
        ),
        field_column(
            "years",
            _("Years"),
            _("The years it is given, such as 2026-27, 2027-28. Blank is every year."),
            years_kind(plan_years_of(board)),
        ),
        field_column("evidence", _("Evidence"), _("What shows that it is given and what it is worth."), note),
    )


def _not_given(year: str) -> str:
    return _("It is not given in {year}.").format(year=year)


def _value(offer: Offer, year: str, known: Mapping[str, Registered]) -> str:
    value = value_of(offer, year) if offer.id in known else None
    return "" if value is None else format_money(value)


def _why_not_by_hand(offer: Offer) -> str:
    if offer.staff is None:
        return ""
    return _("It is built up from a post. Open the offer (Ctrl+E) to change it.")


def _quantity(offer: Offer) -> Cell:
    """How much is given; of staff time what its post says."""
    if offer.staff is None:
        return cell_of(number_kind(), offer.quantity)
    time = offer.staff
    given = next((figure for figure in (time.fte, time.days, time.hours) if figure is not None), None)
    unit = _("posts") if time.fte is not None else _("days") if time.days is not None else _("hours")
    why_not = _why_not_by_hand(offer)
    return (
        Cell("", "", why_not)
        if given is None
        else Cell(f"{format_number(given)} {unit}", format_number(given), why_not)
    )


def _total(known: Mapping[str, Registered], columns: Sequence[EntryColumn[Offer]]) -> Row:
    """What all agreed offers of the year are worth together, whether or not they count."""
    agreed = [entry.value or 0 for entry in known.values() if entry.offer.status == "agreed"]
    return total_row([entry.column.key for entry in columns], _("Agreed"), {"value": sum_cell(agreed)})


def _fresh(board: Board, records: Sequence[Offer], after: Offer | None) -> Offer | Refused:
    """An offer of the partner of the one before it, not valued yet."""
    if not partners_known(board).labels:
        return Refused(_("There is no partner to give anything yet. Add a partner first."))
    partner = after.partner if after is not None else board.partners[0].id
    what = free_name(_("New offer"), [offer.what for offer in records])
    return _settled(Offer(id="new", partner=partner, kind="staff", what=what), records)


def _settled(offer: Offer, others: Sequence[Offer]) -> Offer:
    taken = [other.id for other in others]
    return offer.model_copy(update={"id": free_id(f"{offer.partner}-{offer.what}", taken, "offer")})


def _copy(offer: Offer, others: Sequence[Offer]) -> Offer:
    """A copy that says in other words what is given: the same thing offered twice would count once."""
    what = free_name(_("{name} (copy)").format(name=offer.what), [other.what for other in others])
    return _settled(offer.model_copy(update={"what": what}), others)


def _kept(board: Board, change: Change[Offer]) -> Board:
    return replaced(board, in_kind=change.records)
