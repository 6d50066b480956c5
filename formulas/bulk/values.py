"""Values for many draws, and the operations of the workings on them.

A value has a row for each entry (or one for all) and a column for each draw (or one for all). Most money in a formula is
some figure of the draw, such as the costs to share, times a part for each partner that no draw changes; such a value is
kept as its two factors as long as possible, for then most operations touch one number a partner and not one a draw.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from formulas.workings import NO_LIMIT

Array = NDArray[np.float64]
"""Rows are entries, columns are draws; either may be one that stands for all."""
Flags = NDArray[np.bool_]

# Adding up sixty shares in floats may miss nothing by this part of the sum; exactly, it is nothing.
NOISE = 2.0**-46

BLOCK = 32_000
"""Numbers in one array of a block: a few such arrays fit a processor's second cache."""
SMALLEST = 256
"""Draws below which the cost of a call outweighs the cost of the work."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """A figure for each draw, all above nothing, times a figure for each entry that is the same in every draw."""

    scale: Array
    """Of shape (1, draws)."""
    vector: Array
    """Of shape (entries or 1, 1); infinite where there is no limit."""


Value = Array | Scaled


def lifted(value: Value) -> Value:
    """A figure for each draw as a scale of its own, when all of them are above nothing."""
    if isinstance(value, Scaled) or value.shape[0] != 1 or value.shape[1] == 1 or not (value > 0).all():
        return value
    return Scaled(value, np.ones((1, 1)))


def full(value: Value) -> Array:
    """The value as one array."""
    if not isinstance(value, Scaled):
        return value
    product = value.scale * value.vector
    return np.minimum(product, NO_LIMIT) if np.isinf(value.vector).any() else product


def write(value: Value, out: Array) -> None:
    """Put the value in an array of its rows and draws."""
    if isinstance(value, Scaled):
        np.multiply(value.scale, np.minimum(value.vector, NO_LIMIT), out=out)
    else:
        out[:] = value


def is_steady(value: Value) -> bool:
    """Whether the value is the same in every draw."""
    return not isinstance(value, Scaled) and value.shape[1] == 1


def in_one_scale(values: Sequence[Value]) -> tuple[Array, list[Array]] | None:
    """The one scale that values have in common, and their vectors; None when there is no such scale."""
    scale: Array | None = None
    for value in values:
        if isinstance(value, Scaled):
            if scale is not None and value.scale is not scale:
                return None
            scale = value.scale
        elif value.shape[1] > 1:
            return None
    if scale is None:
        return None
    vectors = [value.vector if isinstance(value, Scaled) else _in_any_scale(value) for value in values]
    return None if any(vector is None for vector in vectors) else (scale, vectors)


def _in_any_scale(value: Array) -> Array | None:
    """Nothing and "no limit", which are the same in any scale; None when another figure is among them."""
    if not value.any():
        return value
    without_limit = value >= NO_LIMIT / 2
    return np.where(without_limit, np.inf, 0.0) if (without_limit | (value == 0)).all() else None


def total(value: Value) -> Value:
    """The sum over the entries."""
    return Scaled(value.scale, total_of(value.vector)) if isinstance(value, Scaled) else total_of(value)


def total_of(array: Array) -> Array:
    """The sum over the entries, as one row."""
    return array.sum(axis=0, keepdims=True)


def matched(matches: Flags, value: Value) -> Value:
    """The sum of the entries that match, for each row of matches."""
    flags = matches.astype(np.float64)
    return Scaled(value.scale, flags @ value.vector) if isinstance(value, Scaled) else flags @ value


def plus(terms: Sequence[Value]) -> Value:
    """A sum."""
    return _alike(terms, lambda arrays: reduce(np.add, arrays))


def minus(whole: Value, part: Value) -> Value:
    """A difference; nothing where only noise is left."""
    return whole if _is_nothing(part) else _alike((whole, part), lambda arrays: _difference(*arrays))


def _difference(whole: Array, part: Array) -> Array:
    left = whole - part
    return left * (np.abs(left) > NOISE * part)


def least(terms: Sequence[Value]) -> Value:
    """The smallest of several."""
    nothing = next(filter(_is_nothing, terms), None)
    if nothing is not None and all((_entries(term) >= 0).all() for term in terms):
        return nothing
    return _alike(terms, lambda arrays: reduce(np.minimum, arrays))


def most(terms: Sequence[Value]) -> Value:
    """The largest of several."""
    return _alike(terms, lambda arrays: reduce(np.maximum, arrays))


def _is_nothing(value: Value) -> bool:
    return not isinstance(value, Scaled) and is_steady(value) and not value.any()


def _entries(value: Value) -> Array:
    return value.vector if isinstance(value, Scaled) else value


def _alike(terms: Sequence[Value], combine: Callable[[list[Array]], Array]) -> Value:
    """Combine values in a way that multiplying all of them by one figure above nothing does not change."""
    shared = in_one_scale(terms)
    if shared is not None:
        return Scaled(shared[0], combine(shared[1]))
    return combine([full(term) for term in terms])


def times(terms: Sequence[Value]) -> Value:
    """A product."""
    scaled = [term for term in terms if isinstance(term, Scaled)]
    arrays = [term for term in terms if not isinstance(term, Scaled)]
    vectors = [array for array in arrays if array.shape[1] == 1] + [value.vector for value in scaled]
    varying = [array for array in arrays if array.shape[1] > 1] + [value.scale for value in scaled]
    vector = reduce(_finite_product, vectors) if vectors else np.ones((1, 1))
    if not varying:
        return vector
    # The smallest first: one figure a draw before one for each partner and draw.
    product = reduce(np.multiply, sorted(varying, key=lambda array: array.size))
    if len(scaled) == len(varying):
        return Scaled(product, vector)
    return product if len(vector) <= len(product) and (vector == 1).all() else product * np.minimum(vector, NO_LIMIT)


def _finite_product(one: Array, other: Array) -> Array:
    """A product in which nothing times no limit is nothing."""
    product = np.zeros(np.broadcast_shapes(one.shape, other.shape))
    return np.multiply(one, other, out=product, where=(one != 0) & (other != 0))


def over(top: Value, bottom: Value) -> Value:
    """A quotient; nothing where the divisor is nothing."""
    shared = in_one_scale((top, bottom))
    if shared is not None:
        return _quotient(*shared[1])
    if isinstance(top, Scaled) and is_steady(bottom):
        return Scaled(top.scale, _quotient(top.vector, full(bottom)))
    if isinstance(top, Scaled) and isinstance(bottom, Scaled):
        return Scaled(top.scale / bottom.scale, _quotient(top.vector, bottom.vector))
    return _quotient(full(top), full(bottom))


def _quotient(top: Array, bottom: Array) -> Array:
    return top / (bottom if bottom.all() else np.where(bottom == 0, np.inf, bottom))


def is_above(this: Value, above: Value) -> Flags:
    """Where one value is above another; one column of flags when they are the same in every draw."""
    shared = in_one_scale((this, above))
    if shared is not None:
        return shared[1][0] > shared[1][1]
    flags = full(this) > full(above)
    always = flags.all(axis=1, keepdims=True)
    return always if bool((always == flags.any(axis=1, keepdims=True)).all()) else flags


def where(flags: Flags, then: Value, otherwise: Value) -> Value:
    """One value where a flag is up, another where it is not."""
    if flags.shape[1] == 1:
        return _alike((then, otherwise), lambda arrays: np.where(flags, *arrays))
    return np.where(flags, full(then), full(otherwise))


def in_blocks(kernel: Callable[..., Array], rows: int, *arrays: Array) -> Array:
    """What a kernel of many passes makes of arrays, so many draws at a time that its own arrays stay in the cache."""
    draws = max(array.shape[1] for array in arrays)
    size = max(SMALLEST, BLOCK // rows)
    if draws <= size:
        return kernel(*arrays)
    out = np.empty((rows, draws))
    for start in range(0, draws, size):
        block = slice(start, start + size)
        out[:, block] = kernel(*(array if array.shape[1] == 1 else array[:, block] for array in arrays))
    return out
