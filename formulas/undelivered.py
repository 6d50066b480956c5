"""What was counted in kind and did not come: the credit above what the same sentences give for what did come."""

from collections.abc import Iterator
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.in_kind import CREDIT
from formulas.outturn import Outturn
from formulas.split import Split, YearSplit
from funding.board import partner_named, short_name
from funding.money import Pence, format_money
from funding.wording import _, language


def undelivered_credit(result: YearSplit, outturn: Outturn) -> tuple[Pence, ...]:
    """By how much each partner's credit is above what it would be for what it delivered; its assessed share stays."""
    now = _available(result, outturn)
    return tuple(
        max(0, row.in_kind_credit - min(after, row.assessed)) for row, after in zip(result.partners, now, strict=True)
    )


def undelivered_cash(split: Split, result: YearSplit, outturn: Outturn) -> tuple[Pence, ...]:
    """What each partner pays in cash for it: the credit, and what it was repaid for in kind beyond its share."""
    credit = undelivered_credit(result, outturn)
    if c.InKindBeyond(c.BeyondShare.REPAID) not in split.formula.clauses:
        return credit
    return tuple(due + more for due, more in zip(credit, _undelivered_beyond(result, outturn), strict=True))


def carried_for_nothing(split: Split, result: YearSplit, outturn: Outturn) -> Iterator[str]:
    """That a partner carries forward credit for what it did not deliver, in sentences."""
    if c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD) in split.formula.clauses:
        for row, amount in zip(result.partners, _undelivered_beyond(result, outturn), strict=True):
            if amount:
                name = short_name(partner_named(split.board, row.partner), language())
                words = _("{name} carries forward {money} of credit for what it did not deliver.")
                yield words.format(name=name, money=format_money(amount))


def _undelivered_beyond(result: YearSplit, outturn: Outturn) -> tuple[Pence, ...]:
    now = _available(result, outturn)
    return tuple(
        max(0, row.in_kind_beyond - max(after - row.assessed, 0))
        for row, after in zip(result.partners, now, strict=True)
    )


def _available(result: YearSplit, outturn: Outturn) -> tuple[Pence, ...]:
    """The credit for what was delivered, with what is carried forward from the year before."""
    if outturn.values is None:
        return (0,) * len(result.partners)
    credit = outturn.values.vectors[CREDIT]
    carried = result.values.vectors.get("carried_in", (Fraction(0),) * len(credit))
    return tuple(int(own + more) for own, more in zip(credit, carried, strict=True))
