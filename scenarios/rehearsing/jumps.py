"""How jumpy a formula is from year to year: the largest and the typical change of each partner, and its rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from statistics import median

from formulas.split import Split
from funding.money import Pence, round_half_up
from scenarios.comparing.comparison import Change, from_to


@dataclass(frozen=True, slots=True)
class Jumps:
    """A partner's assessed shares over some years, and how far they move; money in pence."""

    partner: str
    """The partner's id."""
    assessed: tuple[Pence, ...]
    """A share a year."""
    largest: Change | None
    """The largest yearly change, up or down; None with one year."""
    largest_in: str | None
    """The year to which it leads."""
    typical: Change | None
    """The middle of the yearly changes, all taken as if they were rises."""
    ranks: tuple[int, ...]
    """The partner's rank in each year, 1 for who pays most."""
    rank_changes: int
    """In how many years the rank is not what it was the year before."""
    paid: Pence | None
    """What it paid in the years of which that is known."""
    would_have_paid: Pence | None
    """What the formula asks in the same years."""


def jumps(split: Split, paid: Mapping[str, Mapping[str, Pence]]) -> tuple[Jumps, ...]:
    """How each partner's share moves over the years of a split, in the order of the file."""
    years = [result.year for result in split.years]
    rows = [tuple(result.partners[place].assessed for result in split.years) for place in _places(split)]
    ranks = list(zip(*(ranked([row[year] for row in rows]) for year in range(len(years))), strict=True))
    return tuple(
        _jumps(partner.id, years, amounts, of, paid)
        for partner, amounts, of in zip(split.board.partners, rows, ranks, strict=True)
    )


def order_changes(found: Sequence[Jumps]) -> int:
    """In how many years any partner's rank is not what it was the year before."""
    return sum(
        any(each.ranks[year] != each.ranks[year + 1] for each in found) for year in range(len(found[0].ranks) - 1)
    )


def ranked(amounts: Sequence[Pence]) -> tuple[int, ...]:
    """The rank of each amount, 1 for the largest; equal amounts have equal ranks."""
    return tuple(1 + sum(other > amount for other in amounts) for amount in amounts)


def _places(split: Split) -> range:
    return range(len(split.board.partners))


def _jumps(
    partner: str,
    years: Sequence[str],
    amounts: tuple[Pence, ...],
    ranks: tuple[int, ...],
    paid: Mapping[str, Mapping[str, Pence]],
) -> Jumps:
    changes = [from_to(before, now) for before, now in pairwise(amounts)]
    largest = max(range(len(changes)), key=lambda place: abs(changes[place].pence), default=None)
    known = [year for year in years if partner in paid.get(year, {})]
    return Jumps(
        partner=partner,
        assessed=amounts,
        largest=None if largest is None else changes[largest],
        largest_in=None if largest is None else years[largest + 1],
        typical=_middle(changes),
        ranks=ranks,
        rank_changes=sum(before != now for before, now in pairwise(ranks)),
        paid=sum(paid[year][partner] for year in known) if known else None,
        would_have_paid=sum(amounts[years.index(year)] for year in known) if known else None,
    )


def _middle(changes: Sequence[Change]) -> Change | None:
    if not changes:
        return None
    parts = [abs(change.part) for change in changes if change.part is not None]
    return Change(
        round_half_up(Fraction(median(Fraction(abs(change.pence)) for change in changes))),
        Fraction(median(parts)) if parts else None,
    )
