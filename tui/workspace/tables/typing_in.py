"""Texts typed or pasted into a list of records: each told by itself, and all of them kept together or not at all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from funding.fields import Record
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.row_keys import TOTAL, new_number
from tui.workspace.tables.table import Taken, Texts

R = TypeVar("R", bound=Record)
At = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Typed(Generic[R]):
    """What texts come to: the rows as they would be, and what became of each text."""

    rows: Mapping[str, R]
    """The rows that are typed into, by key, those to be added last and in order."""
    outcomes: Mapping[At, Taken | Refused]


def typed_in(listing: Listing[R], texts: Texts) -> Typed[R]:
    """What texts would become together; those refused are left out of the rows."""
    refused: dict[At, Refused] = {}
    while True:
        rows = _rows(listing, texts, refused)
        clashes = _clashes(listing, texts, rows, refused)
        if not clashes:
            break
        refused |= clashes
    shown = {
        (row, entry.column.key): Taken(entry.show(rows[row]).text)
        for row, columns in _by_row(texts).items()
        if row in rows
        for entry in listing.columns
        if entry.column.key in columns
    }
    return Typed(rows, {at: refused.get(at) or shown[at] for at in texts})


def put(listing: Listing[R], texts: Texts) -> Edit | Refused:
    """Keep all the texts, or none and say why."""
    typed = typed_in(listing, texts)
    for (row, column), outcome in typed.outcomes.items():
        if isinstance(outcome, Refused):
            alone = len(texts) == 1 or row not in typed.rows
            return outcome if alone else Refused(f"{_cell(listing, typed, row, column)}: {outcome.message}")
    before = dict(zip(listing.keys(), listing.records, strict=True))
    added: list[R] = []
    for key, record in typed.rows.items():
        if key not in before:
            added.append(listing.settled(record, (*listing.records, *added)))
    after = (*(typed.rows.get(key, record) for key, record in before.items()), *added)
    changed = tuple(
        (before[key], record) for key, record in typed.rows.items() if key in before and before[key] is not record
    )
    if not changed and not added:
        return Edit(listing.board, _label(listing, texts, typed), row=next(iter(typed.rows), ""))
    board = listing.keep(Change(after, changed, tuple(added)))
    if isinstance(board, Refused):
        return board
    keys = replace(listing, records=after).keys()
    first = next((place for place, key in enumerate(before) if key in typed.rows), len(before))
    return Edit(board, _label(listing, texts, typed), row=keys[first])


def _rows(listing: Listing[R], texts: Texts, refused: dict[At, Refused]) -> dict[str, R]:
    """The rows with every text in them that can be taken; the others are added to the refused."""
    known = dict(zip(listing.keys(), listing.records, strict=True))
    rows: dict[str, R] = {}
    added: list[R] = []
    for row, columns in _in_order(_by_row(texts)):
        start = known.get(row) or _added(listing, row, added)
        if isinstance(start, Refused):
            refused |= {(row, column): start for column in columns}
            continue
        rows[row] = _filled(listing, row, start, texts, refused)
        if row not in known:
            added.append(rows[row])
    return rows


def _added(listing: Listing[R], row: str, added: Sequence[R]) -> R | Refused:
    if row == TOTAL:
        return Refused(_("This row is a total. It follows from the rows above."))
    if new_number(row) is None:
        return Refused(_("This row is no longer there."))
    records = (*listing.records, *added)
    return listing.fresh(records, records[-1] if records else None)


def _filled(listing: Listing[R], row: str, start: R, texts: Texts, refused: dict[At, Refused]) -> R:
    record = start
    for entry in sorted(listing.columns, key=lambda column: not column.early):
        at = (row, entry.column.key)
        if at not in texts or at in refused:
            continue
        cell = entry.show(record)
        if texts[at].strip() == cell.typed.strip():
            continue
        taken = Refused(cell.why_not) if cell.why_not else entry.put(record, texts[at])
        if isinstance(taken, Refused):
            refused[at] = taken
        else:
            record = taken
    return record


def _clashes(listing: Listing[R], texts: Texts, rows: Mapping[str, R], refused: Collection[At]) -> dict[At, Refused]:
    """Texts that would give a record a name that another one has or gets."""
    before = dict(zip(listing.keys(), listing.records, strict=True))
    after = {key: rows.get(key, record) for key, record in before.items()} | dict(rows)
    found: dict[At, Refused] = {}
    for entry in listing.columns:
        if entry.beside is None:
            continue
        for row, record in rows.items():
            at = (row, entry.column.key)
            same_as_before = row in before and entry.show(before[row]).typed == entry.show(record).typed
            if at not in texts or at in refused or same_as_before:
                continue
            message = entry.beside(record, [other for key, other in after.items() if key != row])
            if message:
                found[at] = Refused(message)
    return found


def _by_row(texts: Texts) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for row, column in texts:
        rows.setdefault(row, []).append(column)
    return rows


def _in_order(rows: Mapping[str, list[str]]) -> list[tuple[str, list[str]]]:
    """Rows that are there first, then those to be added, by number."""
    return sorted(rows.items(), key=lambda entry: new_number(entry[0]) or 0)


def _label(listing: Listing[R], texts: Texts, typed: Typed[R]) -> str:
    if len(typed.rows) == 1 and new_number(next(iter(typed.rows))) is not None:
        return listing.added
    if len(texts) == 1:
        return _cell(listing, typed, *next(iter(texts)))
    return plural("{count} cell of {table}", "{count} cells of {table}", len(texts)).format(
        count=len(texts), table=listing.of
    )


def _cell(listing: Listing[R], typed: Typed[R], row: str, column: str) -> str:
    before = dict(zip(listing.keys(), listing.records, strict=True))
    heading = next(entry.column.heading for entry in listing.columns if entry.column.key == column)
    name = listing.called(before.get(row, typed.rows[row]))
    return _("{row}: {column}").format(row=name, column=heading)
