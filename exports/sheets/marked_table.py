"""A table that screen readers and spreadsheet programs know as one: a tagged row of headings, and rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.numbers import number
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look

HEAD_ROW = 4
"""The row of the headings, counted from 0: below the title, the note and the state of the checks."""


@dataclass(frozen=True, slots=True)
class Live:
    """A cell that is worked out."""

    formula: str
    value: Fraction | str
    figures: str = ""
    """The format of the figure."""
    look: Look = Look.FORMULA


@dataclass(frozen=True, slots=True)
class Stored:
    """A figure as it was when the workbook was written."""

    value: Fraction
    figures: str


@dataclass(frozen=True, slots=True)
class Told:
    """Text in another look than a label's."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A link to the top of a sheet."""

    sheet: str


TableCell = str | Told | Live | Stored | LinkTo


def mark_table(sheet: Sheet, name: str, headings: Sequence[str], last: int) -> None:
    """Tag the cells from the row of headings to a last row, counted from 0, as one table."""
    heading = sheet.styles.look(Look.HEADING)
    columns = [{"header": words, "header_format": heading} for words in headings]
    table = {"name": name, "columns": columns, "style": None, "autofilter": False}
    sheet.raw.add_table(HEAD_ROW, 0, max(last, HEAD_ROW + 1), len(headings) - 1, table)
    sheet.texts(HEAD_ROW, tuple(headings), Look.HEADING)
    sheet.raw.repeat_rows(HEAD_ROW)


def write_table(sheet: Sheet, name: str, headings: Sequence[str], rows: Sequence[Sequence[TableCell]]) -> None:
    """Write a whole table from the row of headings on."""
    mark_table(sheet, name, headings, HEAD_ROW + len(rows))
    for row, cells in enumerate(rows, start=HEAD_ROW + 1):
        for column, cell in enumerate(cells):
            write_cell(sheet, row, column, cell)


def write_cell(sheet: Sheet, row: int, column: int, cell: TableCell) -> None:
    """Write one cell of a table."""
    match cell:
        case str():
            sheet.text(row, column, cell, Look.LABEL)
        case Told(text, look):
            sheet.text(row, column, text, look)
        case Live(formula, value, figures, look):
            stored = value if isinstance(value, str) else number(value)
            sheet.formula(row, column, formula, stored, look, figures)
        case Stored(value, figures):
            sheet.number(row, column, number(value), Look.STORED, figures)
        case LinkTo(name):
            sheet.link_to_sheet(row, column, name)
