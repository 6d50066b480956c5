"""What the sentences on over- and underspends make of an amount: exact shares, and what no sentence speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.split import Split, YearSplit
from funding.board import Board, partner_named, short_name
from funding.membership import absence_told, partners_in
from funding.money import Pence
from funding.wording import _, language

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Division:
    """An over- or underspend, both as an amount above zero, divided by the sentences."""

    shares: tuple[Fraction, ...]
    """What each partner bears or gets back, in the order of the file; what they leave is nobody's."""
    kept: Pence = 0
    """What is kept in reserve."""
    remarks: tuple[str, ...] = ()


def divided(split: Split, result: YearSplit, left: Pence) -> Division:
    """Divide an overspend, or below zero an underspend, as the formula of a split says."""
    nobody = Division((Fraction(0),) * len(result.partners))
    if not left:
        return nobody
    return _overspend(split, result, left, nobody) if left > 0 else _underspend(split, result, -left, nobody)


def _underspend(split: Split, result: YearSplit, left: Pence, nobody: Division) -> Division:
    for clause in split.formula.clauses:
        match clause:
            case c.UnderspendReturned():
                return _in_the_same_shares(result, Fraction(left), 0)
            case c.UnderspendKept(None):
                return Division(nobody.shares, left)
            case c.UnderspendKept(up_to) if up_to is not None:
                kept = min(left, int(result.costs_to_share * Fraction(up_to) / HUNDRED))
                return _in_the_same_shares(result, Fraction(left - kept), kept)
    return Division(nobody.shares, remarks=(_("The formula does not say what becomes of an underspend."),))


def _overspend(split: Split, result: YearSplit, left: Pence, nobody: Division) -> Division:
    for clause in split.formula.clauses:
        match clause:
            case c.OverspendShared():
                return _in_the_same_shares(result, Fraction(left), 0)
            case c.OverspendFalls(parts):
                return _in_parts(split.board, result, Fraction(left), parts)
    return Division(nobody.shares, remarks=(_("The formula does not say who bears an overspend."),))


def _in_the_same_shares(result: YearSplit, amount: Fraction, kept: Pence) -> Division:
    shares = _by_assessed(result, amount, range(len(result.partners)))
    remarks = (
        (_("Nobody has an assessed share, so there are no shares to go by."),) if amount and not any(shares) else ()
    )
    return Division(shares, kept, remarks)


def _by_assessed(result: YearSplit, amount: Fraction, on: Iterable[int]) -> tuple[Fraction, ...]:
    """An amount in proportion to the assessed shares of some partners; nothing when they have none."""
    weights = [Fraction(0)] * len(result.partners)
    for place in on:
        weights[place] = Fraction(result.partners[place].assessed)
    total = sum(weights, Fraction(0))
    return tuple(amount * weight / total if total else Fraction(0) for weight in weights)


def _in_parts(board: Board, result: YearSplit, amount: Fraction, parts: tuple[c.OverspendPart, ...]) -> Division:
    """Stated parts of an overspend; a group's part goes by the assessed shares of those in it."""
    there = {partner.id for partner in partners_in(board, result.year)}
    shares = [Fraction(0)] * len(result.partners)
    remarks: list[str] = []
    for part in parts:
        borne = amount * Fraction(part.points) / HUNDRED
        match part.on:
            case c.PartnerNamed(key):
                on = [place for place, row in enumerate(result.partners) if row.partner == key and key in there]
                bearing = tuple(borne if place in on else Fraction(0) for place in range(len(shares)))
            case c.GroupNamed(name):
                on = [place for place, row in enumerate(result.partners) if row.group == name]
                bearing = _by_assessed(result, borne, on)
        shares = [share + more for share, more in zip(shares, bearing, strict=True)]
        if borne and not any(bearing):
            remarks.append(_nobody_bears(board, part.on, result.year))
    return Division(tuple(shares), 0, tuple(remarks))


def _nobody_bears(board: Board, on: c.PartnerNamed | c.GroupNamed, year: str) -> str:
    match on:
        case c.PartnerNamed(key):
            partner = partner_named(board, key)
            told = absence_told(partner, year) or short_name(partner, language())
            return _("{absence} Nobody bears its part of the overspend.").format(absence=told)
        case c.GroupNamed(name):
            words = _("Nobody of the group {group} has an assessed share in {year}, so nobody bears its part.")
            return words.format(group=name, year=year)
