"""The partners: a row for each."""

from collections.abc import Sequence

from funding.board import Board, Partner, short_name
from funding.departing import driver_without
from funding.free_names import free_id, free_name
from funding.groups import groups_of
from funding.names import same
from funding.places import listed, quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column, names_apart
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import money_kind, text_kind, year_kind
from tui.workspace.tables.following import followed, formulas_naming
from tui.workspace.tables.known import group_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.past_following import past_without
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Table
from tui.workspace.tables.totals import sum_cell, total_row

NAMES = ("name", "short", "name_cy", "short_cy")
OTHERS = "others"


def partners_table(board: Board) -> Table:
    """The partners, in the order of the Board, with the total of last year's shares below."""
    columns = _columns(board)
    last_year = {
        "last_year": sum_cell([partner.last_year for partner in board.partners if partner.last_year is not None])
    }
    return table_of(
        Listing(
            id="partners",
            title=_("Partners"),
            of=_("the partners"),
            added=_("Add a partner"),
            empty=_("There are no partners yet. Add one, or paste a list from a spreadsheet."),
            board=board,
            records=board.partners,
            columns=columns,
            key=lambda partner: partner.id,
            called=short_name,
            fresh=lambda records, _after: _fresh(board, records),
            settled=_settled,
            copy=_copy,
            keep=lambda change: _kept(board, change),
            totals=(total_row([entry.column.key for entry in columns], _("Total"), last_year),)
            if board.partners
            else (),
        )
    )


def _columns(board: Board) -> tuple[EntryColumn[Partner], ...]:
    line, apart = text_kind(), names_apart(*NAMES)
    return (
        field_column("name", _("Partner"), _("The body's full name."), line, needed=True, beside=apart),
        field_column(
            "short",
            _("Short name"),
            _("The name used in sentences, such as Wrexham. Blank is the full name."),
            line,
            beside=apart,
        ),
        field_column(
            "group",
            _("Group"),
            _("The group it pays with, such as local authorities."),
            group_kind(board),
            needed=True,
        ),
        field_column(
            "last_year",
            _("Last year"),
            _("Its assessed share in the year before the first, such as £48,250. Blank when nobody knows."),
            money_kind(),
        ),
        field_column(
            "joins",
            _("Joins"),
            _("The first year in which it is a partner, such as 2027-28. Blank when it is one already."),
            year_kind(),
            beside=_in_order,
        ),
        field_column(
            "leaves",
            _("Leaves"),
            _("The first year in which it is no partner any more, such as 2028-29. Blank when it stays."),
            year_kind(),
            beside=_in_order,
        ),
        field_column("name_cy", _("Welsh name"), _("The full name in Welsh papers."), line, beside=apart),
        field_column("short_cy", _("Short Welsh name"), _("The name used in Welsh sentences."), line, beside=apart),
        field_column("note", _("Note"), _("Anything the papers should say of it."), text_kind()),
    )


def _in_order(partner: Partner, _others: Sequence[Partner]) -> str:
    """Nobody leaves before joining."""
    if partner.joins is None or partner.leaves is None or partner.joins < partner.leaves:
        return ""
    what = _("It joins from {joins}, so it cannot leave from {leaves}. Choose a later year to leave in.")
    return what.format(leaves=partner.leaves, joins=partner.joins)


def _fresh(board: Board, records: Sequence[Partner]) -> Partner:
    """A partner that no formula speaks of yet."""
    groups = groups_of(board)
    taken = [name for partner in records for key in NAMES if (name := getattr(partner, key))]
    taken += [name for group in groups for name in (group.name, group.name_cy)]
    group = next((group.name for group in groups if same(group.name) == same(OTHERS)), OTHERS)
    return _settled(Partner(id="new", name=free_name(_("New partner"), taken), group=group), records)


def _settled(partner: Partner, others: Sequence[Partner]) -> Partner:
    return partner.model_copy(update={"id": free_id(short_name(partner), [other.id for other in others], "partner")})


def _copy(partner: Partner, others: Sequence[Partner]) -> Partner:
    """A copy under one name of its own: two partners with a same name could not be told apart."""
    taken = [name for other in others for key in NAMES if (name := getattr(other, key))]
    name = free_name(_("{name} (copy)").format(name=partner.name), taken)
    return _settled(partner.model_copy(update={"name": name} | dict.fromkeys(NAMES[1:])), others)


def _kept(board: Board, change: Change[Partner]) -> Board | Refused:
    left = {partner.id for partner in change.records}
    gone = [partner for partner in change.gone if partner.id not in left]
    for partner in gone:
        message = _why_it_stays(board, partner)
        if message:
            return Refused(message)
    after = replaced(board, partners=change.records)
    if gone:
        ids = {partner.id for partner in gone}
        drivers = tuple(driver_without(driver, ids) for driver in board.drivers)
        after = replaced(after, drivers=drivers, past=tuple(past_without(past, ids) for past in board.past))
    named = [*change.added, *(new for old, new in change.changed if _names(old) != _names(new))]
    return followed(board, after) if named else after


def _names(partner: Partner) -> tuple[str | None, ...]:
    return tuple(getattr(partner, key) for key in NAMES)


def _why_it_stays(board: Board, partner: Partner) -> str:
    offers = [offer.what for offer in board.in_kind if offer.partner == partner.id]
    if offers:
        what = _("{partner} gives {offers} in kind. Take those offers out first, or give them to another partner.")
        return what.format(partner=quoted(short_name(partner)), offers=listed(map(quoted, offers)))
    if partner.id in board.board.quorum_needs:
        what = _("A meeting cannot decide without {partner}. Change that in Details first.")
        return what.format(partner=quoted(short_name(partner)))
    formulas = formulas_naming(board, "PARTNER", partner.id)
    if formulas:
        what = _("{partner} is named in the formula {formulas}. Take it out of the sentences there first.")
        return what.format(partner=quoted(short_name(partner)), formulas=listed(map(quoted, formulas)))
    return ""
