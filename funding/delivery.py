"""What was delivered of an offer in kind, and what it is worth."""

from decimal import Decimal
from fractions import Fraction

from funding.actuals import Actual
from funding.in_kind import value_of
from funding.money import Pence, round_half_up
from funding.offers import Offer


def measure_of(offer: Offer) -> Decimal:
    """How much an offer promises, in its own measure: full-time equivalents, days, hours, or its quantity."""
    if offer.staff is not None:
        time = offer.staff
        return next((given for given in (time.fte, time.days, time.hours) if given is not None), Decimal(0))
    return offer.quantity


def delivered_worth(offer: Offer, entry: Actual) -> Pence:
    """What an entry says that was delivered of an offer, in pence; in proportion where it is told by measure."""
    if entry.delivered is None:
        return entry.amount or 0
    promised, worth = measure_of(offer), value_of(offer, entry.year) or 0
    return round_half_up(Fraction(entry.delivered) / Fraction(promised) * worth) if promised else 0
