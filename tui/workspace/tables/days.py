"""Days and months in the ways people type and paste them."""

import re
from datetime import date
from typing import get_args

from funding.dates import format_date
from funding.names import same
from funding.planning import MonthName
from funding.wording import _
from funding.years import FIRST_MONTH, month_of

_NUMBERS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([^\W\d]+)\.?[\s,-]+(\d{2}|\d{4})", re.IGNORECASE)
_MONTH_NUMBERS = re.compile(r"(\d{1,4})[-/.](\d{1,4})", re.ASCII)
_MONTH_WORDS = re.compile(r"([^\W\d]+)\.?[\s,-]+(\d{2}|\d{4})")
_FULL = 4
_THIS_CENTURY = 2000
_LEAST_LETTERS = 3


class NotADay(ValueError):
    """The text is not a day of the calendar; the message says how one is written."""


def day_of(text: str) -> date:
    """A day written like `2023-06-30`, `30/6/2023`, `30-Jun-23` or `30 June 2023`; raises `NotADay`."""
    body = text.strip()
    try:
        if found := _NUMBERS.fullmatch(body):
            first, month, last = found.groups()
            year, day = (first, last) if len(first) == _FULL else (last, first)
            return date(_year(year), int(month), int(day))
        if found := _WORDS.fullmatch(body):
            return date(_year(found[3]), _month_called(found[2]), int(found[1]))
    except ValueError:
        pass
    what = _("“{text}” is not a date. Write it like 2023-06-30 or 30 June 2023.")
    raise NotADay(what.format(text=text[:60]))


def month_as_written(text: str) -> str:
    """A month written like `2026-09`, `9/2026`, `Sep-26` or `September 2026`, as `2026-09`; raises `NotAMonth`."""
    body = text.strip()
    try:
        if found := _MONTH_NUMBERS.fullmatch(body):
            year, month = (found[1], found[2]) if len(found[1]) == _FULL else (found[2], found[1])
            written = f"{_year(year):04d}-{int(month):02d}"
        elif found := _MONTH_WORDS.fullmatch(body):
            written = f"{_year(found[2]):04d}-{_month_called(found[1]):02d}"
        else:
            written = text
        month_of(written)
    except ValueError:
        month_of(text[:60])  # what is said of it is said of what was typed
        raise
    return written


def month_shown(written: str) -> str:
    """`2026-09` as `September 2026`."""
    year, month = written.split("-")
    return format_date(date(int(year), int(month), 1)).partition(" ")[2]


def month_names() -> dict[str, str]:
    """The names of the months as a Board file writes them, April first, each with the name that people read."""
    names = get_args(MonthName)
    return {name: _calendar()[(place + FIRST_MONTH - 1) % 12] for place, name in enumerate(names)}


def _calendar() -> list[str]:
    """The names of the months, January first."""
    return [format_date(date(2000, month, 1)).split(" ")[1] for month in range(1, 13)]


def _month_called(word: str) -> int:
    in_english = [*get_args(MonthName)[9:], *get_args(MonthName)[:9]]
    for names in (in_english, _calendar()):
        for number, name in enumerate(names, start=1):
            if len(word) >= _LEAST_LETTERS and same(name).startswith(same(word)):
                return number
    raise ValueError(word)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == _FULL else _THIS_CENTURY + int(f"{digits:>02}"[-2:])
