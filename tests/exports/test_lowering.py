"""Sharing out and rounding as columns of short formulas: they come to what the engine's own two functions say."""

from collections.abc import Iterable
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from exports.sheets.lowering import Helper
from exports.sheets.rounding import lowered_whole_units
from exports.sheets.sharing_out import lowered_share_out
from formulas.exact import Vector
from formulas.share_out import share_out, whole_units
from formulas.workings import Ref, ShareOut, WholeUnits

DENOMINATORS = st.sampled_from([1, 2, 3, 7, 8, 60])
AMOUNTS = st.builds(Fraction, st.integers(0, 10**6), DENOMINATORS)
BEYOND = Fraction(10**16)


@st.composite
def bounded_weights(draw: st.DrawFn) -> list[tuple[Fraction, Fraction, Fraction]]:
    """Partners' weights with a least and a most; some have no weight, some no limit."""
    rows = []
    for _place in range(draw(st.integers(1, 8))):
        weight = draw(st.one_of(st.just(Fraction(0)), AMOUNTS))
        least = draw(st.one_of(st.just(Fraction(0)), AMOUNTS))
        most = draw(st.one_of(st.just(BEYOND), AMOUNTS.map(least.__add__)))
        rows.append((weight, least, most))
    return rows


def come_to(helpers: Iterable[Helper], known: dict[str, Vector]) -> dict[str, Vector]:
    """What the helper columns come to, one after the other."""
    for helper in helpers:
        known[helper.name] = helper.value(known)
    return known


@given(bounded_weights(), AMOUNTS)
def test_shared_out_in_columns_as_by_the_engine(
    rows: list[tuple[Fraction, Fraction, Fraction]], target: Fraction
) -> None:
    """Between the two joints beside the target lies the same amount for each as the engine finds."""
    weight, least, most = zip(*rows, strict=True)
    lowered = lowered_share_out(ShareOut(Ref("w"), Ref("l"), Ref("m"), Ref("t")))
    k = come_to(lowered.before, {"weight": weight, "least": least, "most": most, "target": (target,)})
    found = tuple(low + k["way"][0] * (high - low) for low, high in zip(k["low"], k["high"], strict=True))
    assert found == share_out(weight, least, most, target)


@given(st.lists(AMOUNTS, min_size=1, max_size=8), AMOUNTS, st.sampled_from([1, 10, 100, 250]), st.randoms())
def test_rounded_in_columns_as_by_the_engine(pence: list[Fraction], gap: Fraction, unit: int, chance: Random) -> None:
    """Whole units and a place among the remainders give each partner the same as the engine's largest remainder."""
    order = [Fraction(place + 1) for place in range(len(pence))]
    chance.shuffle(order)
    lowered = lowered_whole_units(WholeUnits(Ref("s"), Ref("g"), Ref("u"), Ref("o")))
    pounds = tuple(share / 100 for share in pence)
    k = come_to(
        lowered.before, {"share": pounds, "gap": (gap / 100,), "unit": (Fraction(unit, 100),), "order": tuple(order)}
    )
    (odd,) = k["odd"]
    found = tuple((whole + (rank <= odd)) * unit for whole, rank in zip(k["whole"], k["rank"], strict=True))
    assert found == whole_units(pence, gap, Fraction(unit), order)
