"""Looking for the best point: a coarse grid over everything, then finer ones around what looks best."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.seeking.bench import Point
from scenarios.seeking.domains import Domain
from scenarios.seeking.surveys import Floats, Points, Survey

FEWEST = 3
"""Values of a lever in a grid, at least."""
SEEDS = 4
"""Places that are looked at more closely."""
LOOKED_AT = 5_000
"""Points, best first, among which such places are sought."""

Ranking = Callable[[Floats], Sequence[Floats]]
"""What counts, most important first, given by how much each target is missed; less is better."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """Points and by how much each misses each target."""

    points: Points
    short: Floats


@dataclass(frozen=True, slots=True)
class Hunt:
    """A survey with the coarse grid already judged, from which any ranking can be hunted."""

    survey: Survey
    within: tuple[Domain, ...]
    weights: Floats
    """How much a step of each lever counts as change."""
    coarse: Surveyed

    def best(self, ranking: Ranking) -> Iterator[tuple[Point, Floats]]:
        """Points, best first, and by how much each misses the targets; of two that rank alike the smaller change."""
        found = [self.coarse]
        if max(_spacing(self.within, self.survey.budget)) > 1:
            for seed in self._seeds(ranking):
                found += self._closer(seed, ranking)
        points = np.concatenate([each.points for each in found])
        short = np.concatenate([each.short for each in found])
        seen: set[Point] = set()
        for place in self._order(points, short, ranking):
            point = tuple(points[place].tolist())
            if point not in seen:
                seen.add(point)
                yield point, short[place]

    def _order(self, points: Points, short: Floats, ranking: Ranking) -> NDArray[np.int64]:
        keys = [*ranking(short), self._moves(points)]
        return np.lexsort(keys[::-1])

    def _moves(self, points: Points) -> Floats:
        moves: Floats = np.abs(points) @ self.weights
        return moves

    def _seeds(self, ranking: Ranking) -> list[tuple[int, ...]]:
        """The best points of the coarse grid, and the best that change less, none beside another."""
        points, short = self.coarse.points, self.coarse.short
        spacing = np.array(_spacing(self.within, self.survey.budget))
        order = self._order(points, short, ranking)
        moves = self._moves(points)
        nearer = order[moves[order] < moves[order[0]]]
        picked: list[tuple[int, ...]] = []
        for some in (order, nearer):
            fresh = 0
            for place in some[:LOOKED_AT].tolist():
                point = points[place]
                if all((np.abs(point - np.array(other)) > spacing).any() for other in picked):
                    picked.append(tuple(point.tolist()))
                    fresh += 1
                if fresh == SEEDS:
                    break
        return picked

    def _closer(self, seed: Sequence[int], ranking: Ranking) -> Iterator[Surveyed]:
        """Ever finer grids around a point, until every step has been tried around the best."""
        centre, spacing = tuple(seed), _spacing(self.within, self.survey.budget)
        while max(spacing) > 1:
            around = tuple(
                (max(low, at - gap), min(high, at + gap))
                for (low, high), at, gap in zip(self.within, centre, spacing, strict=True)
            )
            finer = _spacing(around, self.survey.budget // 2)
            spacing = tuple(min(fine, gap // 2) or 1 for fine, gap in zip(finer, spacing, strict=True))
            points = _points(around, spacing)
            closer = Surveyed(points, self.survey.short(points))
            yield closer
            centre = tuple(points[self._order(points, closer.short, ranking)[0]].tolist())


def hunt(survey: Survey, within: Sequence[Domain], weights: Sequence[float]) -> Hunt:
    """Judge a coarse grid over all values of all levers."""
    points = _points(within, _spacing(within, survey.budget))
    return Hunt(survey, tuple(within), np.array(weights), Surveyed(points, survey.short(points)))


def _spacing(within: Sequence[Domain], budget: int) -> tuple[int, ...]:
    """For each lever the steps between neighbours in a grid, rounded up."""
    each = _each(len(within), budget)
    return tuple(max(1, -(-(high - low) // (each - 1))) for low, high in within)


def _each(levers: int, budget: int) -> int:
    """How many values of each lever a grid has."""
    return max(FEWEST, int(budget ** (1 / levers) + 1e-9))


def _points(within: Sequence[Domain], spacing: Sequence[int]) -> Points:
    """Points over all values of all levers, ends included, and where a lever stands now."""
    axes = []
    for (low, high), gap in zip(within, spacing, strict=True):
        values = {*range(low, high + 1, gap), high}
        axes.append(np.array(sorted(values | ({0} if low <= 0 <= high else set())), dtype=np.int64))
    mesh = np.meshgrid(*axes, indexing="ij")
    return np.stack([axis.ravel() for axis in mesh], axis=1)
