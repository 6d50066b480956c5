"""What the sheets of a form share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from exports.returns.plain import writable
from exports.sheets.page import set_page
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look, Styles

NOTES = 1
"""The row of the first note, counted from 0; the title stands above it."""


@dataclass(frozen=True, slots=True)
class FormPaper:
    """The form being written."""

    book: Workbook
    styles: Styles
    board: str
    """The Board's name."""

    def sheet(
        self, name: str, title: str, notes: Sequence[str], widths: Mapping[int, float], *, landscape: bool = True
    ) -> Sheet:
        """A new sheet with its title and notes; protected without a password, but for what is asked for."""
        raw = self.book.add_worksheet(name)
        set_page(raw, self.board, landscape=landscape)
        sheet = Sheet(raw, self.styles, widths)
        sheet.text(0, 0, writable(title), Look.TITLE)
        for row, note in enumerate(notes, start=NOTES):
            sheet.text(row, 0, note, Look.NOTE)
        return sheet


def write_table(sheet: Sheet, name: str, head: int, headings: Sequence[str], rows: int) -> None:
    """Mark a table up, so that a screen reader tells its headings, and write those; repeat them on every page."""
    style = sheet.styles.look(Look.HEADING)
    columns = [{"header": heading, "header_format": style} for heading in headings]
    table = {"name": name, "columns": columns, "style": None, "autofilter": False}
    sheet.raw.add_table(head, 0, head + max(rows, 1), len(headings) - 1, table)
    sheet.texts(head, tuple(headings), Look.HEADING)
    sheet.raw.repeat_rows(head)
