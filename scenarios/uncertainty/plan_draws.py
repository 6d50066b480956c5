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
    steps = (*inputs.steps, *(event.change for event in events))
    rates = _rates(after, steps, values)
    figures: Figures = {}
    for cost in base.costs:
        for year in base.years:
            if grows_with_a_draw(after, cost, year, rates):
                figures[CostOfLine(cost.id), year] = Moving(grown(after, cost, year, rates, draws), PENCE)
    for step in steps:
        match step:
            case FigureInput(figure=figure, year=str(year)) if isinstance(figure, PlanFigure):
                if not isinstance(figure, RateOfIndex):
                    figures[figure, year] = Moving(values[step], step.grid)
            case CountedInput(line=line, year=year):
                figures[CostOfLine(line), year] = Moving(values[step], step.grid)
            case FigureInput():
                pass  # a figure of the formula, which is none of the plan's
            case change:
                _change(figures, after, change, draws)
    return figures


def _rates(board: Board, steps: Sequence[Change | ValueInput], values: Mapping[ValueInput, Ints]) -> Rates:
    """The rates that are drawn, but for those that a later sentence or an event sets."""
    rates: dict[tuple[str, str], Ints] = {}
    for step in steps:
        match step:
            case FigureInput(figure=RateOfIndex(index), year=str(year)):
                rates[index, year] = values[step]
            case Sets(figure=RateOfIndex(index), when=when):
                for year in years_of(board, when):
                    rates.pop((index, year), None)
            case _:
                pass
    return rates


def _change(figures: Figures, board: Board, change: Change, draws: int) -> None:
    """Do to moving figures what `apply` does to a Board; a figure that is set moves no more."""
    match change:
        case Sets(figure, _, when) if isinstance(figure, PlanFigure):
            for year in years_of(board, when):
                figures.pop((figure, year), None)
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
                for moved in lines:
                    found = figures.get((moved, year))
                    if found is not None:
                        figures[moved, year] = Moving(rounded([Term(factor, (found.steps,))], draws), PENCE)
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
