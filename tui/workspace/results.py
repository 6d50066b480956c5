"""What a Board comes to: its split under a formula, or the problems that stop it."""

from dataclasses import dataclass, replace

from formulas.split import Base, Outcome, Split, split_board
from funding.board import Board
from funding.checks import check_board
from funding.problems import Problem, errors
from funding.remembering import remembering
from funding.wording import language


@dataclass(frozen=True, slots=True)
class Results:
    """The split of a Board, or why there is none."""

    board: Board
    formula: str | None
    """The formula asked for; None for the one in use."""
    split: Split | None
    problems: tuple[Problem, ...]
    """All that is wrong with the Board and with this formula; some may only be notices."""
    scenario: str | None = None
    """The scenario, or several joined by +, that the Board is split under; None for the Board as it stands."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the work."""
        return errors(self.problems)


def compute(board: Board, formula: str | None, scenario: str | None = None) -> Results:
    """Check a Board and share its costs; pure, so that it can be done on another thread."""
    found = _found(board)
    outcome = split_board(board, formula) if scenario is None else _under(board, formula, scenario)
    # A Board with errors has no split, as at the command line; what is wrong with its formula is told all the same.
    split = outcome.split if not errors(found) else None
    return Results(board, formula, split, found + outcome.problems, scenario)


def _under(board: Board, formula: str | None, scenario: str) -> Outcome:
    # Scenarios have a grammar of their own, which is built only for those who look at one.
    from scenarios.stories import applied_story, left_open, scenario_of  # noqa: PLC0415

    story = scenario_of(board, scenario)
    if errors(story.problems):
        return Outcome(None, story.problems)
    done = applied_story(board, formula, story)
    problems = (*story.problems, *done.problems, *left_open(story))
    if errors(done.problems):
        return Outcome(None, problems)
    outcome = split_board(done.board, done.formula)
    split = None if outcome.split is None else replace(outcome.split, scenario=story.name, base=Base(board, formula))
    return Outcome(split, (*problems, *outcome.problems))


def _said_by_no_sentence(board: Board) -> tuple[object, ...]:
    """What the checks of a Board look at: all but the text of its formulas, which changes at every key."""
    others = (getattr(board, field) for field in Board.model_fields if field != "formulas")
    return (language(), tuple(formula.name for formula in board.formulas), *others)


@remembering(_said_by_no_sentence)
def _found(board: Board) -> tuple[Problem, ...]:
    return check_board(board)
