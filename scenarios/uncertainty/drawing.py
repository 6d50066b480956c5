"""A stretch of draws: what chance says of every input, in whole steps."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.uncertainty.inputs import CountedInput, FigureInput, Inputs, ValueInput
from scenarios.uncertainty.spreads import poisson_cases, quantiles_of
from scenarios.uncertainty.steps import Ints, on_grid
from scenarios.uncertainty.streams import Floats, Sampling, Stretch, chances, spread_out, stream


@dataclass(frozen=True, slots=True)
class Drawn:
    """The draws of a stretch."""

    values: Mapping[ValueInput, Ints]
    """In steps of each input's grid."""
    happened: Ints
    """For each draw which events came: the sum of 1 for the first, 2 for the second, 4 for the third ..."""
    held: Mapping[ValueInput, int]
    """How many draws of an input were held at the least or the most that a Board can hold."""


def draw(inputs: Inputs, seed: int, stretch: Stretch, sampling: Sampling) -> Drawn:
    """Draw every input, each from a stream of its own."""
    values: dict[ValueInput, Ints] = {}
    held: dict[ValueInput, int] = {}
    for value in inputs.values:
        drawn = chances(seed, value.name, value.year, stretch, sampling)
        values[value], out = on_grid(value.grid, _values(value, drawn, seed, stretch, sampling))
        if out:
            held[value] = out
    happened = np.zeros(stretch.draws, dtype=np.int64)
    for place, event in enumerate(inputs.events):
        came = chances(seed, event.name, None, stretch, sampling) < float(event.chance)
        happened += came.astype(np.int64) << place
    return Drawn(values, happened, held)


def _values(value: ValueInput, drawn: Floats, seed: int, stretch: Stretch, sampling: Sampling) -> Floats:
    match value:
        case FigureInput(spread=spread):
            return quantiles_of(spread, drawn)
        case CountedInput(mean=mean):
            return _cases(value, poisson_cases(float(mean), drawn), seed, stretch, sampling)


def _cases(counted: CountedInput, cases: Ints, seed: int, stretch: Stretch, sampling: Sampling) -> Floats:
    """What so many cases cost, each at a price of its own in whole pence."""
    if isinstance(counted.price, int):
        return cases.astype(np.float64) * counted.price
    chance = stream(seed, f"{counted.name}, price of a case", counted.year, stretch.number)
    by_block = cases.reshape(stretch.blocks, stretch.size).sum(axis=1).tolist()
    prices = quantiles_of(
        counted.price, np.concatenate([spread_out(chance, 1, number, sampling)[0] for number in by_block])
    )
    steps, _held = on_grid(counted.grid, prices)
    whose = np.repeat(np.arange(stretch.draws), cases)
    return np.bincount(whose, weights=np.maximum(steps, 0), minlength=stretch.draws).astype(np.float64)
