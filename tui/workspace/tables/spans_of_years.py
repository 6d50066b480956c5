"""Lists of financial years in the ways people type them."""

import re
from collections.abc import Sequence

from funding.places import listed
from funding.wording import _
from funding.years import start_of, year_from

_LONG = re.compile(r"(\d{4})\s*[-/\u2013]\s*(?:\d{2})?(\d{2})", re.ASCII)
_BETWEEN = re.compile(r"\s*(?:,|;|\n|\s(?:and|a|ac)\s)\s*")
_RANGE = re.compile(r"\s+(?:to|hyd)\s+")
_ALL = {"all", "every year", "pob blwyddyn"}


class NotInThePlan(ValueError):
    """A year is not one of the plan's; the message names those that are."""


def years_as_written(text: str, plan: Sequence[str]) -> list[str]:
    """The years that a text names, each once, in order; raises `NotAYear` or `NotInThePlan`."""
    body = " ".join(text.split()).casefold()
    if body in _ALL or body == _("every year").casefold():
        return []
    found: set[str] = set()
    for part in _BETWEEN.split(text.strip().strip(",;")):
        first, *last = [year_as_written(end) for end in _RANGE.split(part, maxsplit=1)]
        found.update(year_from(start) for start in range(start_of(first), start_of((last or [first])[0]) + 1))
    for year in sorted(found):
        if year not in plan:
            what = _("{year} is not a year of the plan. The plan has {years}.")
            raise NotInThePlan(what.format(year=year, years=listed(plan)))
    return sorted(found)


def year_as_written(text: str) -> str:
    """The year that a text names, as a Board file writes it; raises `NotAYear`."""
    match = _LONG.fullmatch(text.strip())
    written = f"{match[1]}-{match[2]}" if match else text.strip()
    start_of(written)
    return written
