"""When cash is due: the instalments of a year in the order of their days."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from funding.board import Board
from funding.dates import format_day
from funding.instalments import date_in, usual_instalments
from funding.plan import HUNDRED


@dataclass(frozen=True, slots=True)
class Due:
    """An instalment."""

    day: str
    """The day on which it is due in every year, as the Board file writes it: `1 April`."""
    told: str
    """The same in the language in use."""
    part: Fraction
    """Its part of the cash due."""

    def in_year(self, year: str) -> date:
        """The day on which it is due in a financial year."""
        return date_in(self.day, year)


def schedule_of(board: Board) -> tuple[Due, ...]:
    """The instalments of every year of a Board."""
    dated = [(date_in(said.due, board.years[0]), said) for said in board.instalments or usual_instalments()]
    return tuple(
        Due(said.due, format_day(day.day, day.month), Fraction(said.part) / HUNDRED)
        for day, said in sorted(dated, key=lambda pair: pair[0])
    )
