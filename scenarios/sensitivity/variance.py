"""First-order indices: the part of the variance of a partner's figure that each uncertain thing alone brings about.

Draws are put into bins by one input. How far the averages of the bins differ, against how far all draws differ, is that
input's part. What the parts leave of the whole comes of inputs working together, as two limits do.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.ensemble.estimates import SECTIONS, Estimate, margin
from scenarios.ensemble.shape import shape_of
from scenarios.uncertainty.drawing import Drawn, draw
from scenarios.uncertainty.inputs import EventInput, Input
from scenarios.uncertainty.outputs import Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.reading import read
from scenarios.uncertainty.steps import Ints
from scenarios.uncertainty.streams import Sampling

BINS = 32
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PartOfVariance:
    """What an input alone brings about: 1 is all of it."""

    input: Input
    part: Estimate


@dataclass(frozen=True, slots=True)
class PartsOfVariance:
    """What moves a figure."""

    parts: tuple[PartOfVariance, ...]
    """The largest first."""
    draws: int
    """From how many draws this is known."""


def parts_of_variance(
    prepared: Prepared,
    output: Output,
    draws: int,
    seed: int,
    *,
    sampling: Sampling = Sampling.LATIN,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PartsOfVariance:
    """Each input's part of the variance of an output, from the same draws as an ensemble of this seed.

    A figure that is the same in every draw has no parts.
    """
    shape = shape_of(draws)
    row = prepared.outputs.index(output)
    figures: list[Floats] = []
    chunks: list[Drawn] = []
    for stretch in shape.stretches():
        if cancelled is not None and cancelled():
            break
        drawn = draw(prepared.inputs, seed, stretch, sampling)
        figures.append(read(prepared, drawn).figures[row])
        chunks.append(drawn)
        if progress is not None:
            progress(sum(map(len, figures)), shape.draws)
    whole = np.concatenate([np.empty(0), *figures])
    if len(whole) == 0 or np.ptp(whole) == 0:
        return PartsOfVariance((), len(whole))
    found = [
        PartOfVariance(known, _part(np.concatenate([_steps(prepared, known, drawn) for drawn in chunks]), whole))
        for known in prepared.inputs.all
        if known.year is None or known.year <= output.year
    ]
    return PartsOfVariance(tuple(sorted(found, key=lambda part: -part.part.value)), len(whole))


def _steps(prepared: Prepared, known: Input, drawn: Drawn) -> Ints:
    if isinstance(known, EventInput):
        return drawn.happened >> prepared.inputs.events.index(known) & 1
    return drawn.values[known]


def _part(values: Ints, figures: Floats) -> Estimate:
    edges = np.unique(np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1], method="inverted_cdf"))
    bins = np.searchsorted(edges, values, side="left")
    sections = [
        _between(part, figure)
        for part, figure in zip(np.array_split(bins, SECTIONS), np.array_split(figures, SECTIONS), strict=True)
    ]
    return Estimate(max(0.0, _between(bins, figures)), margin(np.array(sections).reshape(-1, 1))[0])


def _between(bins: Ints, figures: Floats) -> float:
    """The variance between bins as a part of all, less what chance alone would make of it."""
    centred = figures - figures.mean()
    counts = np.bincount(bins)
    used = counts > 0
    sums = np.bincount(bins, weights=centred)
    total, between = float((centred**2).sum()), float((sums[used] ** 2 / counts[used]).sum())
    bins_used = int(used.sum())
    if not total or len(figures) <= bins_used:
        return 0.0
    within = (total - between) / (len(figures) - bins_used)
    return (between - (bins_used - 1) * within) / total
