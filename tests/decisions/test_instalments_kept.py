"""An adoption keeps the instalments that the Board file says, and verify holds them."""

from formulas.reopening import reopen
from tests.decisions.meeting import BOARD, adopted, board_of

PARTS = '\n[[instalments]]\ndue = "1 May"\npart = "60%"\n\n[[instalments]]\ndue = "1 February"\npart = "40%"\n'


def test_the_days_and_parts_are_those_of_the_board() -> None:
    """Police owe £9,000.00 in cash: 60% by May, 40% by February of the next calendar year."""
    _after, adoption = adopted(board_of(BOARD + PARTS))
    (police,) = [kept for kept in adoption.instalments if (kept.partner, kept.year) == ("police", "2026-27")]
    assert police.due == {"2026-05-01": 5_400_00, "2027-02-01": 3_600_00}
    assert reopen(adoption).faults == ()
