"""Many points judged at once: in bulk where the workings follow the levers in straight lines, else one by one.

A survey finds where to look; what it finds is judged exactly before it is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import evaluate_bulk
from formulas.exact import Vector
from formulas.workings import Given, Workings
from scenarios.seeking.bench import Bench, Point
from scenarios.seeking.domains import Domain
from scenarios.seeking.needs import Need

Floats = NDArray[np.float64]
Points = NDArray[np.int64]
Key = tuple[str, str]
Inputs = Mapping[Key, Vector]

NOISE = 1e-5
"""Pence by which a float may miss a bound that the exact figure keeps."""
FEWEST = 5
"""A lever with fewer values than this is tried one by one."""


class Survey(Protocol):
    """Judges many points."""

    @property
    def budget(self) -> int:
        """How many points can be judged at once."""

    def short(self, points: Points) -> Floats:
        """By how much each target is missed, in pence, of shape (points, targets); infinite where a point cannot be."""


@dataclass(frozen=True, slots=True)
class OneByOne:
    """Every point split exactly; for levers that the workings do not follow in straight lines."""

    bench: Bench
    budget: int = 40

    def short(self, points: Points) -> Floats:
        """By how much each target is missed."""
        rows = []
        for point in points.tolist():
            judged = self.bench.judge(tuple(point))
            missed = [float(short) for short in judged.short]
            rows.append(missed if judged.split is not None else [np.inf] * self.bench.targets)
        return np.array(rows, dtype=np.float64).reshape(len(points), self.bench.targets)


@dataclass(frozen=True, slots=True)
class InBulk:
    """Points read by the bulk reader: each input is a base plus so much a step of each lever."""

    workings: Workings
    needs: tuple[Need, ...]
    targets: int
    base: Mapping[Key, Floats]
    slopes: tuple[Mapping[Key, Floats], ...]
    """For each lever what a step adds to the inputs that it moves."""
    budget: int = 20_000

    def short(self, points: Points) -> Floats:
        """By how much each target is missed."""
        drawn: dict[Key, Floats] = {}
        for lever, moved in enumerate(self.slopes):
            steps = points[:, lever : lever + 1].astype(np.float64)
            for key, slope in moved.items():
                drawn[key] = drawn.get(key, self.base[key]) + steps * slope
        wanted = {term.column for need in self.needs for term in need.terms}
        values = evaluate_bulk(self.workings, drawn, wanted)
        short = np.zeros((len(points), self.targets))
        for need in self.needs:
            excess = np.full(len(points), float(need.constant))
            for term in need.terms:
                excess = excess + float(term.factor) * values[need.year, term.column][:, term.entry]
            missed = np.where(excess > NOISE, excess, 0.0)
            short[:, need.target] = np.maximum(short[:, need.target], missed)
        return short


def survey_of(bench: Bench, start: Point, within: Sequence[Domain]) -> Survey:
    """A survey in bulk if every lever moves inputs of the workings alone, in straight lines; else one by one."""
    workings = bench.workings(start)
    if workings is None:
        return OneByOne(bench)
    base = _inputs(workings)
    slopes = []
    for lever, (low, high) in enumerate(within):
        slope = _slope(bench, start, lever, (low, high), workings)
        if slope is None:
            return OneByOne(bench)
        slopes.append(slope)
    if len(slopes) > 1 and not _add_up(bench, start, within, base, slopes):
        return OneByOne(bench)
    # The base is where no lever is moved, whether or not that is within their bounds.
    at_present = {
        key: tuple(
            value - sum(_at(slope, key, place) * start[n] for n, slope in enumerate(slopes))
            for place, value in enumerate(vector)
        )
        for key, vector in base.items()
    }
    return InBulk(
        workings=workings,
        needs=bench.needs,
        targets=bench.targets,
        base={key: _floats(vector) for key, vector in at_present.items()},
        slopes=tuple({key: _floats(vector) for key, vector in slope.items()} for slope in slopes),
    )


def _slope(bench: Bench, start: Point, lever: int, within: Domain, workings: Workings) -> dict[Key, Vector] | None:
    """What a step of a lever adds to each input that it moves; None when that is not the same everywhere."""
    low, high = within
    if high - low < FEWEST:
        return None
    places = [low + (high - low) * quarter // 4 for quarter in (1, 2, 3)]
    seen = [bench.workings((*start[:lever], place, *start[lever + 1 :])) for place in places]
    inputs = []
    for found in seen:
        if found is None or not _alike(found, workings):
            return None
        inputs.append(_inputs(found))
    first, middle, last = inputs
    slope: dict[Key, Vector] = {}
    for key, now in _inputs(workings).items():
        step = tuple((b - a) / (places[2] - places[0]) for a, b in zip(first[key], last[key], strict=True))
        if any(step):
            slope[key] = step
        for at, vector in ((places[1], middle[key]), (start[lever], now)):
            if vector != tuple(a + s * (at - places[0]) for a, s in zip(first[key], step, strict=True)):
                return None
    return slope


def _add_up(bench: Bench, start: Point, within: Sequence[Domain], base: Inputs, slopes: Sequence[Inputs]) -> bool:
    """Whether levers moved together move the inputs as each does alone."""
    point = tuple(low + (high - low) // 4 for low, high in within)
    found = bench.workings(point)
    if found is None:
        return False
    for key, vector in _inputs(found).items():
        moved = tuple(
            value + sum(_at(slope, key, place) * (point[n] - start[n]) for n, slope in enumerate(slopes))
            for place, value in enumerate(base[key])
        )
        if moved != vector:
            return False
    return True


def _at(slope: Inputs, key: Key, place: int) -> Fraction:
    return slope[key][place] if key in slope else Fraction(0)


def _floats(vector: Vector) -> Floats:
    return np.array([[float(value) for value in vector]])


def _inputs(workings: Workings) -> dict[Key, Vector]:
    return {
        (year.year, column.name): column.made.values
        for year in workings.years
        for column in year.columns
        if isinstance(column.made, Given)
    }


def _alike(one: Workings, other: Workings) -> bool:
    """Whether two workings differ in nothing but the values of inputs."""
    return _skeleton(one) == _skeleton(other)


def _skeleton(workings: Workings) -> list[tuple[object, ...]]:
    return [
        (year.year, column.name, column.axis, None if isinstance(column.made, Given) else column.made)
        for year in workings.years
        for column in year.columns
    ]
