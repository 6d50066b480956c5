"""The settlement at a year's end: who pays more or gets back what, under the sentences that were agreed.

First what was counted in kind and did not come is paid in cash, if a sentence says so. What then is left of the
difference between plan and outturn is an overspend or an underspend. An overspend first takes what the split asked
beyond the costs, its surplus; an underspend first closes the gap that the split left. The rest goes by the
formula's sentences; where none speaks, it is carried as unallocated and never shared in silence. Shares are exact
and are rounded once, by largest remainder.
"""

from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.outturn import Outturn
from formulas.settling_rules import Division, divided
from formulas.share_out import whole_units
from formulas.split import Split, YearSplit
from formulas.undelivered import carried_for_nothing, undelivered_cash, undelivered_credit
from funding.money import Pence
from funding.places import all_named
from funding.wording import _


@dataclass(frozen=True, slots=True)
class PartnerSettlement:
    """A partner's settlement, in pence; below zero is what it gets back."""

    partner: str
    """The partner's id."""
    assessed: Pence
    cash_due: Pence
    undelivered: Pence
    """What counted in kind for it and did not come."""
    undelivered_due: Pence
    """What of it is due in cash."""
    share: Pence
    """Its part of the overspend, or with a minus of the underspend."""

    @property
    def due(self) -> Pence:
        """What it pays at the year's end, or with a minus gets back."""
        return self.undelivered_due + self.share


@dataclass(frozen=True, slots=True)
class Settlement:
    """The year's end; money in pence."""

    year: str
    outturn: Outturn
    undelivered_due: Pence
    """What partners pay in cash for what did not come in kind."""
    surplus_used: Pence
    """What of an overspend is met by what the split asked beyond the costs."""
    gap_closed: Pence
    """What of an underspend closes the gap that the split left."""
    kept: Pence
    """What of an underspend is kept in reserve."""
    unallocated: Pence
    """What no sentence allocates: an overspend nobody bears, or with a minus an underspend that belongs to nobody."""
    partners: tuple[PartnerSettlement, ...]
    """A row a partner, absent ones too, which settle nothing."""
    remarks: tuple[str, ...]
    """What the formula does not say, and what is not known, in sentences."""

    @property
    def due(self) -> Pence:
        """What all partners pay, or with a minus get back."""
        return sum(row.due for row in self.partners)


class DoesNotSettle(AssertionError):
    """A settlement broke the law that its parts are the difference: a fault of the program."""


def settle(split: Split, outturn: Outturn) -> Settlement:
    """Settle a year of a split by its formula; raises `KeyError` for a year that the split does not have."""
    result = split.year(outturn.year)
    terms = {type(clause): clause for clause in split.formula.clauses}
    undelivered = undelivered_credit(result, outturn)
    paid = undelivered_cash(split, result, outturn) if c.UndeliveredPaid in terms else (0,) * len(undelivered)
    left = outturn.difference - sum(paid)
    surplus_used, gap_closed = min(max(left, 0), result.surplus), min(max(-left, 0), result.gap)
    left += gap_closed - surplus_used
    division = divided(split, result, left)
    shares, unallocated = _rounded(result, division, left)
    settlement = Settlement(
        year=outturn.year,
        outturn=outturn,
        undelivered_due=sum(paid),
        surplus_used=surplus_used,
        gap_closed=gap_closed,
        kept=division.kept,
        unallocated=unallocated,
        partners=tuple(
            PartnerSettlement(row.partner, row.assessed, row.cash_due, *given)
            for row, *given in zip(result.partners, undelivered, paid, shares, strict=True)
        ),
        remarks=(*division.remarks, *carried_for_nothing(split, result, outturn), *_not_known(outturn)),
    )
    check_settles(settlement)
    return settlement


def _rounded(result: YearSplit, division: Division, left: Pence) -> tuple[tuple[Pence, ...], Pence]:
    """Whole pence for each partner, with the sign of what is settled, and what nobody takes."""
    sign = -1 if left < 0 else 1
    rest = abs(left) - division.kept - sum(division.shares, Fraction(0))
    whole = whole_units(division.shares, rest, Fraction(1), result.values.vectors["order"])
    shares = tuple(sign * int(share) for share in whole)
    return shares, left - sum(shares) + (division.kept if sign < 0 else 0)


def check_settles(settlement: Settlement) -> None:
    """Hold a settlement to its laws; raises `DoesNotSettle`, which no input may bring about."""
    borne = settlement.due + settlement.surplus_used + settlement.unallocated
    freed = settlement.gap_closed + settlement.kept
    if borne - freed != settlement.outturn.difference or settlement.kept < 0:
        raise DoesNotSettle(settlement.year)


def _not_known(outturn: Outturn) -> list[str]:
    lines = (*outturn.costs, *outturn.income, *outturn.in_kind)
    silent = [line.name for line in lines if not line.recorded and line.planned]
    partly = [line.name for line in lines if line.months_missing]
    told = []
    if silent:
        told.append(_("Nothing is recorded for these, so the plan stands: {names}.").format(names=all_named(silent)))
    if partly:
        told.append(_("These are not recorded for every month: {names}.").format(names=all_named(partly)))
    if any(line.forecast for line in lines):
        told.append(_("Some figures are forecasts, so this settlement is one too."))
    return told
