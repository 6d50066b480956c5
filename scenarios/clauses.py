"""What the sentences of a scenario say, as plain data.

Everything turns on a `Figure`, anything that a Board can be asked to try at another value. A change sets a figure, an
uncertainty spreads it, a table varies it, a lever seeks it: the same figure, the same way to put a value in its place.
"""

from dataclasses import dataclass
from decimal import Decimal

from formulas import clauses as c
from funding.money import Pence

# When


@dataclass(frozen=True, slots=True)
class When:
    """The years that a sentence is for, both ends included; an open end is the Board's first or last year."""

    first: str | None = None
    last: str | None = None


EVERY_YEAR = When()


# What can be tried at another value


@dataclass(frozen=True, slots=True)
class CostOfLine:
    """What a cost line comes to in a year, in pence; by the line's id."""

    line: str


@dataclass(frozen=True, slots=True)
class RateOfIndex:
    """The rate of an index, in percentage points; by its name."""

    index: str


@dataclass(frozen=True, slots=True)
class IncomeFrom:
    """What a source of income brings in, in pence; by its name."""

    source: str


@dataclass(frozen=True, slots=True)
class DriverOf:
    """A partner's figure of a driver, in the driver's unit; by the driver's name and the partner's id."""

    driver: str
    partner: str


@dataclass(frozen=True, slots=True)
class ReservesUsed:
    """What is taken from reserves, in pence."""


Part = c.ForPools | c.ForAllOtherCosts
"""The part of a formula in which a sentence stands, said only where several parts have one that fits."""


@dataclass(frozen=True, slots=True)
class PercentageOf:
    """The percentage that the formula asks of these payers, in percentage points."""

    payers: c.Payers
    under: Part | None = None


@dataclass(frozen=True, slots=True)
class AmountOf:
    """The fixed amount that the formula asks of these payers, in pence."""

    payers: c.Payers
    under: Part | None = None


@dataclass(frozen=True, slots=True)
class WeightOf:
    """The weight of a driver, or of equal shares when it is None, in the blend of these payers, in percentage points.

    What is added to it is taken from the other parts of the blend in proportion, so that they still total 100%.
    """

    payers: c.Payers
    driver: str | None
    under: Part | None = None


@dataclass(frozen=True, slots=True)
class MostRise:
    """The most that contributions of these may rise on last year, in percentage points."""

    on: c.AllPartners | c.GroupNamed


@dataclass(frozen=True, slots=True)
class MostFall:
    """The most that contributions of these may fall on last year, in percentage points."""

    on: c.AllPartners | c.GroupNamed


PlanFigure = CostOfLine | RateOfIndex | IncomeFrom | DriverOf | ReservesUsed
FormulaFigure = PercentageOf | AmountOf | WeightOf | MostRise | MostFall
"""Figures that stand in a sentence of the formula, and so are the same in every year."""
Figure = PlanFigure | FormulaFigure


# Changes


@dataclass(frozen=True, slots=True)
class Sets:
    """A figure is this, in pence, percentage points or the driver's unit."""

    figure: Figure
    value: Decimal
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class CostsMove:
    """Cost lines rise, or with a value below zero fall, in the first year by this and in each later one again."""

    lines: CostOfLine | c.ForPools | c.ForAllOtherCosts
    """One line, every line of some pools, or every line."""
    points: Decimal
    """Percentage points."""
    yearly: bool
    """Whether again in each later year ("a year"); otherwise once, and all years of `when` are as much dearer."""
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class LineAdded:
    """A new cost line, in pence for each year of `when`."""

    name: str
    pool: str
    pence: Pence
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class LineEnds:
    """A cost line costs nothing in the years of `when`; by its id."""

    line: str
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class PartnerLeaves:
    """A partner is no partner any more from the first year of `when`."""

    partner: str
    when: When


@dataclass(frozen=True, slots=True)
class PartnerJoins:
    """A body becomes a partner of a group; one that is a partner already changes its group."""

    name: str
    """A partner's id, or the name of a new one."""
    group: str
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class OfferBecomes:
    """An offer in kind is offered, agreed or declined; by the offer's id."""

    offer: str
    status: str


@dataclass(frozen=True, slots=True)
class UsesFormula:
    """Another formula of the Board is in use; by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class InFormula:
    """A sentence of the formula in use reads like this, instead of the one that says the same thing of the same payers.

    When no sentence does, it is added.
    """

    clause: c.Clause
    under: Part | None = None


@dataclass(frozen=True, slots=True)
class NotInFormula:
    """A sentence of the formula in use is left out."""

    clause: c.Clause
    under: Part | None = None


Change = (
    Sets
    | CostsMove
    | LineAdded
    | LineEnds
    | PartnerLeaves
    | PartnerJoins
    | OfferBecomes
    | UsesFormula
    | InFormula
    | NotInFormula
)


# Uncertainty


@dataclass(frozen=True, slots=True)
class Even:
    """Anything between two values, all as likely."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Triangular:
    """Between two values, most likely a third ("most likely £22,000")."""

    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Pert:
    """Between two values and mostly near a third ("mostly near £22,000"): a beta distribution, lambda 4."""

    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class GiveOrTake:
    """About a value, give or take another: normal, with that standard deviation."""

    middle: Decimal
    spread: Decimal


Spread = Even | Triangular | Pert | GiveOrTake


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A figure is not known, only how it spreads; each year of `when` has a value of its own."""

    figure: Figure
    spread: Spread
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class Counted:
    """A cost line is a number of cases, Poisson about a mean, each at a price that spreads; by the line's id."""

    line: str
    mean: Decimal
    """Cases in a year."""
    price: Spread | Pence
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class Perhaps:
    """A change that comes with a probability, in percentage points; once for all its years."""

    points: Decimal
    change: Change


Uncertainty = Uncertain | Counted | Perhaps
Statement = Change | Uncertainty
"""A sentence of a scenario."""


# What is sought


@dataclass(frozen=True, slots=True)
class TogetherPay:
    """What these payers pay together, at most or at least, in pence."""

    payers: c.Payers
    at_most: Pence | None = None
    at_least: Pence | None = None


@dataclass(frozen=True, slots=True)
class GapAtMost:
    """The gap is no more than this, in pence."""

    pence: Pence


@dataclass(frozen=True, slots=True)
class Target:
    """What a split should keep, in the years of `when`."""

    rule: TogetherPay | c.PayLimit | c.ChangeLimit | GapAtMost
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class Lever:
    """A figure that may be changed to reach a target, within bounds if any are given."""

    figure: Figure
    low: Decimal | None = None
    high: Decimal | None = None
    when: When = EVERY_YEAR


@dataclass(frozen=True, slots=True)
class Varied:
    """A figure tried from one value to another in steps."""

    figure: Figure
    start: Decimal
    stop: Decimal
    step: Decimal
    when: When = EVERY_YEAR
