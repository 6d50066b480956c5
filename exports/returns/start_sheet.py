"""The first sheet of a form: whose it is, how to fill it in, what the partner pays, and room for a remark."""

from collections.abc import Iterator, Mapping

from exports.returns.asking import LONGEST_NOTE, ask_text
from exports.returns.form import (
    BOARD_MARK,
    FORM,
    FORM_MARK,
    PARTNER_MARK,
    REMARK_MARK,
    VALUE,
    VERSION,
    VERSION_MARK,
)
from exports.returns.plain import writable
from exports.returns.sheets import FormPaper, write_table
from exports.sheets.numbers import Shown
from exports.sheets.sheet import LINE, Sheet
from exports.sheets.styles import Look
from formulas.split import Split
from funding.board import Board, Partner
from funding.wording import _

WIDTHS: Mapping[int, float] = {0: 12, 1: 26, 2: 34, 3: 18, 4: 18}
FIRST_FACT = 8
REMARK_LINES = 6
PENCE = 100


def write_start(paper: FormPaper, board: Board, partner: Partner, split: Split | None) -> None:
    """Write the sheet."""
    title = _("Return of {partner}").format(partner=partner.name)
    sheet = paper.sheet(_("Return"), title, _how_to_fill_in(), WIDTHS, landscape=False)
    row = FIRST_FACT
    for mark, label, value in _facts(board, partner):
        sheet.text(row, 0, mark, Look.DETAIL)
        sheet.text(row, 1, label, Look.BOLD)
        sheet.text(row, VALUE, writable(value), Look.LABEL)
        row += 1
    sheet.text(row, 0, REMARK_MARK, Look.DETAIL)
    sheet.text(row, 1, _("Anything else you wish to say"), Look.BOLD)
    sheet.text(row, VALUE, "", Look.INPUT_TEXT)
    ask_text(sheet, row, VALUE, _("Remark"), longest=LONGEST_NOTE)
    row += 2
    _write_contributions(sheet, row, partner, split)
    sheet.finish()
    sheet.raw.set_row(row - 2, REMARK_LINES * LINE + 3)
    sheet.raw.set_selection(row - 2, VALUE, row - 2, VALUE)


def _how_to_fill_in() -> tuple[str, ...]:
    return (
        _("Please fill in the yellow cells and send the file back. All else is locked, without a password."),
        _("1. On “Figures”: say whether each figure is right. Where it is not, give yours, its source and its date."),
        _("2. On “In kind”: confirm or change what you already offer, and add what else you give in the blank rows."),
        _("3. Leave a cell blank if you do not know, or if nothing changes. Blank is never taken for 0."),
        _("Write no names of children or families, and no case numbers, anywhere in this form."),
    )


def _facts(board: Board, partner: Partner) -> Iterator[tuple[str, str, str]]:
    yield FORM_MARK, _("Form"), FORM
    yield VERSION_MARK, _("Version of the form"), str(VERSION)
    yield BOARD_MARK, _("Board"), board.board.name
    yield PARTNER_MARK, _("Partner's id"), partner.id


def _write_contributions(sheet: Sheet, row: int, partner: Partner, split: Split | None) -> None:
    sheet.text(row, 0, _("What you pay"), Look.BLOCK)
    if split is None:
        sheet.text(row + 1, 0, _("Your contribution has not been worked out yet."), Look.NOTE)
        return
    note = _("Under the formula “{name}”, with the figures of this form as they stand.")
    sheet.text(row + 1, 0, writable(note.format(name=split.formula_name)), Look.NOTE)
    headings = (
        _("Year"),
        _("Assessed share, £"),
        _("In kind that counts, £"),
        _("Cash due, £"),
        _("Change of share, £"),
    )
    write_table(sheet, "Contributions", row + 2, headings, len(split.years))
    for at, year in enumerate(split.years, start=row + 3):
        found = next(share for share in year.partners if share.partner == partner.id)
        sheet.text(at, 0, year.year, Look.LABEL)
        money = (found.assessed, found.in_kind_credit, found.cash_due, found.change)
        for column, pence in enumerate(money, start=1):
            if pence is None:
                sheet.text(at, column, _("not known"), Look.FIXED)
            else:
                sheet.number(at, column, pence / PENCE, Look.FIXED, Shown.MONEY.value)
