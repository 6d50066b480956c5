"""Laws of changes over Boards of every sort: what is not named stays, to the penny."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from funding.board import Board
from funding.plan import cost_of, income_of
from scenarios.applying import apply, with_value
from scenarios.clauses import CostOfLine, CostsMove, IncomeFrom, LineAdded, LineEnds, ReservesUsed, Sets, When
from scenarios.figures import value_of
from tests.budgets import at_most
from tests.strategies_board import sound_boards

FEW = at_most(70)  # each is checked whole, before and after


def plan_of(board: Board) -> dict[tuple[str, str], int | None]:
    """Every figure of the plan, by line and year."""
    costs = {(cost.id, year): cost_of(board, cost, year) for cost in board.costs for year in board.years}
    income = {(f"income {i}", year): income_of(one, year) for i, one in enumerate(board.income) for year in board.years}
    return costs | income


@FEW
@given(board=sound_boards(), data=st.data())
def test_only_the_line_and_the_years_named_change(board: Board, data: st.DataObject) -> None:
    """`"X" costs £5 in 2027-28` is £5 there; every other figure keeps its pence, and the base is as it was."""
    assume(board.costs)
    cost, year = data.draw(st.sampled_from(board.costs)), data.draw(st.sampled_from(board.years))
    pence = data.draw(st.integers(0, 10**9))
    before = plan_of(board)
    after = with_value(board, None, CostOfLine(cost.id), Decimal(pence), When(year, year)).board
    assert plan_of(after) == before | {(cost.id, year): pence}
    assert plan_of(board) == before


@FEW
@given(board=sound_boards(), data=st.data())
def test_what_a_figure_is_already_changes_nothing(board: Board, data: st.DataObject) -> None:
    """Setting a line to what it costs leaves the plan as it is."""
    assume(board.costs)
    cost, year = data.draw(st.sampled_from(board.costs)), data.draw(st.sampled_from(board.years))
    value = value_of(board, None, CostOfLine(cost.id), year)
    assert value is not None
    after = with_value(board, None, CostOfLine(cost.id), value, When(year, year)).board
    assert plan_of(after) == plan_of(board)


@FEW
@given(board=sound_boards(), points=st.decimals(-100, 500, places=2), yearly=st.booleans())
def test_costs_move_by_whole_pence_each_year(board: Board, points: Decimal, yearly: bool) -> None:  # noqa: FBT001 -- hypothesis
    """Each line is the old one times the factor of its year, to the nearest penny; 0% changes nothing."""
    move = [CostsMove(cost_line, points, yearly) for cost_line in (CostOfLine(cost.id) for cost in board.costs)]
    done = apply(board, None, move)
    assume(len(done.changed) == len(move))
    for cost in board.costs:
        for place, year in enumerate(board.years, start=1):
            old = cost_of(board, cost, year)
            new = value_of(done.board, None, CostOfLine(cost.id), year)
            assert old is not None
            assert new is not None
            exact = old * (1 + points / 100) ** (place if yearly else 1)
            assert abs(new - exact) <= Decimal("0.5") + Decimal("1e-9") * abs(exact)


@FEW
@given(board=sound_boards(), data=st.data())
def test_a_line_added_and_ended_leaves_the_rest(board: Board, data: st.DataObject) -> None:
    """A new line that ends at once costs nothing in any year."""
    pence = data.draw(st.integers(0, 10**9))
    done = apply(board, None, [LineAdded("Something new", "core", pence), LineEnds("something-new")])
    assume(done.changed)
    nothing = {("something-new", year): 0 for year in board.years}
    assert plan_of(done.board) == plan_of(board) | nothing


@FEW
@given(board=sound_boards(), data=st.data())
def test_income_and_reserves_read_back(board: Board, data: st.DataObject) -> None:
    """What is set is what is read, and in other years what was."""
    year, pence = data.draw(st.sampled_from(board.years)), data.draw(st.integers(0, 10**6))
    figures = [IncomeFrom(income.name) for income in board.income] + [ReservesUsed()] * (board.reserves is not None)
    assume(figures)
    figure = data.draw(st.sampled_from(figures))
    after = apply(board, None, [Sets(figure, Decimal(pence), When(year, year))]).board
    for other in board.years:
        expected = pence if other == year else value_of(board, None, figure, other)
        assert value_of(after, None, figure, other) == expected
