"""Draws that the exact reader would refuse or that ask for more than there is to share: counted, never dropped."""

from collections.abc import Iterator, Mapping
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import Draws
from formulas.workings import (
    COSTS_TO_SHARE,
    INCOME_TOTAL,
    SURPLUS,
    TRUE_COST,
    Given,
    Over,
    Total,
    Unit,
    Workings,
    YearWorkings,
)
from funding.board import Board
from funding.reserves import reserves_by_year
from scenarios.uncertainty.filling import INCOME
from scenarios.uncertainty.templates import Key

Flags = NDArray[np.bool_]
HALF = 0.5
"""Half a penny: what floats make of whole pence lies far nearer."""
MET, ROUNDING_UNIT = "met", "rounding_unit"


class Reason(Enum):
    """What is odd about a draw."""

    INCOME_ABOVE_COSTS = "income above costs"
    """Nothing is left to share."""
    IN_KIND_ABOVE_COSTS = "income and in kind above costs"
    NOTHING_TO_SHARE_BY = "nothing to share by"
    """A driver is nothing for every payer of a sentence; what they should have paid is gap."""
    ABOVE_ALL = "percentages above 100%"
    """The percentages of a part of the formula come to more than 100%."""
    MORE_ASKED = "more asked than there is"
    """Floors, fixed amounts or percentages come to more than the costs to share; the rest is surplus."""
    RESERVES_SHORT = "reserves short"
    """More of the reserves is used than there is, or than their floor allows."""


def columns_needed(workings: Workings, drawn: Draws) -> tuple[str, ...]:
    """The columns from which `reasons` tells, beside those of every result."""
    names = dict.fromkeys((TRUE_COST, INCOME_TOTAL, COSTS_TO_SHARE, SURPLUS))
    has = set.intersection(*({column.name for column in year.columns} for year in workings.years))
    if MET in has:
        names[MET] = None
    if any(_is_driver(name) and not draws.all() for (_year, name), draws in drawn.items()):
        for year in workings.years:
            names |= dict.fromkeys(name for name in _weights(year) if name in has)
    return tuple(names)


def _is_driver(name: str) -> bool:
    return name.removeprefix("first.").startswith("driver.")


def _weights(year: YearWorkings) -> Iterator[str]:
    """The weights by which something is shared in proportion."""
    for column in year.columns:
        made = column.made
        if isinstance(made, Over) and isinstance(made.bottom, Total):
            weight = year.column(made.bottom.of.name)
            if weight.unit is Unit.COUNT:
                yield weight.name


def reasons(workings: Workings, results: Mapping[Key, NDArray[np.float64]], draws: int) -> dict[Reason, Flags]:
    """For each reason the draws to which it applies, in any year."""
    found = {reason: np.zeros(draws, dtype=np.bool_) for reason in Reason}
    for year in workings.years:

        def at(name: str, key: str = year.year) -> NDArray[np.float64]:
            return results[key, name][:, 0]

        costs, income = at(TRUE_COST), at(INCOME_TOTAL)
        found[Reason.INCOME_ABOVE_COSTS] |= income > costs + HALF
        if (year.year, MET) in results:
            met = results[year.year, MET].sum(axis=1)
            found[Reason.IN_KIND_ABOVE_COSTS] |= (income <= costs + HALF) & (income + met > costs + HALF) & (met > 0)
        for name in _weights(year):
            if (year.year, name) in results:
                found[Reason.NOTHING_TO_SHARE_BY] |= ~results[year.year, name].any(axis=1)
        unit = year.column(ROUNDING_UNIT).made
        residue = float(unit.values[0]) / 2 if isinstance(unit, Given) else 0.0
        found[Reason.MORE_ASKED] |= at(SURPLUS) > residue + HALF
    return found


def reserves_short(board: Board, inputs: Draws, draws: int) -> Flags:
    """The draws that use more of the reserves than there is, or leave less than their floor, in any year."""
    short = np.zeros(draws, dtype=np.bool_)
    if board.reserves is None or board.reserves.used is None:
        return short
    held = np.full(draws, float(board.reserves.opening))
    for row in reserves_by_year(board):
        income = inputs.get((row.year, INCOME))
        held += row.added - (row.used if income is None else income[:, len(board.income)])
        short |= held < max(row.floor, 0) - HALF
    return short
