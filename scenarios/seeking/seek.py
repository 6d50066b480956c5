"""Seek: the smallest change of some levers with which a split keeps its targets, or why there is none.

How small a change is, is measured by its moves, each as a part of its lever's range, added up: with one lever that is
simply how far it moves. A per cent of a percentage's range, and of an amount that may range up to the costs to share,
move about as many pounds, so moves of different kinds can be added.

What is guaranteed. Every answer is a split, made exactly, that meets every target to the penny. With one lever, no
value nearer to the present one does so: among all its printable values when there are no more than 20,000 of them, else
among 20,000 spread over its range and all those around what looked best. With several, no point of the grids that were
surveyed is nearer, and no lever of the answer can be moved back by a single step. Where the workings do not follow a
lever in straight lines (the rate of an index, whose costs are rounded to the penny), grids have 40 points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, islice
from math import ceil

from formulas.split import Split
from funding.board import Board
from funding.money import Pence
from funding.problems import Problem, errors
from funding.wording import _
from scenarios.applying import apply
from scenarios.clauses import Change, Lever, Target
from scenarios.comparing.comparison import Basis
from scenarios.seeking.bench import Bench, Judged, Point, Stopped, shortfalls
from scenarios.seeking.domains import Domain, domains, start_of, widest
from scenarios.seeking.hunting import Hunt, Ranking, hunt
from scenarios.seeking.needs import Need, needs_of
from scenarios.seeking.ranges import Range, range_of
from scenarios.seeking.surveys import Floats, OneByOne, Survey, survey_of
from scenarios.trying import attempt

TRIED_EXACTLY = 40
"""Points that a survey thinks meet the targets and that are judged exactly, before another way is tried."""
HOPE = 2.0
"""Pence by which a survey may miss a target that the exact split meets."""
STEPS_BACK = 200
MOST_TARGETS = 8
MOST_LEVERS = 4


@dataclass(frozen=True, slots=True)
class Move:
    """A lever moved."""

    lever: Lever
    before: Decimal
    after: Decimal
    part: Fraction
    """How far, as a part of its range."""
    low: Decimal
    high: Decimal
    """The ends of its range."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A smallest set of targets that cannot all be met."""

    targets: tuple[int, ...]
    """Their places among the targets."""
    gives: tuple[Pence | None, ...]
    """By how much each would have to give, when the others of the set are met, at worst over years and partners.

    None when no amount would do.
    """


@dataclass(frozen=True, slots=True)
class Sought:
    """What it takes, or why it cannot be done."""

    before: Split
    after: Split | None
    """The split that meets every target; None when it cannot be done."""
    moves: tuple[Move, ...]
    """A move a lever; none moved when the targets are met already."""
    change: Fraction
    """The moves added up."""
    idle: tuple[int, ...]
    """The places of levers that do not change what the targets are about."""
    conflict: Conflict | None
    """None when it can be done, and when it is not known why it cannot."""
    early: bool = False
    """Whether it was stopped before all was tried: a smaller change may do it, or there may be an answer at all."""


