"""Rounding shares to whole units by largest remainder, for many draws."""

import numpy as np

from formulas.bulk.blocks import Array, in_blocks

MILLION = 1e6
# What is exactly a half may be a hair less in floats.
HALF_OF_A_MILLIONTH = 0.5 + 2.0**-7
HAIR = 0.5 / MILLION
"""Half a millionth of a penny: below it floats and fractions may differ."""


def whole_units(
    share: Array, gap: Array, unit: Array, order: Array, least: Array | None = None, most: Array | None = None
) -> Array:
    """Shares as multiples of a unit, in pence, as the exact reader rounds them; the gap takes part and is left out."""
    lower = np.zeros((1, 1)) if least is None else least
    upper = np.full((1, 1), np.inf) if most is None else most
    return in_blocks(_rounded, len(share), share, gap, unit, order, lower, upper)


def whole_pence_down(pence: Array) -> Array:
    """Pence cut to whole ones, once they are brought to a millionth."""
    cut: Array = np.floor(np.floor(pence * MILLION + HALF_OF_A_MILLIONTH) / MILLION)
    return cut


def _rounded(share: Array, gap: Array, unit: Array, order: Array, least: Array, most: Array) -> Array:
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
    shares, left = whole[:partners], rows[:partners]
    if not in_pence:
        shares *= unit
    _heed(left, shares, unit, least, most)
    # Ties go to the smaller place, the gap last; with that part of a millionth no two rows are equal.
    left += 1 - order / (partners + 1)
    ranked = np.sort(rows, axis=0).ravel()
    last = ranked[np.minimum(partners + 1 - odd, partners) * draws + np.arange(draws)]
    last[odd == 0] = np.inf
    # Above 1 there is a remainder: what has none never pays an odd unit.
    raised = left >= np.maximum(last, 1)
    rounded: Array = np.add(shares, raised if in_pence else raised * unit, out=shares)
    return rounded


def _heed(left: Array, shares: Array, unit: Array, least: Array, most: Array) -> None:
    """Put first the remainders of what is rounded down below its least; take away those that lead above the most."""
    if least.any():
        short = least - shares > HAIR
        short &= left > 0
        left += short * (unit * MILLION)
    if np.isfinite(most).any():
        left *= most - shares > unit - HAIR
