"""Rounding: the one place where shares become whole units of money; what is left is the gap, or a surplus."""

from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.assessing import Shares
from formulas.compiling.draft import Draft
from formulas.compiling.structure import Structure
from formulas.workings import (
    ASSESSED,
    GAP,
    SHARE,
    SURPLUS,
    Given,
    Minus,
    Most,
    Number,
    Origin,
    Part,
    Ref,
    Total,
    Unit,
    WholeUnits,
)
from funding.wording import _


def add_rounding(draft: Draft, structure: Structure, shares: Shares, to_share: Ref) -> None:
    """The one place where shares are rounded; what is left is the gap, or a surplus."""
    draft.part, draft.clause = Part.ROUNDING, None
    share = draft.each(SHARE, Unit.MONEY, shares.share, _("Share before rounding"))
    gap = draft.one(
        "gap_before_rounding", Unit.MONEY, Most((Number(0), Minus(to_share, Total(share)))), _("Gap before rounding")
    )
    number, unit = structure.terms.get(c.RoundTo, (None, None))
    draft.clause = number
    pence = unit.pence if isinstance(unit, c.RoundTo) else 1
    to = draft.one(
        "rounding_unit", Unit.MONEY, Given((Fraction(pence),), Origin.SENTENCE, "rounding_unit"), _("Rounded to")
    )
    draft.clause = None
    ids = sorted(partner.id for partner in draft.board.partners)
    places = tuple(Fraction(ids.index(partner.id) + 1) for partner in draft.board.partners)
    order = draft.each("order", Unit.COUNT, Given(places, Origin.NAMED, "order"), _("Place in order of id"))
    assessed = draft.each(
        ASSESSED, Unit.MONEY, WholeUnits(share, gap, to, order, shares.least, shares.most), _("Assessed share")
    )
    draft.one(GAP, Unit.MONEY, Most((Number(0), Minus(to_share, Total(assessed)))), _("Gap"))
    draft.one(SURPLUS, Unit.MONEY, Most((Number(0), Minus(Total(assessed), to_share))), _("Surplus"))
