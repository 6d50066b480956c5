"""A draw as a scenario without doubt: the changes that it stands for, so that the exact split can be had of it.

The order says what holds when two sentences are about one figure. Rates come first, for costs grow with them; then what
is certain, then what was drawn, then the events that came. So a drawn figure stands instead of a certain one, and an
event instead of both.
"""

from collections.abc import Mapping, Sequence

from scenarios.clauses import EVERY_YEAR, Change, CostOfLine, RateOfIndex, Sets, When
from scenarios.uncertainty.inputs import CountedInput, EventInput, FigureInput, Inputs, ValueInput


def realised(inputs: Inputs, values: Mapping[ValueInput, int], events: Sequence[EventInput]) -> tuple[Change, ...]:
    """The changes of one draw, from the steps drawn for each input and the events that came."""
    drawn = [_drawn(value, steps) for value, steps in values.items()]
    came = [event.change for event in events]
    changes = (*inputs.certain, *drawn, *came)
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
