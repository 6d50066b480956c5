"""When cash is due: the instalments of a year, and how much each of them is."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor

from funding.board import Board
from funding.money import Pence
from funding.years import FIRST_MONTH, start_of

FIRST_OF_QUARTERS = (4, 7, 10, 1)


@dataclass(frozen=True, slots=True)
class Due:
    """An instalment: the day on which it is due in every year, and its part of the cash."""

    day: int
    month: int
    part: Fraction


def schedule_of(_board: Board) -> tuple[Due, ...]:
    """The instalments of a Board's years: a quarter of the cash on the first day of each quarter."""
    return tuple(Due(1, month, Fraction(1, len(FIRST_OF_QUARTERS))) for month in FIRST_OF_QUARTERS)


def due_date(due: Due, year: str) -> date:
    """The day on which an instalment of a financial year is due."""
    start = start_of(year)
    return date(start if due.month >= FIRST_MONTH else start + 1, due.month, due.day)


def left_after(schedule: tuple[Due, ...], place: int) -> Fraction:
    """What an instalment leaves to be paid, as a part of what there was before it."""
    left = sum((due.part for due in schedule[place:]), Fraction(0))
    return (left - schedule[place].part) / left if left else Fraction(0)


def instalments_of(cash: Pence, schedule: tuple[Due, ...]) -> tuple[Pence, ...]:
    """The instalments of an amount: whole pence that add up to it, odd pennies first."""
    amounts: list[Pence] = []
    left = cash
    for place in range(len(schedule)):
        after = floor(left * left_after(schedule, place))
        amounts.append(left - after)
        left = after
    return tuple(amounts)
