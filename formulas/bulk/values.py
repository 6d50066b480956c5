"""Values for many draws: one array, or two factors.

A value has a row for each entry (or one for all) and a column for each draw (or one for all). Most
money in a formula is some figure of the draw, such as the costs to share, times a part for each
partner that no draw changes. Such a value is kept as its two factors as long as possible, for then
most operations touch one number a partner and not one number a partner and draw.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from formulas.bulk.blocks import Array
from formulas.workings import NO_LIMIT


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
    product: Array = value.scale * value.vector
    return np.minimum(product, NO_LIMIT) if np.isinf(value.vector).any() else product


def write(value: Value, out: Array) -> None:
    """Put the value in an array that has all its rows and draws."""
    if isinstance(value, Scaled):
        np.multiply(value.scale, np.minimum(value.vector, NO_LIMIT), out=out)
    else:
        out[:] = value


def entries_of(value: Value) -> Array:
    """The factor with a row for each entry."""
    return value.vector if isinstance(value, Scaled) else value


def is_steady(value: Value) -> bool:
    """Whether the value is the same in every draw."""
    return not isinstance(value, Scaled) and value.shape[1] == 1


def is_nothing(value: Value) -> bool:
    """Whether the value is nothing for every entry, the same in every draw."""
    return is_steady(value) and not entries_of(value).any()


def in_one_scale(values: Sequence[Value]) -> tuple[Array, list[Array]] | None:
    """The one scale that values have in common, and their vectors; None when there is no such scale."""
    scale: Array | None = None
    vectors: list[Array] = []
    for value in values:
        if isinstance(value, Scaled):
            if scale is not None and value.scale is not scale:
                return None
            scale = value.scale
            vectors.append(value.vector)
        elif value.shape[1] == 1:
            vectors.append(value)
        else:
            return None
    if scale is None:
        return None
    for place, value in enumerate(values):
        if not isinstance(value, Scaled):
            if not _fits_any_scale(value):
                return None
            vectors[place] = np.where(value > 0, np.inf, 0.0)
    return scale, vectors


def _fits_any_scale(steady: Array) -> bool:
    """Nothing, and no limit, are the same however the rest is scaled."""
    return bool(((steady == 0) | (steady >= NO_LIMIT / 2)).all())
