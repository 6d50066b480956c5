"""Steps: what a Board can hold of a figure. A drawn value is a whole number of them, so that a Board can hold it."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from funding.board import Board
from funding.money import LARGEST
from scenarios.clauses import (
    AmountOf,
    CostOfLine,
    DriverOf,
    Even,
    Figure,
    GiveOrTake,
    IncomeFrom,
    MostFall,
    MostRise,
    PercentageOf,
    Pert,
    RateOfIndex,
    ReservesUsed,
    Spread,
    Triangular,
    WeightOf,
)

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

FINEST_POINTS = 4
"""Percentages are drawn to a ten-thousandth of a point."""
WHOLE = 100
LARGEST_COUNT = 10**12
MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Grid:
    """The values that a figure may take: whole numbers of steps between a lowest and a highest."""

    places: int
    """Decimal places of a step, in pence, percentage points or the driver's unit."""
    lowest: int
    """In steps."""
    highest: int

    def value(self, steps: int) -> Decimal:
        """So many steps, exactly, as a Board holds it."""
        return Decimal(steps).scaleb(-self.places)


def grid_of(board: Board, figure: Figure, spread: Spread) -> Grid:
    """What a Board can hold of a figure: whole pence, ten-thousandths of a point, a driver as fine as its sentence."""
    match figure:
        case CostOfLine(line):
            adjusts = any(cost.id == line and cost.changes is not None for cost in board.costs)
            return Grid(0, -LARGEST if adjusts else 0, LARGEST)
        case IncomeFrom() | ReservesUsed() | AmountOf():
            return Grid(0, 0, LARGEST)
        case RateOfIndex():
            return _points(-WHOLE, WHOLE * WHOLE)
        case PercentageOf() | WeightOf() | MostFall():
            return _points(0, WHOLE)
        case MostRise():
            return _points(0, WHOLE * WHOLE)
        case DriverOf():
            places = min(max(map(_places, figures_of(spread))), MOST_PLACES)
            return Grid(places, 0, LARGEST_COUNT * 10**places)


def figures_of(spread: Spread) -> tuple[Decimal, ...]:
    """The figures that a spread states."""
    match spread:
        case Even(low, high):
            return (low, high)
        case Triangular(low, likely, high) | Pert(low, likely, high):
            return (low, likely, high)
        case GiveOrTake(middle, by):
            return (middle, by)


def _points(lowest: int, highest: int) -> Grid:
    step = 10**FINEST_POINTS
    return Grid(FINEST_POINTS, lowest * step, highest * step)


def _places(number: Decimal) -> int:
    return max(0, -int(number.normalize().as_tuple().exponent))


def on_grid(grid: Grid, values: Floats) -> tuple[Ints, int]:
    """Values as whole steps, and how many had to be held at the lowest or the highest that a Board can hold."""
    steps = np.rint(values * 10.0**grid.places)
    held = int(np.count_nonzero((steps < grid.lowest) | (steps > grid.highest)))
    return np.clip(steps, grid.lowest, grid.highest).astype(np.int64), held
