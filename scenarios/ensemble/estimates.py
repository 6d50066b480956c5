"""What an ensemble says, and how sure it is: quantiles, means, probabilities, each with its sampling error.

Draws are cut into twenty sections. What a section alone would say differs from section to section, and from how much
it does follows how far the whole may be off. That holds under any sampling within blocks, for a section is made of
whole blocks and blocks are independent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from funding.money import Pence
from scenarios.ensemble.ensemble import Ensemble, draws_of
from scenarios.uncertainty.outputs import Measure, Output

SECTIONS = 20
SURE = 0.95
"""Of a hundred runs with other seeds, so many would come within the margin of the truth."""

Floats = NDArray[np.float64]
Draws = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from draws: pence, or a probability from 0 to 1."""

    value: float
    margin: float | None
    """How far it may be off, 95 times in 100; None where there are too few draws to tell."""


def quantiles(ensemble: Ensemble, output: Output, parts: Sequence[float]) -> tuple[Estimate, ...]:
    """The figures at or below which these parts of the draws lie."""
    return _estimates(_sections(ensemble, [draws_of(ensemble, output)]), lambda draws: _quantiles(draws, parts))


def chance_above(ensemble: Ensemble, output: Output, pence: Pence) -> Estimate:
    """The probability that an output is more than so much."""
    found = _estimates(
        _sections(ensemble, [draws_of(ensemble, output)]), lambda draws: np.array([np.mean(draws > pence)])
    )
    return found[0]


def reserve_covering(ensemble: Ensemble, parts: Sequence[float], years: Sequence[str]) -> tuple[Estimate, ...]:
    """The reserves that would cover costs above the plan in these parts of the years drawn."""
    above = [np.maximum(draws_of(ensemble, Output(Measure.NET_COSTS, year)) - ensemble.plan[year], 0) for year in years]
    return _estimates(_sections(ensemble, above), lambda draws: _quantiles(draws, parts))


def mean(ensemble: Ensemble, output: Output) -> Estimate:
    """The average of an output over all draws, thinned or not."""
    row = ensemble.row(output)
    means = np.concatenate([piece.sums[row] for piece in ensemble.pieces]) / ensemble.shape.size
    return Estimate(float(means.mean()), margin(means.reshape(-1, 1))[0])


def _quantiles(draws: Draws, parts: Sequence[float]) -> Floats:
    """Draws themselves, never something between two: what a partner pays is whole pence."""
    places = [min(len(draws) - 1, max(0, int(np.ceil(part * len(draws) - 1e-9)) - 1)) for part in parts]
    return np.sort(draws)[places].astype(np.float64)


def _sections(ensemble: Ensemble, years: Sequence[Draws]) -> list[Draws]:
    """The draws of each section, those of several years together."""
    widths = [piece.kept.shape[1] for piece in ensemble.pieces]
    units = widths if ensemble.shape.thinned > 1 else [ensemble.shape.size] * (sum(widths) // ensemble.shape.size)
    ends = np.cumsum([0, *units])
    cuts = [ends[group[0]] for group in np.array_split(np.arange(len(units)), min(SECTIONS, len(units)))]
    return [np.concatenate(parts) for parts in zip(*(np.split(draws, cuts[1:]) for draws in years), strict=True)]


def _estimates(sections: Sequence[Draws], figure: Callable[[Draws], Floats]) -> tuple[Estimate, ...]:
    whole = figure(np.concatenate(sections))
    margins = margin(np.array([figure(section) for section in sections]))
    return tuple(Estimate(float(value), margin) for value, margin in zip(whole, margins, strict=True))


def margin(said: Floats) -> list[float | None]:
    """How far the average of rows may be off, for each column."""
    rows = len(said)
    if rows < 2:  # noqa: PLR2004 -- one alone does not differ from itself
        return [None] * said.shape[1]
    times = float(special.stdtrit(rows - 1, (1 + SURE) / 2))
    margins: list[float | None] = (times * said.std(axis=0, ddof=1) / rows**0.5).tolist()
    return margins
