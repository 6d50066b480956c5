"""The tornado: each input at its low and its high, every bar an exact split."""

from decimal import Decimal

from hypothesis import given, reject

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
from scenarios.sensitivity.tornado import Tornado, place_of, tornado
from scenarios.uncertainty.inputs import EventInput
from scenarios.uncertainty.prepared import Prepared
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


@given(uncertain_cases())
def test_bars_equal_exact_runs_on_any_board(case: UncertainCase) -> None:
    """The tornado's bars equal exact runs: of the changes as a person would write them, one after another."""
    partner, year = case.board.partners[0].id, case.board.years[-1]
    try:
        prepared = Prepared(case.board, "agreed", case.statements)
    except CannotDraw:
        reject()
    for bar in tornado(prepared, partner, year).bars:
        if isinstance(bar.input, EventInput):
            assert (bar.low.steps, bar.high.steps) == (0, 1)
        else:
            assert bar.low.steps <= place_of(bar.input, 0.5) <= bar.high.steps
        ends = (bar.low.pence, bar.high.pence)
        assert bar.width == (0 if None in ends else abs((ends[1] or 0) - (ends[0] or 0)))
