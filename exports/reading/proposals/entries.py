"""Entries of a Board with other fields, read as the Board file would be."""

from typing import Any, TypeVar

from funding.board import Board
from funding.fields import Record
from funding.records import read_record

R = TypeVar("R", bound=Record)
Fields = dict[str, Any]


def fields_of(record: Record) -> Fields:
    """What a record says, in the notation of the Board file."""
    return record.model_dump(exclude_defaults=True, warnings=False)


def reread(record: R, fields: Fields, table: str) -> R:
    """The record with other fields; raises `ValueError` in words."""
    read = read_record(type(record), fields, table)
    if read.record is None or read.problems:
        raise ValueError(" ".join(read.problems.values()))
    return read.record


def with_entry(board: Board, table: str, entry: int, fields: Fields) -> Board:
    """The Board with other fields in one entry of a list; raises `ValueError` in words."""
    entries = list(getattr(board, table))
    entries[entry] = reread(entries[entry], fields, table)
    return board.model_copy(update={table: tuple(entries)})
