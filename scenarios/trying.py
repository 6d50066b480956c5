"""A Board tried with some figures at other values: the split or the workings, or why there are none."""

from collections.abc import Sequence

from formulas.compiling.compiler import compile_formula
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.split import Outcome, find_formula, split_board
from formulas.workings import Workings
from funding.board import Board
from funding.problems import Problem, errors
from scenarios.applying import apply
from scenarios.clauses import Change


def attempt(board: Board, formula_name: str | None, changes: Sequence[Change]) -> Outcome:
    """The split of a Board after changes; a change that cannot be made, or that breaks the Board, leaves none."""
    applied = apply(board, formula_name, changes)
    refused = errors(applied.problems)
    if refused:
        return Outcome(None, refused)
    return split_board(applied.board, applied.formula)


def workings_after(board: Board, formula_name: str | None, changes: Sequence[Change]) -> Workings | None:
    """The workings of a Board after changes, without reading them, which takes longest; None when there are none."""
    applied = apply(board, formula_name, changes)
    found = find_formula(applied.board, applied.formula)
    if errors(applied.problems) or isinstance(found, Problem):
        return None
    parsed = parse(found.text, lexicon_of(applied.board, found.language))
    if parsed.problems:
        return None
    return compile_formula(parsed.formula, applied.board, parsed.places, found.name).workings
