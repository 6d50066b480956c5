"""Taking differences: all of them make the second Board out of the first, and any of them can be left."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from funding.board import Board
from funding.differences.difference import MISSING, Difference, Kind, Mark
from funding.differences.entries import marks_of
from funding.differences.finding import lines_of, whole_tables
from funding.writing import same_value

Tables = dict[str, Any]
Listed = dict[Mark, Tables]
"""The entries of a list by their marks, in their order."""


class NoPlace(ValueError):
    """The entry, table or sentence that a difference is about is not in this Board."""

    def __init__(self, difference: Difference) -> None:
        """Remember which difference it is."""
        super().__init__(difference)
        self.difference = difference


def applied(board: Board, differences: Iterable[Difference]) -> Board:
    """The Board with these differences taken, in the order in which they were found.

    What the Board says now is not compared with what a difference expects; `fits` does that. Raises `NoPlace`.
    """
    tables: Tables = whole_tables(board)
    by_table: dict[str, list[Difference]] = {}
    for difference in differences:
        by_table.setdefault(difference.table, []).append(difference)
    for table, of_table in by_table.items():
        if any(difference.entry is not None for difference in of_table):
            entries = dict(zip(marks_of(tables.get(table, ())), tables.get(table, ()), strict=True))
            tables[table] = list(_listed(entries, of_table).values())
        else:
            _alone(tables, of_table)
    return Board.model_validate(tables)


def fits(board: Board, difference: Difference) -> bool:
    """Whether the Board still says what the difference expects to find, so that taking it loses nothing else."""
    expected = MISSING if difference.kind is Kind.ADDED else difference.before
    if difference.kind is Kind.MOVED:
        return difference.entry in _marks(board, difference.table)
    if difference.line is not None:
        lines = _standing(board, difference)
        return lines is not MISSING and (expected is MISSING or expected in lines_of(lines))
    found = _standing(board, difference)
    return found is expected or (MISSING not in (found, expected) and same_value(found, expected))


def already(board: Board, difference: Difference) -> bool:
    """Whether the Board says what the difference would make it say."""
    if difference.kind is Kind.MOVED:
        marks = _marks(board, difference.table)
        place = marks.index(difference.entry) if difference.entry in marks else -1
        return place >= 0 and (marks[place - 1] if place else None) == difference.follows
    found = _standing(board, difference, after=True)
    if difference.line is not None:
        lines = lines_of(found)
        return difference.before not in lines and (difference.after is MISSING or difference.after in lines)
    return found is difference.after or (
        MISSING not in (found, difference.after) and same_value(found, difference.after)
    )


def _marks(board: Board, table: str) -> list[Mark | None]:
    entries: Any = whole_tables(board).get(table, ())
    return list(marks_of(entries))


def _standing(board: Board, difference: Difference, *, after: bool = False) -> object:
    """What the Board says where the difference is."""
    found: Any = whole_tables(board).get(difference.table, MISSING)
    if difference.entry is not None and found is not MISSING:
        found = dict(zip(marks_of(found), found, strict=True)).get(difference.entry, MISSING)
    swapped = () if after else tuple(key for key, _before in difference.instead_of[:1])
    for key in swapped or difference.field:
        found = found.get(key, MISSING) if isinstance(found, Mapping) else MISSING
    return found


def _alone(tables: Tables, differences: Sequence[Difference]) -> None:
    for difference in differences:
        if difference.field:
            if difference.table not in tables:
                raise NoPlace(difference)
            _change(tables[difference.table], difference)
        elif difference.after is MISSING:
            tables.pop(difference.table, None)
        else:
            tables[difference.table] = deepcopy(difference.after)


def _listed(entries: Listed, differences: Sequence[Difference]) -> Listed:
    lines: dict[tuple[Mark, str], list[Difference]] = {}
    for difference in differences:
        mark = difference.entry
        if mark is None or (mark not in entries and difference.kind is not Kind.ADDED):
            raise NoPlace(difference)
        if difference.line is not None:
            lines.setdefault((mark, difference.field[0]), []).append(difference)
        elif difference.field:
            _change(entries[mark], difference)
        elif difference.kind is Kind.REMOVED:
            del entries[mark]
        elif difference.kind is Kind.ADDED:
            fresh: Any = deepcopy(difference.after)
            entries = _placed(entries, mark, fresh, difference.follows, otherwise_last=True)
        else:
            entries = _placed(entries, mark, entries[mark], difference.follows, otherwise_last=False)
    for (mark, key), changes in lines.items():
        if mark in entries:
            entries[mark][key] = _rewritten(entries[mark].get(key, ()), changes)
    return entries


def _placed(entries: Listed, mark: Mark, fields: Tables, follows: Mark | None, *, otherwise_last: bool) -> Listed:
    """The list with an entry after another; where that is not there, last or where it is."""
    if follows is not None and follows not in entries:
        return {**entries, mark: fields} if otherwise_last else entries
    others = {key: entry for key, entry in entries.items() if key != mark}
    place = list(others).index(follows) + 1 if follows is not None else 0
    items = list(others.items())
    return dict([*items[:place], (mark, fields), *items[place:]])


def _change(fields: Tables, difference: Difference) -> None:
    for key, _before in difference.instead_of:
        fields.pop(key, None)
    inner: Any = fields
    for key in difference.field[:-1]:
        inner = inner.get(key)
        if not isinstance(inner, dict):
            raise NoPlace(difference)
    if difference.after is MISSING:
        inner.pop(difference.field[-1], None)
        return
    in_order = list(inner) == sorted(inner)
    inner[difference.field[-1]] = deepcopy(difference.after)
    if in_order:
        for key in sorted(inner):
            inner[key] = inner.pop(key)


def _rewritten(value: object, changes: Sequence[Difference]) -> object:
    """A text or list of sentences with changes made, each at the line where it was found or where that line is now."""
    before = lines_of(value)
    added: dict[int, list[str]] = {}
    changed: dict[int, list[str]] = {}
    for change in changes:
        line = change.line or 0
        if change.before is MISSING:
            added.setdefault(min(line, len(before)), []).append(str(change.after))
            continue
        if line >= len(before) or before[line] != change.before:
            found = [number for number, text in enumerate(before) if text == change.before and number not in changed]
            if not found:
                raise NoPlace(change)
            line = found[0]
        changed[line] = [] if change.after is MISSING else [str(change.after)]
    after: list[str] = []
    for number, text in enumerate([*before, None]):
        after.extend(added.get(number, ()))
        if text is not None:
            after.extend(changed.get(number, [text]))
    return "\n".join(after) if isinstance(value, str) else after
