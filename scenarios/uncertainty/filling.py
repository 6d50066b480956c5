"""Draws put where they belong in the workings."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import Draws
from formulas.workings import Axis, Column, Given, Origin
from scenarios.clauses import CostOfLine, DriverOf, IncomeFrom, PlanFigure, ReservesUsed
from scenarios.uncertainty.inputs import ValueInput
from scenarios.uncertainty.plan_draws import Figures, plan_draws
from scenarios.uncertainty.steps import Ints
from scenarios.uncertainty.templates import Key, Template

COSTS, INCOME = "cost_lines", "income_lines"


def filled(template: Template, values: Mapping[ValueInput, Ints], draws: int) -> Draws:
    """The inputs of the workings that differ from draw to draw, each of shape (draws, entries)."""
    figures = plan_draws(template.base, template.after, template.inputs, template.events, values, draws)
    inputs: dict[Key, NDArray[np.float64]] = {}
    for year in template.workings.years:
        for column in year.columns:
            if isinstance(column.made, Given):
                rows = dict(_rows(template, column, column.made, year.year, figures))
                if rows:
                    inputs[year.year, column.name] = _array(column.made, rows, draws)
    for key, slope in template.slopes.items():
        line: NDArray[np.float64] = slope.at_nothing + slope.by_step * values[slope.value].astype(np.float64)
        inputs[key] = line.reshape(-1, 1)
    return inputs


def _rows(
    template: Template, column: Column, given: Given, year: str, figures: Figures
) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """The entries of an input that move, by their place."""
    for place, figure in _figures(template, column, given):
        found = figures.get((figure, year))
        if found is not None:
            yield place, found.floats


def _figures(template: Template, column: Column, given: Given) -> Iterator[tuple[int, PlanFigure]]:
    """The figure that each entry of an input is."""
    match given.origin, column.axis:
        case Origin.COST, Axis.COSTS:
            yield from ((place, CostOfLine(cost.id)) for place, cost in enumerate(template.after.costs))
        case Origin.INCOME, Axis.INCOME:
            yield from ((place, IncomeFrom(source.name)) for place, source in enumerate(template.after.income))
            yield len(template.after.income), ReservesUsed()
        case Origin.DRIVER, Axis.PARTNERS:
            driver = given.key.removeprefix("driver.")
            partners = enumerate(template.after.partners)
            yield from ((place, DriverOf(driver, partner.id)) for place, partner in partners)
        case _:
            return


def _array(given: Given, rows: Mapping[int, NDArray[np.float64]], draws: int) -> NDArray[np.float64]:
    """Entries side by side in memory, those that move and those that do not."""
    array = np.empty((len(given.values), draws))
    for place, figure in enumerate(given.values):
        array[place] = rows.get(place, float(figure))
    return array.T
