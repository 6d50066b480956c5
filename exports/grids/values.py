"""What the cells of a grid mean: money, numbers, days and text, as people write them and programs store them."""

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from exports.grids.grid import Cell
from funding.dates import format_date, month_names
from funding.money import NotMoney, Pence, exact_pence, parse_money, pence_of, round_half_up
from funding.quantities import format_number, parse_number, within_reason
from funding.wording import _

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000
"""Days that a spreadsheet may count from its beginning: 1954 to 2119."""
DAY_ZERO = date(1899, 12, 30)
CENTURY = 100
_SCALED = re.compile(r"\d\s*[km]\s*\)?\s*$", re.IGNORECASE | re.ASCII)
_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_WORDY_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(\w+)\s+(\d{4})")


def text_of(cell: Cell) -> str:
    """What a cell says, as text; empty when it is blank."""
    match cell.value:
        case None:
            return ""
        case bool():
            return _("yes") if cell.value else _("no")
        case Decimal():
            return format_number(cell.value).replace(",", "")
        case date():
            return format_date(cell.value)
        case str():
            return cell.value


def money_of(cell: Cell, *, times: int = 1) -> Pence:
    """The amount in a cell, in whole pence; raises `ValueError` in words."""
    return exact_money(cell, times=times)[0]


def exact_money(cell: Cell, *, times: int = 1) -> tuple[Pence, bool]:
    """The amount in a cell in whole pence, and whether it was rounded to the penny, halves up.

    The result of a formula may be finer than a penny, and what is counted in thousands.
    """
    _readable(cell)
    value = cell.value
    if isinstance(value, str):
        return (parse_money(value), False) if times == 1 else _rounded(_without_letter(value) * times)
    if not isinstance(value, Decimal):
        raise NotMoney(_("“{text}” is not an amount of money. Write it like £52,000.").format(text=text_of(cell)))
    if cell.formula or times != 1:
        return _rounded(Fraction(within_reason(value)) * 100 * times)
    return pence_of(value), False


def _rounded(pence: Fraction) -> tuple[Pence, bool]:
    whole = round_half_up(pence)
    return pence_of(Decimal(whole) / 100), pence != whole


def _without_letter(text: str) -> Fraction:
    """An amount that stands under a heading which says what it is counted in; so a letter would count it twice."""
    if _SCALED.search(text):
        words = _(
            "“{text}” has a letter for thousands or millions, and its heading says thousands. Leave out the letter."
        )
        raise NotMoney(words.format(text=text[:60]))
    return exact_pence(text)


def number_of(cell: Cell) -> Decimal:
    """The number in a cell; raises `ValueError` in words."""
    _readable(cell)
    value = cell.value
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, Decimal):
        return within_reason(value)
    raise ValueError(_("“{text}” is not a number. Write it like 20,890 or 0.6.").format(text=text_of(cell)))


def day_of(cell: Cell) -> date:
    """The day in a cell: a date, the number a spreadsheet keeps for one, or text with the day first."""
    _readable(cell)
    value = cell.value
    try:
        match value:
            case date():
                return value
            case Decimal() if value == value.to_integral_value() and FIRST_SERIAL <= value <= LAST_SERIAL:
                return DAY_ZERO + timedelta(days=int(value))
            case str() if found := _ISO_DAY.fullmatch(value):
                return date(int(found[1]), int(found[2]), int(found[3]))
            case str() if found := _NUMERIC_DAY.fullmatch(value):
                year = int(found[3])
                return date(year if year >= CENTURY else 2000 + year, int(found[2]), int(found[1]))
            case str() if found := _WORDY_DAY.fullmatch(value):
                return date(int(found[3]), _month(found[2]), int(found[1]))
            case _:
                pass
    except ValueError:
        pass
    raise ValueError(_("“{text}” is not a date. Write it like 30/06/2025.").format(text=text_of(cell)[:60]))


def _month(word: str) -> int:
    folded = word.casefold()
    for names in month_names():
        for number, name in enumerate(names, start=1):
            if folded in (name.casefold(), name[:3].casefold()):
                return number
    raise ValueError(word)


def _readable(cell: Cell) -> None:
    if cell.fault:
        raise ValueError(cell.fault)
