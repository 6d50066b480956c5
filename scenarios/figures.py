"""Figures: what a Board can be asked to try at another value, read from it and said in words."""

from decimal import Decimal

from funding.board import Board
from scenarios.clauses import (
    CostOfLine,
    DriverOf,
    Figure,
    IncomeFrom,
    RateOfIndex,
    ReservesUsed,
)
from scenarios.formula_figures import formula_value
from scenarios.language.printer import figure_name
from scenarios.plan_figures import plan_value

__all__ = ["figure_name", "value_of"]


def value_of(board: Board, formula_name: str | None, figure: Figure, year: str) -> Decimal | None:
    """A figure in a year, in pence, percentage points or the driver's unit; None when there is none."""
    if isinstance(figure, CostOfLine | RateOfIndex | IncomeFrom | DriverOf | ReservesUsed):
        return plan_value(board, figure, year)
    return formula_value(board, formula_name, figure)
