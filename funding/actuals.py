"""What a year really brought: money spent on a cost line, money that came in, what was delivered in kind."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BeforeValidator

from funding.fields import Line, Money, Note, Quantity, Record, Year
from funding.wording import _
from funding.years import month_of, months_of

ActualKind = Literal["cost", "income", "in-kind"]
_PERIOD = re.compile(r"(\d{4}-\d{2})(?:\s+to\s+(\d{4}-\d{2}))?", re.ASCII)


def _period(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = _PERIOD.fullmatch(value.strip())
    if match is None:
        what = _("“{text}” is not a month or a stretch of months. Write it like 2026-04, or 2026-04 to 2026-06.")
        raise ValueError(what.format(text=value[:60]))
    first, last = match[1], match[2] or match[1]
    if month_of(last) < month_of(first):
        raise ValueError(_("“{text}” ends before it begins.").format(text=value[:60]))
    return first if first == last else f"{first} to {last}"


Period = Annotated[str, BeforeValidator(_period)]
"""A month such as `2026-04`, or several such as `2026-04 to 2026-06`."""


class Actual(Record):
    """One entry of what was spent, came in or was delivered; those of one line and year add up."""

    year: Year
    kind: ActualKind
    of: Line
    """The id of a cost line or of an offer, or the name of a source of income."""
    amount: Money | None = None
    """Money paid, money that came in, or what was delivered in kind is worth."""
    delivered: Quantity | None = None
    """For in kind, instead of an amount: how much came, in the measure of the offer."""
    period: Period | None = None
    """The months it is for; none means all of the year."""
    forecast: bool = False
    """Whether it is still expected, and stands for what is to come."""
    note: Note = ""


def months_in(entry: Actual) -> frozenset[int]:
    """The months that an entry is for, each as a count of months; those outside its year too."""
    if entry.period is None:
        return frozenset(months_of(entry.year))
    first, _to, last = entry.period.partition(" to ")
    return frozenset(range(month_of(first), month_of(last or first) + 1))


def without_replaced(entries: Iterable[Actual], new: Actual) -> tuple[Actual, ...]:
    """The entries without what was expected of the same line for no other months than those of a new entry."""

    def is_replaced(entry: Actual) -> bool:
        same_line = (entry.year, entry.kind, entry.of) == (new.year, new.kind, new.of)
        return entry.forecast and same_line and months_in(entry) <= months_in(new)

    return tuple(entry for entry in entries if not is_replaced(entry))


def months_not_told(entries: Iterable[Actual], year: str) -> tuple[int, ...]:
    """The months of a year for which none of these entries is."""
    told = frozenset[int]().union(*map(months_in, entries))
    return tuple(month for month in months_of(year) if month not in told)
