"""The entries of a list in two Boards: which is which, and which stands elsewhere."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from funding.differences.difference import Mark
from funding.wording import language
from funding.writing import value_text

Fields = Mapping[str, object]


def marks_of(entries: Sequence[Fields]) -> list[Mark]:
    """The mark of each entry, all different."""
    counts: Counter[str] = Counter()
    marks: list[Mark] = []
    for entry in entries:
        key = key_of(entry)
        counts[key] += 1
        marks.append((key, counts[key]))
    return marks


def key_of(entry: Fields) -> str:
    """The id or name of an entry, or the day of an instalment; all that it says when it has none of them."""
    for key in ("id", "name", "due"):
        found = entry.get(key)
        if isinstance(found, str):
            return found
    return value_text(entry)


def name_of(entry: Fields) -> str:
    """What people call an entry, in the language in use; empty when it has no name."""
    keys = ("short_cy", "name_cy") if language() == "cy" else ()
    for key in (*keys, "short", "name", "what", "id", "due"):
        found = entry.get(key)
        if isinstance(found, str) and found:
            return found
    return ""


def matched(before: Sequence[Fields], after: Sequence[Fields]) -> list[Mark]:
    """The marks of the later entries: that of the earlier entry which each was, or a new one.

    An entry that has no id and was given another name is known by all the rest that it says.
    """
    known, marks = marks_of(before), marks_of(after)
    gone = {mark: entry for mark, entry in zip(known, before, strict=True) if mark not in set(marks)}
    by_rest: dict[str, list[Mark]] = {}
    for mark, entry in gone.items():
        by_rest.setdefault(_rest(entry), []).append(mark)
    standing = set(known)
    for number, (mark, entry) in enumerate(zip(marks, after, strict=True)):
        same_rest = by_rest.get(_rest(entry)) if "name" in entry and "id" not in entry else None
        if mark not in standing and same_rest:
            marks[number] = same_rest.pop(0)
    return marks


def _rest(entry: Fields) -> str:
    if "id" in entry or "name" not in entry:
        return ""
    return value_text({key: entry[key] for key in sorted(entry) if key != "name"})


def moved(before: Sequence[Mark], after: Sequence[Mark]) -> set[Mark]:
    """The fewest entries of both lists that have to move for the first order to become the second."""
    places = {mark: place for place, mark in enumerate(before)}
    both = [mark for mark in after if mark in places]
    # The longest rising run of old places stays; everything else moves.
    ends: list[int] = []
    length = [0] * len(both)
    for number, mark in enumerate(both):
        at = bisect_left(ends, places[mark])
        ends[at : at + 1] = [places[mark]]
        length[number] = at + 1
    wanted, staying = len(ends), set[Mark]()
    for number in range(len(both) - 1, -1, -1):
        if length[number] == wanted:
            staying.add(both[number])
            wanted -= 1
    return set(both) - staying
