"""A finding: a question that the inspection raises, and this Board's answer with its figures."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from funding.money import Pence, round_half_up
from funding.wording import _


class State(Enum):
    """How a finding stands."""

    GOOD = "good"
    LOOK = "look"
    """Something to look at."""
    MISSING = "missing"
    """The file does not say, or nothing is there."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure behind an answer: pence, a part of one, or a count, by which of the three is given."""

    label: str
    pence: Pence | None = None
    part: Fraction | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the inspection as a question, with this Board's answer."""

    key: str
    question: str
    answer: str
    state: State
    paragraph: str
    """Where the inspection's report raises it."""
    figures: tuple[Figure, ...] = ()


def part_of(some: int, whole: int) -> Fraction | None:
    """Some as a part of a whole; None where there is no whole."""
    return Fraction(some, whole) if whole else None


def told(part: Fraction | None) -> str:
    """A part of one as a percentage with one decimal."""
    if part is None:
        return _("none")
    tenths = round_half_up(part * 1000)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}%"
