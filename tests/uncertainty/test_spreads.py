"""How figures spread: quantiles, mean and variance of each kind."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from scipy import stats

from scenarios.clauses import Even, GiveOrTake, Pert, Spread, Triangular
from scenarios.uncertainty.spreads import mean_of, poisson_cases, quantiles_of, variance_of

LOW, LIKELY, HIGH = Decimal(15_000), Decimal(22_000), Decimal(40_000)
CHANCES = np.array([1e-9, 0.001, 0.05, 0.28, 0.5, 0.9, 0.999, 1 - 1e-9])
CLOSE = 25_000 * 2.5e-6
"""A few millionths of the range."""
KNOWN = [
    (Even(LOW, HIGH), stats.uniform(15_000, 25_000)),
    (Triangular(LOW, LIKELY, HIGH), stats.triang(7 / 25, 15_000, 25_000)),
    (Triangular(LOW, LOW, HIGH), stats.triang(0, 15_000, 25_000)),
    (Triangular(LOW, HIGH, HIGH), stats.triang(1, 15_000, 25_000)),
    (Pert(LOW, LIKELY, HIGH), stats.beta(1 + 4 * 7 / 25, 1 + 4 * 18 / 25, 15_000, 25_000)),
    (Pert(LOW, HIGH, HIGH), stats.beta(5, 1, 15_000, 25_000)),
    (GiveOrTake(LIKELY, Decimal(2_000)), stats.norm(22_000, 2_000)),
]


@pytest.mark.parametrize(("spread", "known"), KNOWN)
def test_quantiles_are_those_of_the_distribution(spread: Spread, known: Any) -> None:
    """Even is uniform; most likely is triangular; mostly near is a beta with lambda 4; give or take is normal."""
    assert quantiles_of(spread, CHANCES) == pytest.approx(known.ppf(CHANCES), abs=CLOSE)


@pytest.mark.parametrize(("spread", "known"), KNOWN)
def test_mean_and_variance_are_those_of_the_distribution(spread: Spread, known: Any) -> None:
    """As the text books have them."""
    assert (mean_of(spread), variance_of(spread)) == pytest.approx((known.mean(), known.var()))


@pytest.mark.parametrize(
    "spread", [Even(LOW, LOW), Triangular(LOW, LOW, LOW), Pert(LOW, LOW, LOW), GiveOrTake(LOW, Decimal(0))]
)
def test_a_spread_of_nothing_is_its_one_value(spread: Spread) -> None:
    """Low and high may be the same figure."""
    assert quantiles_of(spread, CHANCES).tolist() == [15_000.0] * len(CHANCES)
    assert (mean_of(spread), variance_of(spread)) == (15_000.0, 0.0)


@pytest.mark.parametrize("mean", [0.0, 0.01, 1.5, 40.0, 20_000.0])
def test_cases_are_poisson(mean: float) -> None:
    """A number of cases about a mean."""
    assert poisson_cases(mean, CHANCES).tolist() == stats.poisson(mean).ppf(CHANCES).tolist()
