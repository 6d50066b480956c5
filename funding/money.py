"""Money: whole pence in, whole pence out."""

import re
from decimal import Decimal
from fractions import Fraction

from funding.wording import _

Pence = int

# Ten billion pounds: far above any Board, far below where a spreadsheet loses a penny.
LARGEST = 10**12

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
    stripped = text.replace("\u00a0", " ").strip()
    bracketed = stripped.startswith("(") and stripped.endswith(")")
    body = stripped[1:-1].strip() if bracketed else stripped
    match = _MONEY.fullmatch(body)
    if match is None or (match["pounds"] is None and match["decimals"] is None):
        raise NotMoney(_("“{text}” is not an amount of money. Write it like £52,000 or £52,000.50.").format(text=text[:60]))
    pounds = Decimal((match["pounds"] or "0").replace(",", "") + "." + (match["decimals"] or "0"))
    pence = Fraction(pounds) * 100 * _SCALES[(match["scale"] or "").lower()]
    minus = bracketed or bool(match["sign"]) or bool(match["sign2"])
    return whole_pence(-pence if minus else pence, text)


def pence_of(number: int | Decimal) -> Pence:
    """Pounds written as a plain number, in whole pence; raises `NotMoney`."""
    if isinstance(number, Decimal) and not number.is_finite():
        raise NotMoney(_("“{text}” is not an amount of money. Write it like £52,000 or £52,000.50.").format(text=number))
    if isinstance(number, Decimal) and abs(number.adjusted()) > 30:  # noqa: PLR2004 -- 1e999999 would fill the memory
        raise NotMoney(_("{text} is too large. The largest amount is £10,000,000,000.").format(text=number))
    return whole_pence(Fraction(number) * 100, str(number))


def whole_pence(pence: Fraction, text: str) -> Pence:
    """Pence that must be whole and within reason; raises `NotMoney` with the text it was read from."""
    if pence.denominator != 1:
        raise NotMoney(_("“{text}” has more than two decimal places. Money is kept in whole pence.").format(text=text[:60]))
    if abs(pence) > LARGEST:
        raise NotMoney(_("{text} is too large. The largest amount is £10,000,000,000.").format(text=text[:60]))
    return pence.numerator


def format_money(pence: Fraction | int) -> str:
    """Pounds and pence, as `£1,234.50` or `-£0.07`; anything finer is rounded half up for reading only."""
    whole = round_half_up(pence)
    sign = "-" if whole < 0 else ""
    return f"{sign}£{abs(whole) // 100:,}.{abs(whole) % 100:02d}"


def format_money_short(pence: int) -> str:
    """Money as it stands in a sentence: `£550`, and pence only where there are any."""
    text = format_money(pence)
    return text[:-3] if text.endswith(".00") else text


def round_half_up(value: Fraction | int) -> int:
    """The nearest whole number, halves away from zero, as spreadsheets round."""
    doubled = abs(value) * 2 + 1
    return int(doubled // 2) * (-1 if value < 0 else 1)
