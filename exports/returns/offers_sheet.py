"""The sheet of what a partner gives in kind: the offers that are known, and blank rows for more."""

from collections.abc import Mapping
from decimal import Decimal

from exports.returns.asking import LONGEST_NOTE, ask_choice, ask_money, ask_number, ask_text
from exports.returns.figures_sheet import COUNT, write_exactly
from exports.returns.form import NEW_MARK, NEW_ROWS, OFFER_MARK, lines_to_meet, measure_of, offers_shown
from exports.returns.form import OfferColumn as Column
from exports.returns.lists_sheet import Choice, Lists, source_of
from exports.returns.plain import writable
from exports.returns.sheets import FormPaper, write_table
from exports.returns.words import kinds, status_word, valuations, years_in_words
from exports.sheets.numbers import PENCE, Shown
from exports.sheets.sheet import LINE, Sheet
from exports.sheets.styles import Look
from funding.board import Board, Offer, Partner
from funding.wording import _

HEAD = 7
"""The row of the headings, counted from 0."""
WIDTHS: Mapping[int, float] = {
    Column.MARK: 14,
    Column.STATUS: 10,
    Column.ANSWER: 12,
    Column.KIND: 14,
    Column.WHAT: 30,
    Column.QUANTITY: 11,
    Column.UNIT: 15,
    Column.RATE: 13,
    Column.RATE_FOR: 16,
    Column.VALUATION: 14,
    Column.EVIDENCE: 34,
    Column.YEARS: 13,
    Column.MEETS: 26,
}
NEW_LINES = 2


def write_offers(paper: FormPaper, board: Board, partner: Partner, lists: Lists) -> None:
    """Write the sheet."""
    notes = (
        _("What you give besides money: staff, goods, services or rooms. Change any yellow cell that is not right."),
        _("For an offer already known, choose “still right” or “withdrawn”, or just correct its row."),
        _("In the blank rows add what else you give. Kind and what it is are needed; a row with neither is not read."),
        _("The rate is pounds for one unit. If you give one, say what it rests on; without one choose “not valued”."),
        _("Only what meets a line of the Board's plan can save cash: choose that line in the last column."),
    )
    sheet = paper.sheet(_("In kind"), _("What you give in kind"), notes, WIDTHS)
    offers = offers_shown(board, partner)
    write_table(sheet, "In_kind", HEAD, _headings(), len(offers) + NEW_ROWS)
    first = HEAD + 1
    for row, offer in enumerate(offers, start=first):
        _write_offer(sheet, row, board, offer)
    first_new, last = first + len(offers), first + len(offers) + NEW_ROWS - 1
    for number, row in enumerate(range(first_new, last + 1), start=1):
        _write_new(sheet, row, number)
    if offers:
        choice = source_of(lists, Choice.ANSWER)
        ask_choice(sheet, first, Column.ANSWER, choice, _("Your answer"), last=first_new - 1)
    _ask(sheet, first, last, lists)
    sheet.raw.freeze_panes(HEAD + 1, Column.KIND)
    sheet.finish()
    for row in range(first_new, last + 1):
        sheet.raw.set_row(row, NEW_LINES * LINE + 3)


def _headings() -> tuple[str, ...]:
    return (
        _("Row"),
        _("Status"),
        _("Your answer"),
        _("Kind"),
        _("What it is"),
        _("Quantity"),
        _("Unit"),
        _("Rate, £"),
        _("What the rate is for"),
        _("What the value rests on"),
        _("Evidence"),
        _("Years"),
        _("Cost line it meets"),
    )


def _write_offer(sheet: Sheet, row: int, board: Board, offer: Offer) -> None:
    measure = measure_of(offer)
    meets = next((told for told, cost in lines_to_meet(board) if cost.id == offer.meets), "")
    sheet.text(row, Column.MARK, f"{OFFER_MARK} {offer.id}", Look.DETAIL)
    sheet.text(row, Column.STATUS, status_word(offer.status), Look.FIXED)
    sheet.text(row, Column.ANSWER, "", Look.INPUT)
    # What staff time is worth is worked out from a salary: another kind or unit would make it something else.
    kept = Look.FIXED if measure.staff_time else Look.INPUT_TEXT
    sheet.text(row, Column.KIND, kinds()[offer.kind], kept)
    sheet.text(row, Column.WHAT, writable(offer.what), Look.INPUT_TEXT)
    _write_number(sheet, row, Column.QUANTITY, measure.quantity)
    sheet.text(row, Column.UNIT, writable(measure.unit), Look.LABEL if measure.staff_time else Look.INPUT_TEXT)
    _write_money(sheet, row, measure.rate)
    sheet.text(row, Column.RATE_FOR, measure.rate_for or _("one unit"), Look.LABEL)
    sheet.text(row, Column.VALUATION, valuations()[offer.valuation], Look.INPUT_TEXT)
    sheet.text(row, Column.EVIDENCE, writable(offer.evidence), Look.INPUT_TEXT)
    sheet.text(row, Column.YEARS, years_in_words(offer.years), Look.INPUT_TEXT)
    sheet.text(row, Column.MEETS, writable(meets), Look.INPUT_TEXT)


def _write_number(sheet: Sheet, row: int, column: int, value: Decimal | None) -> None:
    if value is None:
        sheet.raw.write_blank(row, column, None, sheet.styles.look(Look.INPUT, COUNT))
    else:
        write_exactly(sheet, row, column, value, Look.INPUT)


def _write_money(sheet: Sheet, row: int, pence: int | None) -> None:
    style = sheet.styles.look(Look.INPUT, Shown.MONEY.value)
    if pence is None:
        sheet.raw.write_blank(row, Column.RATE, None, style)
    else:
        sheet.raw.write_number(row, Column.RATE, pence / PENCE, style)


def _write_new(sheet: Sheet, row: int, number: int) -> None:
    sheet.text(row, Column.MARK, f"{NEW_MARK} {number}", Look.DETAIL)
    for column in (Column.STATUS, Column.ANSWER):
        sheet.text(row, column, "", Look.FIXED)
    for column in (Column.KIND, Column.WHAT, Column.UNIT, Column.VALUATION, Column.EVIDENCE, Column.YEARS):
        sheet.text(row, column, "", Look.INPUT_TEXT)
    _write_number(sheet, row, Column.QUANTITY, None)
    _write_money(sheet, row, None)
    sheet.text(row, Column.RATE_FOR, _("one unit"), Look.LABEL)
    sheet.text(row, Column.MEETS, "", Look.INPUT_TEXT)


def _ask(sheet: Sheet, first: int, last: int, lists: Lists) -> None:
    for column, choice, title in (
        (Column.KIND, Choice.KIND, _("Kind")),
        (Column.VALUATION, Choice.VALUATION, _("What the value rests on")),
        (Column.YEARS, Choice.YEARS, _("Years")),
        (Column.MEETS, Choice.LINE, _("Cost line it meets")),
    ):
        if lists[choice].entries:
            ask_choice(sheet, first, column, source_of(lists, choice), title, last=last)
    ask_text(sheet, first, Column.WHAT, _("What it is"), last=last)
    ask_number(sheet, first, Column.QUANTITY, _("Quantity"), last=last)
    ask_text(sheet, first, Column.UNIT, _("Unit"), last=last)
    ask_money(sheet, first, Column.RATE, _("Rate, £"), last=last)
    ask_text(sheet, first, Column.EVIDENCE, _("Evidence"), longest=LONGEST_NOTE, last=last)
