"""The business plan as a Board file holds it: cost lines, income, reserves, and the indices that costs grow with."""

from decimal import Decimal
from typing import Literal

from funding.fields import Amount, Id, Line, Money, Month, Note, Percent, Quantity, Record, Year

DEFAULT_POOL = "core"

MonthName = Literal[
    "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "January", "February", "March",
]  # fmt: skip


class Index(Record):
    """Yearly rates by which costs grow."""

    name: Line
    name_cy: Line | None = None
    starts: MonthName = "April"
    """The month from which a year's rate applies; before it the year before still holds.

    Amounts are in the prices of the start of the plan, unless their line names an earlier year: with April, the first
    year has no rate of its own.
    """
    rates: dict[Year, Percent]
    source: Note = ""


class Staff(Record):
    """A post: full-time equivalents, salary, and on-costs as a percentage of salary."""

    fte: Quantity
    salary: Amount
    """A full year's salary of one full-time post."""
    on_costs: Percent = Decimal(0)
    on_costs_note: Note = ""
    """What the on-costs hold; needed when they are above 100%."""
    start: Month | None = None
    """The first month, like 2026-09; none means from the start of the plan."""
    end: Month | None = None
    """The last month."""


class Units(Record):
    """So many at so much each."""

    quantity: Quantity
    rate: Amount
    unit: Line | None = None


class Fees(Record):
    """Places sold at a price each."""

    places: Quantity
    price: Amount


class Cost(Record):
    """A line of the business plan."""

    id: Id
    name: Line
    name_cy: Line | None = None
    pool: Line = DEFAULT_POOL
    priority: Line | None = None
    amount: Amount | None = None
    amounts: dict[Year, Amount] | None = None
    staff: Staff | None = None
    units: Units | None = None
    changes: dict[Year, Money] | None = None
    """What an adjustment adds to the line it adjusts, or with a minus takes from it; a year left out is unchanged."""
    adjusts: Id | None = None
    """The line that this one adjusts; that line stays as it came."""
    reason: Note = ""
    grows_with: Line | None = None
    prices_of: Year | None = None
    """The year in whose prices the figures are that grow; None means the first of the plan."""
    one_off: bool = False
    """Whether the cost is not expected to come back."""
    owner: Line | None = None
    """The body or post that answers for the line."""
    basis: Note = ""
    source: Note = ""


class Income(Record):
    """Money from outside the partners."""

    name: Line
    name_cy: Line | None = None
    amount: Amount | None = None
    amounts: dict[Year, Amount] | None = None
    fees: Fees | None = None
    pool: Line | None = None
    basis: Note = ""
    source: Note = ""


class Reserves(Record):
    """Money put by: what there is at the start, what is used and put in each year, and the least there should be."""

    opening: Amount
    floor: Amount = 0
    used: dict[Year, Amount] | None = None
    added: dict[Year, Amount] | None = None
    basis: Note = ""
