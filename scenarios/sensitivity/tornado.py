"""The tornado: a figure with one uncertain thing at a time at its low and at its high, each end an exact split."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from formulas.split import split_board
from funding.money import Pence
from scenarios.applying import apply
from scenarios.uncertainty.drawing import draw
from scenarios.uncertainty.inputs import CountedInput, EventInput, Input, Inputs, ValueInput
from scenarios.uncertainty.outputs import Measure
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.realised import realised
from scenarios.uncertainty.streams import Sampling, Stretch
from scenarios.uncertainty.templates import at_chance

LOW, MIDDLE, HIGH = 0.05, 0.5, 0.95
"""Where in its spread an input is at its low, in the middle, at its high: one year in twenty is lower, one higher."""
TRIED = Stretch(0, 1, 20_000)
"""Draws from which the low and the high of counted cases are taken, for they have no formula."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a bar."""

    steps: int
    """What was put in, in steps of the input; for an event 0 or 1: whether it comes."""
    pence: Pence | None
    """What the partner pays then; None where there is nothing that could be split."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What one input does to a partner's figure."""

    input: Input
    low: End
    high: End

    @property
    def width(self) -> Pence:
        """How far apart the two ends are; nothing where one of them could not be split."""
        return 0 if self.low.pence is None or self.high.pence is None else abs(self.high.pence - self.low.pence)


@dataclass(frozen=True, slots=True)
class Tornado:
    """What moves a partner's figure in a year."""

    partner: str
    year: str
    measure: Measure
    middle: Pence | None
    """With every figure in the middle of its spread, and no event."""
    bars: tuple[Bar, ...]
    """The widest first; those that move nothing last."""


def tornado(
    prepared: Prepared,
    partner: str,
    year: str,
    *,
    measure: Measure = Measure.CASH_DUE,
    progress: Callable[[int, int], None] | None = None,
) -> Tornado:
    """Split the Board with each input at its low and at its high, all others in the middle.

    Inputs of later years are left out: nothing that comes later moves a year's share.
    """
    inputs = prepared.inputs
    chosen = [known for known in inputs.all if known.year is None or known.year <= year]
    middle = {value: place_of(value, MIDDLE) for value in inputs.values}

    def pays(values: Mapping[ValueInput, int], event: EventInput | None = None) -> Pence | None:
        return exact(prepared, values, event, partner, year, measure)

    centre = pays(middle)
    bars: list[Bar] = []
    for done, known in enumerate(chosen):
        if progress is not None:
            progress(done, len(chosen))
        if isinstance(known, EventInput):
            bars.append(Bar(known, End(0, centre), End(1, pays(middle, known))))
        else:
            ends = (place_of(known, LOW), place_of(known, HIGH))
            bars.append(Bar(known, *(End(steps, pays({**middle, known: steps})) for steps in ends)))
    return Tornado(partner, year, measure, centre, tuple(sorted(bars, key=lambda bar: -bar.width)))


def exact(
    prepared: Prepared,
    values: Mapping[ValueInput, int],
    event: EventInput | None,
    partner: str,
    year: str,
    measure: Measure,
) -> Pence | None:
    """What a partner pays when inputs are at these steps; None where there is no split."""
    changes = realised(prepared.inputs, values, () if event is None else (event,))
    applied = apply(prepared.board, prepared.formula, changes)
    split = split_board(applied.board, applied.formula).split
    if split is None:
        return None
    for row in split.year(year).partners:
        if row.partner == partner:
            return row.cash_due if measure is Measure.CASH_DUE else row.assessed
    return 0


def place_of(value: ValueInput, part: float) -> int:
    """The steps of an input below which it lies with a chance; of counted cases as many draws have it."""
    if not isinstance(value, CountedInput):
        return at_chance(value, part)
    drawn = draw(Inputs((value,), ()), 0, TRIED, Sampling.LATIN).values[value]
    return int(np.sort(drawn)[round(part * (len(drawn) - 1))])
