"""Kinds of field in a Board file: what each accepts and what it becomes."""

import re
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from funding.money import Pence, format_money_short, parse_money, pence_of
from funding.quantities import format_percent, parse_number, parse_percent, within_reason
from funding.wording import _
from funding.years import month_of, start_of

T = TypeVar("T")

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")


class Record(BaseModel):
    """A table of a Board file: immutable, exact in its types, closed to unknown keys.

    `model_dump` gives the notation of the file (money as "£48,250", percentages as "3%"), so that what is dumped reads
    back as the same table.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


def read_money(value: object) -> object:
    """Whole pence from what stands in a Board file; raises `ValueError`."""
    if isinstance(value, str):
        return parse_money(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return pence_of(value)
    raise ValueError(_('Money is written in quotes, like "£52,000.50", or as whole pounds, like 52000.'))


def read_number(value: object) -> object:
    """An exact number from what stands in a Board file; raises `ValueError`."""
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return within_reason(Decimal(value))
    raise ValueError(_("A number is needed here, like 20890 or 0.6."))


def _percent(value: object) -> object:
    if isinstance(value, str):
        return parse_percent(value)
    raise ValueError(_('A percentage is written in quotes, like "3%".'))


def _many(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _line(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not text:
        raise ValueError(_("This must not be blank."))
    if _CONTROL.search(text):
        raise ValueError(_("This must stand on one line."))
    return text


def _text(value: object) -> object:
    # What is pasted on Windows ends its lines with two characters; files and formulas use one.
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _note(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n")
    if _CONTROL.search(text.replace("\n", " ").replace("\t", " ")):
        raise ValueError(_("This holds characters that cannot be printed. Take them out."))
    return text.strip()


def _identifier(value: object) -> object:
    if isinstance(value, str) and not _ID.fullmatch(value):
        raise ValueError(_("An id is made of small letters, digits, - and _, like north-wales-police."))
    return value


def _month(value: str) -> str:
    month_of(value)
    return value


def _year(value: object) -> object:
    if isinstance(value, str):
        start_of(value)
    return value


def _zero_or_more(value: object) -> object:
    if isinstance(value, int | Decimal) and value < 0:
        raise ValueError(_("This must not be below zero."))
    return value


def _amount(value: object) -> object:
    return _zero_or_more(read_money(value))


def _quantity(value: object) -> object:
    return _zero_or_more(read_number(value))


Money = Annotated[Pence, BeforeValidator(read_money), PlainSerializer(format_money_short)]
"""Whole pence, from `"£52,000.50"` or whole pounds; may be negative."""
Amount = Annotated[Pence, BeforeValidator(_amount), PlainSerializer(format_money_short)]
"""Whole pence, zero or more."""
Quantity = Annotated[Decimal, BeforeValidator(_quantity)]
"""A count or measure, zero or more, exact."""
Percent = Annotated[Decimal, BeforeValidator(_percent), PlainSerializer(format_percent)]
"""Percentage points, exact, from `"3%"`."""
Many = Annotated[tuple[T, ...], BeforeValidator(_many)]
"""A TOML array or array of tables."""
Line = Annotated[str, Field(max_length=200), BeforeValidator(_line)]
"""Text on one line, not blank."""
Sentence = Annotated[str, Field(max_length=4_000), BeforeValidator(_line)]
"""A sentence on one line, with room for long names in it."""
Note = Annotated[str, Field(max_length=20_000), BeforeValidator(_note)]
"""Free text, perhaps of several lines, perhaps empty."""
Text = Annotated[str, Field(max_length=2_000_000), BeforeValidator(_text)]
"""Text kept as it stands, of any length a formula could have."""
Id = Annotated[str, Field(max_length=60), BeforeValidator(_identifier)]
"""A short name for files and for ties: small letters, digits, `-` and `_`."""
Month = Annotated[str, BeforeValidator(lambda value: _month(value) if isinstance(value, str) else value)]
"""A calendar month such as `2026-09`."""
Year = Annotated[str, BeforeValidator(_year)]
"""A financial year such as `2026-27`."""
