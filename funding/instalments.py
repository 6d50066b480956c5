"""When contributions are due: days of the financial year, each with its part of what is due."""

import re
from datetime import date
from typing import Annotated, get_args

from pydantic import BeforeValidator

from funding.fields import Percent, Record
from funding.planning import MonthName
from funding.wording import _
from funding.years import FIRST_MONTH, start_of

MONTHS = get_args(MonthName)
"""The months in the order of the financial year, April first."""
_DAY = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)", re.ASCII)
_COMMON_YEAR = 2027
QUARTER = 3


def _day_of_year(value: object) -> object:
    """A day of every year as it is written, “1 April”; raises `ValueError`."""
    if not isinstance(value, str):
        return value
    match = _DAY.fullmatch(value.strip())
    month = next(
        (name for name in MONTHS if match and match[2].casefold() in (name.casefold(), name[:3].casefold())), ""
    )
    if match is None or not month:
        raise ValueError(_("“{text}” is not a day of the year. Write it like 1 April.").format(text=value[:60]))
    try:
        date(_COMMON_YEAR, _month_of(month), int(match[1]))
    except ValueError:
        raise ValueError(_("“{text}” does not come in every year.").format(text=value[:60])) from None
    return f"{int(match[1])} {month}"


DayOfYear = Annotated[str, BeforeValidator(_day_of_year)]
"""A day and a month, such as `1 April`."""


class Instalment(Record):
    """A part of each partner's contribution, and the day on which it is due."""

    due: DayOfYear
    part: Percent


def usual_instalments() -> tuple[Instalment, ...]:
    """Four equal instalments, on the first day of each quarter; those of a Board that says nothing else."""
    return tuple(Instalment.model_validate({"due": f"1 {month}", "part": "25%"}) for month in MONTHS[::QUARTER])


def date_in(due: str, year: str) -> date:
    """The date of a day of the year in a financial year."""
    day, month = due.split()
    number = _month_of(month)
    return date(start_of(year) + (number < FIRST_MONTH), number, int(day))


def quarter_of(day: date) -> int:
    """The quarter of the financial year in which a date lies, from 0; the first is April to June."""
    return (day.month - FIRST_MONTH) % len(MONTHS) // QUARTER


def _month_of(name: str) -> int:
    return (MONTHS.index(name) + FIRST_MONTH - 1) % len(MONTHS) + 1
