"""Keys for the rows of a table, ids for new records, and names that nobody has yet."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from funding.names import same
from tui.workspace.tables.table import NEW

TOTAL = "="
"""The key of a total row."""
LONGEST_ID = 60
LONGEST_NAME = 200


def row_keys(names: Iterable[str]) -> tuple[str, ...]:
    """A key for each of these ids or names, in order: itself, or what tells it apart where a file has it twice."""
    taken: set[str] = set()
    keys = []
    for name in names:
        # A name such as "+1" must not be taken for a row to be added.
        key = plain = f"={name}" if name.startswith((NEW, TOTAL)) else name
        number = 1
        while key in taken:
            number += 1
            key = f"{plain}~{number}"
        taken.add(key)
        keys.append(key)
    return tuple(keys)


def new_number(key: str) -> int | None:
    """Which of the rows to be added a key means, from 1; None when it means another row."""
    digits = key.removeprefix(NEW)
    return int(digits) if key.startswith(NEW) and digits.isdecimal() else None


def free_id(name: str, taken: Iterable[str], otherwise: str) -> str:
    """An id made of a name, `north-wales-police`, that is not taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or otherwise
    return _numbered(slug, set(taken), LONGEST_ID, "-", str)


def free_name(name: str, taken: Iterable[str]) -> str:
    """A name, or the same with a number, that is not taken; capitals and spacing make no difference."""
    return _numbered(name, {same(known) for known in taken}, LONGEST_NAME, " ", same)


def _numbered(base: str, taken: set[str], longest: int, between: str, form: object) -> str:
    number, tried = 1, base[:longest].strip(between)
    fold = same if form is same else str
    while fold(tried) in taken:
        number += 1
        ending = f"{between}{number}"
        tried = base[: longest - len(ending)].strip(between) + ending
    return tried


def moved(order: Sequence[int], chosen: Iterable[int], by: int) -> tuple[int, ...] | None:
    """Places in a list with the chosen ones moved up (below zero) or down; None when one would leave the list."""
    places = list(order)
    at = sorted(chosen)
    for _step in range(abs(by)):
        onward = 1 if by > 0 else -1
        at = at[::-1] if by > 0 else at
        if at and not 0 <= at[0] + onward < len(places):
            return None
        for place in at:
            places[place], places[place + onward] = places[place + onward], places[place]
        at = sorted(place + onward for place in at)
    return tuple(places)
