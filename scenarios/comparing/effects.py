"""What a side means for each partner, over all years of a comparison, in one plain sentence."""

from dataclasses import dataclass
from fractions import Fraction

from funding.money import Pence, format_money
from funding.places import quoted
from funding.wording import _
from scenarios.comparing.comparison import Basis, Cell, Comparison
from scenarios.percents import percent


@dataclass(frozen=True, slots=True)
class Effect:
    """The difference that a side makes to a partner over all the years compared."""

    partner: str
    """The partner's id."""
    side: int
    """The place of the side; the base is 0."""
    base: Pence | None
    """What the partner pays under the base in all these years; None when it is in none of them."""
    amount: Pence | None
    """What it pays under the side; None when it is in none of the years."""
    sentence: str


def effects(comparison: Comparison) -> tuple[Effect, ...]:
    """A sentence for each partner and each side but the base; the most affected first, side by side."""
    names = {row.partner: row.name for year in comparison.years for row in year.rows}
    found = [
        _effect(comparison, partner, names[partner], side)
        for side in range(1, len(comparison.sides))
        for partner in names
    ]
    return tuple(sorted(found, key=lambda effect: (effect.side, -abs((effect.amount or 0) - (effect.base or 0)))))


def _effect(comparison: Comparison, partner: str, name: str, side: int) -> Effect:
    pairs = [
        (row.cells[0], row.cells[side]) for year in comparison.years for row in year.rows if row.partner == partner
    ]
    base = _sum([cell for cell, _other in pairs])
    amount = _sum([cell for _base, cell in pairs])
    words = {
        "name": name,
        "side": quoted(comparison.sides[side].name),
        "base": quoted(comparison.sides[0].name),
        "when": _when([year.year for year in comparison.years]),
    }
    return Effect(partner, side, base, amount, _sentence(base, amount, comparison.basis, words))


def _sum(cells: list[Cell | None]) -> Pence | None:
    amounts = [cell.amount for cell in cells if cell is not None]
    return sum(amounts) if amounts else None


def _when(years: list[str]) -> str:
    if len(years) == 1:
        return _("in {year}").format(year=years[0])
    return _("from {first} to {last}").format(first=years[0], last=years[-1])


def _sentence(base: Pence | None, amount: Pence | None, basis: Basis, words: dict[str, str]) -> str:
    if amount is None:
        gone = _("{name}, which pays {money} under {base}, is no partner under {side} {when}.")
        return gone.format(money=format_money(base or 0), **words)
    if base is None:
        new = _("{name} is a partner under {side} only, and pays {money} {when}.")
        return new.format(money=format_money(amount), **words)
    if amount == base:
        alike = _("{name} pays the same under {side} as under {base} {when}: {money}.")
        return alike.format(money=format_money(amount), **words)
    if basis is Basis.CASH:
        more = _("{name} pays {money}{percent} more in cash under {side} than under {base} {when}.")
        less = _("{name} pays {money}{percent} less in cash under {side} than under {base} {when}.")
    else:
        more = _("{name} pays {money}{percent} more under {side} than under {base} {when}.")
        less = _("{name} pays {money}{percent} less under {side} than under {base} {when}.")
    told = more if amount > base else less
    return told.format(money=format_money(abs(amount - base)), percent=_part(abs(amount - base), base), **words)


def _part(difference: Pence, base: Pence) -> str:
    """The difference as a part of what it is measured from, in brackets; empty when that is nothing."""
    if not base:
        return ""
    told = percent(Fraction(difference, base))
    return f" ({_('less than 0.1%') if told == '0.0%' else told})"
