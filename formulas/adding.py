"""Fractions added up: those over the same number are added as whole numbers, for fractions are slow to add."""

from collections.abc import Iterable
from fractions import Fraction

NOTHING = Fraction(0)


def add_up(terms: Iterable[Fraction]) -> Fraction:
    """The sum of the terms, exactly."""
    tops: dict[int, int] = {}
    for term in terms:
        top, bottom = term.as_integer_ratio()
        if top:
            tops[bottom] = tops.get(bottom, 0) + top
    return sum((Fraction(top, bottom) for bottom, top in tops.items()), NOTHING)
