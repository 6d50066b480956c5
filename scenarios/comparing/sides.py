"""A side of a comparison: what every partner pays in each year under one name."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split, YearSplit
from funding.board import partner_named, short_name
from funding.decisions import AdoptedYear, Adoption
from funding.membership import partners_in
from funding.money import Pence
from funding.wording import language


@dataclass(frozen=True, slots=True)
class Paid:
    """What a partner pays in a year, in pence."""

    assessed: Pence
    cash_due: Pence
    last_year: Pence | None
    """The assessed share in the year before; None where nobody has said it."""
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


def side_of_adoption(adoption: Adoption) -> Side:
    """A decision as a side, with the figures that were adopted."""
    return Side(
        name=adoption.name,
        formula=adoption.formula,
        years=tuple(_adopted_year(adoption, year) for year in adoption.years),
        names={share.partner: share.name for share in adoption.shares},
    )


def _adopted_year(adoption: Adoption, year: AdoptedYear) -> SideYear:
    return SideYear(
        year=year.year,
        true_cost=year.true_cost,
        income=year.income,
        gifts=year.gifts,
        costs_to_share=year.costs_to_share,
        gap=year.gap,
        surplus=year.surplus,
        paid={
            share.partner: _paid(share.assessed, share.cash_due, share.last_year, year.costs_to_share)
            for share in adoption.shares
            if share.year == year.year
        },
    )


def _paid(assessed: Pence, cash_due: Pence, last_year: Pence | None, to_share: Pence) -> Paid:
    return Paid(assessed, cash_due, last_year, Fraction(assessed, to_share) if to_share else None)


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
            row.partner: _paid(row.assessed, row.cash_due, row.last_year, result.costs_to_share)
            for row in result.partners
            if row.partner in there
        },
    )
