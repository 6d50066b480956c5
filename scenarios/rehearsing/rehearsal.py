"""A formula rehearsed: on past years, where the file has any, and on facts that are a little off."""

from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split, split_board
from funding.problems import Problem
from scenarios.rehearsing.jumps import Jumps, jumps
from scenarios.rehearsing.nudges import DRAWS, Nudged, nudged
from scenarios.rehearsing.past_board import past_board


@dataclass(frozen=True, slots=True)
class PastRun:
    """A formula run over past years."""

    split: Split
    start: str | None
    """The year whose payments it starts from."""
    jumps: tuple[Jumps, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it."""

    split: Split
    """The split of the plan's own years."""
    past: PastRun | None
    problems: tuple[Problem, ...]
    """Why there is no run over past years, when there is none."""
    nudged: Nudged


def rehearse(split: Split, year: str, within: Fraction, *, draws: int = DRAWS, seed: int) -> Rehearsal:
    """Run the formula of a split over past years, and over a year's facts each of which may be off by a part."""
    off = nudged(split, year, within, draws=draws, seed=seed)
    before = past_board(split.board, split.formula)
    if isinstance(before, Problem):
        return Rehearsal(split, None, (before,), off)
    outcome = split_board(before.board, split.formula_name)
    if outcome.split is None:
        return Rehearsal(split, None, outcome.problems, off)
    run = PastRun(outcome.split, before.start, jumps(outcome.split, before.paid))
    return Rehearsal(split, run, outcome.problems, off)
