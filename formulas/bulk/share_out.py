"""Sharing a target within limits, for many draws."""

import numpy as np

from formulas.bulk.blocks import Array, in_blocks
from formulas.bulk.operations import total_of
from formulas.bulk.values import Scaled, Value, entries_of, full, in_one_scale, is_steady
from formulas.workings import NO_LIMIT


def share_out(weight: Value, least: Value, most: Value, target: Value) -> Value:
    """Amounts clip(m x weight, least, most) that add up to the target, for one multiplier m in each draw."""
    # The multiplier is free, so only the proportions of the weights matter.
    proportions = entries_of(weight)
    if is_steady(proportions):
        shared = in_one_scale((least, most, target))
        if shared is not None:
            return Scaled(shared[0], _between_joints(proportions, *shared[1]))
        if is_steady(least) and is_steady(most):
            return _interpolated(proportions, full(least), full(most), full(target))
    return in_blocks(_between_joints, len(proportions), proportions, full(least), full(most), full(target))


def _interpolated(weight: Array, least: Array, most: Array, target: Array) -> Array:
    """Where only the target differs from draw to draw: the multiplier is read off one line for all draws."""
    paying = weight > 0
    bounded = paying & (most < NO_LIMIT / 2)
    unbounded = paying & ~bounded
    joints = np.sort(np.concatenate([[0.0], least[paying] / weight[paying], most[bounded] / weight[bounded]]))
    # "No limit" is no figure here: where a tiny part stands beside, a joint may lie so far out that it would bind.
    most = np.where(paying, np.where(bounded, most, np.inf), least)
    raised = total_of(_within(weight, least, most, joints))[0]
    multiplier = np.interp(target, raised, joints)
    if unbounded.any():
        multiplier += np.maximum(target - raised[-1], 0) / weight[unbounded].sum()
    return _within(weight, least, most, multiplier)


def _between_joints(weight: Array, least: Array, most: Array, target: Array) -> Array:
    """The amount for each entry and draw; the target is one row.

    The total raised grows with m in straight pieces that join at least/weight and most/weight. The
    answer lies between the last joint that raises no more than the target and the next, in
    proportion; to ask instead which entries are free would fall to rounding.
    """
    paying = weight > 0
    most = most if paying.all() else np.where(paying, most, least)
    floor = total_of(least)
    target = np.minimum(np.maximum(target, floor), total_of(most))
    # Nobody pays more than the others' leasts leave, so that "no limit" needs no figure that would blur the others.
    most = np.minimum(most, least + (target - floor))
    joints = _joints(np.where(paying, weight, np.inf), least, most)
    draws, last = np.arange(joints.shape[1]), len(joints) - 1
    flat = joints.ravel()
    place = np.zeros_like(draws)
    for step in (1 << power for power in reversed(range(last.bit_length()))):
        tried = np.minimum(place + step, last)
        raised = total_of(_within(weight, least, most, flat[tried * len(draws) + draws]))
        place = np.where((raised <= target)[0], tried, place)
    below = _within(weight, least, most, flat[place * len(draws) + draws])
    above = _within(weight, least, most, flat[np.minimum(place + 1, last) * len(draws) + draws])
    above -= below
    room = total_of(above)
    above *= (target - total_of(below)) / np.where(room > 0, room, np.inf)
    return np.add(above, below, out=above)


def _joints(weight: Array, least: Array, most: Array) -> Array:
    """The multipliers at which somebody reaches a bound, smallest first in each draw."""
    entries, draws = len(weight), max(array.shape[1] for array in (weight, least, most))
    floors = entries if least.any() else 0
    joints = np.empty((1 + floors + entries, draws))
    joints[0] = 0
    np.divide(least[:floors], weight[:floors], out=joints[1 : 1 + floors])
    np.divide(most, weight, out=joints[1 + floors :])
    joints.sort(axis=0)
    return joints


def _within(weight: Array, least: Array, most: Array, multiplier: Array) -> Array:
    amounts = multiplier * weight
    np.maximum(amounts, least, out=amounts)
    return np.minimum(amounts, most, out=amounts)
