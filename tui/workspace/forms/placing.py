"""The Board with a record put in the place of another, or added."""

from collections.abc import Iterator
from typing import Any

from funding.board import Board
from funding.fields import Record
from tui.workspace.tables.row_keys import row_keys

_NAMED = {"partners": "id", "costs": "id", "in_kind": "id", "instalments": "due", "past": "year"}
"""The key of a table's entries by which its rows are known, where that is not their name."""


def placed(board: Board, table: str, was: Record | None, record: Record) -> Board:
    """The Board with a record where another one stood, or at the end of its table."""
    entries: tuple[Record, ...] = getattr(board, table)
    if was is None:
        changed = (*entries, record)
    else:
        at = next(number for number, entry in enumerate(entries) if entry is was)
        changed = (*entries[:at], record, *entries[at + 1 :])
    return board.model_copy(update={table: changed})


def at_row(board: Board, table: str, row: str) -> Any:
    """The record of a row of a table; raises `KeyError` when there is no such row."""
    return dict(_rows(board, table))[row]


def row_of(board: Board, table: str, record: Record) -> str:
    """The key of a record's row; empty for a table that has none."""
    return next((key for key, entry in _rows(board, table) if entry is record), "")


def _rows(board: Board, table: str) -> Iterator[tuple[str, Any]]:
    entries = getattr(board, table)
    if isinstance(entries, tuple):
        named = _NAMED.get(table, "name")
        yield from zip(row_keys(getattr(entry, named) for entry in entries), entries, strict=True)
