"""What happens when facts are a little off: each driver figure moved alone, and all of them together by chance.

Draws are floats; only differences between shares that the bulk reader rounded to the penny are told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import evaluate_bulk
from formulas.exact import YearValues
from formulas.split import Split
from formulas.workings import ASSESSED, Given, Origin
from funding.money import Pence

Array = NDArray[np.float64]
DRAWS = 1_000
LOW, HIGH = 0.05, 0.95
PREFIX = "driver."


@dataclass(frozen=True, slots=True)
class DriverFigure:
    """A partner's figure of a driver."""

    driver: str
    partner: str
    """The partner's id."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """One figure moved alone, and what that does to every partner's assessed share in the year, in pence."""

    figure: DriverFigure
    lower: tuple[Pence, ...]
    """With the figure lower, a difference a partner in the order of the file."""
    higher: tuple[Pence, ...]

    def reach(self, partner: int) -> Pence:
        """How far it moves a partner, at most, either way."""
        return max(abs(self.lower[partner]), abs(self.higher[partner]))

    @property
    def total(self) -> Pence:
        """How far it moves all partners together, at most: the pounds that change hands, counted at both ends."""
        return max(sum(map(abs, self.lower)), sum(map(abs, self.higher)))


@dataclass(frozen=True, slots=True)
class Wobble:
    """A partner's assessed share when all figures are off by chance; money in pence."""

    partner: str
    """The partner's id."""
    assessed: Pence
    """With the figures as they are."""
    low: Pence
    """One draw in twenty is lower."""
    high: Pence
    """One draw in twenty is higher."""
    largest: Pence
    """The largest difference met, either way."""
    typical: Pence
    """The middle of the differences, either way."""
    rank_changes: Fraction
    """The part of the draws in which its rank is another."""


@dataclass(frozen=True, slots=True)
class Nudged:
    """A year of a split with its facts a little off."""

    year: str
    within: Fraction
    """How far figures are moved, as a part of each."""
    draws: int
    seed: int
    nudges: tuple[Nudge, ...]
    """The ones that move most first."""
    wobbles: tuple[Wobble, ...]
    """In the order of the file."""


def nudged(split: Split, year: str, within: Fraction, *, draws: int = DRAWS, seed: int) -> Nudged:
    """Move every driver figure of a split, alone and together; a figure keeps its draw in every year."""
    figures = list(_figures(split))
    rows = 1 + 2 * len(figures) + draws
    drawn = {
        key: np.multiply(base, _factors(split, driver, figures, rows, within, draws, seed))
        for key, driver, base in _inputs(split)
    }
    shares = evaluate_bulk(split.workings, drawn, (ASSESSED,))[year, ASSESSED] if drawn else _steady(split, year, rows)
    base, alone, together = shares[0], shares[1 : 1 + 2 * len(figures)] - shares[0], shares[1 + 2 * len(figures) :]
    nudges = [
        Nudge(figure, _pence(alone[2 * place]), _pence(alone[2 * place + 1])) for place, figure in enumerate(figures)
    ]
    return Nudged(
        year=year,
        within=within,
        draws=draws,
        seed=seed,
        nudges=tuple(sorted(nudges, key=lambda nudge: -nudge.total)),
        wobbles=_wobbles(split, base, together),
    )


def _inputs(split: Split) -> Iterator[tuple[tuple[str, str], str, Array]]:
    """Every column of driver figures: its key, its driver, and its figures; some stand in the workings twice."""
    for year in split.workings.years:
        for column in year.columns:
            if isinstance(column.made, Given) and column.made.origin is Origin.DRIVER:
                driver = column.made.key.removeprefix(PREFIX)
                yield (year.year, column.name), driver, np.array([[float(value) for value in column.made.values]])


def _figures(split: Split) -> Iterator[DriverFigure]:
    """Every driver figure that the formula uses and that is not nothing in every year."""
    used: dict[DriverFigure, None] = {}
    for _key, driver, base in _inputs(split):
        for place, partner in enumerate(split.board.partners):
            if base[0, place]:
                used.setdefault(DriverFigure(driver, partner.id))
    return iter(used)


def _factors(
    split: Split,
    driver: str,
    figures: list[DriverFigure],
    rows: int,
    within: Fraction,
    draws: int,
    seed: int,
) -> Array:
    """By what to multiply a driver's figures: a row as they are, two for each figure alone, then the draws."""
    factors = np.ones((rows, len(split.board.partners)))
    places = {partner.id: place for place, partner in enumerate(split.board.partners)}
    for number, figure in enumerate(figures):
        if figure.driver == driver:
            at = places[figure.partner]
            factors[1 + 2 * number, at] = 1 - float(within)
            factors[2 + 2 * number, at] = 1 + float(within)
            factors[rows - draws :, at] = _stream(figure, seed).uniform(1 - float(within), 1 + float(within), draws)
    return factors


def _stream(figure: DriverFigure, seed: int) -> np.random.Generator:
    """The chance of one figure, from the seed and its name: another figure more moves none of the others."""
    return np.random.default_rng([seed, crc32(f"{figure.driver}\n{figure.partner}".encode())])


def _steady(split: Split, year: str, rows: int) -> Array:
    """The shares of a formula that uses no driver."""
    values: YearValues = split.year(year).values
    return np.tile([float(share) for share in values.vectors[ASSESSED]], (rows, 1))


def _pence(differences: Array) -> tuple[Pence, ...]:
    return tuple(round(difference) for difference in differences.tolist())


def _wobbles(split: Split, base: Array, together: Array) -> tuple[Wobble, ...]:
    off = np.abs(together - base)
    low, high = np.quantile(together, (LOW, HIGH), axis=0, method="inverted_cdf")
    ranks, before = _ranks(together), _ranks(base[np.newaxis])
    moved: Mapping[int, int] = dict(enumerate((ranks != before).sum(axis=0).tolist()))
    return tuple(
        Wobble(
            partner=partner.id,
            assessed=round(base[place]),
            low=round(low[place]),
            high=round(high[place]),
            largest=round(off[:, place].max(initial=0)),
            typical=round(np.median(off[:, place])),
            rank_changes=Fraction(moved[place], len(together)),
        )
        for place, partner in enumerate(split.board.partners)
    )


def _ranks(shares: Array) -> NDArray[np.int64]:
    """Each partner's rank in each draw, 1 for who pays most."""
    above: NDArray[np.int64] = (shares[:, np.newaxis, :] > shares[:, :, np.newaxis]).sum(axis=2)
    return above + 1
