"""Workings: named columns from which a split is computed, each a small expression of earlier ones.

Every reader (exact, bulk, workbook, explanation) walks the same columns. Money is in pence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Axis(Enum):
    """What a column has one value for."""

    ONE = "one value"
    PARTNERS = "a value for each partner"
    COSTS = "a value for each cost line"
    INCOME = "a value for each source of income"
    OFFERS = "a value for each offer in kind"


class Unit(Enum):
    """What a value is measured in."""

    MONEY = "pence"
    RATIO = "ratio"
    """A share of one: 60% is 3/5."""
    COUNT = "count"
    """A driver's figure, in the driver's own unit."""
    FLAG = "flag"
    """1 for yes, 0 for no."""


# Expressions


@dataclass(frozen=True, slots=True)
class Ref:
    """The value of an earlier column; one value stands for every partner alike."""

    name: str


@dataclass(frozen=True, slots=True)
class Number:
    """0 or 1: every other figure is an input with a name."""

    value: int


@dataclass(frozen=True, slots=True)
class NoLimit:
    """A figure above any contribution."""


@dataclass(frozen=True, slots=True)
class Total:
    """A column added up over its axis."""

    of: Ref


@dataclass(frozen=True, slots=True)
class TotalOfPool:
    """A column of cost lines or income added up over one pool."""

    of: Ref
    pool: str


@dataclass(frozen=True, slots=True)
class SumWhere:
    """For each entry, a column of another axis added up where a key of that axis is the entry's own key."""

    of: Ref
    where: Ref
    """A key for each entry of the column that is added up."""
    equals: Ref
    """The key of each entry that the sum is for."""


@dataclass(frozen=True, slots=True)
class Plus:
    """A sum."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Minus:
    """A difference."""

    whole: "Expression"
    part: "Expression"


@dataclass(frozen=True, slots=True)
class Times:
    """A product."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Over:
    """A quotient; nothing where the divisor is nothing."""

    top: "Expression"
    bottom: "Expression"


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest of several."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Most:
    """The largest of several."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """One value where the first is above the second, another where it is not."""

    this: "Expression"
    above: "Expression"
    then: "Expression"
    otherwise: "Expression"


Expression = (
    Ref | Number | NoLimit | Total | TotalOfPool | SumWhere | Plus | Minus | Times | Over | Least | Most | Choose
)

NO_LIMIT = 10**16
"""Pence that stand for "no limit": ten thousand times the largest amount that can be entered."""


# What a column may be besides an expression


class Origin(Enum):
    """Where an input comes from, and so where it stands among the inputs."""

    COST = "cost line"
    INCOME = "income"
    DRIVER = "driver"
    LAST_YEAR = "last year"
    SENTENCE = "a figure in a sentence"
    NAMED = "who a sentence names"
    OFFER = "offer in kind"
    KEY = "a number that tells entries apart"


@dataclass(frozen=True, slots=True)
class Given:
    """An input: one value, or one for each entry of the axis."""

    values: tuple[Fraction, ...]
    origin: Origin
    key: str
    """The same for the same input in different years."""
    source: str = ""
    """Where the figure comes from, as people would cite it."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A column of the year before."""

    name: str


@dataclass(frozen=True, slots=True)
class ShareOut:
    """A target shared within limits: each pays clip(m x weight, least, most), one multiplier m for all.

    The target is first brought between the sum of the leasts and the sum of the mosts.
    """

    weight: Ref
    least: Ref
    most: Ref
    target: Ref


@dataclass(frozen=True, slots=True)
class WholeUnits:
    """Shares rounded by largest remainder to a unit of money; the gap takes part, last in ties.

    Remainders are compared to a millionth of a penny; ties go to the smaller partner id.
    """

    share: Ref
    gap: Ref
    unit: Ref | None
    """The unit in pence; None means whole pence."""
    order: Ref
    """Each partner's place when ids are sorted, from 1."""
    least: Ref | None = None
    """Limits that the rounded share keeps too: below its least a share is the first to be rounded up."""
    most: Ref | None = None
    """A share that would pass its most is never rounded up."""


