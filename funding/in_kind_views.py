"""The register of in-kind offers as people read it: how much of each counts, and what each partner gives."""

import math
from dataclasses import dataclass
from fractions import Fraction

from funding.board import Board
from funding.build_up import offer_in_words
from funding.in_kind import Registered, register
from funding.membership import is_partner
from funding.money import Pence
from funding.plan_views import met_by_line


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer in one year."""

    known: Registered
    counted: Pence
    """How much of its line's cost it meets."""
    capped: bool
    """Whether it would count for more if the line it meets cost more."""
    build_up: str
    """How its value comes about, in words; empty when it is not valued."""


@dataclass(frozen=True, slots=True)
class Giver:
    """What one partner gives in a year, in pence."""

    partner: str
    """The partner's id."""
    offers: int
    agreed: Pence
    """What its agreed offers are worth, whether or not they count."""
    counted: Pence
    not_valued: int
    """How many of its offers have no value."""


def offer_rows(board: Board, year: str) -> tuple[OfferRow, ...]:
    """Every offer of a year, in the order of the file."""
    known = register(board, year)
    counted = _counted(board, year, known)
    return tuple(
        OfferRow(
            entry,
            counted.get(entry.offer.id, 0),
            entry.counts and counted.get(entry.offer.id, 0) < (entry.value or 0),
            offer_in_words(entry.offer, year),
        )
        for entry in known
    )


def _counted(board: Board, year: str, known: tuple[Registered, ...]) -> dict[str, Pence]:
    """What each offer meets; offers that come to more than their line costs count in proportion, to the whole penny."""
    met, found = met_by_line(board, year), dict[str, Pence]()
    for line, saved in met.items():
        entries = [entry for entry in known if entry.counts and entry.offer.meets == line]
        offered = sum(entry.value or 0 for entry in entries)
        parts = {entry.offer.id: Fraction((entry.value or 0) * saved, offered or 1) for entry in entries}
        found |= {offer: math.floor(part) for offer, part in parts.items()}
        odd = saved - sum(found[offer] for offer in parts) if offered else 0
        by_remainder = sorted(parts, key=lambda offer: (math.floor(parts[offer]) - parts[offer], offer))
        for offer in by_remainder[:odd]:
            found[offer] += 1
    return found


def givers(board: Board, year: str) -> tuple[Giver, ...]:
    """What each partner with an offer gives in a year, in the order of the partners."""
    rows = offer_rows(board, year)
    found = []
    for partner in board.partners:
        own = [row for row in rows if row.known.offer.partner == partner.id]
        if own:
            there = is_partner(partner, year)
            found.append(
                Giver(
                    partner=partner.id,
                    offers=len(own),
                    agreed=sum(row.known.value or 0 for row in own if there and row.known.offer.status == "agreed"),
                    counted=sum(row.counted for row in own),
                    not_valued=sum(row.known.value is None for row in own),
                )
            )
    return tuple(found)
