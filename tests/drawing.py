"""How strategies draw a great many small things cheaply: to make a strategy is dearer than to draw from it."""

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")

_YES = st.booleans()
_SHUFFLES = st.randoms(use_true_random=True)


@cache
def whole_numbers(least: int, most: int) -> SearchStrategy[int]:
    """Whole numbers from a least to a most, made once."""
    return st.integers(least, most)


def number(draw: DrawFn, least: int, most: int) -> int:
    """A whole number from a least to a most."""
    return draw(whole_numbers(least, most))


def yes(draw: DrawFn) -> bool:
    """Yes or no."""
    return draw(_YES)


def likely(draw: DrawFn) -> bool:
    """Yes more often than no."""
    return pick(draw, (False, True, True))


def pick(draw: DrawFn, things: Sequence[T]) -> T:
    """One of some things; the first where a failing case is made simple."""
    return things[draw(whole_numbers(0, len(things) - 1))]


def some(draw: DrawFn, things: Sequence[T], most: int | None = None) -> list[T]:
    """One or more different ones of some things, in any order."""
    left = list(things)
    count = draw(whole_numbers(1, min(len(left), most or len(left))))
    return [left.pop(draw(whole_numbers(0, len(left) - 1))) for _place in range(count)]


def shuffled(draw: DrawFn, things: Sequence[T]) -> tuple[T, ...]:
    """All of some things in another order; one draw, however many they are."""
    return tuple(draw(_SHUFFLES).sample(things, len(things)))
