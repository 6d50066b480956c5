"""What all sheets share: names, title, note, the state of the checks, protection and print."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from exports.sheets.sheet import PlainWorksheet, Sheet
from exports.sheets.sheet_names import SheetNames
from exports.sheets.styles import Look, Styles
from funding.wording import _

A4 = 9
LONGEST_IN_FOOTER = 80
ALL_CHECKS = "All_checks"
"""The defined name of the cell that says whether every check holds."""
STATE_ROW = 2
"""The row, counted from 0, of the state of the checks on every sheet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The workbook being written."""

    book: Workbook
    styles: Styles
    names: SheetNames
    board: str
    """The Board's name."""
    state: str
    """Whether every check holds, in a word."""

    def sheet(self, name: str, title: str, note: str, widths: Mapping[int, float], *, landscape: bool = True) -> Sheet:
        """A new sheet with its title, a note and the state of the checks; protected without a password."""
        raw = self.book.add_worksheet(name, worksheet_class=PlainWorksheet)
        set_page(raw, self.board, landscape=landscape)
        sheet = Sheet(raw, self.styles, widths)
        sheet.text(0, 0, title, Look.TITLE)
        sheet.text(1, 0, note, Look.NOTE)
        sheet.text(STATE_ROW, 0, _("All checks"), Look.BOLD)
        sheet.formula(STATE_ROW, 1, ALL_CHECKS, self.state, Look.STATE)
        mark_alarms(sheet, STATE_ROW, STATE_ROW, 1)
        return sheet


def set_page(raw: Worksheet, board: str, *, landscape: bool) -> None:
    """Print a sheet on A4, a page wide, under the Board's name; protect it without a password."""
    raw.set_paper(A4)
    if landscape:
        raw.set_landscape()
    raw.fit_to_pages(1, 0)
    raw.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    raw.set_footer(_footer(board, raw.get_name()))
    raw.hide_gridlines(2)
    raw.protect("", {"format_columns": True, "format_rows": True})


def ok() -> str:
    """What is said of a check that holds."""
    return _("OK")


def not_ok() -> str:
    """What is said of a check that does not hold."""
    return _("CHECK")


def mark_alarms(sheet: Sheet, first: int, last: int, column: int) -> None:
    """Let what does not hold stand out, in colour besides the word."""
    rule = {"type": "cell", "criteria": "!=", "value": f'"{ok()}"', "format": sheet.styles.look(Look.ALARM)}
    sheet.raw.conditional_format(first, column, last, column, rule)


def _footer(board: str, sheet: str) -> str:
    board, sheet = (text[:LONGEST_IN_FOOTER].replace("&", "&&") for text in (board, sheet))
    return f"&L{board}&C{sheet}&R{_('Page {page} of {pages}').format(page='&P', pages='&N')}"
