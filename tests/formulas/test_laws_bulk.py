"""The law of the bulk reader: thousands of draws say what the exact reader says of each of them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from formulas.bulk import WANTED, Draws, evaluate_bulk
from formulas.exact import YearValues, evaluate
from formulas.workings import ASSESSED, GAP, SHARE, SURPLUS, Given, Origin, Workings
from funding.board import Board, driver_value
from funding.money import Pence
from funding.plan import cost_of
from tests.strategies_plan import amounts, boards
from tests.strategies_split import Case, cases, split_of

DRAWN = (Origin.COST, Origin.INCOME, Origin.DRIVER, Origin.LAST_YEAR)
CLOSE = 0.001
"""Pence: how near the bulk reader promises to come before rounding."""
A_BOARD: Pence = 100_000_000
"""The largest cost line here: floats tell pennies apart far above what any Board spends, but not for ever."""


@given(cases(boards(largest=A_BOARD)))
def test_one_draw_is_the_exact_split(case: Case) -> None:
    """Equal to exact within 0.001p; and on assessed shares to the penny."""
    split = split_of(case)
    _assert_alike(evaluate_bulk(split.workings, {}), 0, [year.values for year in split.years])


@given(cases(boards(largest=A_BOARD)), st.data())
def test_every_draw_is_the_exact_split_of_its_inputs(case: Case, data: st.DataObject) -> None:
    """Numpy float64 with a leading axis of draws: each draw is what a Board with those inputs comes to."""
    variants = [split_of(replace(case, board=board)) for board in data.draw(_variants(case.board))]
    drawn = _drawn([split.workings for split in variants])
    results = evaluate_bulk(split_of(case).workings, drawn)
    for place, split in enumerate(variants):
        _assert_alike(results, place, [year.values for year in split.years])


@given(cases(boards(largest=A_BOARD, most_partners=7)), st.data())
def test_figures_of_sentences_may_be_drawn(case: Case, data: st.DataObject) -> None:
    """Draws replace any input, the figures that sentences state among them."""
    workings = split_of(case).workings
    figures = sorted({key for key, given in _givens(workings).items() if _may_vary(key, given)})
    if figures:
        key = data.draw(st.sampled_from(figures))
        values = _givens(workings)[key].values
        factors = data.draw(st.lists(st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(9, 10)]), min_size=2))
        variants = [tuple(value * factor for value in values) for factor in factors]
        results = evaluate_bulk(workings, {key: _array(variants)})
        for place, variant in enumerate(variants):
            _assert_alike(results, place, evaluate(_with(workings, key, variant)))


def _may_vary(key: tuple[str, str], given: Given) -> bool:
    return given.origin is Origin.SENTENCE and key[1] != "rounding_unit"


@given(cases(boards(most_years=1)))
def test_the_largest_boards_are_close_before_rounding(case: Case) -> None:
    """Equal to exact within 0.001p, for cost lines up to a thousand million pounds."""
    split = split_of(case)
    results = evaluate_bulk(split.workings, {}, (SHARE,))
    exact = _row(split.years[0].values, SHARE)
    assert exact == pytest.approx(list(results[split.years[0].year, SHARE][0]), rel=0, abs=CLOSE)


def _assert_alike(results: Draws, draw: int, exact: Sequence[YearValues]) -> None:
    for values in exact:
        found = {name: list(results[values.year, name][draw]) for name in WANTED}
        assert [_row(values, name) for name in (ASSESSED, GAP, SURPLUS)] == [
            found[name] for name in (ASSESSED, GAP, SURPLUS)
        ]
        assert _row(values, SHARE) == pytest.approx(found[SHARE], rel=0, abs=CLOSE)


def _row(values: YearValues, name: str) -> list[float]:
    return [float(value) for value in values.vectors[name]]


# Draws


@st.composite
def _variants(draw: st.DrawFn, board: Board) -> list[Board]:
    """Two to four Boards that differ in their costs, drivers or last year's shares, or in all of them."""
    tables = draw(st.lists(st.sampled_from([_costs, _drivers, _last_years]), min_size=1, max_size=3, unique=True))
    varied: list[Board] = []
    for _place in range(draw(st.integers(2, 4))):
        variant = board
        for table in tables:
            variant = draw(table(variant))
        varied.append(variant)
    return varied


@st.composite
def _costs(draw: st.DrawFn, board: Board) -> Board:
    """Costs that are as they were or higher, so that income stays below them."""
    costs = []
    for cost in board.costs:
        yearly = {year: (cost_of(board, cost, year) or 0) + draw(amounts(10**7)) for year in board.years}
        costs.append(cost.model_copy(update={"amount": None, "amounts": yearly, "grows_with": None}))
    return board.model_copy(update={"costs": tuple(costs)})


@st.composite
def _drivers(draw: st.DrawFn, board: Board) -> Board:
    """Figures halved, kept or trebled: nothing stays nothing."""
    drivers = []
    for driver in board.drivers:
        values = {
            year: {
                partner.id: (driver_value(driver, partner.id, year) or 0) * draw(st.sampled_from(_FACTORS))
                for partner in board.partners
            }
            for year in board.years
        }
        drivers.append(driver.model_copy(update={"values": values}))
    return board.model_copy(update={"drivers": tuple(drivers)})


_FACTORS = [Decimal("0.5"), Decimal(1), Decimal(3)]


@st.composite
def _last_years(draw: st.DrawFn, board: Board) -> Board:
    partners = tuple(
        partner.model_copy(update={"last_year": partner.last_year + draw(amounts(10**7))})
        if partner.last_year is not None
        else partner
        for partner in board.partners
    )
    return board.model_copy(update={"partners": partners})


def _drawn(variants: list[Workings]) -> Draws:
    """The inputs of several workings as draws of one."""
    givens = [_givens(workings) for workings in variants]
    keys = [key for key, given in givens[0].items() if given.origin in DRAWN]
    return {key: _array([found[key].values for found in givens]) for key in keys}


def _givens(workings: Workings) -> dict[tuple[str, str], Given]:
    return {
        (year.year, column.name): column.made
        for year in workings.years
        for column in year.columns
        if isinstance(column.made, Given)
    }


def _array(draws: Sequence[tuple[Fraction, ...]]) -> NDArray[np.float64]:
    return np.array([[float(value) for value in draw] for draw in draws])


def _with(workings: Workings, key: tuple[str, str], values: tuple[Fraction, ...]) -> Workings:
    """The workings with other values for one input."""
    years = []
    for year in workings.years:
        columns = tuple(
            replace(column, made=replace(column.made, values=values))
            if (year.year, column.name) == key and isinstance(column.made, Given)
            else column
            for column in year.columns
        )
        years.append(replace(year, columns=columns))
    return replace(workings, years=tuple(years))
