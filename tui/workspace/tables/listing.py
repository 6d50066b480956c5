"""What is particular to one list of records on a Board, and a change to it as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from funding.board import Board
from funding.fields import Record
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn
from tui.workspace.tables.row_keys import row_keys
from tui.workspace.tables.table import Row

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Change(Generic[R]):
    """A list of records as it is to be, and what became of which."""

    records: tuple[R, ...]
    """All of them, in order."""
    changed: tuple[tuple[R, R], ...] = ()
    """Those that change: before and after."""
    added: tuple[R, ...] = ()
    gone: tuple[R, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[R]):
    """All that is particular to one list of records."""

    id: str
    title: str
    of: str
    """What the rows are rows of, as in "3 cells of the plan"."""
    added: str
    """What adding a row is called: "Add a partner"."""
    inserted: str = ""
    """What adding a row of which nothing is typed yet is called, if there is more to say."""
    empty: str
    board: Board
    records: tuple[R, ...]
    columns: tuple[EntryColumn[R], ...]
    key: Callable[[R], str]
    """The id or name by which the Board knows a record."""
    called: Callable[[R], str]
    """The name by which people know it."""
    fresh: Callable[[Sequence[R], R | None], R | Refused]
    """A record to be added to those there are, after one of them if there is any."""
    settled: Callable[[R, Sequence[R]], R] = lambda record, _others: record
    """A record just added, with an id made from the name that it was given."""
    copy: Callable[[R, Sequence[R]], R]
    """A record like another, with an id and a name of its own among those there are."""
    keep: Callable[[Change[R]], Board | Refused]
    """The Board with the changed list and whatever must follow."""
    totals: tuple[Row, ...] = ()

    def keys(self) -> tuple[str, ...]:
        """The keys of the rows, in order."""
        return row_keys(map(self.key, self.records))
