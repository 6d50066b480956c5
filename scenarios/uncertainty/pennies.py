"""Whole numbers multiplied by fractions and rounded as the plan does it, for many draws at once and exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod

import numpy as np

from funding.money import round_half_up
from scenarios.uncertainty.steps import Ints
from scenarios.uncertainty.streams import Floats

ROOM = 2**62
"""What whole numbers of the processor hold, with room to spare."""
DOUBT = 2.0**-45
"""The part of a figure by which floats may miss it; nearer than this to a half penny they cannot decide."""


@dataclass(frozen=True, slots=True)
class Term:
    """A fraction times whole numbers that are drawn."""

    fraction: Fraction
    drawn: tuple[Ints, ...] = ()


def rounded(terms: Sequence[Term], draws: int) -> Ints:
    """The sum of terms for each draw, to the nearest whole number, halves away from zero."""
    bottom = lcm(*(term.fraction.denominator for term in terms))
    tops = [int(term.fraction * bottom) for term in terms]
    largest = [prod(int(np.abs(ints).max(initial=1)) for ints in term.drawn) for term in terms]
    most = sum(abs(top) * large for top, large in zip(tops, largest, strict=True))
    return _by_whole_numbers(terms, tops, bottom, draws) if 2 * most + bottom < ROOM else _by_floats(terms, draws)


def _by_whole_numbers(terms: Sequence[Term], tops: Sequence[int], bottom: int, draws: int) -> Ints:
    total = np.zeros(draws, dtype=np.int64)
    for term, top in zip(terms, tops, strict=True):
        part = np.full(draws, top, dtype=np.int64)
        for ints in term.drawn:
            part *= ints
        total += part
    sizes: Ints = (2 * np.abs(total) + bottom) // (2 * bottom)
    return np.where(total < 0, -sizes, sizes)


def _by_floats(terms: Sequence[Term], draws: int) -> Ints:
    """Floats where they can tell, fractions for the few draws that lie too near a half penny."""
    total, size = np.zeros(draws), np.zeros(draws)
    for term in terms:
        part: Floats = np.full(draws, float(term.fraction))
        for ints in term.drawn:
            part *= ints
        total += part
        size += np.abs(part)
    whole = np.floor(np.abs(total) + 0.5)
    near = np.abs(np.abs(total) + 0.5 - np.rint(np.abs(total) + 0.5)) <= size * DOUBT + DOUBT
    nearest: Ints = np.where(total < 0, -whole, whole).astype(np.int64)
    for place in np.flatnonzero(near):
        exact = sum((term.fraction * prod(int(ints[place]) for ints in term.drawn) for term in terms), Fraction(0))
        nearest[place] = round_half_up(exact)
    return nearest
