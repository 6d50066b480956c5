"""Each input has chance of its own, from the seed and its name."""

from decimal import Decimal

import numpy as np
import pytest

from scenarios.clauses import (
    CostOfLine,
    CostsMove,
    Counted,
    Even,
    GiveOrTake,
    Perhaps,
    RateOfIndex,
    Statement,
    Triangular,
    Uncertain,
)
from scenarios.uncertainty.drawing import Drawn, draw
from scenarios.uncertainty.inputs import inputs_of
from scenarios.uncertainty.streams import Sampling, Stretch, chances
from tests.uncertainty.boards import board, pounds

SOME = Stretch(0, 3, 50)
PAY = Uncertain(RateOfIndex("pay award"), Triangular(Decimal(2), Decimal(3), Decimal(5)))
REVIEWS = Counted("reviews", Decimal("1.5"), Even(pounds(15_000), pounds(40_000)))
POST = Uncertain(CostOfLine("post"), Even(pounds(90_000), pounds(110_000)))
MAYBE = Perhaps(Decimal(20), CostsMove(CostOfLine("post"), Decimal(5), yearly=False))


def drawn(*statements: Statement, seed: int = 1) -> Drawn:
    """What is drawn of a scenario."""
    found = inputs_of(board(), statements)
    assert found.problems == ()
    return draw(found.inputs, seed, SOME, Sampling.LATIN)


def by_name(found: Drawn) -> dict[tuple[str, str | None], list[int]]:
    """The draws of each input."""
    return {(value.name, value.year): steps.tolist() for value, steps in found.values.items()}


def test_another_input_leaves_all_others_as_they_are() -> None:
    """One stream per input name and year: adding an input does not move the others, wherever it is added."""
    alone, before, after = (
        by_name(drawn(PAY, REVIEWS)),
        by_name(drawn(POST, PAY, REVIEWS)),
        by_name(drawn(REVIEWS, PAY, MAYBE)),
    )
    assert all(before[key] == steps == after[key] for key, steps in alone.items())
    assert drawn(MAYBE).happened.tolist() == drawn(PAY, MAYBE).happened.tolist()


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    """A recorded seed makes the same draws again."""
    assert by_name(drawn(PAY)) == by_name(drawn(PAY))
    assert by_name(drawn(PAY)) != by_name(drawn(PAY, seed=2))


def test_each_year_has_values_of_its_own() -> None:
    """A figure that is not known in two years is drawn twice."""
    first, second = by_name(drawn(POST)).values()
    assert first != second


def test_draws_stay_what_they_were_in_earlier_versions() -> None:
    """The figures of a recorded seed can be had again years later."""
    first = chances(2026, "index pay award", "2027-28", Stretch(0, 1, 4), Sampling.LATIN)
    assert first.tolist() == RECORDED


RECORDED = [0.04736327900297127, 0.8574761351505679, 0.39606495993664037, 0.6269304686117678]


def test_a_latin_hypercube_takes_every_part_of_a_spread_once() -> None:
    """Each of as many equal chances as a block has draws is taken once in every block."""
    rows = chances(7, "any", None, SOME, Sampling.LATIN).reshape(SOME.blocks, SOME.size)
    assert [sorted(np.floor(row * SOME.size)) for row in rows] == [list(range(SOME.size))] * SOME.blocks
    plain = chances(7, "any", None, SOME, Sampling.PLAIN).reshape(SOME.blocks, SOME.size)
    assert all(len(set(np.floor(row * SOME.size))) < SOME.size for row in plain)


def test_an_event_comes_as_often_as_it_should() -> None:
    """With probability 20% it comes in one draw of five."""
    assert drawn(MAYBE).happened.mean() == pytest.approx(0.2, abs=0.01)


def test_values_are_such_as_a_board_can_hold() -> None:
    """Whole pence, rates to a ten-thousandth of a point; what would be below zero is held there, and counted."""
    wide = Uncertain(CostOfLine("post"), GiveOrTake(pounds(1_000), pounds(2_000)))
    found = drawn(wide, PAY)
    (post, _next, rate, _rate) = found.values
    assert found.values[post].min() == 0
    below = int(np.count_nonzero(found.values[post] == 0))
    assert found.held[post] == pytest.approx(below, abs=1)
    assert post.grid.value(int(found.values[post][0])) % 1 == 0
    assert Decimal(2) <= rate.grid.value(int(found.values[rate][0])) <= Decimal(5)
    assert rate not in found.held
