"""One table of a Board with a value changed: read again as a Board file would be, so that nothing false is kept."""

from collections.abc import Mapping
from typing import TypeVar, cast

from funding.actuals import Actual
from funding.board import (
    FORMAT,
    Board,
    Cost,
    Driver,
    FormulaText,
    Group,
    Income,
    Index,
    Instalment,
    Offer,
    Partner,
    Past,
    Reserves,
)
from funding.fields import Record
from funding.reading import build
from tui.workspace.edits import Refused

R = TypeVar("R", bound=Record)

_TABLES: Mapping[type[Record], str] = {
    Group: "groups",
    Partner: "partners",
    Driver: "drivers",
    Index: "indices",
    Cost: "costs",
    Income: "income",
    Offer: "in_kind",
    FormulaText: "formulas",
    Actual: "actuals",
    Instalment: "instalments",
    Past: "past",
}
_SINGLE: Mapping[type[Record], str] = {Reserves: "reserves"}


def with_values(record: R, values: Mapping[str, object]) -> R | Refused:
    """The record with these values in the notation of the file; None takes a value out."""
    fields = record.model_dump(exclude_defaults=True, warnings=False) | dict(values)
    kept = {key: value for key, value in fields.items() if value is not None}
    kind = type(record)
    table = _TABLES.get(kind) or _SINGLE[kind]
    around = {"format": FORMAT, "board": {"name": "-", "years": []}}
    built = build(around | {table: kept if kind in _SINGLE else [kept]}, table, 1)
    if built.board is None:
        problem = built.problems[0]
        return Refused(" ".join(part for part in (problem.what, problem.mend) if part))
    read = getattr(built.board, table)
    return cast("R", read if kind in _SINGLE else read[0])


def replaced(board: Board, **tables: object) -> Board:
    """The Board with whole tables replaced by ones that have been read already."""
    return board.model_copy(update=tables)
