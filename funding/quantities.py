"""Counts and percentages, read exactly and written as people write them."""

import re
from decimal import Decimal

from funding.wording import _

_NUMBER = re.compile(r"[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?", re.ASCII)
LARGEST_DIGITS = 15


class NotANumber(ValueError):
    """The text is not a number; the message says what is wrong and what would do."""


def parse_number(text: str) -> Decimal:
    """Read a count such as `20,890` or `0.6`; raises `NotANumber`."""
    body = text.strip()
    if not _NUMBER.fullmatch(body) or not any(char.isdigit() for char in body):
        raise NotANumber(_("“{text}” is not a number. Write it like 20,890 or 0.6.").format(text=text[:60]))
    return within_reason(Decimal(body.replace(",", "").replace("\u2212", "-")))


def parse_percent(text: str) -> Decimal:
    """Read `3%`, `-1%` or `2.5 per cent` as percentage points; raises `NotANumber`."""
    body = text.strip()
    for ending in ("%", "per cent", "percent"):
        if body.lower().endswith(ending):
            return parse_number(body[: -len(ending)])
    raise NotANumber(_("“{text}” is not a percentage. Write it like 3% or 2.5%.").format(text=text[:60]))


def within_reason(number: Decimal) -> Decimal:
    """The number, if it is finite and neither astronomically large nor finely divided; raises `NotANumber`."""
    if not number.is_finite():
        raise NotANumber(_("“{text}” is not a number. Write it like 20,890 or 0.6.").format(text=number))
    if number == 0:
        return Decimal(0)  # 0e-999999 is nought too, but it would be written with a million zeros
    exponent = int(number.as_tuple().exponent)
    if number.adjusted() >= LARGEST_DIGITS or exponent < -LARGEST_DIGITS:
        what = _("“{text}” has too many digits. At most 15 stand before or after the point.")
        raise NotANumber(what.format(text=str(number)[:60]))
    return number


def format_number(number: Decimal | int) -> str:
    """A count as people write it: `20,890` or `0.6`."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_percent(points: Decimal) -> str:
    """Percentage points as `60%` or `2.5%`."""
    return format_number(points) + "%"
