"""Financial years, April to March, written `2026-27`."""

import re
from datetime import date

from funding.wording import _

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
FIRST_MONTH = 4
_YEAR = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


class NotAYear(ValueError):
    """The text is not a financial year; the message says how one is written."""


def start_of(year: str) -> int:
    """The calendar year in which a financial year starts; raises `NotAYear`."""
    match = _YEAR.fullmatch(year)
    if match is None or (int(match[1]) + 1) % 100 != int(match[2]):
        raise NotAYear(_("“{text}” is not a financial year. Write it like 2026-27.").format(text=year[:60]))
    return int(match[1])


def year_from(start: int) -> str:
    """The financial year that starts in April of a calendar year."""
    return f"{start:04d}-{(start + 1) % 100:02d}"


def year_of_day(day: date) -> str:
    """The financial year in which a day lies."""
    return year_from(day.year - (day.month < FIRST_MONTH))


def year_before(year: str) -> str:
    """The financial year before another."""
    return year_from(start_of(year) - 1)


def year_after(year: str) -> str:
    """The financial year after another."""
    return year_from(start_of(year) + 1)


class NotAMonth(ValueError):
    """The text is not a calendar month; the message says how one is written."""


def month_of(text: str) -> int:
    """A calendar month as a count of months, so that months can be compared; raises `NotAMonth`."""
    match = _MONTH.fullmatch(text)
    if match is None:
        raise NotAMonth(_("“{text}” is not a month. Write it like 2026-09.").format(text=text[:60]))
    return int(match[1]) * 12 + int(match[2]) - 1


def months_of(year: str) -> range:
    """The twelve months of a financial year, April first, each as a count of months."""
    april = start_of(year) * 12 + FIRST_MONTH - 1
    return range(april, april + 12)
