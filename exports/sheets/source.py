"""The Source sheet: the Board file from which the workbook was made, for the program to read back."""

from exports.sheets.page import Paper
from exports.sheets.plan import Plan
from exports.sheets.styles import Look
from exports.source_sheet import FIRST_ROW, lines_of
from funding.document import write_board
from funding.wording import _

WIDTH = 120


def write_source(paper: Paper, plan: Plan) -> None:
    """Write the sheet: the Board's canonical text, a line a row."""
    note = _("The Board file this workbook was made from, for the program to read back. Nothing here is worked out.")
    sheet = paper.sheet(plan.names.source, _("Source"), note, {0: WIDTH}, landscape=False)
    for row, line in enumerate(lines_of(write_board(plan.split.base_board)), start=FIRST_ROW):
        sheet.text(row, 0, line, Look.WRITTEN)
    sheet.finish()
