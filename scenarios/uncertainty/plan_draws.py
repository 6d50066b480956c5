"""The plan draw by draw: the figures that differ from draw to draw, as the changes of a draw would leave them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from formulas import clauses as c
from funding.board import Board, Cost
from funding.plan import HUNDRED
from scenarios.clauses import Change, CostOfLine, CostsMove, LineEnds, PlanFigure, RateOfIndex, Sets
from scenarios.spans import years_of
from scenarios.uncertainty.growth import Rates, grown, grows_with_a_draw
from scenarios.uncertainty.inputs import CountedInput, EventInput, FigureInput, Inputs, ValueInput
from scenarios.uncertainty.pennies import Term, rounded
from scenarios.uncertainty.realised import sets_rate
from scenarios.uncertainty.steps import Grid, Ints

PENCE = Grid(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Moving:
    """A figure that differs from draw to draw."""

    steps: Ints
    grid: Grid

    @property
    def floats(self) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """The figure in pence, percentage points or the driver's unit."""
        return self.steps / 10.0**self.grid.places


Figures = dict[tuple[PlanFigure, str], Moving]
"""By figure and year."""


def plan_draws(
    base: Board,
    after: Board,
    inputs: Inputs,
    events: Sequence[EventInput],
    values: Mapping[ValueInput, Ints],
    draws: int,
) -> Figures:
    """Every figure of the plan that moves, given the Board before and after the changes and the events that came.

    What does not move is the same in every draw, and stands in the Board after the changes.
    """
    came = [event.change for event in events]
    rates = _rates(after, values, came)
    figures: Figures = {}
    for cost in base.costs:
        for year in base.years:
            if grows_with_a_draw(after, cost, year, rates):
                figures[CostOfLine(cost.id), year] = Moving(grown(after, cost, year, rates, draws), PENCE)
    for change in inputs.certain:
        _change(figures, after, change, draws)
    for value, steps in values.items():
        if value.year is not None and not _is_rate(value):
            figure = value.figure if isinstance(value, FigureInput) else CostOfLine(value.line)
            figures[figure, value.year] = Moving(steps, value.grid)  # type: ignore[index] -- a figure with a year is the plan's
    for change in came:
        _change(figures, after, change, draws)
    return figures


def _is_rate(value: ValueInput) -> bool:
    return isinstance(value, FigureInput) and isinstance(value.figure, RateOfIndex)


def _rates(board: Board, values: Mapping[ValueInput, Ints], came: Sequence[Change]) -> Rates:
    """The rates that are drawn, but for those that an event sets."""
    rates = {
        (value.figure.index, value.year): steps
        for value, steps in values.items()
        if isinstance(value, FigureInput) and isinstance(value.figure, RateOfIndex) and value.year is not None
    }
    for change in came:
        if isinstance(change, Sets) and isinstance(change.figure, RateOfIndex):
            for year in years_of(board, change.when):
                rates.pop((change.figure.index, year), None)
    return rates


def _change(figures: Figures, board: Board, change: Change, draws: int) -> None:
    """Do to moving figures what `apply` does to a Board; a figure that is set moves no more."""
    match change:
        case Sets(figure, _, when) if not sets_rate(change):
            for year in years_of(board, when):
                figures.pop((figure, year), None)  # type: ignore[arg-type] -- a formula's figure is never among them
        case LineEnds(line, when):
            for cost in board.costs:
                if line in (cost.id, cost.adjusts):
                    for year in years_of(board, when):
                        figures.pop((CostOfLine(cost.id), year), None)
        case CostsMove(points=points, yearly=yearly, when=when):
            step = 1 + Fraction(points) / HUNDRED
            lines = [CostOfLine(cost.id) for cost in board.costs if _is_moved(change, cost)]
            for place, year in enumerate(years_of(board, when), start=1):
                factor = step ** (place if yearly else 1)
                for line in lines:
                    found = figures.get((line, year))
                    if found is not None:
                        figures[line, year] = Moving(rounded([Term(factor, (found.steps,))], draws), PENCE)
        case _:
            pass


def _is_moved(move: CostsMove, cost: Cost) -> bool:
    match move.lines:
        case CostOfLine(line):
            return cost.id == line
        case c.ForPools(pools):
            return cost.pool in pools
        case c.ForAllOtherCosts():
            return True