@dataclass(frozen=True, slots=True)
class WholePence:
    """Money cut to whole pence, once it is brought to a millionth of a penny."""

    of: Ref


Made = Expression | Given | Carried | ShareOut | WholeUnits | WholePence


class Part(Enum):
    """The stretch of the workings to which a column belongs, in the order in which they are computed."""

    FIRST = "the first assessment, against which credit is measured"
    GIFTS = "in kind that counts"
    COSTS = "costs"
    SECTION = "section"
    LIMITS = "limits"
    PHASING = "phasing"
    ROUNDING = "rounding"
    CREDIT = "in-kind credit and cash due"


@dataclass(frozen=True, slots=True)
class Column:
    """One step of the workings."""

    name: str
    axis: Axis
    unit: Unit
    made: Made
    label: str
    """What the figure is, in a few words for a heading."""
    part: Part
    clause: int | None = None
    """The position in the formula of the sentence it comes from."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A partner, cost line, source of income or offer that columns have values for."""

    id: str
    name: str
    pool: str | None = None
    """The pool of a cost line or income, or of the line that an offer meets."""
    meets: int | None = None
    """The position of the cost line that an offer meets."""


@dataclass(frozen=True, slots=True)
class YearWorkings:
    """The columns of one year, each using only earlier ones."""

    year: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of this name; raises `KeyError`."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Workings:
    """The columns of every year, and what their values are for."""

    partners: tuple[Entry, ...]
    costs: tuple[Entry, ...]
    income: tuple[Entry, ...]
    years: tuple[YearWorkings, ...]
    offers: tuple[Entry, ...] = ()

    def entries(self, axis: Axis) -> tuple[Entry, ...]:
        """What a column of this axis has values for; one nameless entry for a single value."""
        return {
            Axis.PARTNERS: self.partners,
            Axis.COSTS: self.costs,
            Axis.INCOME: self.income,
            Axis.OFFERS: self.offers,
        }.get(axis, _ONE)


_ONE = (Entry("", ""),)

# Columns that every year has, by name.
TRUE_COST = "true_cost"
INCOME_TOTAL = "income"
COSTS_TO_SHARE = "costs_to_share"
LAST_YEAR = "last_year"
SHARE = "share"
"""Each partner's share before rounding."""
ASSESSED = "assessed"
"""Each partner's assessed share, in whole pence."""
GAP = "gap"
SURPLUS = "surplus"
GIFTS = "gifts"
"""In-kind contributions that lower the costs to share for all."""
CREDIT_AVAILABLE = "credit_available"
"""Each partner's credit with what last year carried forward."""
IN_KIND_CREDIT = "in_kind_credit"
"""The part of each partner's in-kind contribution that counts towards its assessed share."""
IN_KIND_BEYOND = "in_kind_beyond"
"""In-kind credit above the assessed share."""
BEYOND_USED = "beyond_used"
"""What of it lowers the others' cash, when it is a gift."""
CASH_DUE = "cash_due"


def references(made: Made) -> Iterator[str]:
    """The names of the columns of the same year that a column is made from, in the order in which they are used."""
    match made:
        case Ref(name):
            yield name
        case Total(of) | TotalOfPool(of, _) | WholePence(of):
            yield of.name
        case SumWhere(of, where, equals):
            yield from (of.name, where.name, equals.name)
        case Plus(terms) | Times(terms) | Least(terms) | Most(terms):
            for term in terms:
                yield from references(term)
        case Minus(whole, part):
            yield from references(whole)
            yield from references(part)
        case Over(top, bottom):
            yield from references(top)
            yield from references(bottom)
        case Choose(this, above, then, otherwise):
            for term in (this, above, then, otherwise):
                yield from references(term)
        case ShareOut(weight, least, most, target):
            yield from (weight.name, least.name, most.name, target.name)
        case WholeUnits(share, gap, unit, order, least, most):
            yield from (ref.name for ref in (share, gap, unit, order, least, most) if ref is not None)
        case Given() | Carried() | Number() | NoLimit():
            return
