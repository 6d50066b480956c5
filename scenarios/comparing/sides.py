"""A side of a comparison: what every partner pays in each year under one name."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split, YearSplit
from funding.board import partner_named, short_name
from funding.membership import partners_in
from funding.money import Pence
from funding.wording import language


@dataclass(frozen=True, slots=True)
class Paid:
    """What a partner pays in a year, in pence."""

    assessed: Pence
    cash_due: Pence
    last_year: Pence
    """The assessed share in the year before."""
    share: Fraction | None
    """The assessed share as a part of the costs to share; None when there is nothing to share."""


@dataclass(frozen=True, slots=True)
class SideYear:
    """One year of a side; money in pence."""

    year: str
    true_cost: Pence
    income: Pence
    gifts: Pence
    costs_to_share: Pence
    gap: Pence
    surplus: Pence
    paid: Mapping[str, Paid]
    """By the partner's id; who is no partner in that year is not there."""


@dataclass(frozen=True, slots=True)
class Side:
    """A column of a comparison."""

    name: str
    """As it was asked for: `agreed`, `Two reviews + Probation leaves`, `by pool with Two reviews`."""
    formula: str
    years: tuple[SideYear, ...]
    names: Mapping[str, str]
    """The partners' names, by id, in the order of the file."""

    def year(self, year: str) -> SideYear | None:
        """One year of the side, if it has it."""
        return next((known for known in self.years if known.year == year), None)


def side_of(name: str, split: Split) -> Side:
    """A split as a side; in years in which a body is no partner it is left out."""
    return Side(
        name=name,
        formula=split.formula_name,
        years=tuple(_year(split, result) for result in split.years),
        names={
            partner.id: short_name(partner_named(split.board, partner.id), language())
            for partner in split.board.partners
        },
    )


def _year(split: Split, result: YearSplit) -> SideYear:
    there = {partner.id for partner in partners_in(split.board, result.year)}
    return SideYear(
        year=result.year,
        true_cost=result.true_cost,
        income=result.income,
        gifts=result.gifts,
        costs_to_share=result.costs_to_share,
        gap=result.gap,
        surplus=result.surplus,
        paid={
            row.partner: Paid(
                assessed=row.assessed,
                cash_due=row.cash_due,
                last_year=row.last_year,
                share=Fraction(row.assessed, result.costs_to_share) if result.costs_to_share else None,
            )
            for row in result.partners
            if row.partner in there
        },
    )
