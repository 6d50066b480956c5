"""Sharing within limits and rounding by largest remainder: their laws, and cases published by others."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas.share_out import share_out, whole_units

NOTHING, HALF = Fraction(0), Fraction(1, 2)
NONE = Fraction(10**16)
"""A most above anything that can be paid."""


@dataclass(frozen=True)
class Shares:
    """Weights, bounds and a target."""

    weights: tuple[Fraction, ...]
    least: tuple[Fraction, ...]
    most: tuple[Fraction, ...]
    target: Fraction

    def out(self) -> tuple[Fraction, ...]:
        """What each pays."""
        return share_out(self.weights, self.least, self.most, self.target)

    def ceiling(self) -> Fraction:
        """The most that all can pay; who has no weight pays the least."""
        paying = zip(self.weights, self.least, self.most, strict=True)
        return sum((most if weight else least for weight, least, most in paying), Fraction(0))


FIGURES = st.one_of(
    st.just(Fraction(0)),
    st.integers(1, 10).map(Fraction),
    st.fractions(0, 1_000_000, max_denominator=1_000),
    st.integers(1, 10**12).map(Fraction),
)


@st.composite
def shares(draw: st.DrawFn) -> Shares:
    """One to eight who share, with bounds that are often nothing or without limit."""
    count = draw(st.integers(1, 8))
    least, most = [], []
    for _place in range(count):
        low, high = sorted([draw(FIGURES), draw(FIGURES | st.just(NONE))])
        least.append(low if draw(st.booleans()) else Fraction(0))
        most.append(high if draw(st.booleans()) else NONE)
    weights = draw(st.lists(FIGURES, min_size=count, max_size=count))
    return Shares(tuple(weights), tuple(least), tuple(most), draw(FIGURES))


@given(shares())
def test_raises_the_target_as_far_as_bounds_allow(given: Shares) -> None:
    """The target is first brought between the sum of the leasts and the sum of the mosts, then met exactly."""
    within = min(max(given.target, sum(given.least, Fraction(0))), given.ceiling())
    assert within == sum(given.out())


@given(shares())
def test_everybody_is_within_bounds(given: Shares) -> None:
    """clip(m * a, lo, hi): nobody below the least or above the most."""
    for paid, least, most in zip(given.out(), given.least, given.most, strict=True):
        assert least <= paid <= most


@given(shares())
def test_proportional_within_bounds(given: Shares) -> None:
    """One multiplier makes the total right: all strictly within bounds pay the same for each unit of weight."""
    paying = list(zip(given.out(), given.weights, given.least, given.most, strict=True))
    free = {paid / weight for paid, weight, least, most in paying if weight and least < paid < most}
    assert len(free) <= 1
    for multiplier in free:
        assert all(min(max(multiplier * weight, least), most) == paid for paid, weight, least, most in paying)


@given(shares())
def test_at_a_bound_for_a_reason(given: Shares) -> None:
    """Who is held at a most would pay more for its weight than any who is held at a least."""
    paying = list(zip(given.out(), given.weights, given.least, given.most, strict=True))
    raised = [paid / weight for paid, weight, least, _most in paying if weight and paid > least]
    spared = [paid / weight for paid, weight, _least, most in paying if weight and paid < most]
    assert not raised or not spared or max(raised) <= min(spared)


@given(shares(), st.integers(2, 9))
def test_only_proportions_matter(given: Shares, times: int) -> None:
    """The multiplier is free, so a may be any multiple of the shares."""
    scaled = tuple(weight * times for weight in given.weights)
    assert given.out() == share_out(scaled, given.least, given.most, given.target)


@given(shares(), st.randoms(use_true_random=False))
def test_order_does_not_matter(given: Shares, chance: Random) -> None:
    """The order of rows never matters."""
    order = list(range(len(given.weights)))
    chance.shuffle(order)
    turned = share_out(
        [given.weights[i] for i in order], [given.least[i] for i in order], [given.most[i] for i in order], given.target
    )
    assert [given.out()[i] for i in order] == list(turned)


# Whole units


def apportioned(weights: Sequence[int], units: int) -> list[int]:
    """Whole units in proportion to weights, ties to the one listed first."""
    shares = [Fraction(weight * units, sum(weights)) for weight in weights]
    order = [Fraction(place) for place in range(1, len(weights) + 1)]
    return [int(share) for share in whole_units(shares, Fraction(0), Fraction(1), order)]


@pytest.mark.parametrize(
    ("weights", "units", "published"),
    [
        # Balinski and Young 1975, example 1, in the tests of martinlackner/apportionment (MIT).
        ([5117, 4400, 162, 161, 160], 100, [51, 44, 2, 2, 1]),
        # Weak proportionality, in the tests of martinlackner/apportionment (MIT).
        ([14, 28, 7, 35], 12, [2, 4, 1, 5]),
        # German Wikipedia, "Hare-Niemeyer-Verfahren", in the tests of the R package proporz.
        ([216, 310, 22, 32], 60, [23, 32, 2, 3]),
        # German Wikipedia, in the tests of the R package proporz.
        ([720_257, 323_524, 257_466, 213_138, 144_392, 88_315], 31, [13, 6, 5, 4, 2, 1]),
        # A test of the R package proporz: whoever weighs less than 5 takes no part.
        ([43, 33, 12, 8, 0], 10, [5, 3, 1, 1, 0]),
    ],
)
def test_published_apportionments(weights: list[int], units: int, published: list[int]) -> None:
    """Largest remainder (Hamilton, Hare-Niemeyer) as others compute it."""
    assert published == apportioned(weights, units)


def rounded(shares: Sequence[Fraction], gap: Fraction, order: Sequence[int]) -> list[int]:
    """Shares in whole pennies."""
    whole = whole_units(shares, gap, Fraction(1), [Fraction(place) for place in order])
    return [int(pence) for pence in whole]


def test_ties_go_to_the_smaller_place() -> None:
    """Ties are a convention, and ours is the smaller partner id."""
    assert apportioned([1, 1, 1], 100) == [34, 33, 33]
    assert rounded([HALF, HALF], NOTHING, [2, 1]) == [0, 1]


def test_the_gap_is_last_in_ties() -> None:
    """The gap takes part as a row of its own, last in ties."""
    assert rounded([HALF], HALF, [1]) == [1]


def test_remainders_are_compared_to_a_millionth_of_a_penny() -> None:
    """What differs only beyond a millionth of a penny is a tie, so that a spreadsheet can follow the rule."""
    hair, millionth = Fraction(1, 10**8), Fraction(1, 10**6)
    assert rounded([HALF - hair, HALF + hair], NOTHING, [1, 2]) == [1, 0]
    assert rounded([HALF - millionth, HALF + millionth], NOTHING, [1, 2]) == [0, 1]


@st.composite
def rows(draw: st.DrawFn) -> tuple[list[Fraction], Fraction, Fraction, list[Fraction]]:
    """Shares, a gap, a unit and the places of the shares."""
    amounts = draw(st.lists(st.fractions(0, 10**9, max_denominator=10**6) | FIGURES, min_size=1, max_size=8))
    places = draw(st.permutations(range(1, len(amounts) + 1)))
    unit = Fraction(draw(st.sampled_from([1, 100, 1_000, 10_000])))
    return amounts, draw(FIGURES), unit, [Fraction(place) for place in places]


@given(rows())
def test_largest_remainder_is_within_a_unit(given: tuple[list[Fraction], Fraction, Fraction, list[Fraction]]) -> None:
    """Round all down, then give the odd pennies to the largest remainders: each is a multiple, within one unit."""
    amounts, gap, unit, order = given
    for share, whole in zip(amounts, whole_units(amounts, gap, unit, order), strict=True):
        assert whole % unit == 0
        assert share - unit < whole < share + unit


@given(rows())
def test_whole_units_add_up(given: tuple[list[Fraction], Fraction, Fraction, list[Fraction]]) -> None:
    """Contributions add up to the total rounded to that unit, half up: the gap's row gets what is left, never less."""
    amounts, gap, unit, order = given
    total = (sum(amounts) + gap) / unit
    rounded = (total + Fraction(1, 2)) // 1 * unit
    left = rounded - sum(whole_units(amounts, gap, unit, order))
    assert gap - unit < left < gap + unit


