"""Tables of one or two varied figures."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas.split import split_board
from funding.board import Board
from scenarios.clauses import AmountOf, CostOfLine, PercentageOf, ReservesUsed, Varied, When
from scenarios.varying import MOST_ROWS, Table, steps, table
from tests.scenarios_what_if.boards import BOARD, group, with_formula

COUNCILS = PercentageOf(group("local authorities"))
HEALTH = PercentageOf(group("health boards"))


def varied(figure: PercentageOf | AmountOf | CostOfLine, start: str, stop: str, step: str) -> Varied:
    """A figure from one value to another."""
    return Varied(figure, Decimal(start), Decimal(stop), Decimal(step))


def made(board: Board, one: Varied, other: Varied | None = None) -> Table:
    """The table of the first year."""
    found = table(board, None, (), one, other, year="2026-27")
    assert isinstance(found, Table), found
    return found


@pytest.mark.parametrize(
    ("start", "stop", "step", "expected"),
    [
        ("50", "60", "5", ["50", "55", "60"]),
        ("60", "50", "5", ["60", "55", "50"]),
        ("0.1", "0.3", "0.1", ["0.1", "0.2", "0.3"]),
        ("50", "62", "5", ["50", "55", "60", "62"]),
        ("50", "50", "5", ["50"]),
        ("50", "51", "5", ["50", "51"]),
    ],
)
def test_steps_are_inclusive_and_exact(start: str, stop: str, step: str, expected: list[str]) -> None:
    """Both ends are there, in tenths as in whole numbers, up or down; the last step may be shorter."""
    assert [str(value) for value in steps(varied(COUNCILS, start, stop, step))] == expected


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(1, 500))
def test_steps_begin_and_end_where_they_should(start: int, stop: int, step: int) -> None:
    """From the start to the stop, no two further apart than a step."""
    first, last, apart = (Decimal(number) / 100 for number in (start, stop, step))
    found = steps(Varied(COUNCILS, first, last, apart))
    assert (found[0], found[-1]) == (first, last)
    assert all(0 < abs(b - a) <= apart for a, b in pairwise(found))


def test_a_row_is_the_split_of_that_board() -> None:
    """Each row is what the Board comes to with the figure written into its formula."""
    for row in made(BOARD, varied(COUNCILS, "40", "55", "5")).rows:
        outcome = split_board(with_formula(row.values[0]))
        assert outcome.split is not None
        assert row.result is not None
        assert outcome.split.year("2026-27").partners == row.result.partners


def test_what_cannot_be_is_told_not_dropped() -> None:
    """Percentages over 100% in all are a row with a reason."""
    found = made(BOARD, varied(COUNCILS, "58", "64", "2"))
    assert [(str(row.values[0]), row.result is None) for row in found.rows] == [
        ("58", False),
        ("60", False),
        ("62", True),
        ("64", True),
    ]
    assert "The percentages add up to 102%, which is more than 100%." in found.rows[2].reason


def test_two_figures_make_a_grid() -> None:
    """Every value of one with every value of the other, the second changing first."""
    found = made(BOARD, varied(COUNCILS, "50", "55", "5"), varied(HEALTH, "20", "25", "5"))
    assert [tuple(map(str, row.values)) for row in found.rows] == [
        ("50", "20"),
        ("50", "25"),
        ("55", "20"),
        ("55", "25"),
    ]
    assert [row.result.gap if row.result else None for row in found.rows] == [1_500_000, 1_000_000, 1_000_000, 500_000]


def test_a_figure_in_some_years_leaves_the_others() -> None:
    """A cost line tried in one year costs in the other what it did."""
    only = Varied(CostOfLine("all"), Decimal(9_000_000), Decimal(11_000_000), Decimal(1_000_000), When("2027-28"))
    assert {row.result.costs_to_share for row in made(BOARD, only).rows if row.result} == {10_000_000}
    later = table(BOARD, None, (), only, year="2027-28")
    assert isinstance(later, Table)
    assert [row.result.costs_to_share for row in later.rows if row.result] == [9_000_000, 10_000_000, 11_000_000]


def test_two_figures_are_two() -> None:
    """The second would undo the first."""
    one = varied(COUNCILS, "50", "55", "5")
    found = table(BOARD, None, (), one, one, year="2026-27")
    assert isinstance(found, tuple)
    assert "The same figure is named twice." in str(found[0])


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (varied(COUNCILS, "50", "60", "0"), "A step must be more than nothing."),
        (varied(COUNCILS, "0", "100", "0.1"), f"The table would have 1,001 rows; at most {MOST_ROWS} are worked out."),
        (varied(CostOfLine("all"), "0", "100", "0.5"), "Money is tried in whole pence."),
        (varied(AmountOf(group("police")), "0", "100", "50"), "asks a fixed amount of these payers"),
        (Varied(ReservesUsed(), Decimal(0), Decimal(100), Decimal(50)), "The Board keeps no reserves."),
        (
            Varied(CostOfLine("all"), Decimal(0), Decimal(100), Decimal(50), When("2030-31")),
            "None of these years is in the plan.",
        ),
    ],
)
def test_a_table_that_cannot_be_begun(one: Varied, said: str) -> None:
    """What is wrong with the figure or its steps, in words."""
    found = table(BOARD, None, (), one, year="2026-27")
    assert isinstance(found, tuple)
    assert said in str(found[0])


def test_stopped_the_rows_tried_so_far_come_back() -> None:
    """As they are in the whole table; the others say why they have no figures, and a grid keeps its shape."""
    one, other = varied(COUNCILS, "50", "60", "5"), varied(HEALTH, "20", "25", "5")
    whole = made(BOARD, one, other)
    told: list[tuple[int, int]] = []
    found = table(
        BOARD, None, (), one, other, year="2026-27",
        progress=lambda done, of: told.append((done, of)), cancelled=lambda: len(told) == 4,
    )  # fmt: skip
    assert isinstance(found, Table)
    assert told == [(1, 6), (2, 6), (3, 6), (4, 6)]
    assert found.rows[:4] == whole.rows[:4]
    assert [row.values for row in found.rows] == [row.values for row in whole.rows]
    assert [(row.result, row.reason) for row in found.rows[4:]] == [(None, "Stopped before this was tried.")] * 2
