"""Small Boards on which what chance does can be worked out by hand."""

from decimal import Decimal

from formulas import clauses as c
from funding.board import Board

YEAR, NEXT = "2026-27", "2027-28"
HALVES = "Council pays 60%.\nHealth pays the rest."
COUNCIL = c.Payers((c.PartnerNamed("council"),))


def board(formula: str = HALVES, **tables: object) -> Board:
    """A council and a health board that share a post of £100,000, which grows, and reviews of £20,000."""
    return Board.model_validate(
        {
            "board": {"name": "A made-up Board", "years": (YEAR, NEXT)},
            "partners": (
                {"id": "council", "name": "Council", "group": "local authorities", "last_year": "£70,000"},
                {"id": "health", "name": "Health", "group": "health boards", "last_year": "£45,000"},
            ),
            "drivers": ({"name": "children", "unit": "children", "values": {"council": "900", "health": "100"}},),
            "indices": ({"name": "pay award", "rates": {YEAR: "0%", NEXT: "3%"}},),
            "costs": (
                {"id": "post", "name": "Post", "amount": "£100,000", "grows_with": "pay award"},
                {"id": "reviews", "name": "Practice reviews", "pool": "reviews", "amount": "£20,000"},
            ),
            "income": ({"name": "Grant", "amount": "£1,000"},),
            "reserves": {"opening": "£50,000"},
            "formulas": ({"name": "agreed", "text": formula},),
        }
        | tables
    )


def pounds(amount: int) -> Decimal:
    """So many pounds, in pence."""
    return Decimal(amount * 100)
