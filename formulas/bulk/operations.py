"""The operations of the workings on values for many draws."""

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from formulas.bulk.blocks import Array
from formulas.bulk.values import Scaled, Value, entries_of, full, in_one_scale, is_nothing, is_steady
from formulas.workings import NO_LIMIT

Flags = NDArray[np.bool_]

# Sixty shares added up in floats may miss their sum by this part of it, where exactly nothing is left.
NOISE = 2.0**-46


def total(value: Value) -> Value:
    """The sum over the entries."""
    return Scaled(value.scale, total_of(value.vector)) if isinstance(value, Scaled) else total_of(value)


def total_of(array: Array) -> Array:
    """The sum over the entries, as one row."""
    added: Array = array.sum(axis=0, keepdims=True)
    return added


def matched(matches: Flags, value: Value) -> Value:
    """The sum of the entries that match, for each row of matches."""
    if isinstance(value, Scaled):
        return Scaled(value.scale, _sums(matches, value.vector))
    return _sums(matches, value)


def _sums(matches: Flags, array: Array) -> Array:
    """Added up row by row: few match, and unlike a product of matrices it comes to the same bytes on every machine."""
    sums = np.zeros((len(matches), array.shape[1]))
    for row, matching in enumerate(matches):
        for entry in np.flatnonzero(matching):
            sums[row] += array[entry]
    return sums


def plus(terms: Sequence[Value]) -> Value:
    """A sum; values in one scale are added up first, for that takes least."""
    by_scale: dict[int, list[Value]] = {}
    for term in terms:
        by_scale.setdefault(id(term.scale if isinstance(term, Scaled) else None), []).append(term)
    return _added([_added(alike) for alike in by_scale.values()])


def _added(terms: Sequence[Value]) -> Value:
    return terms[0] if len(terms) == 1 else _alike(terms, lambda arrays: reduce(np.add, arrays))


def minus(whole: Value, part: Value) -> Value:
    """A difference; nothing where only noise is left."""
    return whole if is_nothing(part) else _alike((whole, part), lambda arrays: _difference(*arrays))


def _difference(whole: Array, part: Array) -> Array:
    left: Array = whole - part
    return left * (np.abs(left) > NOISE * part)


def least(terms: Sequence[Value]) -> Value:
    """The smallest of several."""
    nothing = next(filter(is_nothing, terms), None)
    if nothing is not None and all((entries_of(term) >= 0).all() for term in terms):
        return nothing
    return _alike(terms, lambda arrays: reduce(np.minimum, arrays))


def most(terms: Sequence[Value]) -> Value:
    """The largest of several."""
    return _alike(terms, lambda arrays: reduce(np.maximum, arrays))


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
    vectors = [array for array in arrays if array.shape[1] == 1] + [term.vector for term in scaled]
    varying = [array for array in arrays if array.shape[1] > 1] + [term.scale for term in scaled]
    vector = reduce(_finite_product, vectors, np.ones((1, 1)))
    if not varying:
        return vector
    # The smallest first: one figure a draw before one for each partner and draw.
    product: Array = reduce(np.multiply, sorted(varying, key=lambda array: array.size))
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
    if isinstance(top, Scaled) and isinstance(bottom, Scaled):
        return Scaled(top.scale / bottom.scale, _quotient(top.vector, bottom.vector))
    if isinstance(top, Scaled) and is_steady(bottom):
        return Scaled(top.scale, _quotient(top.vector, full(bottom)))
    return _quotient(full(top), full(bottom))


def _quotient(top: Array, bottom: Array) -> Array:
    quotient: Array = top / (bottom if bottom.all() else np.where(bottom == 0, np.inf, bottom))
    return quotient


def is_above(this: Value, above: Value) -> Flags:
    """Where one value is above another; one column of flags when they are the same in every draw."""
    shared = in_one_scale((this, above))
    if shared is not None:
        return np.greater(*shared[1])
    flags: Flags = np.greater(full(this), full(above))
    always: Flags = np.all(flags, axis=1, keepdims=True)
    return always if np.array_equal(always, np.any(flags, axis=1, keepdims=True)) else flags


def where(flags: Flags, then: Value, otherwise: Value) -> Value:
    """One value where a flag is up, another where it is not."""
    if flags.shape[1] == 1:
        return _alike((then, otherwise), lambda arrays: np.where(flags, *arrays))
    return np.where(flags, full(then), full(otherwise))
