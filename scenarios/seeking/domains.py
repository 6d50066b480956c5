"""How far each lever can be moved before the Board cannot have the value at all."""

from collections.abc import Sequence

from scenarios.seeking.bench import Bench, Point

Domain = tuple[int, int]
"""The lowest and the highest number of steps, both included."""


def domains(bench: Bench) -> tuple[Domain, ...] | None:
    """For each lever, with the others where they stand, the stretch of values that the Board can have.

    Such values are taken to lie in one stretch: percentages that total 100% at most, reserves that last. None when
    there is no value to start from.
    """
    start = start_of(bench)
    if start is None:
        return None
    found = []
    for lever, known in enumerate(bench.ranges):
        low = _last(bench, start, lever, known.lowest)
        found.append((low, _last(bench, start, lever, known.highest)))
    return tuple(found)


def widest(bench: Bench, within: Sequence[Domain]) -> tuple[Domain, ...]:
    """For each lever the stretch that the Board can have with the others at one of their ends, or where they stand."""
    if len(within) == 1:
        return tuple(within)
    found = []
    for lever, known in enumerate(bench.ranges):
        stretch = within[lever]
        for ends in (tuple(low for low, _high in within), tuple(high for _low, high in within)):
            point = _with(ends, lever, _between(0, stretch))
            if bench.workings(point) is not None:
                low, high = _last(bench, point, lever, known.lowest), _last(bench, point, lever, known.highest)
                stretch = (min(stretch[0], low), max(stretch[1], high))
        found.append(stretch)
    return tuple(found)


def _between(steps: int, within: Domain) -> int:
    return min(max(steps, within[0]), within[1])


def start_of(bench: Bench) -> Point | None:
    """Where every lever stands now, or the nearest that its bounds allow; else a place within them that can be."""
    nearest = tuple(min(max(0, known.lowest), known.highest) for known in bench.ranges)
    middle = tuple((known.lowest + known.highest) // 2 for known in bench.ranges)
    lowest = tuple(known.lowest for known in bench.ranges)
    return next((point for point in (nearest, lowest, middle) if bench.workings(point) is not None), None)


def _last(bench: Bench, start: Point, lever: int, end: int) -> int:
    """The value furthest towards an end that the Board can have."""
    if bench.workings(_with(start, lever, end)) is not None:
        return end
    good, bad = start[lever], end
    while abs(bad - good) > 1:
        middle = (good + bad) // 2
        if bench.workings(_with(start, lever, middle)) is not None:
            good = middle
        else:
            bad = middle
    return good


def _with(point: Sequence[int], lever: int, steps: int) -> Point:
    return (*point[:lever], steps, *point[lever + 1 :])
