"""The split that a name stands for, to show beside another: of a formula, of scenarios, or of a decision."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from formulas.reopening import reopen
from formulas.split import Split, find_formula, split_board
from funding.board import Board
from funding.places import quoted
from funding.problems import Problem
from funding.sides import SideName, UnknownSide, read_side
from scenarios.clauses import Change
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.reading import read_statement
from scenarios.trying import attempt


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Why there is no split of a name."""

    problems: tuple[Problem, ...]
    unknown: bool = False
    """Whether the name itself stands for nothing."""


def compared_split(board: Board, name: str) -> Split | NotCompared:
    """The split of `by pool`, `Two reviews + Probation leaves`, `by pool with Two reviews`, or of a decision."""
    found = read_side(board, name)
    if isinstance(found, UnknownSide):
        return NotCompared((Problem(quoted(name), found.what, found.mend),), unknown=True)
    if found.adoption is not None:
        return _decided(board, found.adoption)
    return _under_scenarios(board, found) if found.scenarios else _under_formula(board, found.formula)


def _under_formula(board: Board, formula: str | None) -> Split | NotCompared:
    outcome = split_board(board, formula)
    return outcome.split or NotCompared(outcome.problems)


def _decided(board: Board, name: str) -> Split | NotCompared:
    adoption = next(known for known in board.adoptions if known.name == name)
    reopened = reopen(adoption)
    told = tuple(Problem(quoted(name), fault) for fault in reopened.faults)
    return reopened.split if reopened.split is not None and not told else NotCompared(told)


def _under_scenarios(board: Board, found: SideName) -> Split | NotCompared:
    formula = find_formula(board, found.formula)
    if isinstance(formula, Problem):
        return NotCompared((formula,))
    changes = _changes(board, found.scenarios)
    if isinstance(changes, NotCompared):
        return changes
    outcome = attempt(board, formula.name, changes)
    if outcome.split is None:
        return NotCompared(outcome.problems)
    return replace(outcome.split, scenario=" + ".join(found.scenarios))


def _changes(board: Board, scenarios: Sequence[str]) -> Sequence[Change] | NotCompared:
    """What scenarios change, in order; what they say of chance changes nothing."""
    lexicon = scenario_lexicon(board)
    texts = [text for name in scenarios for known in board.scenarios if known.name == name for text in known.changes]
    read = [read_statement(text, lexicon) for text in texts]
    problems = tuple(problem for each in read for problem in each.problems)
    if problems:
        return NotCompared(problems)
    return [each.said for each in read if isinstance(each.said, get_args(Change))]
