"""Reserves year by year: what there is, what is used and put in, what is left, and the least there should be."""

from dataclasses import dataclass

from funding.board import Board
from funding.money import Pence


@dataclass(frozen=True, slots=True)
class ReserveYear:
    """The reserves in one year, in pence."""

    year: str
    opening: Pence
    used: Pence
    added: Pence
    closing: Pence
    floor: Pence

    @property
    def shortfall(self) -> Pence:
        """How far the closing reserve is below its floor; zero when it is not."""
        return max(self.floor - self.closing, 0)


def reserves_by_year(board: Board) -> tuple[ReserveYear, ...]:
    """The reserves in each year of the plan; no rows when the Board keeps none."""
    if board.reserves is None:
        return ()
    held, rows = board.reserves.opening, []
    for year in board.years:
        used, added = (table.get(year, 0) for table in (board.reserves.used or {}, board.reserves.added or {}))
        rows.append(ReserveYear(year, held, used, added, held - used + added, board.reserves.floor))
        held = rows[-1].closing
    return tuple(rows)
