"""A stretch of draws read through the bulk reader: what every draw comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import evaluate_bulk
from formulas.workings import ASSESSED, CASH_DUE, GAP, INCOME_TOTAL, SURPLUS, TRUE_COST
from scenarios.uncertainty.drawing import Drawn
from scenarios.uncertainty.filling import filled
from scenarios.uncertainty.inputs import ValueInput
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.reasons import Reason, columns_needed, reasons, reserves_short
from scenarios.uncertainty.steps import Ints
from scenarios.uncertainty.templates import Key, Template

Results = Mapping[Key, NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Read:
    """What the draws of a stretch come to."""

    figures: NDArray[np.float64]
    """A row for each output, a column for each draw, in whole pence."""
    odd: Mapping[Reason, int]
    """How many draws are odd, by reason; a draw may have several."""
    any_odd: int
    """How many draws are odd at all."""


def read(prepared: Prepared, drawn: Drawn) -> Read:
    """Read all draws, those in which the same events came together."""
    draws = len(drawn.happened)
    figures = np.zeros((len(prepared.outputs), draws))
    odd = dict.fromkeys(Reason, 0)
    any_odd = 0
    for code in map(int, np.unique(drawn.happened)):
        chosen = np.flatnonzero(drawn.happened == code)
        template = prepared.template(code)
        whole = len(chosen) == draws
        values = {value: steps if whole else steps[chosen] for value, steps in drawn.values.items()}
        results, flags = _results(template, values, len(chosen))
        for row, output in enumerate(prepared.outputs):
            figure = _figure(template, results, output)
            if figure is not None:
                if whole:
                    np.rint(figure, out=figures[row])
                else:
                    figures[row, chosen] = np.rint(figure)
        for reason, found in flags.items():
            odd[reason] += int(np.count_nonzero(found))
        any_odd += int(np.count_nonzero(np.any(list(flags.values()), axis=0)))
    return Read(figures, odd, any_odd)


def _results(
    template: Template, values: Mapping[ValueInput, Ints], draws: int
) -> tuple[Results, dict[Reason, NDArray[np.bool_]]]:
    inputs = filled(template, values, draws)
    columns = {column.name for year in template.workings.years for column in year.columns}
    wanted = [ASSESSED, GAP, *columns_needed(template.workings, inputs)]
    if CASH_DUE in columns:
        wanted.append(CASH_DUE)
    results = evaluate_bulk(template.workings, inputs, wanted)
    if not inputs:  # nothing is drawn, so one draw stands for all
        results = {key: np.repeat(array, draws, axis=0) for key, array in results.items()}
    flags = reasons(template.workings, results, draws)
    flags[Reason.RESERVES_SHORT] |= reserves_short(template.after, inputs, draws)
    for section in template.percentages:
        flags[Reason.ABOVE_ALL] |= section.above_all(inputs)
    return results, flags


_NAMES = {Measure.ASSESSED: ASSESSED, Measure.CASH_DUE: CASH_DUE, Measure.GAP: GAP, Measure.SURPLUS: SURPLUS}


def _figure(template: Template, results: Results, output: Output) -> NDArray[np.float64] | None:
    """An output's draws; None where its partner is none of these workings."""
    if output.measure is Measure.NET_COSTS:
        return results[output.year, TRUE_COST][:, 0] - results[output.year, INCOME_TOTAL][:, 0]
    name = _NAMES[output.measure]
    if (output.year, name) not in results:
        name = ASSESSED  # without offers in kind there is no other cash
    if output.partner is None:
        return results[output.year, name][:, 0]
    places = {entry.id: place for place, entry in enumerate(template.workings.partners)}
    return results[output.year, name][:, places[output.partner]] if output.partner in places else None
