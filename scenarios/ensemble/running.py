"""Running an ensemble: stretches of draws handed out to workers, and what they come to gathered in order."""

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from funding.board import Board
from funding.money import Pence
from scenarios.clauses import Statement
from scenarios.ensemble.ensemble import Ended, Ensemble
from scenarios.ensemble.estimates import quantiles
from scenarios.ensemble.pieces import Job, Piece, piece_of
from scenarios.ensemble.shape import Shape, shape_of
from scenarios.uncertainty.outputs import Measure
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.streams import Sampling, Stretch

DRAWS, SEED = 20_000, 2026
MOST_UNTIL = 1_000_000
"""The most draws of a run that stops when enough is known, unless more are asked for."""
PAYS_FROM = 4
"""Stretches from which a second thread pays."""
AT_ONCE = 4
"""Stretches given to a worker of somebody else's executor at a time, so that the way there pays."""
AHEAD = 4
"""Pieces of work handed out before the first of them is back, for each worker."""
BREATH = 0.05
"""Seconds between looks at whether the run is cancelled."""


@dataclass(frozen=True, slots=True)
class Until:
    """When to stop: a quantile of every partner's cash due is known to so many pence, 95 times in 100."""

    part: float
    pence: Pence


def run(
    board: Board,
    formula: str | None,
    statements: Sequence[Statement],
    draws: int = DRAWS,
    seed: int = SEED,
    *,
    sampling: Sampling = Sampling.LATIN,
    until: Until | None = None,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Ensemble:
    """Draw a scenario of a Board so many times, made up to whole blocks: for a seed the same bytes, whoever works.

    Without an executor, threads of this process work, one for each core where that pays. `progress` is told how many
    draws are done and how many there may be; when `cancelled` says so, what is done so far comes back, marked.
    Raises `CannotDraw` with every problem of the scenario, and `ValueError` for too few or too many draws.
    """
    shape = shape_of(draws)
    prepared = Prepared(board, formula, statements)
    job = Job(board, formula, tuple(statements), seed, sampling, shape.thinned)
    pieces: list[Piece] = []

    def ensemble(ended: Ended) -> Ensemble:
        return Ensemble(
            board, prepared.formula_name, job.statements, seed, sampling, shape, ended,
            prepared.partners, prepared.outputs, prepared.plan, tuple(pieces),
        )  # fmt: skip

    with _gathered(prepared, job, shape, executor, workers, cancelled or _never) as results:
        for piece in results:
            if piece is None:
                return ensemble(Ended.CANCELLED)
            pieces.append(piece)
            if progress is not None:
                progress(sum(done.draws for done in pieces), shape.draws)
            if until is not None and _is_checked(len(pieces)) and _is_known(ensemble(Ended.KNOWN), until):
                return ensemble(Ended.KNOWN)
    return ensemble(Ended.ALL_DRAWN)


def _never() -> bool:
    return False


def _is_checked(pieces: int) -> bool:
    """Whether to look if enough is known: at 2, 4, 8, 16 ... stretches, so that workers make no difference."""
    return pieces > 1 and pieces & (pieces - 1) == 0


def _is_known(ensemble: Ensemble, until: Until) -> bool:
    for output in ensemble.outputs:
        if output.measure is Measure.CASH_DUE:
            (found,) = quantiles(ensemble, output, (until.part,))
            if found.margin is None or found.margin > until.pence:
                return False
    return True


@contextmanager
def _gathered(
    prepared: Prepared,
    job: Job,
    shape: Shape,
    executor: Executor | None,
    workers: int | None,
    cancelled: Callable[[], bool],
) -> Iterator[Iterator[Piece | None]]:
    """The pieces in order, and None in place of the next one when the run is cancelled."""
    stretches = list(shape.stretches())
    many = workers or os.cpu_count() or 1
    if executor is not None:
        words = pickle.dumps(job)
        batches = [tuple(stretches[first : first + AT_ONCE]) for first in range(0, len(stretches), AT_ONCE)]
        yield _from_futures(lambda batch: executor.submit(_batch, words, batch), batches, many * AHEAD, cancelled)
    elif many == 1 or len(stretches) < PAYS_FROM:
        yield _one_by_one(prepared, job, stretches, cancelled)
    else:
        with ThreadPoolExecutor(many) as threads:
            yield _from_futures(
                lambda batch: threads.submit(_here, prepared, job, batch),
                [(s,) for s in stretches],
                many * 2,
                cancelled,
            )


Batch = tuple[Stretch, ...]


def _one_by_one(
    prepared: Prepared, job: Job, stretches: Sequence[Stretch], cancelled: Callable[[], bool]
) -> Iterator[Piece | None]:
    for stretch in stretches:
        if cancelled():
            yield None
            return
        yield piece_of(prepared, job, stretch)


def _from_futures(
    submit: Callable[[Batch], "Future[list[Piece]]"],
    batches: Sequence[Batch],
    ahead: int,
    cancelled: Callable[[], bool],
) -> Iterator[Piece | None]:
    left = deque(batches)
    waiting: deque[Future[list[Piece]]] = deque()
    try:
        while left or waiting:
            while left and len(waiting) < ahead:
                waiting.append(submit(left.popleft()))
            pieces = _when_done(waiting.popleft(), cancelled)
            if pieces is None:
                yield None
                return
            yield from pieces
    finally:
        for future in waiting:
            future.cancel()


def _when_done(future: "Future[list[Piece]]", cancelled: Callable[[], bool]) -> list[Piece] | None:
    while not cancelled():
        try:
            return future.result(timeout=BREATH)
        except NotYet:
            continue
    return None


def _here(prepared: Prepared, job: Job, batch: Batch) -> list[Piece]:
    return [piece_of(prepared, job, stretch) for stretch in batch]


def _batch(words: bytes, batch: Batch) -> list[Piece]:
    """What another process does: the job is read and compiled once in it."""
    prepared, job = _made_ready(words)
    return _here(prepared, job, batch)


@lru_cache(maxsize=2)
def _made_ready(words: bytes) -> tuple[Prepared, Job]:
    job: Job = pickle.loads(words)  # noqa: S301 -- it was written a moment ago, by this program
    return Prepared(job.board, job.formula, job.statements), job
