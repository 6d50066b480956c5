"""A made-up scenario to draw: what is uncertain about the made-up Boards."""

from decimal import Decimal

from scenarios.clauses import (
    CostOfLine,
    Counted,
    DriverOf,
    Even,
    GiveOrTake,
    Pert,
    RateOfIndex,
    Statement,
    Triangular,
    Uncertain,
)

PARTNERS, LINES, YEARS = 12, 12, 3
SCENARIO: tuple[Statement, ...] = (
    Uncertain(RateOfIndex("pay award"), Triangular(Decimal(2), Decimal(3), Decimal(5))),
    Uncertain(CostOfLine("line-0"), Pert(Decimal(3_000_000), Decimal(4_000_000), Decimal(6_000_000))),
    Uncertain(CostOfLine("line-1"), GiveOrTake(Decimal(4_000_000), Decimal(300_000))),
    Counted("line-2", Decimal("1.5"), Triangular(Decimal(1_500_000), Decimal(2_200_000), Decimal(4_000_000))),
    Uncertain(DriverOf("children", "partner-00"), Even(Decimal(20_000), Decimal(24_000))),
)
"""One pay award that moves all lines, three lines of their own kind, a driver; a value for each of three years."""
