"""Sharing a target within limits, and rounding shares to whole units: the two steps with a rule of their own."""

from collections.abc import Sequence
from fractions import Fraction

from formulas.adding import add_up
from funding.money import round_half_up

MILLION = 10**6


def share_out(
    weights: Sequence[Fraction], least: Sequence[Fraction], most: Sequence[Fraction], target: Fraction
) -> tuple[Fraction, ...]:
    """Amounts clip(m x weight, least, most) that add up to the target, for one multiplier m.

    The target is first brought between the sum of the leasts and the sum of the mosts, so the
    caller sees an infeasible target as a difference in money. The total raised grows with m in
    straight pieces that join at least/weight and most/weight; the answer lies between two
    neighbouring joints, in proportion. Whoever has no weight pays the least.
    """
    floor, ceiling = add_up(least), add_up(most[i] if weights[i] else least[i] for i in range(len(weights)))
    target = min(max(target, floor), ceiling)
    joints = sorted(
        {Fraction(0)} | {bound[i] / weights[i] for i in range(len(weights)) if weights[i] for bound in (least, most)}
    )
    # Halving the list of joints finds the two neighbours; each trial adds up one amount a partner.
    low, high = 0, len(joints) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if add_up(_clipped(weights, least, most, joints[middle])) <= target:
            low = middle
        else:
            high = middle
    below, above = _clipped(weights, least, most, joints[low]), _clipped(weights, least, most, joints[high])
    raised_below, raised_above = add_up(below), add_up(above)
    if raised_above == raised_below:
        return tuple(below)
    part = (target - raised_below) / (raised_above - raised_below)
    return tuple(b + part * (a - b) for b, a in zip(below, above, strict=True))


def _clipped(
    weights: Sequence[Fraction], least: Sequence[Fraction], most: Sequence[Fraction], multiplier: Fraction
) -> list[Fraction]:
    return [min(max(multiplier * w, lo), hi) if w else lo for w, lo, hi in zip(weights, least, most, strict=True)]


def whole_units(
    shares: Sequence[Fraction],
    gap: Fraction,
    unit: Fraction,
    order: Sequence[Fraction],
    least: Sequence[Fraction] | None = None,
    most: Sequence[Fraction] | None = None,
) -> tuple[Fraction, ...]:
    """Shares as multiples of a unit by largest remainder, the gap taking part as a row of its own.

    All in pence. The total is shares plus gap, rounded to the unit half up. Each row is rounded
    down and the odd units go to the largest remainders, compared to a millionth of a penny; ties
    go to the smaller place in `order`, the gap last. A share that rounding down takes below its
    least comes before all remainders; one that rounding up would take above its most gets none,
    nor does one without a remainder. What is left is for the caller, who finds the gap as what
    remains.
    """
    rows = (*shares, gap)
    fine = [whole_millionths(row) for row in rows]
    down = [value // unit * unit for value in fine]
    least, most = ([whole_millionths(v) for v in limit] if limit is not None else None for limit in (least, most))
    scores = [value - low for value, low in zip(fine, down, strict=True)]
    for i in range(len(shares)):
        if most is not None and down[i] + unit > most[i]:
            scores[i] = Fraction(0)
        elif least is not None and scores[i] and down[i] < least[i]:
            scores[i] += unit
    odd = round_half_up(whole_millionths(add_up(rows)) / unit) - sum(low / unit for low in down)
    places = [*order, max(order, default=Fraction(0)) + 1]
    ranked = sorted((i for i in range(len(rows)) if scores[i]), key=lambda i: (-scores[i], places[i]))
    raised = set(ranked[: int(odd)]) if odd > 0 else set()
    return tuple(down[i] + unit * (i in raised) for i in range(len(shares)))


def whole_millionths(pence: Fraction) -> Fraction:
    """Pence to the nearest millionth of a penny, halves up: as fine as a spreadsheet can be relied on."""
    return Fraction(round_half_up(pence * MILLION), MILLION)


def whole_pence_down(pence: Fraction) -> Fraction:
    """Pence cut to whole ones, once they are brought to a millionth."""
    return Fraction(whole_millionths(pence) // 1)
