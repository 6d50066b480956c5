"""The tornado: each input at its low and its high, every bar an exact split."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
from hypothesis import given, reject, settings

from formulas.split import split_board
from scenarios.applying import apply
from scenarios.clauses import (
    Change,
    CostOfLine,
    Counted,
    DriverOf,
    Even,
    LineEnds,
    Perhaps,
    RateOfIndex,
    Sets,
    Uncertain,
    When,
)
from scenarios.sensitivity.tornado import MIDDLE, Tornado, place_of, tornado
from scenarios.uncertainty.drawing import Drawn
from scenarios.uncertainty.inputs import EventInput, Input
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.reading import read
from scenarios.uncertainty.templates import CannotDraw
from tests.strategies_uncertain import UncertainCase, uncertain_cases
from tests.uncertainty.boards import NEXT, YEAR, board, pounds

AWARD = Uncertain(RateOfIndex("pay award"), Even(Decimal(0), Decimal(10)), When(NEXT, NEXT))
POST = Uncertain(CostOfLine("post"), Even(pounds(90_000), pounds(110_000)), When(YEAR, YEAR))
NO_REVIEWS = Perhaps(Decimal(25), LineEnds("reviews"))


def pays(*changes: Change, year: str) -> int:
    """What the council pays in cash after changes."""
    split = split_board(apply(board(), None, changes).board).split
    assert split is not None
    return next(row.cash_due for row in split.year(year).partners if row.partner == "council")


def bars_of(found: Tornado) -> list[tuple[str, int, int | None, int, int | None]]:
    """Each bar: its input, and at both ends what was put in and what came out."""
    return [(bar.input.name, bar.low.steps, bar.low.pence, bar.high.steps, bar.high.pence) for bar in found.bars]


def test_the_bars_are_exact_splits() -> None:
    """Each end is what the Board with that one figure comes to, the others in the middle; the widest stands first."""
    found = tornado(Prepared(board(), None, (AWARD, POST, NO_REVIEWS)), "council", NEXT)
    mid = Sets(RateOfIndex("pay award"), Decimal(5), When(NEXT, NEXT))
    post = Sets(CostOfLine("post"), pounds(100_000), When(YEAR, YEAR))
    low, high = (Sets(RateOfIndex("pay award"), Decimal(rate), When(NEXT, NEXT)) for rate in ("0.5", "9.5"))
    assert found.middle == pays(mid, post, year=NEXT)
    assert [bar[1:] for bar in bars_of(found)] == [
        (0, pays(mid, post, year=NEXT), 1, pays(mid, post, LineEnds("reviews"), year=NEXT)),
        (5_000, pays(low, post, year=NEXT), 95_000, pays(high, post, year=NEXT)),
        (9_100_000, pays(mid, post, year=NEXT), 10_900_000, pays(mid, post, year=NEXT)),
    ]


def test_what_comes_later_is_left_out() -> None:
    """Nothing of a later year moves a year's share."""
    found = tornado(Prepared(board(), None, (AWARD, POST)), "council", YEAR)
    assert [bar.input.name for bar in found.bars] == ["cost post"]


def test_counted_cases_are_tried_as_draws_have_them() -> None:
    """One year in twenty costs less than the low, one more than the high."""
    prepared = Prepared(board(), None, [Counted("reviews", Decimal(2), 1_000_000)])
    (first, _second) = prepared.inputs.values
    assert [place_of(first, part) for part in (0.05, 0.5, 0.95)] == [0, 2_000_000, 5_000_000]


def test_an_end_that_cannot_be_split_has_no_figure() -> None:
    """It is told, not left out."""
    drivers = [
        Uncertain(DriverOf("children", "council"), Even(Decimal(0), Decimal(9))),
        Uncertain(DriverOf("children", "health"), Even(Decimal(0), Decimal(0))),
    ]
    found = tornado(Prepared(board("All partners pay 100%, shared by children."), None, drivers), "council", YEAR)
    (first, *_rest) = [bar for bar in found.bars if bar.input.name == "driver children of council"]
    assert (first.low.pence, first.high.pence, first.width) == (None, 11_900_000, 0)


@settings(max_examples=20)
@given(uncertain_cases())
def test_bars_are_what_an_ensemble_says_of_such_a_draw(case: UncertainCase) -> None:
    """Each end is exact, and so the bulk reader says the same when that one figure is drawn so and no other moves."""
    partner, year = case.board.partners[0].id, case.board.years[-1]
    try:
        prepared = Prepared(case.board, "agreed", case.statements)
    except CannotDraw:
        reject()
    ends = [(bar.input, end) for bar in tornado(prepared, partner, year).bars for end in (bar.low, bar.high)]
    figures = read(prepared, _drawn(prepared, [(known, end.steps) for known, end in ends])).figures
    row = prepared.outputs.index(Output(Measure.CASH_DUE, year, partner))
    for (_known, end), figure in zip(ends, figures[row], strict=True):
        assert end.pence in {None, int(figure)}


def _drawn(prepared: Prepared, ends: Sequence[tuple[Input, int]]) -> Drawn:
    """A draw for each end, with everything else in the middle."""
    values = {value: np.full(len(ends), place_of(value, MIDDLE)) for value in prepared.inputs.values}
    happened = np.zeros(len(ends), dtype=np.int64)
    for place, (known, steps) in enumerate(ends):
        if isinstance(known, EventInput):
            happened[place] = steps << prepared.inputs.events.index(known)
        else:
            values[known][place] = steps
    return Drawn(values, happened, {})
