"""Keys for the rows of a table, and rows moved up and down."""

from collections.abc import Iterable, Sequence

from tui.workspace.tables.table import NEW

TOTAL = "="
"""The key of a total row."""


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
