"""Quantities and rates that come to more than any Board spends are refused."""

from funding.board import Board
from funding.size_checks import amounts_within_reason


def board_with(rate: str) -> Board:
    """A Board whose one cost line is a hundred thousand units at a rate."""
    return Board.model_validate(
        {
            "format": 1,
            "board": {"name": "Example Board", "years": ["2026-27"]},
            "costs": [{"id": "units", "name": "Units", "units": {"quantity": 100_000, "rate": rate}}],
        }
    )


def test_too_large_a_line_is_told_with_what_it_comes_to() -> None:
    """The line, the year and the amount are named."""
    told = [str(problem) for problem in amounts_within_reason(board_with("£100,001"))]
    assert told == [
        (
            "costs, “units”: In 2026-27 this comes to £10,000,100,000; the largest amount is £10,000,000,000. "
            "Check the quantity and the rate."
        )
    ]


def test_the_largest_amount_itself_is_accepted() -> None:
    """A hundred thousand at a hundred thousand pounds is ten thousand million."""
    assert list(amounts_within_reason(board_with("£100,000"))) == []