@given(rows())
def test_nothing_stays_nothing(given: tuple[list[Fraction], Fraction, Fraction, list[Fraction]]) -> None:
    """A partner with a zero share never pays a penny."""
    amounts, gap, unit, order = given
    rounded = whole_units([*amounts, Fraction(0)], gap, unit, [*order, Fraction(0)])
    assert rounded[-1] == 0


@dataclass(frozen=True)
class Limited:
    """Shares within limits that are to be rounded."""

    shares: tuple[Fraction, ...]
    least: tuple[Fraction, ...]
    most: tuple[Fraction, ...]
    gap: Fraction
    unit: Fraction

    def rounded(self) -> tuple[Fraction, ...]:
        """What each pays."""
        order = [Fraction(place) for place in range(1, len(self.shares) + 1)]
        return whole_units(self.shares, self.gap, self.unit, order, self.least, self.most)


PENCE = st.one_of(st.integers(0, 5), st.integers(0, 10**9)).map(Fraction)


@st.composite
def limited(draw: st.DrawFn) -> Limited:
    """Shares anywhere between limits in whole pence, often at one of them."""
    least, shares, most = [], [], []
    for _place in range(draw(st.integers(1, 8))):
        low, high = sorted([draw(PENCE), draw(PENCE | st.just(NONE))])
        least.append(low)
        most.append(high)
        part = draw(st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(1)]))
        shares.append(low + part * (min(high, low + 1_000) - low))
    unit = Fraction(draw(st.sampled_from([1, 100, 1_000])))
    return Limited(tuple(shares), tuple(least), tuple(most), draw(PENCE), unit)


@given(limited())
def test_rounding_passes_no_most(given: Limited) -> None:
    """A share that rounding up would take above its most gets no odd penny."""
    for whole, most in zip(given.rounded(), given.most, strict=True):
        assert whole <= most


@given(limited())
def test_rounding_keeps_to_the_least_first(given: Limited) -> None:
    """A share that rounding down takes below its least comes before all remainders; what is left over is the gap's."""
    unit = given.unit
    rows = list(zip(given.rounded(), given.shares, given.least, given.most, strict=True))
    short = any(whole < least <= most // unit * unit for whole, _share, least, most in rows)
    raised_without_need = any(whole > share and whole - unit >= least for whole, share, least, _most in rows)
    assert not (short and raised_without_need)


@given(limited())
def test_rounding_within_limits_stays_within_a_unit(given: Limited) -> None:
    """Limits choose who gets the odd units; nobody is moved by a whole one."""
    for whole, share in zip(given.rounded(), given.shares, strict=True):
        assert whole % given.unit == 0
        assert share - given.unit < whole < share + given.unit
