"""What is kept of each draw."""

from dataclasses import dataclass
from enum import Enum


class Measure(Enum):
    """A figure of a split, in whole pence."""

    CASH_DUE = "cash due"
    ASSESSED = "assessed share"
    GAP = "gap"
    SURPLUS = "surplus"
    NET_COSTS = "costs less income"


@dataclass(frozen=True, slots=True)
class Output:
    """One figure of every draw."""

    measure: Measure
    year: str
    partner: str | None = None
    """The id of the partner whose figure it is."""


def outputs_of(years: tuple[str, ...], partners: tuple[str, ...], *, in_kind: bool) -> tuple[Output, ...]:
    """All figures of a split; without offers in kind the cash due is the assessed share, and is kept once."""
    each = (Measure.CASH_DUE, Measure.ASSESSED) if in_kind else (Measure.CASH_DUE,)
    whole = (Measure.GAP, Measure.SURPLUS, Measure.NET_COSTS)
    found: list[Output] = []
    for year in years:
        found += [Output(measure, year, partner) for measure in each for partner in partners]
        found += [Output(measure, year) for measure in whole]
    return tuple(found)
