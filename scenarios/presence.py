"""Who is a partner in which year."""

from funding.board import Board


def partners_there(board: Board, year: str) -> frozenset[str]:
    """The ids of those who are partners in a year: who joins later, or has left, is not among them."""
    return frozenset(
        partner.id
        for partner in board.partners
        if (getattr(partner, "joins", None) or year) <= year < (getattr(partner, "leaves", None) or "9999")
    )