def seek(
    board: Board,
    formula: str | None,
    statements: Sequence[Change],
    targets: Sequence[Target],
    levers: Sequence[Lever],
    *,
    basis: Basis = Basis.ASSESSED,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Sought | tuple[Problem, ...]:
    """The smallest change of some levers, on a Board after changes, that meets every target; or problems.

    Targets in pounds are about assessed shares, or about cash due under that basis. `progress` is told how many
    splits were tried; when `cancelled` says so, the smallest change found by then comes back, marked.
    """
    base = apply(board, formula, statements)
    outcome = attempt(base.board, base.formula, ())
    problems = [*errors(base.problems), *_counts(targets, levers)]
    if problems or outcome.split is None:
        return (*problems, *outcome.problems) if outcome.split is None else tuple(problems)
    before = outcome.split
    needs = needs_of(before, targets, basis)
    ranges = [range_of(before, lever) for lever in levers]
    problems = [found for found in (*needs, *ranges) if isinstance(found, Problem)]
    if problems:
        return tuple(problems)
    bench = Bench(
        base.board,
        before.formula_name,
        tuple(need for need in needs if isinstance(need, Need)),
        len(targets),
        tuple(known for known in ranges if isinstance(known, Range)),
        progress,
        cancelled,
    )
    try:
        return _sought(bench, before)
    except Stopped:
        return _found_so_far(bench, before)


def _counts(targets: Sequence[Target], levers: Sequence[Lever]) -> list[Problem]:
    problems = []
    for what, count, most in ((_("targets"), len(targets), MOST_TARGETS), (_("levers"), len(levers), MOST_LEVERS)):
        if not 0 < count <= most:
            told = _("There are {count} {what}; from 1 to {most} can be sought.")
            problems.append(Problem(what, told.format(count=count, what=what, most=most)))
    if len({(lever.figure, lever.when) for lever in levers}) < len(levers):
        problems.append(Problem(_("levers"), _("A lever is named twice."), _("Name each once.")))
    return problems


def _sought(bench: Bench, before: Split) -> Sought | tuple[Problem, ...]:
    now = (0,) * len(bench.ranges)
    allowed = all(known.lowest <= 0 <= known.highest for known in bench.ranges)
    if allowed and not any(shortfalls(before, bench.needs, bench.targets)):
        return _answer(bench, before, now, ())
    reach = domains(bench)
    start = start_of(bench)
    if reach is None or start is None:
        what = _("No value of the levers within their bounds was found that the Board can have.")
        return (Problem(_("levers"), what, _("Widen the bounds.")),)
    within = widest(bench, reach)
    weights = [float(known.part(1)) for known in bench.ranges]
    survey = survey_of(bench, start, reach)
    hunted = hunt(survey, within, weights)
    idle = _idle(bench, start, reach)
    everything = tuple(range(bench.targets))
    found = _meeting(bench, hunted, everything)
    promised = found is None and _promised(bench, hunted, everything)
    if promised:
        # The survey knows only how far each lever goes by itself; together they may be more than the Board can have.
        found = _meeting(bench, hunt(OneByOne(bench), within, weights), everything)
    if found is not None:
        return _answer(bench, before, _fewest(bench, survey, within, weights, _moved_back(bench, found)), idle)
    conflict = None if promised else _conflict(bench, hunted)
    return Sought(before, None, (), Fraction(0), idle, conflict)


def _answer(bench: Bench, before: Split, point: Point, idle: tuple[int, ...]) -> Sought:
    after = bench.judge(point).split
    moves = tuple(
        Move(known.lever, known.present, known.value(steps), known.part(steps), known.low, known.high)
        for known, steps in zip(bench.ranges, point, strict=True)
    )
    return Sought(before, after, moves, bench.move(point), idle, None)


def _found_so_far(bench: Bench, before: Split) -> Sought:
    if bench.nearest is None:
        return Sought(before, None, (), Fraction(0), (), None, early=True)
    return replace(_answer(bench, before, bench.nearest, ()), early=True)


# Meeting targets


def _all_of(targets: Sequence[int]) -> Ranking:
    def ranking(short: Floats) -> Sequence[Floats]:
        return [short[:, list(targets)].sum(axis=1)]

    return ranking


def _meeting(bench: Bench, hunted: Hunt, targets: Sequence[int]) -> Point | None:
    """A point with the smallest change that the hunt found and that, judged exactly, meets some targets."""
    for point, short in islice(hunted.best(_all_of(targets)), TRIED_EXACTLY):
        if not _may_meet(short, targets):
            return None
        judged = bench.judge(point)
        if judged.split is not None and not any(judged.short[target] for target in targets):
            return point
    return None


def _promised(bench: Bench, hunted: Hunt, targets: Sequence[int]) -> bool:
    """Whether the survey holds that targets can be met by values that the Board refuses, which it cannot know."""
    tried = islice(hunted.best(_all_of(targets)), TRIED_EXACTLY)
    return any(_may_meet(short, targets) and bench.judge(point).split is None for point, short in tried)


def _may_meet(short: Floats, targets: Sequence[int]) -> bool:
    """Whether a survey, which may be a penny or two off, leaves hope that targets are met."""
    return all(short[target] <= HOPE for target in targets)


def _moved_back(bench: Bench, point: Point) -> Point:
    """The point with every lever moved back, step by step, as far as all targets stay met."""
    for lever in range(len(point)):
        for _step in range(STEPS_BACK):
            steps = point[lever]
            back = (*point[:lever], steps - (steps > 0) + (steps < 0), *point[lever + 1 :])
            within = bench.ranges[lever].lowest <= back[lever] <= bench.ranges[lever].highest
            if back == point or not within or not bench.judge(back).meets:
                break
            point = back
    return point


def _fewest(bench: Bench, survey: Survey, within: Sequence[Domain], weights: Sequence[float], point: Point) -> Point:
    """The point, or one that moves a single lever and is no larger a change."""
    for lever in range(len(point)) if sum(map(bool, point)) > 1 else ():
        alone = [stretch if place == lever else (0, 0) for place, stretch in enumerate(within)]
        if all(low <= 0 <= high for low, high in within):
            found = _meeting(bench, hunt(survey, alone, weights), range(bench.targets))
            if found is not None and bench.move(found) <= bench.move(point):
                point = _moved_back(bench, found)
    return point


def _idle(bench: Bench, start: Point, reach: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The levers that, each moved alone, change nothing that the targets look at."""
    idle = []
    for lever, (low, high) in enumerate(reach):
        places = sorted({low, (3 * low + high) // 4, (low + high) // 2, (low + 3 * high) // 4, high})
        seen = {_looked_at(bench, bench.judge((*start[:lever], place, *start[lever + 1 :]))) for place in places}
        if len(seen - {None}) <= 1:
            idle.append(lever)
    return tuple(idle)


def _looked_at(bench: Bench, judged: Judged) -> tuple[Fraction, ...] | None:
    split = judged.split
    return None if split is None else tuple(need.excess(split) for need in bench.needs)


# Why it cannot be done


def _conflict(bench: Bench, hunted: Hunt) -> Conflict:
    for size in range(1, bench.targets):
        for some in combinations(range(bench.targets), size):
            if _meeting(bench, hunted, some) is None:
                return _gives(bench, hunted, some)
    return _gives(bench, hunted, tuple(range(bench.targets)))


def _gives(bench: Bench, hunted: Hunt, some: tuple[int, ...]) -> Conflict:
    return Conflict(some, tuple(_give(bench, hunted, target, some) for target in some))


def _give(bench: Bench, hunted: Hunt, target: int, some: Sequence[int]) -> Pence | None:
    """The least by which a target is missed where the others are met."""
    others = [other for other in some if other != target]

    def ranking(short: Floats) -> Sequence[Floats]:
        return [*_all_of(others)(short), short[:, target]] if others else [short[:, target]]

    for point, short in islice(hunted.best(ranking), TRIED_EXACTLY):
        if not _may_meet(short, others):
            return None
        judged = bench.judge(point)
        if judged.split is not None and not any(judged.short[other] for other in others):
            return ceil(judged.short[target])
    return None
