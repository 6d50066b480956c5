"""What the sentences of a formula say, as plain data: a formula is an ordered list of these."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from funding.money import Pence

# Who


@dataclass(frozen=True, slots=True)
class PartnerNamed:
    """One partner, by id."""

    id: str


@dataclass(frozen=True, slots=True)
class GroupNamed:
    """Every partner of a group, by the group's key."""

    name: str


@dataclass(frozen=True, slots=True)
class AllPartners:
    """Every partner of the Board."""


@dataclass(frozen=True, slots=True)
class AllOtherPartners:
    """Every partner that no earlier clause of the section names."""


Payer = PartnerNamed | GroupNamed | AllPartners | AllOtherPartners


@dataclass(frozen=True, slots=True)
class Payers:
    """Who pays under a clause: named partners and groups, or everybody alone, or all others alone.

    With `each` the named are groups: partners named one by one have a sentence each.
    """

    named: tuple[Payer, ...]
    each: bool = False
    """Whether each of them pays on its own ("Each local authority pays ...")."""


# How much


@dataclass(frozen=True, slots=True)
class FixedAmount:
    """An amount of money, in pence."""

    pence: Pence


@dataclass(frozen=True, slots=True)
class Percentage:
    """Percentage points of the section's costs to share, or of what fixed amounts leave."""

    points: Decimal
    of_remainder: bool = False


@dataclass(frozen=True, slots=True)
class TheRest:
    """Whatever the section's other clauses leave."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No payment at all: said, not forgotten."""


@dataclass(frozen=True, slots=True)
class Band:
    """A step of a scale: what holds up to and including a figure; the last step has no upper figure."""

    value: Decimal
    """Pence where the band is an amount, a weight where it is a share."""
    up_to: Decimal | None


@dataclass(frozen=True, slots=True)
class AmountByBand:
    """An amount per payer that depends on its band of a driver."""

    driver: str
    bands: tuple[Band, ...]


Pays = FixedAmount | Percentage | TheRest | Nothing | AmountByBand


# Shared how


@dataclass(frozen=True, slots=True)
class Equally:
    """The same for each payer."""


@dataclass(frozen=True, slots=True)
class ByDriver:
    """In proportion to a driver."""

    driver: str


@dataclass(frozen=True, slots=True)
class WeightByBand:
    """In proportion to a weight that depends on the payer's band of a driver."""

    driver: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class BlendPart:
    """Percentage points of a blend, and how that part is shared."""

    points: Decimal
    how: Equally | ByDriver


@dataclass(frozen=True, slots=True)
class Blend:
    """Several ways of sharing, weighted; the weights total 100%."""

    parts: tuple[BlendPart, ...]


@dataclass(frozen=True, slots=True)
class InRatio:
    """One number per payer, in the order in which the payers are named."""

    numbers: tuple[Decimal, ...]


Sharing = Equally | ByDriver | WeightByBand | Blend | InRatio


# Payments and headings


@dataclass(frozen=True, slots=True)
class Payment:
    """Who pays what, within which amounts, shared how."""

    payers: Payers
    pays: Pays
    at_most: Pence | None = None
    """The most the payers pay together (each of them, with "each"), in pence."""
    at_least: Pence | None = None
    shared: Sharing | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A line of explanation."""

    text: str


@dataclass(frozen=True, slots=True)
class ForPools:
    """What follows shares the costs of these pools."""

    pools: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForAllOtherCosts:
    """What follows shares the costs that no other section names."""


@dataclass(frozen=True, slots=True)
class OverTheWhole:
    """What follows limits each partner's whole contribution."""


# Limits and phasing


class LastYear(Enum):
    """Last year's assessed share, as a limit."""

    SHARE = "last year"


@dataclass(frozen=True, slots=True)
class Points:
    """Percentage points, as a limit."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money in pence, as a limit."""

    pence: Pence


Bound = Sum | Points | LastYear


@dataclass(frozen=True, slots=True)
class PayLimit:
    """The most and the least that each of these partners pays; percentages are of the costs to share."""

    on: AllPartners | GroupNamed | PartnerNamed
    at_most: Bound | None = None
    at_least: Bound | None = None


@dataclass(frozen=True, slots=True)
class ChangeLimit:
    """How far each of these partners' contributions may move from last year's."""

    on: AllPartners | GroupNamed
    rise: Sum | Points | None = None
    fall: Sum | Points | None = None


@dataclass(frozen=True, slots=True)
class FallsOn:
    """Who makes good what the limits take off."""

    payers: Payers


@dataclass(frozen=True, slots=True)
class MoveFromLastYear:
    """Shares move from last year's in equal steps over this many years."""

    years: int


# In kind, rounding, and what happens at the year's end


@dataclass(frozen=True, slots=True)
class InKindInFull:
    """In-kind contributions count at their value."""


@dataclass(frozen=True, slots=True)
class InKindAtPercent:
    """In-kind contributions count at a percentage of their value."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class InKindUpTo:
    """In-kind contributions count up to a percentage of the partner's assessed share."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class InKindNotAtAll:
    """In-kind contributions do not count."""


@dataclass(frozen=True, slots=True)
class OnlyKinds:
    """Only these kinds of contribution count."""

    kinds: tuple[str, ...]


class BeyondShare(Enum):
    """What becomes of in-kind credit above a partner's assessed share."""

    GIFT = "gift"
    CARRIED_FORWARD = "carried forward"
    REPAID = "repaid"


@dataclass(frozen=True, slots=True)
class InKindBeyond:
    """What becomes of in-kind credit above a partner's assessed share."""

    becomes: BeyondShare


@dataclass(frozen=True, slots=True)
class UndeliveredPaid:
    """What was counted in kind and is not delivered is paid in cash."""


@dataclass(frozen=True, slots=True)
class UndeliveredNotPaid:
    """What was counted in kind and is not delivered is not paid in cash; the same as no sentence, but said."""


@dataclass(frozen=True, slots=True)
class RoundTo:
    """The unit to which each contribution is rounded, in pence."""

    pence: Pence


@dataclass(frozen=True, slots=True)
class UnderspendReturned:
    """An underspend is returned in the same shares."""


@dataclass(frozen=True, slots=True)
class UnderspendKept:
    """An underspend is kept in reserve, perhaps only up to a percentage of costs."""

    up_to: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OverspendShared:
    """An overspend is shared in the same shares."""


@dataclass(frozen=True, slots=True)
class OverspendPart:
    """Percentage points of an overspend and who bears them."""

    points: Decimal
    on: PartnerNamed | GroupNamed


@dataclass(frozen=True, slots=True)
class OverspendFalls:
    """An overspend falls in stated parts."""

    parts: tuple[OverspendPart, ...]


Heading = ForPools | ForAllOtherCosts | OverTheWhole
Limit = PayLimit | ChangeLimit
Terms = (
    InKindInFull
    | InKindAtPercent
    | InKindUpTo
    | InKindNotAtAll
    | OnlyKinds
    | InKindBeyond
    | UndeliveredPaid
    | UndeliveredNotPaid
    | RoundTo
    | UnderspendReturned
    | UnderspendKept
    | OverspendShared
    | OverspendFalls
)
Clause = Note | Heading | Payment | Limit | FallsOn | MoveFromLastYear | Terms


@dataclass(frozen=True, slots=True)
class Formula:
    """The agreed sentences, in the order in which they stand."""

    clauses: tuple[Clause, ...]
