"""Every scenario of a Board read and tried, for `check`."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from formulas.split import problems_of
from funding.board import Board
from funding.names import same
from funding.problems import Problem, errors
from scenarios.applying import apply
from scenarios.clauses import (
    Change,
    CostOfLine,
    Counted,
    Even,
    GiveOrTake,
    Perhaps,
    Pert,
    Sets,
    Spread,
    Triangular,
    Uncertain,
    Uncertainty,
)
from scenarios.conflicts import conflicts
from scenarios.stories import Story, applied_story, scenario_of, under_scenario


def scenario_problems(board: Board) -> tuple[Problem, ...]:
    """The problems of all of a Board's scenarios, in the order of the file.

    What is told of a scenario is not told again of one that goes on from it.
    """
    found = {same(text.name): story_problems(board, None, scenario_of(board, text.name)) for text in board.scenarios}
    told: list[Problem] = []
    for text in board.scenarios:
        before = found.get(same(text.on), ()) if text.on is not None else ()
        known = {(problem.what, problem.mend) for problem in before}
        told += [problem for problem in found[same(text.name)] if (problem.what, problem.mend) not in known]
    return tuple(told)


def story_problems(board: Board, formula: str | None, story: Story) -> tuple[Problem, ...]:
    """The problems of a scenario: its sentences, what it makes of the Board, and what its formula makes of that."""
    if errors(story.problems):
        return story.problems
    return (*story.problems, *_tried(board, formula, story), *conflicts(board, story))


def _tried(board: Board, formula: str | None, story: Story) -> Iterator[Problem]:
    done = applied_story(board, formula, story)
    yield from done.problems
    sure = problems_of(done.board, done.formula)
    if not errors(done.problems):
        known = set(problems_of(board, done.formula))
        for problem in sure:
            if problem not in known:
                yield under_scenario(story.name, problem)
    for uncertain in story.uncertainties:
        tried = apply(done.board, done.formula, (as_likely(uncertain),))
        for problem in tried.problems:
            yield under_scenario(story.name, replace(problem, where="") if problem.line else problem)
        if isinstance(uncertain, Perhaps) and not tried.problems:
            for problem in errors(problems_of(tried.board, tried.formula)):
                if problem.line and problem not in sure:  # of a sentence; a plan need not balance in every draw
                    yield under_scenario(story.name, problem)


def as_likely(uncertain: Uncertainty) -> Change:
    """A sure change in place of an uncertainty: the likeliest figure, or the change that may come."""
    match uncertain:
        case Perhaps(_points, change):
            return change
        case Uncertain(figure, spread, when):
            return Sets(figure, likeliest(spread), when)
        case Counted(line, mean, price, when):
            each = Decimal(price) if isinstance(price, int) else likeliest(price)
            return Sets(CostOfLine(line), (mean * each).to_integral_value(), when)


def likeliest(spread: Spread) -> Decimal:
    """The likeliest figure of a spread; the middle where all are as likely."""
    match spread:
        case Even(low, high):
            return ((low + high) / 2).to_integral_value()
        case Triangular(_low, likely, _high) | Pert(_low, likely, _high):
            return likely
        case GiveOrTake(middle):
            return middle
