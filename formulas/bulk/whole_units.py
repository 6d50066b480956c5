"""Rounding shares to whole units by largest remainder, for many draws."""

import numpy as np

from formulas.bulk.values import Array, in_blocks

MILLION = 1e6
# What is exactly a half may be a hair less in floats.
HALF = 0.5 + 2.0**-7


def whole_units(share: Array, gap: Array, unit: Array, order: Array) -> Array:
    """Shares as multiples of a unit, in pence, as the exact reader rounds them; the gap takes part and is left out."""
    return in_blocks(_rounded, len(share), share, gap, unit, order)


def _rounded(share: Array, gap: Array, unit: Array, order: Array, out) -> None:
    partners, draws = out.shape
    rows = np.empty((partners + 1, draws))
    rows[:partners], rows[partners:] = share, gap
    one = not (unit != 1).any()
    if not one:
        rows /= unit
    whole = np.floor(rows)
    rows -= whole
    odd = np.floor(rows.sum(axis=0) + 0.5 + 1 / MILLION / unit[0]).astype(np.intp)
    rows *= MILLION * unit
    rows += HALF
    np.floor(rows, out=rows)
    # Every key differs from every other: remainders first, then the smaller place, the gap last.
    rows[:partners] += 1 - order / (partners + 1)
    ranked = np.sort(rows, axis=0).ravel()
    last = ranked.take(np.minimum(partners + 1 - odd, partners) * draws + np.arange(draws))
    last[odd == 0] = np.inf
    np.add(whole[:partners], rows[:partners] >= last, out=out)
    if not one:
        out *= unit
