"""The GDP deflator: how prices in the whole economy moved, by which money of one year is put in another year's prices.

HM Treasury's series of June 2026; for years to come the forecast of the Office for Budget Responsibility of March 2026,
which is given as a percentage change a year and is chained on to the last known index.
"""

import csv
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

from funding.problems import Problem
from funding.wording import _

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Deflator:
    """The price level of one financial year."""

    year: str
    index: Fraction
    """With 2025-26 as 100, exact."""
    forecast: bool
    source: str


@cache
def deflators() -> dict[str, Deflator]:
    """The series by financial year, the earliest first."""
    text = files("funding").joinpath("data/gdp_deflators.csv").read_text(encoding="utf-8")
    series: dict[str, Deflator] = {}
    level = Fraction(0)
    for row in csv.DictReader(text.splitlines()):
        level = Fraction(row["index"]) if row["index"] else level * (1 + Fraction(row["percent_change"]) / HUNDRED)
        series[row["year"]] = Deflator(row["year"], level, row["status"] != "outturn", row["source"])
    return series


def price_ratio(year: str, prices_of: str) -> Fraction | Problem:
    """By what a year's money is multiplied to be in another year's prices; a problem where the series ends before."""
    series = deflators()
    for wanted in (year, prices_of):
        if wanted not in series:
            known = list(series)
            what = _("The GDP deflator is not known for {year}.").format(year=wanted)
            mend = _("The series runs from {first} to {last}. Choose years within it.")
            return Problem(_("GDP deflator"), what, mend.format(first=known[0], last=known[-1]))
    return series[prices_of].index / series[year].index
