"""What is kept of a stretch of draws."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from funding.board import Board
from scenarios.clauses import Statement
from scenarios.uncertainty.drawing import draw
from scenarios.uncertainty.inputs import ValueInput
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.reading import read
from scenarios.uncertainty.reasons import Reason
from scenarios.uncertainty.streams import Sampling, Stretch

Kept = NDArray[np.int32] | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Piece:
    """The results of a stretch."""

    draws: int
    kept: Kept
    """A row for each output: all its draws in order, or when they are thinned evenly spaced ones of them, sorted."""
    sums: NDArray[np.float64]
    """A row for each output, its draws added up for each block."""
    odd: Mapping[Reason, int]
    any_odd: int
    held: Mapping[ValueInput, int]


@dataclass(frozen=True, slots=True)
class Job:
    """All that a worker needs to know."""

    board: Board
    formula: str | None
    statements: tuple[Statement, ...]
    seed: int
    sampling: Sampling
    thinned: int


def piece_of(prepared: Prepared, job: Job, stretch: Stretch) -> Piece:
    """Draw and read a stretch."""
    drawn = draw(prepared.inputs, job.seed, stretch, job.sampling)
    found = read(prepared, drawn)
    sums = found.figures.reshape(len(found.figures), stretch.blocks, stretch.size).sum(axis=2)
    kept = _small(found.figures)
    if job.thinned > 1:
        kept = _thinned(kept, job.thinned)
    return Piece(stretch.draws, kept, sums, found.odd, found.any_odd, drawn.held)


def _small(figures: NDArray[np.float64]) -> Kept:
    """The figures in half the room where they fit: up to twenty million pounds."""
    limits = np.iinfo(np.int32)
    fits = limits.min <= figures.min(initial=0) and figures.max(initial=0) <= limits.max
    return figures.astype(np.int32) if fits else figures.astype(np.int64)


def _thinned(kept: Kept, one_in: int) -> Kept:
    """One draw in so many, each standing for its neighbours in size."""
    draws = kept.shape[1]
    number = max(1, round(draws / one_in))
    places = ((np.arange(number) + 0.5) * draws / number).astype(np.int64)
    return np.ascontiguousarray(np.sort(kept, axis=1)[:, places])


def added_up(pieces: Sequence[Piece]) -> tuple[Counter[Reason], Counter[ValueInput]]:
    """How many draws were odd, by reason, and how many draws of each input were held."""
    odd: Counter[Reason] = Counter()
    held: Counter[ValueInput] = Counter()
    for piece in pieces:
        odd.update(piece.odd)
        held.update(piece.held)
    return odd, held
