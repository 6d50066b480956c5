"""Rounding shares to whole units by largest remainder, for many draws."""

import numpy as np

from formulas.bulk.values import Array

MILLION = 1e6


def whole_units(share: Array, gap: Array, unit: Array, order: Array) -> Array:
    """Shares as multiples of a unit, in pence, as the exact reader rounds them; the gap takes part and is left out."""
    partners, draws = len(share), max(share.shape[1], gap.shape[1])
    rows = np.empty((partners + 1, draws))
    rows[:partners], rows[partners:] = share, gap
    odd = np.floor((rows.sum(axis=0, keepdims=True) + 1 / MILLION) / unit + 0.5)
    if (unit != 1).any():
        rows /= unit
    whole = np.floor(rows)
    rows -= whole
    rows *= MILLION * unit
    fine = _half_up(rows)
    full = fine >= unit * MILLION
    if full.any():
        whole += full
        fine[full] = 0
    odd -= whole.sum(axis=0, keepdims=True)
    # Every key differs from every other: remainders first, then the smaller place, the gap last.
    fine *= partners + 2
    fine[:partners] += partners + 1 - order
    ranked = np.sort(fine, axis=0)
    last = np.take_along_axis(ranked, np.minimum(partners + 1 - odd, partners).astype(np.intp), axis=0)
    last[odd == 0] = np.inf
    whole = whole[:partners]
    whole += fine[:partners] >= last
    if (unit != 1).any():
        whole *= unit
    return whole


def _half_up(values: Array) -> Array:
    """The nearest whole number; what is exactly a half may be a hair less in floats."""
    values += 0.5 + 2.0**-7
    return np.floor(values, out=values)
