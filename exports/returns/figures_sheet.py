"""The sheet of figures: last year's contribution and what each driver counts of the partner."""

from collections.abc import Mapping
from decimal import Decimal

from exports.grids.workbooks import exact
from exports.returns.asking import ask_choice, ask_day, ask_money, ask_number, ask_text
from exports.returns.form import Asked, asked_of, what_is_asked
from exports.returns.form import FigureColumn as Column
from exports.returns.lists_sheet import Choice, Lists, source_of
from exports.returns.plain import writable
from exports.returns.sheets import FormPaper, write_table
from exports.sheets.numbers import PENCE, Shown
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look
from funding.board import Board, Partner
from funding.citing import cited
from funding.quantities import format_number
from funding.wording import _

HEAD = 5
"""The row of the headings, counted from 0."""
WIDTHS: Mapping[int, float] = {
    Column.MARK: 10,
    Column.WHAT: 30,
    Column.SINCE: 12,
    Column.UNIT: 22,
    Column.HELD: 16,
    Column.HELD_SOURCE: 36,
    Column.RIGHT: 11,
    Column.FIGURE: 16,
    Column.SOURCE: 36,
    Column.DAY: 13,
}
COUNT = "#,##0.###############"
DAY = "dd/mm/yyyy"


def write_figures(paper: FormPaper, board: Board, partner: Partner, lists: Lists) -> None:
    """Write the sheet."""
    notes = (
        _("Each row is a figure by which contributions are worked out. Fill in the yellow cells."),
        _("If the figure held is right, choose “yes”. If not, choose “no” and give yours, its source and its date."),
        _("Leave a row blank if the figure does not apply to you or you do not know. Blank is never taken for 0."),
    )
    sheet = paper.sheet(_("Figures"), _("Figures"), notes, WIDTHS)
    rows = tuple(asked_of(board, partner))
    write_table(sheet, "Figures", HEAD, _headings(), len(rows))
    for row, asked in enumerate(rows, start=HEAD + 1):
        _write_held(sheet, row, board, partner, asked)
        _ask(sheet, row, asked, lists)
    sheet.raw.freeze_panes(HEAD + 1, Column.SINCE)
    sheet.finish()


def _headings() -> tuple[str, ...]:
    return (
        _("Row"),
        _("Figure"),
        _("From"),
        _("Unit"),
        _("Figure held"),
        _("Source held"),
        _("Is it right?"),
        _("Your figure"),
        _("Source of your figure"),
        _("Date of your figure"),
    )


def _write_held(sheet: Sheet, row: int, board: Board, partner: Partner, asked: Asked) -> None:
    driver = asked.driver
    unit = driver.unit if driver else "£"
    source = cited(driver, partner.id) if driver else _("As the Board file holds it")
    since = asked.since or _("every year")
    sheet.text(row, Column.MARK, asked.mark, Look.DETAIL)
    sheet.text(row, Column.WHAT, writable(what_is_asked(board, asked)), Look.BOLD)
    sheet.text(row, Column.SINCE, since if driver else "", Look.LABEL)
    sheet.text(row, Column.UNIT, writable(unit), Look.LABEL)
    sheet.text(row, Column.HELD_SOURCE, writable(source), Look.LABEL)
    if asked.held is None:
        sheet.text(row, Column.HELD, _("not known"), Look.FIXED)
    elif isinstance(asked.held, Decimal):
        write_exactly(sheet, row, Column.HELD, asked.held, Look.FIXED)
    else:
        sheet.number(row, Column.HELD, asked.held / PENCE, Look.FIXED, Shown.MONEY.value)


def write_exactly(sheet: Sheet, row: int, column: int, value: Decimal, look: Look) -> None:
    """Write a number as one; as text where a spreadsheet, which keeps fifteen figures, would lose some of it."""
    if exact(float(value)) == value:
        sheet.number(row, column, float(value), look, COUNT)
    else:
        sheet.raw.write_string(row, column, format_number(value), sheet.styles.look(look, COUNT))


def _ask(sheet: Sheet, row: int, asked: Asked, lists: Lists) -> None:
    money = asked.driver is None
    sheet.text(row, Column.RIGHT, "", Look.INPUT)
    ask_choice(sheet, row, Column.RIGHT, source_of(lists, Choice.YES_OR_NO), _("Is it right?"))
    format_of = Shown.MONEY.value if money else COUNT
    sheet.raw.write_blank(row, Column.FIGURE, None, sheet.styles.look(Look.INPUT, format_of))
    if money:
        ask_money(sheet, row, Column.FIGURE, _("Your figure"))
        for column in (Column.SOURCE, Column.DAY):
            sheet.text(row, column, "", Look.FIXED)
        return
    ask_number(sheet, row, Column.FIGURE, _("Your figure"))
    sheet.text(row, Column.SOURCE, "", Look.INPUT_TEXT)
    ask_text(sheet, row, Column.SOURCE, _("Source"))
    sheet.raw.write_blank(row, Column.DAY, None, sheet.styles.look(Look.INPUT, DAY))
    ask_day(sheet, row, Column.DAY, _("Date"))
