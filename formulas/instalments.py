"""What a partner owes in cash in a year, as instalments with dates that sum to it to the penny."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from formulas.share_out import whole_units
from formulas.split import Split
from funding.board import Board
from funding.instalments import date_in, usual_instalments
from funding.money import Pence


@dataclass(frozen=True, slots=True)
class DatedInstalment:
    """An amount in pence and the day on which it is due."""

    due: date
    amount: Pence


def instalments_of(board: Board, year: str, cash_due: Pence) -> tuple[DatedInstalment, ...]:
    """A year's cash due cut as the Board says, in the order of the dates.

    Rounded by largest remainder: each part down to whole pence, and the odd pennies to the largest remainders, ties to
    the earlier day. So the instalments sum to the cash due. Raises `ValueError` for parts that are not the whole.
    """
    said = board.instalments or usual_instalments()
    parts = sorted((date_in(instalment.due, year), Fraction(instalment.part) / 100) for instalment in said)
    order = [Fraction(place) for place in range(len(parts))]
    whole = whole_units([cash_due * part for _day, part in parts], Fraction(0), Fraction(1), order)
    if sum(whole) != cash_due:
        raise ValueError(cash_due, parts)
    return tuple(DatedInstalment(day, int(amount)) for (day, _part), amount in zip(parts, whole, strict=True))


def instalments_in(split: Split, year: str) -> Mapping[str, tuple[DatedInstalment, ...]]:
    """Every partner's instalments of a year, by the partner's id; raises `KeyError`.

    All partners have the same days; one with nothing due, such as one that is absent, has instalments of nothing.
    """
    return {row.partner: instalments_of(split.board, year, row.cash_due) for row in split.year(year).partners}
