"""What holds of every answer, on random Boards: it meets its target, and nothing nearer that was looked at does."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from formulas.split import Split, split_board
from funding.board import Board, FormulaText
from funding.checks import check_board
from scenarios.clauses import (
    CostOfLine,
    Figure,
    GapAtMost,
    Lever,
    MostRise,
    PercentageOf,
    Sets,
    Target,
    TogetherPay,
    When,
)
from scenarios.figures import value_of
from scenarios.seeking.seek import Sought, seek
from scenarios.trying import attempt
from tests.strategies_plan import boards
from tests.strategies_split import formulas

FEW = settings(max_examples=20)  # each makes dozens of splits
COARSE = 12


@dataclass(frozen=True)
class Question:
    """A Board in its text form, a target and a lever."""

    board: Board
    target: Target
    lever: Lever


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A partner, or the gap, to be brought a little or a lot below where it is, by some figure of the Board."""
    board = draw(boards(most_partners=5, most_years=2, largest=10**9))
    formula = draw(formulas(board, limited=None, headed=False, phased=None))
    text = FormulaText(name="agreed", text=print_formula(formula, lexicon_of(board)))
    board = board.model_copy(update={"formulas": (text,)})
    assume(not check_board(board))
    split = split_board(board).split
    assume(split is not None)
    assert split is not None
    figures = [*map(_percentage, formula.clauses), *(CostOfLine(cost.id) for cost in board.costs), *_rises(formula)]
    year = draw(st.sampled_from(board.years))
    usable = [figure for figure in figures if figure and value_of(board, None, figure, year) is not None]
    assume(usable)
    figure = draw(st.sampled_from(usable))
    when = When(year, year)
    lever = Lever(figure, Decimal(0), Decimal(100))
    if isinstance(figure, CostOfLine):
        present = value_of(board, None, figure, year) or Decimal(0)
        lever = Lever(figure, Decimal(0), 2 * present + 1_000, when)
    return Question(board, draw(_targets(split, when)), lever)


def _percentage(clause: c.Clause) -> Figure | None:
    is_percentage = isinstance(clause, c.Payment) and isinstance(clause.pays, c.Percentage)
    return PercentageOf(clause.payers) if is_percentage and isinstance(clause, c.Payment) else None


def _rises(formula: c.Formula) -> list[Figure]:
    return [
        MostRise(clause.on)
        for clause in formula.clauses
        if isinstance(clause, c.ChangeLimit) and isinstance(clause.rise, c.Points)
    ]


def _targets(split: Split, when: When) -> st.SearchStrategy[Target]:
    year = split.year(when.first or "")
    parts = st.integers(0, 150)
    kinds = [
        parts.map(lambda part: Target(GapAtMost(year.gap * part // 100), when)),
        *(
            parts.map(
                lambda part, row=row: Target(  # type: ignore[misc]
                    TogetherPay(c.Payers((c.PartnerNamed(row.partner),)), at_most=row.assessed * part // 100), when
                )
            )
            for row in year.partners
        ),
    ]
    return st.one_of(kinds)


def kept(asked: Question, value: Decimal) -> bool:
    """Whether the target holds with the lever at a value, found without any of the search."""
    split = attempt(asked.board, None, [Sets(asked.lever.figure, value, asked.lever.when)]).split
    return split is not None and _holds(asked, split)


def _holds(asked: Question, split: Split) -> bool:
    year = split.year(asked.target.when.first or "")
    match asked.target.rule:
        case GapAtMost(pence):
            return year.gap <= pence
        case TogetherPay(c.Payers((c.PartnerNamed(key),)), int(most)):
            return next(row.assessed for row in year.partners if row.partner == key) <= most
    raise TypeError(asked.target)


def answered(asked: Question) -> Sought:
    """What it takes; the question itself is sound."""
    found = seek(asked.board, None, (), [asked.target], [asked.lever])
    assume(isinstance(found, Sought))
    assert isinstance(found, Sought)
    return found


def coarse(low: Decimal, high: Decimal, step: Decimal) -> list[Decimal]:
    """Some values over a range, on its steps."""
    count = int((high - low) / step)
    return [low + step * (count * place // COARSE) for place in range(COARSE + 1)]


@FEW
@given(questions())
def test_an_answer_meets_its_target_and_nothing_nearer_on_a_coarse_grid_does(asked: Question) -> None:
    """The answer put back meets the target to the penny; no smaller move on the coarse grid does."""
    found = answered(asked)
    if found.after is None:
        return
    assert _holds(asked, found.after)
    (move,) = found.moves
    if move.after != move.before:
        assert kept(asked, move.after)
        assert not kept(asked, move.before)
        step = Decimal(1) if isinstance(asked.lever.figure, CostOfLine) else Decimal("0.01")
        nearer = [
            value
            for value in coarse(move.low, move.high, step)
            if abs(value - move.before) < abs(move.after - move.before)
        ]
        assert [value for value in nearer if kept(asked, value)] == []
        back = move.after + (step if move.after < move.before else -step)
        assert back == move.before or not kept(asked, back)


@FEW
@given(questions())
def test_what_cannot_be_done_is_done_nowhere_on_a_coarse_grid(asked: Question) -> None:
    """When it is said that a target cannot be met, no value of the coarse grid meets it, and something has to give."""
    found = answered(asked)
    if found.after is not None:
        return
    low, high = asked.lever.low or Decimal(0), asked.lever.high or Decimal(0)
    step = Decimal(1) if isinstance(asked.lever.figure, CostOfLine) else Decimal("0.01")
    assert [value for value in coarse(low, high, step) if kept(asked, value)] == []
    assert found.conflict is not None
    assert all(give is not None and give > 0 for give in found.conflict.gives)
