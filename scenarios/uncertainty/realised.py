"""A draw as a scenario without doubt: the changes that it stands for, so that the exact split can be had of it.

Each uncertain sentence is replaced by what was drawn, and all are done in the order in which they are said, with two
exceptions: rates come first, for costs grow with them, and events come last, for they happen to what there is.
"""

from collections.abc import Mapping, Sequence

from scenarios.clauses import EVERY_YEAR, Change, CostOfLine, RateOfIndex, Sets, When
from scenarios.uncertainty.inputs import CountedInput, EventInput, FigureInput, Inputs, ValueInput


def realised(inputs: Inputs, values: Mapping[ValueInput, int], events: Sequence[EventInput]) -> tuple[Change, ...]:
    """The changes of one draw, from the steps drawn for each input and the events that came.

    A figure for which nothing is drawn stays as the Board has it.
    """
    changes: list[Change] = []
    for step in inputs.steps:
        if not isinstance(step, FigureInput | CountedInput):
            changes.append(step)
        elif step in values:
            changes.append(_drawn(step, values[step]))
    changes += [event.change for event in events]
    return (
        *(change for change in changes if sets_rate(change)),
        *(change for change in changes if not sets_rate(change)),
    )


def sets_rate(change: Change) -> bool:
    """Whether a change is about the rate of an index, and so comes before all others."""
    return isinstance(change, Sets) and isinstance(change.figure, RateOfIndex)


def _drawn(value: ValueInput, steps: int) -> Sets:
    when = EVERY_YEAR if value.year is None else When(value.year, value.year)
    match value:
        case FigureInput(figure=figure):
            return Sets(figure, value.grid.value(steps), when)
        case CountedInput(line=line):
            return Sets(CostOfLine(line), value.grid.value(steps), when)
