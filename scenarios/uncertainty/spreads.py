"""How a figure spreads: quantiles, mean and variance of each kind of spread. Floats: draws are no money yet."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import special

from funding.money import Pence
from scenarios.clauses import Even, GiveOrTake, Pert, Spread, Triangular

Floats = NDArray[np.float64]

LAMBDA = 4.0
"""How strongly a PERT spread keeps to its most likely value."""
HALF = 0.5
KNOTS = 8192
"""Places at which the quantiles of a beta distribution are worked out; between them they are interpolated.

They lie closer together towards both ends, where quantiles bend; that misses at most a few millionths of the range."""


def quantiles_of(spread: Spread, chances: Floats) -> Floats:
    """The values below which a spread lies with these chances, which are above 0 and below 1."""
    match spread:
        case Even(low, high):
            return float(low) + (float(high) - float(low)) * chances
        case Triangular(low, likely, high):
            return _triangular(float(low), float(likely), float(high), chances)
        case Pert(low, likely, high):
            if low == high:
                return np.full_like(chances, float(low))
            first, second = _shapes(spread)
            return float(low) + (float(high) - float(low)) * _interpolated(_beta(first, second), chances)
        case GiveOrTake(middle, spread_by):
            normal: Floats = special.ndtri(chances)
            return float(middle) + float(spread_by) * normal


def mean_of(spread: Spread | Pence) -> float:
    """What a spread comes to on average; a plain amount is its own average."""
    match spread:
        case int():
            return float(spread)
        case Even(low, high):
            return (float(low) + float(high)) / 2
        case Triangular(low, likely, high):
            return (float(low) + float(likely) + float(high)) / 3
        case Pert(low, likely, high):
            return (float(low) + LAMBDA * float(likely) + float(high)) / (LAMBDA + 2)
        case GiveOrTake(middle, _):
            return float(middle)


def variance_of(spread: Spread | Pence) -> float:
    """The variance of a spread."""
    match spread:
        case int():
            return 0.0
        case Even(low, high):
            return (float(high) - float(low)) ** 2 / 12
        case Triangular(low, likely, high):
            a, m, b = float(low), float(likely), float(high)
            return (a * a + m * m + b * b - a * m - a * b - m * b) / 18
        case Pert(low, likely, high):
            if low == high:
                return 0.0
            first, second = _shapes(spread)
            whole = first + second
            return (float(high) - float(low)) ** 2 * first * second / (whole * whole * (whole + 1))
        case GiveOrTake(_, spread_by):
            return float(spread_by) ** 2


def poisson_cases(mean: float, chances: Floats) -> NDArray[np.int64]:
    """Numbers of cases below which a Poisson count lies with these chances."""
    return np.searchsorted(_poisson(mean), chances, side="left").astype(np.int64)


@lru_cache(maxsize=64)
def _poisson(mean: float) -> Floats:
    """The chance of no more than 0, 1, 2 ... cases, up to where it is 1 to the last digit."""
    most = int(mean + 12 * mean**0.5 + 40)
    chances: Floats = special.pdtr(np.arange(most + 1), mean)
    return chances


def _triangular(low: float, likely: float, high: float, chances: Floats) -> Floats:
    if low == high:
        return np.full_like(chances, low)
    turn = (likely - low) / (high - low)
    rising = low + np.sqrt(chances * (high - low) * (likely - low))
    falling = high - np.sqrt((1 - chances) * (high - low) * (high - likely))
    return np.where(chances < turn, rising, falling)


def _shapes(spread: Pert) -> tuple[float, float]:
    """The two shapes of the beta distribution that a PERT spread is."""
    width = float(spread.high) - float(spread.low)
    first = 1 + LAMBDA * (float(spread.likely) - float(spread.low)) / width
    return first, LAMBDA + 2 - first


@lru_cache(maxsize=64)
def _beta(first: float, second: float) -> Floats:
    """The quantiles at the knots."""
    at = np.linspace(0, 1, KNOTS + 1)
    below, above = 8 * at**4, 8 * (1 - at) ** 4
    # Above the middle from the other end, where floats tell small chances apart.
    low: Floats = special.betaincinv(first, second, np.minimum(below, 0.5))
    high: Floats = 1 - special.betaincinv(second, first, np.minimum(above, 0.5))
    return np.where(at <= HALF, low, high)


def _interpolated(quantiles: Floats, chances: Floats) -> Floats:
    """Between the two knots next to each chance; the knots lie evenly in its fourth root from the nearer end."""
    near = np.minimum(chances, 1 - chances)
    root = np.sqrt(np.sqrt(near / 8))
    at = np.where(chances <= HALF, root, 1 - root) * KNOTS
    knot = np.minimum(at.astype(np.int64), KNOTS - 1)
    low = quantiles[knot]
    between: Floats = low + (quantiles[knot + 1] - low) * (at - knot)
    return between
