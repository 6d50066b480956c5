"""Rows of a list of records as wholes: added, taken out, copied, moved."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from funding.fields import Record
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.row_keys import TOTAL, moved

R = TypeVar("R", bound=Record)


def insertion(listing: Listing[R], after: str | None) -> Edit | Refused:
    """A fresh record after a row, or at the end."""
    keys, records = listing.keys(), listing.records
    place = keys.index(after) + 1 if after in keys else len(keys)
    fresh = listing.fresh(records, records[place - 1] if place else None)
    if isinstance(fresh, Refused):
        return fresh
    settled = listing.settled(fresh, records)
    change = Change((*records[:place], settled, *records[place:]), added=(settled,))
    return _edit(listing, change, listing.inserted or listing.added, place)


def removal(listing: Listing[R], chosen: Sequence[str]) -> Edit | Refused:
    """The list without some rows."""
    places = _places(listing, chosen)
    if isinstance(places, Refused):
        return places
    gone = tuple(listing.records[place] for place in places)
    left = tuple(record for place, record in enumerate(listing.records) if place not in places)
    several = plural("Take out {count} row of {table}", "Take out {count} rows of {table}", len(gone))
    label = _about(listing, gone, _("Take out {name}"), several)
    return _edit(listing, Change(left, gone=gone), label, min(places[0], len(left) - 1))


def copies(listing: Listing[R], chosen: Sequence[str]) -> Edit | Refused:
    """The list with a copy of each of some rows, after the last of them."""
    places = _places(listing, chosen)
    if isinstance(places, Refused):
        return places
    added: list[R] = []
    for place in places:
        added.append(listing.copy(listing.records[place], (*listing.records, *added)))
    end = places[-1] + 1
    several = plural("Copy {count} row of {table}", "Copy {count} rows of {table}", len(places))
    label = _about(listing, [listing.records[place] for place in places], _("Copy {name}"), several)
    records = (*listing.records[:end], *added, *listing.records[end:])
    return _edit(listing, Change(records, added=tuple(added)), label, end)


def shift(listing: Listing[R], chosen: Sequence[str], by: int) -> Edit | Refused:
    """The list with some rows further up (below zero) or down."""
    places = _places(listing, chosen)
    if isinstance(places, Refused):
        return places
    order = moved(range(len(listing.records)), places, by)
    if order is None:
        return Refused(_("This is the top of the table.") if by < 0 else _("This is the end of the table."))
    several = plural("Move {count} row of {table}", "Move {count} rows of {table}", len(places))
    label = _about(listing, [listing.records[place] for place in places], _("Move {name}"), several)
    edit = _edit(listing, Change(tuple(listing.records[place] for place in order)), label, order.index(places[0]))
    keys = listing.keys()
    group = " ".join((listing.id, "move", *(keys[place] for place in places)))
    return edit if isinstance(edit, Refused) else replace(edit, group=group)


def _places(listing: Listing[R], chosen: Sequence[str]) -> tuple[int, ...] | Refused:
    """The places of the chosen rows, in order; totals are passed over where other rows are chosen too."""
    keys = listing.keys()
    places = tuple(place for place, key in enumerate(keys) if key in set(chosen))
    if places:
        return places
    return Refused(
        _("This row is a total. It follows from the rows above.")
        if TOTAL in chosen
        else _("This row is no longer there.")
    )


def _about(listing: Listing[R], records: Sequence[R], one: str, several: str) -> str:
    if len(records) == 1:
        return one.format(name=listing.called(records[0]))
    return several.format(count=len(records), table=listing.of)


def _edit(listing: Listing[R], change: Change[R], label: str, leads_to: int) -> Edit | Refused:
    board = listing.keep(change)
    if isinstance(board, Refused):
        return board
    keys = replace(listing, records=change.records).keys()
    return Edit(board, label, row=keys[leads_to] if keys else "")
