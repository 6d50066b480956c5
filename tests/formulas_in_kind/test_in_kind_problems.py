"""What stops a split when partners give in kind."""

from formulas.split import split_board
from funding.board import Board


def test_income_and_in_kind_above_the_costs_are_told() -> None:
    """With the costs paid for and more, there is nothing to share, and the amount over is named."""
    board = Board.model_validate(
        {
            "format": 1,
            "board": {"name": "Example Board", "years": ["2026-27"]},
            "partners": [{"id": "police", "name": "Police", "group": "police"}],
            "costs": [{"id": "venue", "name": "Venue", "amount": "£1,000"}],
            "income": [{"name": "Fees", "amount": "£400"}],
            "in_kind": [
                {
                    "id": "room",
                    "partner": "police",
                    "kind": "accommodation",
                    "what": "Room",
                    "rate": "£700",
                    "valuation": "agreed rate",
                    "status": "agreed",
                    "meets": "venue",
                }
            ],
            "formulas": [{"name": "agreed", "text": "Police pay the rest."}],
        }
    )
    assert [str(problem) for problem in split_board(board).problems] == [
        (
            "formula “agreed”: In 2026-27 income and in-kind contributions together come to £100.00 more "
            "than the costs. Use less of the reserves, or correct what is offered."
        )
    ]
