"""Financial years, April to March, written `2026-27`."""

import re

from funding.wording import _

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


def year_before(year: str) -> str:
    """The financial year before another."""
    return year_from(start_of(year) - 1)
