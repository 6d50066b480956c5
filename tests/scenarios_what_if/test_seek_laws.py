"""What holds of every answer, on random Boards: it meets its target, and nothing nearer that was looked at does."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
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
from scenarios.comparing.comparison import Basis
from scenarios.figures import value_of
from scenarios.seeking.bench import Bench
from scenarios.seeking.domains import domains, start_of
from scenarios.seeking.needs import Need, needs_of
from scenarios.seeking.ranges import Range, range_of
from scenarios.seeking.seek import HOPE, Sought, seek
from scenarios.seeking.surveys import InBulk, survey_of
from scenarios.trying import attempt
from tests.strategies_plan import boards
from tests.strategies_split import formulas

FEW = settings(max_examples=20)  # each makes dozens of splits
FEWER = settings(max_examples=8)  # and each of these hundreds
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
    formula = draw(st.one_of(_by_group(board), formulas(board, limited=None, headed=False, phased=None)))
    text = FormulaText(name="agreed", text=print_formula(formula, lexicon_of(board)))
    board = board.model_copy(update={"formulas": (text,)})
    assume(not check_board(board))
    split = split_board(board).split
    assume(split is not None)
    assert split is not None
    year = draw(st.sampled_from(board.years))
    asked = map(_percentage, formula.clauses)
    figures: list[Figure] = [*(figure for figure in asked if figure is not None), *_rises(formula)]
    stated = [figure for figure in figures if value_of(board, None, figure, year) is not None]
    lines: list[Figure] = [CostOfLine(cost.id) for cost in board.costs]
    often = draw(st.integers(0, 3))
    usable = stated if stated and often else lines
    assume(usable)
    figure = draw(st.sampled_from(usable))
    when = When(year, year)
    lever = Lever(figure, Decimal(0), Decimal(100))
    if isinstance(figure, CostOfLine):
        present = value_of(board, None, figure, year) or Decimal(0)
        lever = Lever(figure, Decimal(0), 2 * present + 1_000, when)
    return Question(board, draw(_targets(split, when)), lever)


@st.composite
def _by_group(draw: st.DrawFn, board: Board) -> c.Formula:
    """Each group a percentage of its own, shared equally; perhaps limits, perhaps whole pounds."""
    groups = sorted({partner.group for partner in board.partners})
    cuts = sorted(draw(st.lists(st.integers(0, 10_000), min_size=len(groups), max_size=len(groups))))
    clauses: list[c.Clause] = [
        c.Payment(c.Payers((c.GroupNamed(group),)), c.Percentage(Decimal(high - low) / 100), shared=c.Equally())
        for group, low, high in zip(groups, [0, *cuts], cuts, strict=False)
    ]
    most = st.integers(0, 30).map(Decimal)
    if draw(st.booleans()):
        clauses.append(c.PayLimit(c.AllPartners(), at_most=c.Points(30 + draw(most))))
    if all(partner.last_year is not None for partner in board.partners) and draw(st.booleans()):
        clauses.append(c.ChangeLimit(c.AllPartners(), rise=c.Points(draw(most))))
    return c.Formula((*clauses, *([c.RoundTo(100)] if draw(st.booleans()) else [])))


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
    parts = st.one_of(st.integers(60, 100), st.integers(0, 110))
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


@FEW
@given(questions(), st.data())
def test_a_survey_in_bulk_says_what_exact_splits_say(asked: Question, data: st.DataObject) -> None:
    """Where points are judged in bulk, each is judged as an exact split judges it, to a penny or two."""
    split = split_board(asked.board).split
    assert split is not None
    known = range_of(split, asked.lever)
    assume(isinstance(known, Range))
    assert isinstance(known, Range)
    needs = tuple(need for need in needs_of(split, [asked.target], Basis.ASSESSED) if isinstance(need, Need))
    bench = Bench(asked.board, "agreed", needs, 1, (known,))
    reach, start = domains(bench), start_of(bench)
    assert reach is not None
    assert start is not None
    survey = survey_of(bench, start, reach)
    if not isinstance(survey, InBulk):
        return
    places = data.draw(st.lists(st.integers(*reach[0]), min_size=1, max_size=5))
    short = survey.short(np.array([[place] for place in places]))
    for place, (missed,) in zip(places, short.tolist(), strict=True):
        judged = bench.judge((place,))
        assert judged.split is not None
        assert abs(missed - float(judged.short[0])) <= HOPE


@st.composite
def two_levers(draw: st.DrawFn) -> tuple[Question, Lever]:
    """A question with a second lever: a cost line of the same Board."""
    asked = draw(questions())
    lines = [cost for cost in asked.board.costs if CostOfLine(cost.id) != asked.lever.figure]
    assume(lines)
    figure, when = CostOfLine(draw(st.sampled_from(lines)).id), asked.target.when
    present = value_of(asked.board, None, figure, when.first or "") or Decimal(0)
    return asked, Lever(figure, Decimal(0), 2 * present + 1_000, when)


@FEWER
@given(two_levers())
def test_with_two_levers_an_answer_meets_its_target_and_neither_can_be_moved_back(
    asked: tuple[Question, Lever],
) -> None:
    """Put back together the moves meet the target; with either a step nearer to where it stood they do not."""
    question, other = asked
    levers = [question.lever, other]
    found = seek(question.board, None, (), [question.target], levers)
    assume(isinstance(found, Sought))
    assert isinstance(found, Sought)
    if found.after is None:
        return
    assert _holds(question, found.after)
    after = [move.after for move in found.moves]
    for place, move in enumerate(found.moves):
        if move.after != move.before:
            step = Decimal(1) if isinstance(move.lever.figure, CostOfLine) else Decimal("0.01")
            back = [*after]
            back[place] += step if move.after < move.before else -step
            changes = [Sets(lever.figure, value, lever.when) for lever, value in zip(levers, back, strict=True)]
            split = attempt(question.board, None, changes).split
            assert split is None or not _holds(question, split)
