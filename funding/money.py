"""Money: whole pence in, whole pence out."""

import re
from decimal import Decimal
from fractions import Fraction

from funding.wording import _

Pence = int

# Ten billion pounds: far above any Board, far below where a spreadsheet loses a penny.
LARGEST = 10**12
LONGEST = 60

_MONEY = re.compile(
    r"""(?P<sign>[-\u2212])?\s*£?\s*(?P<sign2>[-\u2212])?
        (?P<pounds>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?P<decimals>\d+))?\s*(?P<scale>[km])?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_SCALES = {"": 1, "k": 1_000, "m": 1_000_000}


class NotMoney(ValueError):
    """The text is not an amount of money; the message says what is wrong and what would do."""


def parse_money(text: str) -> Pence:
    """Read an amount as people write or paste it, in whole pence.

    Accepts `52000`, `52,000.50`, `£52k`, `-£500` and `(500)`, the accountant's minus.
    Raises `NotMoney`.
    """
    return whole_pence(exact_pence(text), text)


def exact_pence(text: str) -> Fraction:
    """Read an amount as `parse_money` does, finer than a penny too; raises `NotMoney`."""
    stripped = text.replace("\u00a0", " ").strip()
    bracketed = stripped.startswith("(") and stripped.endswith(")")
    body = stripped[1:-1].strip() if bracketed else stripped
    match = _MONEY.fullmatch(body) if len(body) <= LONGEST else None
    if match is None or (match["pounds"] is None and match["decimals"] is None):
        raise _not_money(text)
    pounds = Decimal((match["pounds"] or "0").replace(",", "") + "." + (match["decimals"] or "0"))
    pence = Fraction(pounds) * 100 * _SCALES[(match["scale"] or "").lower()]
    minuses = [bracketed, bool(match["sign"]), bool(match["sign2"])].count(True)
    if minuses > 1:
        raise _not_money(text)
    return -pence if minuses else pence


def pence_of(number: int | Decimal) -> Pence:
    """Pounds written as a plain number, in whole pence; raises `NotMoney`."""
    # Told before any arithmetic: 1e999999 and its like would fill the memory once they are written out.
    if isinstance(number, Decimal):
        if not number.is_finite():
            raise _not_money(str(number))
        if number == 0:
            return 0
        if number.adjusted() < -LONGEST:
            raise _too_fine(str(number))
    if not -LARGEST <= number <= LARGEST:
        raise _too_large(str(Decimal(number)))
    return whole_pence(Fraction(number) * 100, str(number))


def whole_pence(pence: Fraction, text: str) -> Pence:
    """Pence that must be whole and within reason; raises `NotMoney` with the text it was read from."""
    if pence.denominator != 1:
        raise _too_fine(text)
    if abs(pence) > LARGEST:
        raise _too_large(text)
    return pence.numerator


def _not_money(text: str) -> NotMoney:
    what = _("“{text}” is not an amount of money. Write it like £52,000 or £52,000.50.")
    return NotMoney(what.format(text=text[:LONGEST]))


def _too_fine(text: str) -> NotMoney:
    what = _("“{text}” has more than two decimal places. Money is kept in whole pence.")
    return NotMoney(what.format(text=text[:LONGEST]))


def _too_large(text: str) -> NotMoney:
    return NotMoney(_("{text} is too large. The largest amount is £10,000,000,000.").format(text=text[:LONGEST]))


def format_money(pence: Fraction | int) -> str:
    """Pounds and pence, as `£1,234.50` or `-£0.07`; anything finer is rounded half up for reading only."""
    whole = round_half_up(pence)
    sign = "-" if whole < 0 else ""
    return f"{sign}£{abs(whole) // 100:,}.{abs(whole) % 100:02d}"


def format_money_short(pence: int) -> str:
    """Money as it stands in a sentence: `£550`, and pence only where there are any."""
    text = format_money(pence)
    return text.removesuffix(".00")


def round_half_up(value: Fraction | int) -> int:
    """The nearest whole number, halves away from zero, as spreadsheets round."""
    top, bottom = value.as_integer_ratio()
    rounded = (2 * abs(top) + bottom) // (2 * bottom)
    return rounded if top >= 0 else -rounded
