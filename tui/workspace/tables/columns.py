"""Columns of tables that are lists of records: how each shows its value, and how it takes a typed one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from funding.fields import Record
from funding.names import same
from funding.places import quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.fields import Kind, cell_of
from tui.workspace.tables.records import with_values
from tui.workspace.tables.table import Cell, Column

R = TypeVar("R", bound=Record)

Beside = Callable[[R, Sequence[R]], str]
"""Why a record cannot stand beside the others with its new value; empty when it can."""


@dataclass(frozen=True, slots=True)
class EntryColumn(Generic[R]):
    """A column of a list of records."""

    column: Column
    show: Callable[[R], Cell]
    put: Callable[[R, str], R | Refused]
    """The record with a typed text in it, blanks included; only asked when the cell can be typed over."""
    beside: Beside[R] | None = None
    early: bool = False
    """Whether it is taken before the others of its row, because what they accept depends on it."""


def field_column(
    key: str,
    heading: str,
    explained: str,
    kind: Kind,
    *,
    needed: bool = False,
    beside: Beside[Any] | None = None,
    why_not: Callable[[Any], str] | None = None,
    early: bool = False,
) -> EntryColumn[Any]:
    """A column for one key of the record; a blank takes the key out, unless it is needed."""

    def show(record: Record) -> Cell:
        return cell_of(kind, blank_as_none(getattr(record, key)), why_not(record) if why_not else "")

    def put(record: Record, text: str) -> Record | Refused:
        if not text.strip():
            return Refused(_blank(heading)) if needed else with_values(record, {key: None})
        value = kind.read(text.strip())
        if isinstance(value, Refused):
            return value
        changed = with_values(record, {key: value})
        return record if changed == record else changed

    column = Column(key, heading, explained, kind.right, kind.choices)
    return EntryColumn(column, show, put, beside, early)


def computed_column(
    key: str, heading: str, explained: str, show: Callable[[Any], str], why_not: str, *, right: bool = False
) -> EntryColumn[Any]:
    """A column that is worked out from others and cannot be typed over."""

    def cell(record: Record) -> Cell:
        text = show(record)
        return Cell(text, text, why_not)

    return EntryColumn(Column(key, heading, explained, right), cell, lambda _record, _text: Refused(why_not))


def blank_as_none(value: object) -> object:
    """The value, or None where a note says nothing."""
    return None if value == "" else value


def names_apart(*keys: str) -> Beside[Any]:
    """That no other record of the list has one of these names."""

    def beside(record: Record, others: Sequence[Record]) -> str:
        own = {same(name) for key in keys if (name := getattr(record, key))}
        for other in others:
            for key in keys:
                name = getattr(other, key)
                if name and same(name) in own:
                    return _("There is {name} already. Choose another name.").format(name=quoted(name))
        return ""

    return beside


def _blank(heading: str) -> str:
    what = _("{heading} cannot be left blank. To take the whole row out, delete it.")
    return what.format(heading=quoted(heading))
