"""What the Board cost, counted and was paid in years before the plan, as a Board file holds it."""

from funding.fields import Amount, Id, Line, Note, Quantity, Record, Year


class Past(Record):
    """A year before the plan: what there was to share, the facts to share it by, and what was paid."""

    year: Year
    costs: Amount | None = None
    """What there was to share, when nobody knows it pool by pool."""
    pools: dict[Line, Amount] | None = None
    """What there was to share of each pool."""
    drivers: dict[Line, dict[Id, Quantity]] | None = None
    """By driver, each partner's figure of that year."""
    paid: dict[Id, Amount] | None = None
    """What each partner paid."""
    source: Note = ""
