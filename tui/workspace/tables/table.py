"""A table of a Board as rows and columns, and what may be done with it; knows nothing of screens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from tui.workspace.edits import Edit, Refused


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    key: str
    heading: str
    help: str
    """What belongs in it, in a sentence, with an example."""
    right: bool = False
    """Whether it holds figures, which stand at the right."""
    choices: tuple[str, ...] = ()
    """What may be chosen, or what is known already; `read` says whether anything else is taken."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands at a row and a column."""

    text: str
    """As it is shown."""
    typed: str
    """As a person would type it: what editing starts from, and what is copied."""
    why_not: str = ""
    """Why it cannot be typed over, and what to do instead; empty when it can."""


class RowKind(Enum):
    """Whether a row is an entry of the Board or computed from the entries."""

    ENTRY = "entry"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    key: str
    """The entry's id or name, unique in the table."""
    cells: tuple[Cell, ...]
    """One for each column."""
    kind: RowKind = RowKind.ENTRY


@dataclass(frozen=True, slots=True)
class Taken:
    """A typed text that can be kept."""

    shown: str
    """How it will be shown, such as `£52,000.00`; empty for a blank."""


NEW = "+"
"""Rows to be added are called +1, +2 and so on, in `read` and in `put`."""

Texts = Mapping[tuple[str, str], str]
"""What is typed, by row key and column key."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a Board as it stands, and what may be done with it: each verb gives an edit, and changes nothing."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    """What to do when there are no rows, in a sentence."""
    read: Callable[[str, str, str], Taken | Refused]
    """What a text typed at a row and a column would become."""
    put: Callable[[Texts], Edit | Refused]
    """Keep all these texts, or none and say why; a blank text takes a value out and is never a nought."""
    insert: Callable[[str | None], Edit | Refused] | None = None
    """Add a row after a row, or at the end."""
    delete: Callable[[Sequence[str]], Edit | Refused] | None = None
    duplicate: Callable[[Sequence[str]], Edit | Refused] | None = None
    move: Callable[[Sequence[str], int], Edit | Refused] | None = None
    """Move rows up (below zero) or down by so many places."""
    preview: Callable[[Texts], Mapping[tuple[str, str], Taken | Refused]] | None = None
    """What these texts would become together, each told by itself; None where `read` says all there is to say."""
