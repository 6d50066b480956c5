"""The split that a name stands for, to show beside another: of a formula, of scenarios, or of a decision."""

from dataclasses import dataclass, replace

from formulas.split import Split
from funding.board import Board
from funding.problems import Problem, Weight, errors
from scenarios.comparing.opening import open_side


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Why there is no split of a name."""

    problems: tuple[Problem, ...]
    unknown: bool = False
    """Whether the name itself stands for nothing."""


def compared_split(board: Board, name: str) -> Split | NotCompared:
    """The split of `by pool`, `Two reviews + Probation leaves`, `by pool with Two reviews`, or of a decision.

    A decision whose split no longer comes out as it was adopted has none: a workbook could not show it live.
    """
    opened = open_side(board, name)
    if opened.split is not None and not (opened.decided and opened.problems):
        return opened.split
    told = errors(opened.problems) or tuple(replace(problem, weight=Weight.ERROR) for problem in opened.problems)
    return NotCompared(told, unknown=opened.unknown)
