"""What may be typed into the cells of a form, and what is said before and after."""

from datetime import date
from typing import Any

from exports.sheets.sheet import Sheet
from exports.sheets.validation import LONGEST_MESSAGE, LONGEST_TITLE
from funding.money import LARGEST
from funding.wording import _

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
LONGEST_LINE = 200
LONGEST_NOTE = 2_000
PENCE = 100
MOST = 10**12


def ask_choice(sheet: Sheet, row: int, column: int, source: str, title: str, *, last: int | None = None) -> None:
    """Let cells hold a choice from the cells that `source` names."""
    rule = {"validate": "list", "source": f"={source}"}
    message = _("Choose from the list. Leave it blank if you do not know.")
    _ask(sheet, row, column, rule, title, message, last=last)


def ask_money(sheet: Sheet, row: int, column: int, title: str, *, last: int | None = None) -> None:
    """Let cells hold an amount of pounds."""
    rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": LARGEST // PENCE}
    message = _("An amount in pounds, 0 or more, with two decimals at most. Leave it blank if you do not know.")
    _ask(sheet, row, column, rule, title, message, last=last)


def ask_number(sheet: Sheet, row: int, column: int, title: str, *, last: int | None = None) -> None:
    """Let cells hold a number."""
    rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": MOST}
    message = _("A number, 0 or more. Leave it blank if you do not know: blank is never taken for 0.")
    _ask(sheet, row, column, rule, title, message, last=last)


def ask_day(sheet: Sheet, row: int, column: int, title: str) -> None:
    """Let a cell hold a date."""
    rule = {"validate": "date", "criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
    message = _("The day that the figure is of, like 30/06/2025. Leave it blank if you do not know.")
    _ask(sheet, row, column, rule, title, message)


def ask_text(
    sheet: Sheet, row: int, column: int, title: str, *, longest: int = LONGEST_LINE, last: int | None = None
) -> None:
    """Let cells hold text."""
    rule = {"validate": "length", "criteria": "<=", "value": longest}
    message = _("Text of at most {longest} characters. No names of children or families.").format(longest=longest)
    _ask(sheet, row, column, rule, title, message, last=last)


def _ask(
    sheet: Sheet, row: int, column: int, rule: dict[str, Any], title: str, message: str, *, last: int | None = None
) -> None:
    title, message = title[:LONGEST_TITLE], message[:LONGEST_MESSAGE]
    words = {"input_title": title, "input_message": message, "error_title": title, "error_message": message}
    sheet.raw.data_validation(row, column, row if last is None else last, column, {**rule, **words})
