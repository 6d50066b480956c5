"""The business plan in figures, checked by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from funding.board import Board
from funding.plan import cost_of, growth_by_month, income_of, index_named, pools_of
from tests.funding.boards import board_of, small

STAFF = 'staff = { fte = 0.6, salary = "£38,000", on_costs = "30%" }'
RATES = ('{ "2027-28" = "3%" }', '{ "2027-28" = "3%", "2028-29" = "-0.5%" }')


def plan(figure: str) -> Board:
    """The small Board over three years, its one cost line with this figure."""
    years = ('["2026-27", "2027-28"]', '["2026-27", "2027-28", "2028-29"]')
    return board_of(small(years, RATES, ('amount = "£41,200"', figure)))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        # 41,200.00; + 3% = 42,436.00; - 0.5% = 42,223.82
        ('amount = "£41,200"', [4_120_000, 4_243_600, 4_222_382]),
        # 0.6 x 38,000 x 1.3 = 29,640.00; 30,529.20; 30,376.554
        (STAFF, [2_964_000, 3_052_920, 3_037_655]),
        # 24 x 85.01 = 2,040.24; 2,101.4472; 2,090.939964
        ('units = { quantity = 24, rate = "£85.01" }', [204_024, 210_145, 209_094]),
        # 0.5 x 0.01 = half a penny, which goes up; 0.00515; 0.00512425
        ('units = { quantity = 0.5, rate = "£0.01" }', [1, 1, 1]),
    ],
)
def test_a_cost_line_year_by_year(figure: str, expected: list[int]) -> None:
    """Amount, post or units, grown by the index from its exact value, to the whole penny once."""
    board = plan(figure)
    assert [cost_of(board, board.costs[0], year) for year in board.years] == expected


def test_amounts_are_taken_as_they_are() -> None:
    """Year by year, without growth; a year without one is not zero."""
    board = plan('amounts = { "2026-27" = "£5", "2027-28" = 0 }')
    assert [cost_of(board, board.costs[0], year) for year in board.years] == [500, 0, None]


def test_a_line_without_a_figure_costs_nobody_knows_what() -> None:
    """Never a silent zero."""
    board = plan("")
    assert cost_of(board, board.costs[0], "2026-27") is None


def test_without_an_index_nothing_grows() -> None:
    """The same amount every year."""
    board = board_of(small(('grows_with = "pay award"', "")))
    assert [cost_of(board, board.costs[0], year) for year in board.years] == [4_120_000, 4_120_000]


def test_growth_is_exact_and_begins_after_the_first_year() -> None:
    """1, then 1.03, then 1.03 x 0.995; unknown when the index or a rate is missing."""
    board = plan("amount = 1")
    growths = [growth_by_month(board, "pay award", year) for year in board.years]
    by_year = [Fraction(1), Fraction(103, 100), Fraction(103, 100) * Fraction(995, 1000)]
    assert growths == [(growth,) * 12 for growth in by_year]
    assert growth_by_month(board, None, "2028-29") == (Fraction(1),) * 12
    assert growth_by_month(board, "no such index", "2027-28") is None


def test_a_missing_rate_leaves_later_years_unknown() -> None:
    """The years before it are still known."""
    board = board_of(small(('{ "2027-28" = "3%" }', "{}")))
    assert [cost_of(board, board.costs[0], year) for year in board.years] == [4_120_000, None]


def test_income_is_the_same_every_year_or_as_listed() -> None:
    """One amount for all years, or an amount for each."""
    board = board_of(
        small(("[[in_kind]]", '[[income]]\nname = "Grant"\namounts = { "2026-27" = "£7" }\n\n[[in_kind]]'))
    )
    fees, grant = board.income
    assert [income_of(fees, year) for year in board.years] == [600_000, 600_000]
    assert [income_of(grant, year) for year in board.years] == [700, None]


def test_indices_are_found_by_name() -> None:
    """By the name as it is written."""
    board = plan("amount = 1")
    found = index_named(board, "pay award")
    assert found is not None
    assert found.rates == {"2027-28": Decimal(3), "2028-29": Decimal("-0.5")}
    assert index_named(board, "Pay award") is None


def test_pools_in_the_order_of_the_file() -> None:
    """Those of costs and of income, each once; core where a cost names none."""
    cost = '[[costs]]\nid = "a"\nname = "A"\namount = 1\n\n'
    grant = '[[income]]\nname = "Grant"\namount = 1\npool = "reviews"\n\n'
    assert pools_of(board_of(small(("[[income]]", f"{cost}{grant}[[income]]")))) == ("training", "core", "reviews")
