"""The Checks sheet: what the workbook checks about itself, and whether it holds."""

from collections.abc import Sequence

from exports.sheets.checking import NOTHING, YES, Check, Side
from exports.sheets.numbers import Shown, number, number_format, width_of
from exports.sheets.page import ALL_CHECKS, STATE_ROW, Paper, mark_alarms, not_ok, ok
from exports.sheets.places import letter_of
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look
from funding.wording import _

HEAD_ROW = 4
"""The row of the headings, counted from 0."""

WHAT, ABOUT, EXPECTED, ACTUAL, DIFFERENCE, STATE, WHERE = range(7)
"""The columns of the table."""
WIDTHS = {WHAT: 62, ABOUT: 11, EXPECTED: 19, ACTUAL: 19, DIFFERENCE: 15, STATE: 11, WHERE: 27}


def state_of(checks: Sequence[Check]) -> str:
    """Whether every check holds, in a word."""
    return ok() if all(check.holds for check in checks) else not_ok()


def write_checks(paper: Paper, checks: Sequence[Check]) -> None:
    """Write the sheet, and name the cell that says whether every check holds."""
    name = paper.names.checks
    note = _("Each check compares two figures worked out apart. If one says “{state}”, follow its link.").format(
        state=not_ok()
    )
    figures = [width_of(Shown.MONEY, (number(check.expected.value),)) for check in checks]
    widths = {**WIDTHS, **{column: max(WIDTHS[column], *figures) for column in (EXPECTED, ACTUAL)}}
    sheet = paper.sheet(name, _("Checks"), note, widths)
    sheet.raw.freeze_panes(HEAD_ROW + 1, 0)
    sheet.raw.repeat_rows(HEAD_ROW)
    words = (_("Check"), _("Year"), _("Expected"), _("Actual"), _("Difference"), _("State"), _("Where to look"))
    sheet.texts(HEAD_ROW, words, Look.HEADING)
    for row, check in enumerate(checks, start=HEAD_ROW + 1):
        _write_check(sheet, row, check)
    last = HEAD_ROW + len(checks)
    mark_alarms(sheet, HEAD_ROW + 1, last, STATE)
    _write_state(paper, sheet, checks, last)
    sheet.finish()


def _write_check(sheet: Sheet, row: int, check: Check) -> None:
    sheet.texts(row, (check.what, check.about), Look.LABEL)
    figures = number_format(check.shown)
    _write_side(sheet, row, EXPECTED, check.expected, figures)
    _write_side(sheet, row, ACTUAL, check.actual, figures)
    expected, actual, difference = (f"{letter_of(column)}{row + 1}" for column in (EXPECTED, ACTUAL, DIFFERENCE))
    value = number(check.actual.value - check.expected.value)
    sheet.formula(row, DIFFERENCE, f"{actual}-{expected}", value, Look.FORMULA, figures)
    state = f'IF(ROUND({difference},6)=0,"{ok()}","{not_ok()}")'
    sheet.formula(row, STATE, state, ok() if check.holds else not_ok(), Look.STATE)
    sheet.link(row, WHERE, check.sheet, check.cell)


def _write_side(sheet: Sheet, row: int, column: int, side: Side, figures: str) -> None:
    if side in (NOTHING, YES):
        sheet.number(row, column, number(side.value), Look.FIXED, figures)
    else:
        sheet.formula(row, column, side.formula, number(side.value), Look.FORMULA, figures)


def _write_state(paper: Paper, sheet: Sheet, checks: Sequence[Check], last: int) -> None:
    """The state of all checks, which every other sheet repeats: OK when as many say so as there are checks."""
    states, whats = (f"{letter_of(column)}{HEAD_ROW + 2}:{letter_of(column)}{last + 1}" for column in (STATE, WHAT))
    formula = f'IF(COUNTIFS({states},"{ok()}")=SUMPRODUCT(({whats}<>"")*1),"{ok()}","{not_ok()}")'
    sheet.formula(STATE_ROW, 1, formula, state_of(checks), Look.STATE)
    paper.book.define_name(ALL_CHECKS, f"={sheet.prefix}$B${STATE_ROW + 1}")
