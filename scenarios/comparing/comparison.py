"""Sides laid side by side: per partner and year each amount, its share, and how it differs from the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from funding.money import Pence
from scenarios.comparing.sides import Paid, Side, SideYear


class Basis(Enum):
    """Which of a partner's two figures is compared."""

    CASH = "cash"
    """Cash due: the assessed share less what counts in kind."""
    ASSESSED = "assessed"


@dataclass(frozen=True, slots=True)
class Change:
    """How far one amount is from another, in pence."""

    pence: Pence
    part: Fraction | None
    """As a part of the amount it is measured from; None when that is nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A partner's figures under one side in one year."""

    paid: Paid
    amount: Pence
    """The one of them that is compared."""
    from_base: Change | None
    """None for the base itself, and when the partner is not in the base."""
    from_last_year: Change | None
    """Of the assessed share, for last year's is one; None when that is unknown."""


@dataclass(frozen=True, slots=True)
class Row:
    """A partner across the sides, in one year."""

    partner: str
    """The partner's id."""
    name: str
    cells: tuple[Cell | None, ...]
    """A cell a side; None where the body is no partner."""

    @property
    def effect(self) -> Pence:
        """The largest difference from the base, either way; who joins or leaves is affected by the whole amount."""
        base, *others = self.cells
        before = base.amount if base is not None else 0
        return max((abs((cell.amount if cell is not None else 0) - before) for cell in others), default=0)

    @property
    def differs(self) -> bool:
        """Whether any side differs from the base, be it only in what counts in kind."""
        base = self.cells[0]
        return any((cell and cell.paid) != (base and base.paid) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class YearCompared:
    """One year of a comparison."""

    year: str
    sides: tuple[SideYear | None, ...]
    """Totals, a side each; None where a side does not have the year."""
    totals: tuple[Pence | None, ...]
    """What all partners pay together, of the figure that is compared."""
    rows: tuple[Row, ...]
    """Sorted by who is most affected."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Sides laid side by side; the first is the base."""

    sides: tuple[Side, ...]
    basis: Basis
    years: tuple[YearCompared, ...]


def compare(sides: Sequence[Side], basis: Basis = Basis.ASSESSED, years: Sequence[str] | None = None) -> Comparison:
    """Lay sides side by side, the first as the base, in these years or in every year that any of them has."""
    known = sorted({result.year for side in sides for result in side.years})
    wanted = known if years is None else [year for year in known if year in years]
    return Comparison(tuple(sides), basis, tuple(_year(sides, basis, year) for year in wanted))


def amount_of(paid: Paid, basis: Basis) -> Pence:
    """The figure of a partner that is compared."""
    return paid.cash_due if basis is Basis.CASH else paid.assessed


def _year(sides: Sequence[Side], basis: Basis, year: str) -> YearCompared:
    results = tuple(side.year(year) for side in sides)
    names = {key: name for side in reversed(sides) for key, name in side.names.items()}
    order = list(dict.fromkeys(key for side in sides for key in side.names))
    rows = [_row(key, names[key], results, basis) for key in order]
    present = [row for row in rows if any(row.cells)]
    return YearCompared(
        year=year,
        sides=results,
        totals=tuple(_total(result, basis) for result in results),
        rows=tuple(sorted(present, key=lambda row: -row.effect)),
    )


def _total(result: SideYear | None, basis: Basis) -> Pence | None:
    return None if result is None else sum(amount_of(paid, basis) for paid in result.paid.values())


def _row(partner: str, name: str, results: Sequence[SideYear | None], basis: Basis) -> Row:
    paid = [result.paid.get(partner) if result is not None else None for result in results]
    base = paid[0]
    return Row(
        partner,
        name,
        tuple(
            None
            if figures is None
            else Cell(
                paid=figures,
                amount=amount_of(figures, basis),
                from_base=None if place == 0 or base is None else change(figures, base, basis),
                from_last_year=None if figures.last_year is None else from_to(figures.last_year, figures.assessed),
            )
            for place, figures in enumerate(paid)
        ),
    )


def change(now: Paid, before: Paid, basis: Basis) -> Change:
    """How far what a partner pays is from what it pays under another side."""
    return from_to(amount_of(before, basis), amount_of(now, basis))


def from_to(before: Pence, now: Pence) -> Change:
    """The way from one amount to another."""
    return Change(now - before, Fraction(now - before, before) if before else None)
