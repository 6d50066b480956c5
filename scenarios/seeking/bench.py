"""Where levers are tried: a Board, its targets, and what the split comes to with the levers at some steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from formulas.split import Split
from formulas.workings import Workings
from funding.board import Board
from scenarios.clauses import Sets
from scenarios.seeking.needs import Need
from scenarios.seeking.ranges import Range
from scenarios.trying import attempt, workings_after

Point = tuple[int, ...]
"""For each lever how many steps it is away from its present value."""


class Stopped(Exception):
    """A search was told not to go on; what it had found by then is on its bench."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What an exact split says of a point."""

    split: Split | None
    """None when the Board cannot have these values."""
    short: tuple[Fraction, ...]
    """For each target by how much it is missed, at worst over its years and partners, in pence."""

    @property
    def meets(self) -> bool:
        """Whether every target is met."""
        return self.split is not None and not any(self.short)


@dataclass(slots=True)
class Bench:
    """Exact tries, each made once."""

    board: Board
    formula: str | None
    needs: tuple[Need, ...]
    targets: int
    ranges: tuple[Range, ...]
    progress: Callable[[int, int], None] | None = None
    """Told how many tries were made; of how many nobody knows, so the second figure is 0."""
    cancelled: Callable[[], bool] | None = None
    """Asked after each try; a search that was cancelled ends with `Stopped`."""
    nearest: Point | None = None
    """Of the points judged so far that meet every target, the one with the smallest change."""
    _judged: dict[Point, Judged] = field(default_factory=dict)
    _workings: dict[Point, Workings | None] = field(default_factory=dict)

    def judge(self, point: Point) -> Judged:
        """The exact split with the levers at a point, held to the targets."""
        if point not in self._judged:
            split = attempt(self.board, self.formula, self.changes(point)).split
            short = shortfalls(split, self.needs, self.targets) if split is not None else ()
            self._judged[point] = Judged(split, short)
            if self._judged[point].meets and (self.nearest is None or self.move(point) < self.move(self.nearest)):
                self.nearest = point
            self._count()
        return self._judged[point]

    def workings(self, point: Point) -> Workings | None:
        """The workings with the levers at a point; None when the Board cannot have these values."""
        if point not in self._workings:
            self._workings[point] = workings_after(self.board, self.formula, self.changes(point))
            self._count()
        return self._workings[point]

    def _count(self) -> None:
        if self.progress is not None:
            self.progress(len(self._judged) + len(self._workings), 0)
        if self.cancelled is not None and self.cancelled():
            raise Stopped

    def changes(self, point: Point) -> list[Sets]:
        """What puts the levers at a point."""
        return [
            Sets(known.lever.figure, known.value(steps), known.lever.when)
            for known, steps in zip(self.ranges, point, strict=True)
            if steps
        ]

    def move(self, point: Point) -> Fraction:
        """How large a change is: its moves, each as a part of the lever's range, added up."""
        return sum((known.part(steps) for known, steps in zip(self.ranges, point, strict=True)), Fraction(0))


def shortfalls(split: Split, needs: Sequence[Need], targets: int) -> tuple[Fraction, ...]:
    """For each target by how much a split misses it, at worst over its years and partners, in pence."""
    short = [Fraction(0)] * targets
    for need in needs:
        short[need.target] = max(short[need.target], need.excess(split))
    return tuple(short)
