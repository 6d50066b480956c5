"""From the name of a side to its figures, every problem on the way told at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from formulas.split import split_board
from funding.board import Board, ComparisonText
from funding.names import same
from funding.places import quoted
from funding.problems import Problem, errors
from funding.sides import SideName, UnknownSide, read_side, side_text
from funding.wording import _
from scenarios.comparing.sides import Side, side_of
from scenarios.conflicts import conflicts
from scenarios.stories import applied_story, left_open, scenario_of


@dataclass(frozen=True, slots=True)
class Opened:
    """A side, unless problems stop it."""

    side: Side | None
    problems: tuple[Problem, ...] = ()
    unknown: bool = False
    """Whether the name itself stands for nothing."""


def open_sides(board: Board, names: Sequence[str]) -> tuple[Opened, ...]:
    """Each name as a side."""
    return tuple(open_side(board, name) for name in names)


def open_side(board: Board, name: str) -> Opened:
    """What a formula, scenarios, a formula with scenarios or a decision comes to."""
    found = read_side(board, name)
    if isinstance(found, UnknownSide):
        return Opened(None, (Problem(quoted(name), found.what, found.mend),), unknown=True)
    return _computed(board, found)


def _computed(board: Board, found: SideName) -> Opened:
    formula, problems = found.formula, tuple[Problem, ...]()
    if found.scenarios:
        story = scenario_of(board, " + ".join(found.scenarios))
        if errors(story.problems):
            return Opened(None, story.problems)
        done = applied_story(board, formula, story)
        problems = (*story.problems, *done.problems, *conflicts(board, story), *left_open(story))
        if errors(done.problems):
            return Opened(None, problems)
        board, formula = done.board, done.formula
    outcome = split_board(board, formula)
    problems += outcome.problems
    return Opened(None if outcome.split is None else side_of(side_text(found), outcome.split), problems)


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
