"""Finding what is different between two Boards, table by table, whatever tables there are."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from funding.board import Board, short_name
from funding.differences.difference import MISSING, Difference, Kind, Mark
from funding.differences.entries import Fields, marks_of, matched, moved, name_of
from funding.differences.lines import changed_lines
from funding.writing import same_value

HISTORY = ("proposals", "adoptions", "history")
"""The tables in which the program records what was decided."""
ONE_OF = {
    "costs": ("amount", "amounts", "staff", "units"),
    "income": ("amount", "amounts", "fees"),
    "in_kind": ("rate", "staff"),
}
"""Keys of which an entry holds one: a figure as it stands, or what it is built up from."""
GROWS_WITH = ("grows_with",)
SENTENCES = {("formulas", "text"), ("scenarios", "changes")}
"""What is read sentence by sentence."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """The entry that is being compared."""

    table: str
    mark: Mark | None
    name: str
    people: Mapping[str, str]
    """The partners' names by their ids."""

    def difference(self, kind: Kind, path: tuple[str, ...], before: object, after: object) -> Difference:
        """A difference inside this entry."""
        shown = tuple(self.people.get(key, key) if place else key for place, key in enumerate(path))
        return Difference(self.table, kind, self.mark, self.name, path, before, after, shown=shown)


def differences(before: Board, after: Board, leaving_out: Collection[str] = ()) -> tuple[Difference, ...]:
    """All that is different, in the order of the file's tables; none for equal Boards.

    Tables named in `leaving_out` are not compared; `HISTORY` names those that record decisions.
    """
    old, new = whole_tables(before), whole_tables(after)
    people = {partner.id: short_name(partner) for board in (after, before) for partner in board.partners}
    tables = [table for table in type(before).model_fields if table in old or table in new]
    return tuple(
        found
        for table in tables
        if table not in leaving_out
        for found in _in_table(table, old.get(table, MISSING), new.get(table, MISSING), people)
    )


def whole_tables(board: Board) -> dict[str, Any]:
    """The Board as plain tables in the notation of the file, with what a file leaves out because it is usual."""
    return board.model_dump(exclude_none=True, warnings=False)


def _in_table(table: str, old: object, new: object, people: Mapping[str, str]) -> Iterator[Difference]:
    if _is_list(old) or _is_list(new):
        yield from _in_list(table, _entries(old), _entries(new), people)
    else:
        yield from _in_value(_Entry(table, None, "", people), (), old, new)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _entries(value: object) -> Sequence[Fields]:
    return value if isinstance(value, list | tuple) else ()


def _in_list(
    table: str, old: Sequence[Fields], new: Sequence[Fields], people: Mapping[str, str]
) -> Iterator[Difference]:
    known, marks = marks_of(old), matched(old, new)
    entries = dict(zip(known, old, strict=True))
    elsewhere = moved(known, marks)
    staying = set(marks)
    for mark, entry in entries.items():
        if mark not in staying:
            yield Difference(table, Kind.REMOVED, mark, name_of(entry), before=entry)
    neighbour = {mark: name_of(entry) for mark, entry in zip(marks, new, strict=True)}
    for number, (mark, entry) in enumerate(zip(marks, new, strict=True)):
        follows = marks[number - 1] if number else None
        if mark not in entries:
            yield Difference(table, Kind.ADDED, mark, name_of(entry), after=entry, follows=follows)
            continue
        name = name_of(entries[mark])
        if mark in elsewhere:
            place = known.index(mark)
            yield Difference(
                table,
                Kind.MOVED,
                mark,
                name,
                before=name_of(old[place - 1]) if place else MISSING,
                after=neighbour[follows] if follows else MISSING,
                follows=follows,
            )
        if not same_value(entries[mark], entry):
            here = _Entry(table, mark, name, people)
            yield from _without_swaps(table, list(_in_value(here, (), entries[mark], entry)))


def _in_value(here: _Entry, path: tuple[str, ...], old: object, new: object) -> Iterator[Difference]:
    if (here.table, ".".join(path)) in SENTENCES:
        yield from _in_sentences(here, path, old, new)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from _in_value(here, (*path, key), old.get(key, MISSING), new.get(key, MISSING))
    elif old is MISSING:
        yield here.difference(Kind.ADDED, path, old, new)
    elif new is MISSING:
        yield here.difference(Kind.REMOVED, path, old, new)
    elif not same_value(old, new):
        yield here.difference(Kind.CHANGED, path, old, new)


def _in_sentences(here: _Entry, path: tuple[str, ...], old: object, new: object) -> Iterator[Difference]:
    for line, was, now in changed_lines(lines_of(old), lines_of(new)):
        kind = Kind.ADDED if was is None else Kind.REMOVED if now is None else Kind.CHANGED
        found = here.difference(kind, path, MISSING if was is None else was, MISSING if now is None else now)
        yield replace(found, line=line)


def lines_of(value: object) -> list[str]:
    """The sentences of a text or a list."""
    if isinstance(value, str):
        return value.split("\n")
    return [str(entry) for entry in value] if isinstance(value, list | tuple) else []


def _without_swaps(table: str, found: list[Difference]) -> list[Difference]:
    """One figure gone and another in its place is one difference, for it can only be taken as one.

    With a figure goes the index that it grew with: the new one would grow with it, and nobody asked for that.
    """
    alternatives = {(key,) for key in ONE_OF.get(table, ())}
    gone = [each for each in found if each.field in alternatives and each.kind is Kind.REMOVED]
    new = [each for each in found if each.field in alternatives and each.kind is Kind.ADDED]
    if len(gone) != 1 or len(new) != 1:
        return found
    gone += [each for each in found if each.field == GROWS_WITH and each.kind is Kind.REMOVED]
    places = tuple((each.field[0], each.before) for each in gone)
    swap = replace(new[0], kind=Kind.CHANGED, before=gone[0].before, instead_of=places)
    return [swap if each is new[0] else each for each in found if each not in gone]
