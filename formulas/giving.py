"""Who gives what: each partner's cash and in kind in each year, and its part of the true cost."""

from dataclasses import dataclass
from fractions import Fraction

from formulas.cash_test import repaid_to_partners
from formulas.share_out import whole_units
from formulas.split import Split, YearSplit
from funding.in_kind import given_in
from funding.membership import partners_in
from funding.money import Pence


@dataclass(frozen=True, slots=True)
class Giving:
    """What a partner gives in a year, in pence."""

    partner: str
    """The partner's id."""
    group: str
    year: str
    cash: Pence
    """Cash due, less what the Board pays back to the partner."""
    in_kind: Pence
    """The value of its agreed offers, whether they count or not."""
    meets: Pence
    """The part of it that meets costs of the plan."""
    true_cost: Pence
    """The Board's true cost in the year."""
    gives_something: bool
    """Whether it gives cash or has an agreed offer, valued or not."""

    @property
    def both(self) -> Pence:
        """Cash and in kind together."""
        return self.cash + self.in_kind

    @property
    def share_of_true_cost(self) -> Fraction:
        """The part of the true cost that its cash and what it meets in kind come to; nothing when there is no cost."""
        return Fraction(self.cash + self.meets, self.true_cost) if self.true_cost else Fraction(0)


def giving(split: Split, year: str) -> tuple[Giving, ...]:
    """What every partner gives in a year, in the order of the file; raises `KeyError`."""
    result = split.year(year)
    offering = {
        offer.partner for offer in split.board.in_kind if offer.status == "agreed" and given_in(offer, result.year)
    } & {partner.id for partner in partners_in(split.board, year)}
    rows = zip(result.partners, met_by(result), repaid_to_partners(split, result), strict=True)
    return tuple(
        Giving(
            partner=row.partner,
            group=row.group,
            year=result.year,
            cash=row.cash_due - repaid,
            in_kind=row.in_kind_value,
            meets=met,
            true_cost=result.true_cost,
            gives_something=bool(row.cash_due) or row.partner in offering,
        )
        for row, met, repaid in rows
    )


def met_by(result: YearSplit) -> tuple[Pence, ...]:
    """What each partner's offers meet of the costs, in whole pence by largest remainder."""
    vectors = result.values.vectors
    if "met" not in vectors:
        return (0,) * len(result.partners)
    whole = whole_units(vectors["met"], Fraction(0), Fraction(1), vectors["order"])
    return tuple(int(amount) for amount in whole)
