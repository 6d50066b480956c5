"""Quantiles, means and probabilities match closed forms, within the sampling error that is stated beside them."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from scipy import stats

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
    When,
)
from scenarios.ensemble.ensemble import Ensemble
from scenarios.ensemble.estimates import Estimate, chance_above, mean, quantiles, reserve_covering
from scenarios.ensemble.running import run
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.streams import Sampling
from tests.uncertainty.boards import NEXT, YEAR, board, pounds

COUNCIL = Output(Measure.CASH_DUE, YEAR, "council")
COUNCIL_NEXT = Output(Measure.CASH_DUE, NEXT, "council")
PARTS = (0.05, 0.25, 0.5, 0.8, 0.95)
INCOME, REVIEWS = 100_000, 2_000_000
SAMPLINGS = pytest.mark.parametrize("sampling", list(Sampling))


def drawn(sampling: Sampling, *statements: Statement) -> Ensemble:
    """Twenty thousand draws of the small Board."""
    return run(board(), None, statements, sampling=sampling)


def assert_within(found: Sequence[Estimate], known: Sequence[float], beside: float = 1.0) -> None:
    """Each estimate comes within twice its stated error of the truth, and pennies are whole."""
    for estimate, truth in zip(found, known, strict=True):
        assert estimate.margin is not None
        assert abs(estimate.value - truth) <= 2 * estimate.margin + beside, (found, known)


@SAMPLINGS
def test_a_linear_formula_and_a_triangular_cost(sampling: Sampling) -> None:
    """The council pays 60% of a cost that is triangular, and of what else there is."""
    low, likely, high = pounds(80_000), pounds(95_000), pounds(140_000)
    found = drawn(sampling, Uncertain(CostOfLine("post"), Triangular(low, likely, high), When(YEAR, YEAR)))
    known = stats.triang(15 / 60, 8_000_000, 6_000_000)
    others = REVIEWS - INCOME
    assert_within(quantiles(found, COUNCIL, PARTS), [0.6 * (known.ppf(part) + others) for part in PARTS])
    assert_within([mean(found, COUNCIL)], [0.6 * (known.mean() + others)])
    assert_within([chance_above(found, COUNCIL, 7_500_000)], [known.sf(7_500_000 / 0.6 - others)], 1e-4)


@SAMPLINGS
def test_a_poisson_count_at_a_fixed_price(sampling: Sampling) -> None:
    """So many reviews about 1.5 a year, each at £20,000."""
    found = drawn(sampling, Counted("reviews", Decimal("1.5"), REVIEWS))
    known = stats.poisson(1.5)
    others = 10_000_000 - INCOME
    assert_within(
        quantiles(found, COUNCIL, (0.1, 0.5, 0.95)),
        [0.6 * (known.ppf(part) * REVIEWS + others) for part in (0.1, 0.5, 0.95)],
    )
    assert_within([mean(found, COUNCIL)], [0.6 * (1.5 * REVIEWS + others)])
    three = round(0.6 * (2.5 * REVIEWS + others))
    assert_within([chance_above(found, COUNCIL, three)], [known.sf(2)], 1e-4)


@SAMPLINGS
def test_cases_each_at_a_price_of_its_own(sampling: Sampling) -> None:
    """The mean of a sum of cases is their number times their price; its variance that of both."""
    found = drawn(sampling, Counted("reviews", Decimal("1.5"), Even(pounds(15_000), pounds(40_000))))
    assert_within([mean(found, COUNCIL)], [0.6 * (1.5 * 2_750_000 + 10_000_000 - INCOME)])
    none = round(0.6 * (10_000_000 - INCOME)) + 1
    assert_within([chance_above(found, COUNCIL, none)], [stats.poisson(1.5).sf(0)], 1e-4)


@SAMPLINGS
def test_a_normal_index(sampling: Sampling) -> None:
    """A post of £100,000 that grows by about 3%, give or take 1."""
    found = drawn(sampling, Uncertain(RateOfIndex("pay award"), GiveOrTake(Decimal(3), Decimal(1))))
    known = stats.norm(3, 1)
    exact = [0.6 * (10_000_000 * (1 + known.ppf(part) / 100) + REVIEWS - INCOME) for part in PARTS]
    assert_within(quantiles(found, COUNCIL_NEXT, PARTS), exact)
    above = [max(known.ppf(part) - 3, 0) * 100_000 for part in (0.8, 0.95)]
    assert_within(reserve_covering(found, (0.8, 0.95), (NEXT,)), above)


def test_the_reserve_that_covers_most_years() -> None:
    """Costs above the plan, all years together: half of the years have none, so 95% of all is 90% of the other half."""
    found = drawn(
        Sampling.LATIN, Uncertain(CostOfLine("post"), Even(pounds(100_000), pounds(110_000)), When(YEAR, YEAR))
    )
    assert_within(reserve_covering(found, (0.5, 0.8, 0.95), (YEAR, NEXT)), [0, 600_000, 900_000], 100)


def test_one_pay_award_moves_every_salary() -> None:
    """Shared inputs link costs: two posts under one index move together, and do not balance one another."""
    posts = tuple(
        {"id": f"post-{n}", "name": f"Post {n}", "amount": "£50,000", "grows_with": "pay award"} for n in (1, 2)
    )
    linked = run(board(costs=posts), None, [Uncertain(RateOfIndex("pay award"), Even(Decimal(0), Decimal(10)))])
    exact = [0.6 * (10_000_000 * (1 + part / 10) - INCOME) for part in (0.05, 0.95)]
    assert_within(quantiles(linked, COUNCIL_NEXT, (0.05, 0.95)), exact)


def test_an_event_comes_once_for_all_its_years() -> None:
    """With probability 30% the post is dearer, in both years or in neither."""
    dearer = CostsMove(CostOfLine("post"), Decimal(10), yearly=False)
    found = drawn(Sampling.LATIN, Perhaps(Decimal(30), dearer))
    plain = round(0.6 * (10_000_000 + REVIEWS - INCOME))
    assert_within([chance_above(found, COUNCIL, plain)], [0.3], 1e-4)
    first, second = (piece for piece in (found.pieces[0].kept[found.row(o)] for o in (COUNCIL, COUNCIL_NEXT)))
    assert ((first > first.min()) == (second > second.min())).all()
    assert found.plan == {YEAR: 11_900_000, NEXT: 12_200_000}


@SAMPLINGS
def test_the_stated_error_holds(sampling: Sampling) -> None:
    """Of a hundred runs with other seeds about 95 come within the stated error of the truth, by either sampling."""
    spreads: list[Statement] = [
        Uncertain(CostOfLine("post"), Triangular(pounds(80_000), pounds(95_000), pounds(140_000))),
        Counted("reviews", Decimal("1.5"), Even(pounds(15_000), pounds(40_000))),
    ]
    truth = 0.6 * (10_500_000 + 1.5 * 2_750_000 - INCOME)
    found = [mean(run(board(), None, spreads, 2_000, seed, sampling=sampling), COUNCIL) for seed in range(60)]
    within = sum(abs(estimate.value - truth) <= (estimate.margin or 0) for estimate in found)
    assert 51 <= within <= 60


def test_a_latin_hypercube_knows_more_from_the_same_draws() -> None:
    """Its stated error is a small part of that of plain random draws."""
    spread = Uncertain(CostOfLine("post"), Triangular(pounds(80_000), pounds(95_000), pounds(140_000)))
    latin, plain = (mean(drawn(sampling, spread), COUNCIL).margin or 0 for sampling in Sampling)
    assert latin < plain / 20
