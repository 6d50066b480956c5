"""Rounding shares to whole units by largest remainder, for many draws."""

import numpy as np

from formulas.bulk.blocks import Array, in_blocks

MILLION = 1e6
# What is exactly a half may be a hair less in floats.
HALF_OF_A_MILLIONTH = 0.5 + 2.0**-7


def whole_units(share: Array, gap: Array, unit: Array, order: Array) -> Array:
    """Shares as multiples of a unit, in pence, as the exact reader rounds them; the gap takes part and is left out."""
    return in_blocks(_rounded, len(share), share, gap, unit, order)


def _rounded(share: Array, gap: Array, unit: Array, order: Array) -> Array:
    partners, draws = len(share), max(share.shape[1], gap.shape[1])
    rows = np.empty((partners + 1, draws))
    rows[:partners], rows[partners:] = share, gap
    in_pence = bool((unit == 1).all())
    if not in_pence:
        rows /= unit
    whole = np.floor(rows)
    rows -= whole
    odd = np.floor(rows.sum(axis=0) + 0.5 + 1 / (unit[0] * MILLION)).astype(np.intp)
    rows *= unit * MILLION
    rows += HALF_OF_A_MILLIONTH
    np.floor(rows, out=rows)
    # Ties go to the smaller place, the gap last; with that part of a millionth no two rows are equal.
    rows[:partners] += 1 - order / (partners + 1)
    ranked = np.sort(rows, axis=0).ravel()
    last = ranked[np.minimum(partners + 1 - odd, partners) * draws + np.arange(draws)]
    last[odd == 0] = np.inf
    rounded: Array = np.add(whole[:partners], rows[:partners] >= last, out=whole[:partners])
    return rounded if in_pence else np.multiply(rounded, unit, out=rounded)
