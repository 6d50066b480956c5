"""From the name of a side to its figures, every problem on the way told at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from formulas.reopening import reopen
from formulas.split import Base, Split, split_board
from funding.board import Board, ComparisonText
from funding.names import same
from funding.places import quoted
from funding.problems import Problem, Weight, errors
from funding.sides import SideName, UnknownSide, read_side, side_text
from funding.wording import _
from scenarios.comparing.sides import Side, side_of, side_of_adoption
from scenarios.conflicts import conflicts
from scenarios.stories import applied_story, left_open, scenario_of, under_scenario


@dataclass(frozen=True, slots=True)
class Opened:
    """A side, unless problems stop it."""

    side: Side | None
    split: Split | None = None
    """The split behind it; of a decision the one that comes out of its frozen facts today, if one does."""
    problems: tuple[Problem, ...] = ()
    unknown: bool = False
    """Whether the name itself stands for nothing."""
    decided: bool = False
    """Whether it is a decision."""


def open_sides(board: Board, names: Sequence[str]) -> tuple[Opened, ...]:
    """Each name as a side."""
    return tuple(open_side(board, name) for name in names)


def open_side(board: Board, name: str) -> Opened:
    """What a formula, scenarios, a formula with scenarios or a decision comes to."""
    found = read_side(board, name)
    if isinstance(found, UnknownSide):
        return Opened(None, None, (Problem(quoted(name), found.what, found.mend),), unknown=True)
    return _computed(board, found) if found.adoption is None else _adopted(board, found.adoption)


def _adopted(board: Board, name: str) -> Opened:
    """The figures that were adopted; where they are not what comes out of the frozen facts, that is told."""
    adoption = next(known for known in board.adoptions if known.name == name)
    reopened = reopen(adoption)
    notices = tuple(Problem(quoted(name), fault, weight=Weight.NOTICE) for fault in reopened.faults)
    return Opened(side_of_adoption(adoption), reopened.split, notices, decided=True)


def _computed(board: Board, found: SideName) -> Opened:
    formula, problems = found.formula, tuple[Problem, ...]()
    base = Base(board, formula) if found.scenarios else None
    if found.scenarios:
        story = scenario_of(board, " + ".join(found.scenarios))
        if errors(story.problems):
            return Opened(None, None, story.problems)
        done = applied_story(board, formula, story)
        problems = (*story.problems, *done.problems, *conflicts(board, story), *left_open(story))
        if errors(done.problems):
            return Opened(None, None, problems)
        board, formula = done.board, done.formula
    outcome = split_board(board, formula)
    if outcome.split is None:
        name = " + ".join(found.scenarios)
        told = [under_scenario(name, wrong) if name else wrong for wrong in outcome.problems]
        return Opened(None, None, (*problems, *told))
    problems += outcome.problems
    split = replace(outcome.split, scenario=" + ".join(found.scenarios) or None, base=base)
    return Opened(side_of(side_text(found), split), split, problems)


def stored(board: Board, name: str) -> ComparisonText | None:
    """The stored comparison of this name, if there is one."""
    return next((known for known in board.comparisons if same(known.name) == same(name)), None)


def with_comparison(board: Board, name: str, sides: Sequence[str]) -> Board:
    """The Board with a comparison under a name; one that it has already is replaced, its note kept."""
    old = stored(board, name)
    if old is None:
        return board.model_copy(
            update={"comparisons": (*board.comparisons, ComparisonText(name=name, sides=tuple(sides)))}
        )
    new = old.model_copy(update={"sides": tuple(sides)})
    return board.model_copy(
        update={"comparisons": tuple(new if known is old else known for known in board.comparisons)}
    )


def name_free(board: Board, name: str) -> str:
    """Why a comparison cannot have this name, in words; empty when it can."""
    if isinstance(read_side(board, name), UnknownSide):
        return ""
    return _("{name} is a formula, a scenario or a decision already. Choose another name.").format(name=quoted(name))
