"""What partners give in kind, as a Board file holds it."""

from decimal import Decimal
from typing import Literal

from funding.fields import Amount, Id, Line, Many, Month, Note, Percent, Quantity, Record, Year

Kind = Literal["staff", "goods", "services", "accommodation"]


class StaffTime(Record):
    """Staff time at salary cost: full-time equivalents, or days or hours under a working-time convention."""

    salary: Amount
    """A full year's salary of one full-time post."""
    on_costs: Percent = Decimal(0)
    on_costs_note: Note = ""
    fte: Quantity | None = None
    days: Quantity | None = None
    hours: Quantity | None = None
    days_in_year: Quantity | None = None
    """The convention by which a year's cost becomes a day's: 220, 260 days ..."""
    hours_in_year: Quantity | None = None
    start: Month | None = None
    end: Month | None = None


class Accepted(Record):
    """The four questions that every offer answers; one not answered here is answered by the facts of the file."""

    verifiable: bool | None = None
    needed: bool | None = None
    """Needed for the plan."""
    counted_once: bool | None = None
    in_plan: bool | None = None
    """In the agreed plan."""


class Offer(Record):
    """Something a partner gives in kind: staff, goods, services or accommodation."""

    id: Id
    partner: Id
    kind: Kind
    what: Line
    quantity: Quantity = Decimal(1)
    unit: Line | None = None
    rate: Amount | None = None
    useful_life: Quantity | None = None
    """Years over which the price of goods is spread; none means that all of it counts in each year named."""
    staff: StaffTime | None = None
    valuation: Literal["salary cost", "market rate", "agreed rate", "not valued"] = "not valued"
    evidence: Note = ""
    accepted: Accepted | None = None
    years: Many[Year] = ()
    """The years it is given; none named means every year."""
    status: Literal["offered", "agreed", "declined"] = "offered"
    meets: Id | None = None
    """The cost line that it saves cash on."""
