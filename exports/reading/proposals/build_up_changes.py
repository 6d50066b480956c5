"""Typed quantities, rates, on-costs and yearly rises, as changes of what the plan is built up from."""

from fractions import Fraction

from exports.reading.input_cells import BuiltCell, Part
from exports.reading.proposals.entries import Fields, fields_of, with_entry
from exports.reading.proposals.typed import decimal_of, pence, percent_text
from exports.sheets.inputs_plan import Kind
from funding.board import Board
from funding.money import format_money_short
from funding.wording import _

KEYS = {
    ("staff", Part.QUANTITY): "fte",
    ("staff", Part.RATE): "salary",
    ("staff", Part.ON_COSTS): "on_costs",
    ("units", Part.QUANTITY): "quantity",
    ("units", Part.RATE): "rate",
    ("fees", Part.QUANTITY): "places",
    ("fees", Part.RATE): "price",
}
"""The key of a build-up that a part of it stands under."""


def with_part(board: Board, cell: BuiltCell, value: Fraction) -> Board:
    """The Board with another quantity, rate or on-costs of a line; raises `ValueError` in words."""
    if cell.part is Part.MONTHS:
        raise ValueError(_("The months follow from the first and the last month of the post. Change those instead."))
    table = "costs" if cell.kind is Kind.COSTS else "income"
    fields = fields_of(getattr(board, table)[cell.entry])
    build_up = next((key for key in ("staff", "units", "fees") if key in fields), None)
    if build_up is None and cell.part is Part.RATE:
        return with_entry(board, table, cell.entry, {**fields, "amount": format_money_short(pence(value))})
    key = KEYS.get((build_up or "", cell.part))
    if build_up is None or key is None:
        raise ValueError(_("The line has no such part. Change how it is built up in the Board file."))
    inner: Fields = {**fields[build_up], key: _written(cell.part, value)}
    return with_entry(board, table, cell.entry, {**fields, build_up: inner})


def _written(part: Part, value: Fraction) -> object:
    match part:
        case Part.RATE:
            return format_money_short(pence(value))
        case Part.ON_COSTS:
            return percent_text(value)
        case _:
            return decimal_of(value)


def with_rate(board: Board, name: str, year: str, rate: Fraction) -> Board:
    """The Board with another rate of an index in a year; raises `ValueError` in words."""
    entry = next(place for place, index in enumerate(board.indices) if index.name == name)
    fields = fields_of(board.indices[entry])
    return with_entry(board, "indices", entry, {**fields, "rates": {**fields["rates"], year: percent_text(rate)}})
