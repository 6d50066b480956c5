"""One difference between two Boards, as data."""

from dataclasses import dataclass
from enum import Enum

Mark = tuple[str, int]
"""An entry of a list by its id or name, and which of those that share it, from 1."""


class Kind(Enum):
    """What happened to an entry, a field or a sentence."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Missing(Enum):
    """Stands where a Board says nothing."""

    MISSING = "missing"


MISSING = Missing.MISSING


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that one Board says and another does not, or says otherwise."""

    table: str
    """The table, as the Board file calls it."""
    kind: Kind
    entry: Mark | None
    """The entry of a list, by what it was called before; None for a table that stands alone."""
    name: str
    """The entry's name as people know it; empty for a table that stands alone."""
    field: tuple[str, ...] = ()
    """The keys that lead to the value inside the entry; none for the entry as a whole."""
    before: object = MISSING
    """What the first Board says, in the notation of the file; of a moved entry, the name of the one before it."""
    after: object = MISSING
    """What the second Board says."""
    line: int | None = None
    """Of a formula or a scenario, the line that is gone or changed, or before which there is a new one, from 0."""
    instead_of: tuple[tuple[str, object], ...] = ()
    """The keys whose place this one takes, with what stood there, as an amount for a post; `before` is the first."""
    follows: Mark | None = None
    """Of an entry that is new or moved, the one that it comes after; None when it comes first."""
    shown: tuple[str, ...] = ()
    """The keys as people know them: a partner by its name and not by its id."""
