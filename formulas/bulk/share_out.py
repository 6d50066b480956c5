"""Sharing a target within limits, for many draws."""

import numpy as np

from formulas.bulk.values import Array, Scaled, Value, full, in_blocks, in_one_scale, is_steady


def share_out(weight: Value, least: Value, most: Value, target: Value) -> Value:
    """Amounts clip(m x weight, least, most) that add up to the target, for one multiplier m in each draw."""
    # The multiplier is free, so only the proportions of the weights matter.
    proportions = weight.vector if isinstance(weight, Scaled) else weight
    shared = in_one_scale((least, most, target))
    if shared is not None and is_steady(proportions):
        return Scaled(shared[0], in_blocks(_shared, len(proportions), proportions, *shared[1]))
    return in_blocks(_shared, len(proportions), proportions, full(least), full(most), full(target))


def _shared(weight: Array, least: Array, most: Array, target: Array, out) -> None:
    """The amount for each entry and draw; the target is one row.

    The total raised grows with m in straight pieces that join at least/weight and most/weight. The
    answer lies between the last joint that raises no more than the target and the next, in
    proportion; to ask instead which entries are free would fall to rounding.
    """
    paying = weight > 0
    if not paying.all():
        most = np.where(paying, most, least)
        weight_or_none = np.where(paying, weight, np.inf)
    else:
        weight_or_none = weight
    floor = _total(least)
    target = np.minimum(np.maximum(target, floor), _total(most))
    # Nobody pays more than the others' leasts leave, so that "no limit" needs no figure that would blur the others.
    most = np.minimum(most, least + (target - floor))
    joints = np.concatenate([np.zeros((1, most.shape[1])), _spread(least / weight_or_none, most), most / weight_or_none]) if least.any() else np.concatenate([np.zeros((1, most.shape[1])), most / weight_or_none])
    joints.sort(axis=0)
    flat, draws = joints.ravel(), np.arange(most.shape[1])
    last = len(joints) - 1
    place = np.zeros(most.shape[1], dtype=np.intp)
    amounts = np.empty(np.broadcast_shapes(weight.shape, most.shape))
    for power in reversed(range(last.bit_length())):
        tried = np.minimum(place + (1<<power), last)
        _within(weight, least, most, flat.take(tried * len(draws) + draws), amounts)
        place = np.where(_total(amounts)[0] <= target[0], tried, place)
    below = _within(weight, least, most, flat.take(place * len(draws) + draws), amounts)
    above = _within(weight, least, most, flat.take(np.minimum(place + 1, last) * len(draws) + draws), np.empty_like(below))
    raised = _total(below)
    above -= below
    room = _total(above)
    above *= (target - raised) / np.where(room > 0, room, np.inf)
    np.add(below, above, out=out)


def _spread(array, like):
    return np.broadcast_to(array, like.shape)

def _within(weight: Array, least: Array, most: Array, multiplier: Array, out) -> Array:
    np.multiply(multiplier, weight, out=out)
    np.maximum(out, least, out=out)
    return np.minimum(out, most, out=out)


def _total(amounts: Array) -> Array:
    return amounts.sum(axis=0, keepdims=True)
