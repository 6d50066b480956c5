"""The central law: a draw read through the bulk reader is the exact split of the changes that it stands for."""

from decimal import Decimal

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from funding.board import Board
from scenarios.clauses import CostOfLine, Counted, Even, OfferBecomes, Perhaps, Statement, Triangular, Uncertain
from scenarios.uncertainty.drawing import draw
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.reading import read
from scenarios.uncertainty.streams import Sampling, Stretch
from scenarios.uncertainty.templates import CannotDraw
from tests.formulas_in_kind.offering import Given, given_in_kind, rules
from tests.strategies_uncertain import UncertainCase, uncertain_cases
from tests.uncertainty.exactly import exact_figure, exact_split

FEW = Stretch(0, 2, 2)


def assert_exact(board: Board, statements: tuple[Statement, ...], seed: int) -> None:
    """Every figure of every draw is the exact one; what the exact reader refuses is counted."""
    try:
        prepared = Prepared(board, "agreed", statements)
        drawn = draw(prepared.inputs, seed, FEW, Sampling.LATIN)
        found = read(prepared, drawn)
    except CannotDraw:
        reject()
    refused = 0
    for place in range(FEW.draws):
        split = exact_split(prepared, drawn, place)
        refused += split is None
        if split is not None:
            exact = [exact_figure(split, output) for output in prepared.outputs]
            assert exact == found.figures[:, place].tolist()
    assert refused <= found.any_odd


@given(uncertain_cases(), st.integers(0, 9))
def test_a_draw_is_the_exact_split_of_its_changes(case: UncertainCase, seed: int) -> None:
    """Bulk with one draw = exact, to the penny, on any Board, whatever is uncertain about it."""
    assert_exact(case.board, case.statements, seed)


@given(given_in_kind(), rules(), st.integers(0, 9))
def test_offers_count_up_to_the_line_as_it_is_drawn(given_board: Given, said: tuple[str, str, str], seed: int) -> None:
    """An offer counts only up to the cost of the line it meets, in each draw."""
    split = given_board.under(*said)
    assume(split is not None)
    assert split is not None
    board = split.board
    line = board.costs[0].id
    statements: list[Statement] = [
        Uncertain(CostOfLine(line), Triangular(Decimal(0), Decimal(10**6), Decimal(5 * 10**6))),
        Perhaps(Decimal(50), OfferBecomes(board.in_kind[0].id, "declined")),
    ]
    if len(board.costs) > 1:
        statements.append(Counted(board.costs[1].id, Decimal("1.5"), Even(Decimal(10**5), Decimal(10**6))))
    assert_exact(board, tuple(statements), seed)
