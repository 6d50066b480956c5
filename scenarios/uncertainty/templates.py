"""The workings behind draws: one set for each set of events that come together, with the places where draws go in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from formulas.split import split_board
from formulas.workings import Given, Origin, Workings
from funding.board import Board
from funding.problems import Problem, errors
from funding.wording import _
from scenarios.applying import Applied, apply
from scenarios.uncertainty.easing import compiled_without_income
from scenarios.uncertainty.inputs import CountedInput, EventInput, FigureInput, Inputs, ValueInput
from scenarios.uncertainty.percentages import Percentages, percentages_of
from scenarios.uncertainty.realised import realised
from scenarios.uncertainty.spreads import poisson_cases, quantiles_of
from scenarios.uncertainty.steps import on_grid

TRIED = (0.5, 0.25, 0.75, 0.05, 0.95)
"""Where in their spreads figures are tried until there is something to split."""
BESIDE = (0.25, 0.05, 0.01, 0.75, 0.95, 0.99)
"""Where a second value of a figure of the formula is sought, smaller ones first: percentages must not pass 100%."""

Key = tuple[str, str]


class CannotDraw(ValueError):
    """A scenario of which no draw can be split; carries every problem found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Take what is wrong."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type["CannotDraw"], tuple[tuple[Problem, ...]]]:
        """How it is sent from one process to another."""
        return CannotDraw, (self.problems,)


@dataclass(frozen=True, slots=True)
class Slope:
    """A figure of the workings that is a straight line in a drawn figure of the formula."""

    value: ValueInput
    at_nothing: float
    by_step: float


@dataclass(frozen=True, slots=True)
class Template:
    """The workings of every draw in which the same events come."""

    base: Board
    after: Board
    """After the certain changes, the events, and figures of a draw in the middle."""
    inputs: Inputs
    events: tuple[EventInput, ...]
    workings: Workings
    slopes: Mapping[Key, Slope]
    percentages: tuple[Percentages, ...]
    """The sections in which a percentage is drawn, where they must not come to more than 100%."""


def template_of(board: Board, formula: str | None, inputs: Inputs, events: Sequence[EventInput]) -> Template:
    """Make the changes of a typical draw and compile its formula; raises `CannotDraw`."""
    found: tuple[Problem, ...] = ()
    for place in TRIED:
        values = {value: at_chance(value, place) for value in inputs.values}
        applied = _applied(board, formula, inputs, values, events)
        outcome = split_board(applied.board, applied.formula)
        workings = outcome.split.workings if outcome.split is not None else compiled_without_income(applied)
        if workings is not None:
            slopes = _slopes(board, formula, inputs, values, events, workings)
            percentages = percentages_of(workings, slopes)
            return Template(board, applied.board, inputs, tuple(events), workings, slopes, percentages)
        found = found or outcome.problems
    raise CannotDraw(errors(found))


def at_chance(value: ValueInput, chance: float) -> int:
    """The steps of an input at a quantile; of cases the number and the price at theirs."""
    chances = np.array([chance])
    match value:
        case FigureInput(spread=spread):
            figure = quantiles_of(spread, chances)
        case CountedInput(mean=mean, price=price):
            each = np.array([float(price)]) if isinstance(price, int) else quantiles_of(price, chances)
            figure = poisson_cases(float(mean), chances) * np.rint(each)
    return int(on_grid(value.grid, figure)[0][0])


def _applied(
    board: Board, formula: str | None, inputs: Inputs, values: Mapping[ValueInput, int], events: Sequence[EventInput]
) -> Applied:
    applied = apply(board, formula, realised(inputs, values, events))
    refused = [problem for problem in applied.problems if problem.line is not None]
    if refused:
        told = (replace(problem, where=_("the scenario"), line=None) for problem in refused)
        raise CannotDraw(list(dict.fromkeys(told)))
    return applied


def _slopes(
    board: Board,
    formula: str | None,
    inputs: Inputs,
    values: Mapping[ValueInput, int],
    events: Sequence[EventInput],
    workings: Workings,
) -> dict[Key, Slope]:
    """Where each uncertain figure of the formula goes in: what of the workings moves when it does."""
    slopes: dict[Key, Slope] = {}
    for value in inputs.values:
        if value.year is not None:
            continue
        here, there = values[value], _another(value, values[value])
        if here == there:
            continue
        applied = _applied(board, formula, inputs, {**values, value: there}, events)
        outcome = split_board(applied.board, applied.formula)
        moved = outcome.split.workings if outcome.split is not None else compiled_without_income(applied)
        if moved is None:
            raise CannotDraw(errors(outcome.problems))
        others = _sentence_figures(moved)
        before = len(slopes)
        for key, figure in _sentence_figures(workings).items():
            step = (others[key] - figure) / (there - here)
            if step and key in slopes:
                raise CannotDraw([_both_weights()])
            if step:
                slopes[key] = Slope(value, float(figure - step * here), float(step))
        if not events and len(slopes) == before:
            raise CannotDraw([_both_weights()])
    return slopes


def _another(value: ValueInput, here: int) -> int:
    """Another value that an input may take; the same when there is only one."""
    return next((there for chance in BESIDE if (there := at_chance(value, chance)) != here), here)


def _sentence_figures(workings: Workings) -> dict[Key, Fraction]:
    """The figures that sentences state, by year and column."""
    return {
        (year.year, column.name): column.made.values[0]
        for year in workings.years
        for column in year.columns
        if isinstance(column.made, Given) and column.made.origin is Origin.SENTENCE and len(column.made.values) == 1
    }


def _both_weights() -> Problem:
    what = _("Two sentences decide the same figure of the formula, as two weights of one blend do.")
    return Problem(_("the scenario"), what, _("Keep one of them; the other weights of a blend follow it."))
