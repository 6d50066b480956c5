"""Who takes part in a year, by position in the Board's list; what a sentence says holds for those alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from funding.board import Board
from funding.membership import is_partner
from funding.years import year_before


@dataclass(frozen=True, slots=True)
class Members:
    """The partners of a year and of the year before it."""

    now: frozenset[int]
    before: frozenset[int]
    before_plan: frozenset[int]
    """Those of the year before the plan: the only ones with a share of that year."""
    some_join: bool
    """Whether any partner joins within the plan; the same in every year, as the next is."""
    some_leave: bool

    def among(self, positions: Iterable[int]) -> tuple[int, ...]:
        """Those of these that are partners in the year, in the same order."""
        return tuple(position for position in positions if position in self.now)


def members_of(board: Board, year: str) -> Members:
    """The members of a year of a Board."""
    first, last = board.years[0], board.years[-1]
    return Members(
        now=_partners_in(board, year),
        before=_partners_in(board, year_before(year)),
        before_plan=_partners_in(board, year_before(first)),
        some_join=any(partner.joins is not None and first <= partner.joins <= last for partner in board.partners),
        some_leave=any(partner.leaves is not None and first < partner.leaves <= last for partner in board.partners),
    )


def _partners_in(board: Board, year: str) -> frozenset[int]:
    return frozenset(place for place, partner in enumerate(board.partners) if is_partner(partner, year))
