"""Running: the same bytes for the same seed whoever works, stopping, being stopped, and what is odd."""

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from decimal import Decimal

import numpy as np
import pytest

from formulas import clauses as c
from scenarios.clauses import (
    CostOfLine,
    CostsMove,
    Counted,
    DriverOf,
    Even,
    IncomeFrom,
    LineEnds,
    PercentageOf,
    Perhaps,
    RateOfIndex,
    ReservesUsed,
    Sets,
    Statement,
    Triangular,
    Uncertain,
    When,
)
from scenarios.ensemble import shape
from scenarios.ensemble.ensemble import Ended, Ensemble, draws_of
from scenarios.ensemble.estimates import mean, quantiles
from scenarios.ensemble.pieces import added_up
from scenarios.ensemble.running import Until, run
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.reasons import Reason
from tests.uncertainty.boards import COUNCIL, YEAR, board, pounds

PAYS = Output(Measure.CASH_DUE, YEAR, "council")
GAP = Output(Measure.GAP, YEAR)
SCENARIO: tuple[Statement, ...] = (
    Uncertain(RateOfIndex("pay award"), Triangular(Decimal(2), Decimal(3), Decimal(5))),
    Counted("reviews", Decimal("1.5"), Even(pounds(15_000), pounds(40_000))),
    Perhaps(Decimal(20), CostsMove(CostOfLine("post"), Decimal(5), yearly=False)),
)
MANY = 100_000


def bytes_of(ensemble: Ensemble) -> list[bytes]:
    """All that an ensemble holds of its draws."""
    return [array.tobytes() for piece in ensemble.pieces for array in (piece.kept, piece.sums)]


@pytest.fixture(scope="module")
def alone() -> Ensemble:
    """What one worker comes to."""
    return run(board(), None, SCENARIO, MANY, workers=1)


@pytest.fixture(params=["threads", "more threads", "processes", "cluster"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    """Workers of every kind."""
    if request.param == "processes":
        with ProcessPoolExecutor(2) as processes:
            yield processes
    elif request.param == "cluster":
        distributed = pytest.importorskip("distributed")
        cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
        with cluster, distributed.Client(cluster) as client:
            yield client.get_executor()
    else:
        with ThreadPoolExecutor(2 if request.param == "threads" else 5) as threads:
            yield threads


def test_the_same_seed_comes_to_the_same_bytes_whoever_works(alone: Ensemble, executor: Executor) -> None:
    """Any executor of concurrent.futures, a cluster's among them, and any number of workers."""
    assert bytes_of(run(board(), None, SCENARIO, MANY, executor=executor)) == bytes_of(alone)


def test_two_threads_come_to_the_same_bytes(alone: Ensemble) -> None:
    """The threads that a run starts by itself make no difference."""
    assert bytes_of(run(board(), None, SCENARIO, MANY, workers=2)) == bytes_of(alone)


def test_another_seed_comes_to_something_else(alone: Ensemble) -> None:
    """The seed is recorded with the result, and so are the draws."""
    other = run(board(), None, SCENARIO, MANY, seed=1)
    assert (other.seed, alone.seed, other.draws, alone.ended) == (1, 2026, MANY, Ended.ALL_DRAWN)
    assert bytes_of(other) != bytes_of(alone)


@pytest.mark.parametrize(("asked", "made"), [(100, 100), (101, 102), (20_000, 20_000), (20_001, 21_000)])
def test_draws_are_made_up_to_whole_blocks(asked: int, made: int) -> None:
    """Error is told from how blocks differ, so all have the same size."""
    assert run(board(), None, SCENARIO, asked).draws == made


@pytest.mark.parametrize("draws", [0, -5, 99, 100_000_001])
def test_too_few_or_too_many_draws_are_refused(draws: int) -> None:
    """A hundred draws are the least from which anything can be said."""
    with pytest.raises(ValueError, match=str(draws)):
        run(board(), None, SCENARIO, draws)


def test_without_anything_uncertain_every_draw_is_the_split() -> None:
    """A scenario with no changes is identical to the base."""
    found = run(board(), None, (), 100)
    assert set(draws_of(found, PAYS).tolist()) == {7_140_000}
    assert [(estimate.value, estimate.margin) for estimate in quantiles(found, PAYS, (0.5,))] == [(7_140_000, 0)]


def test_a_cancelled_run_keeps_what_is_done() -> None:
    """Cancel comes between stretches; what is there is marked, and is the beginning of the whole."""
    told: list[tuple[int, int]] = []
    whole = run(board(), None, SCENARIO, MANY, workers=1)
    for workers in (1, 2):
        told.clear()
        part = run(
            board(), None, SCENARIO, MANY,
            workers=workers, progress=lambda done, of: told.append((done, of)), cancelled=lambda: len(told) == 2,
        )  # fmt: skip
        assert (part.ended, part.draws, told) == (Ended.CANCELLED, 32_000, [(16_000, MANY), (32_000, MANY)])
        assert bytes_of(part) == bytes_of(whole)[: len(bytes_of(part))]
        assert quantiles(part, PAYS, (0.95,))[0].margin is not None


def test_a_run_cancelled_at_once_has_no_draws() -> None:
    """Nothing done is nothing kept."""
    part = run(board(), None, SCENARIO, MANY, cancelled=lambda: True)
    assert (part.ended, part.draws) == (Ended.CANCELLED, 0)


def test_a_run_stops_when_enough_is_known(alone: Ensemble) -> None:
    """Until the 95th percentile is known to £1,000; however many work, it stops at the same draw."""
    until = Until(0.95, 100_000)
    found = [run(board(), None, SCENARIO, 1_000_000, until=until, workers=workers) for workers in (1, 2)]
    assert [ensemble.ended for ensemble in found] == [Ended.KNOWN] * 2
    assert bytes_of(found[0]) == bytes_of(found[1])
    assert found[0].draws < MANY
    margins = [
        quantiles(found[0], output, (0.95,))[0].margin or 0
        for output in found[0].outputs
        if output.measure is Measure.CASH_DUE
    ]
    assert max(margins) <= until.pence
    assert bytes_of(found[0]) == bytes_of(alone)[: len(bytes_of(found[0]))]


def test_a_run_that_never_knows_enough_makes_all_its_draws() -> None:
    """And says so."""
    assert run(board(), None, SCENARIO, 40_000, until=Until(0.95, 0)).ended is Ended.ALL_DRAWN


def test_of_very_many_draws_evenly_spaced_ones_are_kept(monkeypatch: pytest.MonkeyPatch, alone: Ensemble) -> None:
    """Quantiles of thinned draws lie within the error of the whole ones, means are the same, memory is bounded."""
    monkeypatch.setattr(shape, "KEPT", 10_000)
    thinned = run(board(), None, SCENARIO, MANY)
    assert (thinned.draws, thinned.shape.thinned, len(draws_of(thinned, PAYS))) == (MANY, 10, 10_000)
    assert mean(thinned, PAYS) == mean(alone, PAYS)
    for one, other in zip(*(quantiles(e, PAYS, (0.05, 0.5, 0.95)) for e in (thinned, alone)), strict=True):
        assert abs(one.value - other.value) <= (other.margin or 0)
        assert one.margin is not None


def test_pounds_beyond_the_small_room_are_kept_too() -> None:
    """Twenty million pounds and more take twice the room, and lose no penny."""
    large = Uncertain(CostOfLine("post"), Even(pounds(90_000_000), pounds(90_000_001)))
    found = run(board(), None, [large], 100)
    assert found.pieces[0].kept.dtype == np.int64
    assert 5_400_000_000 < draws_of(found, PAYS).min() < 5_402_000_000


# What is odd


def odd_of(formula: str, *statements: Statement) -> tuple[Ensemble, dict[Reason, int]]:
    """A thousand draws, and how many are odd by reason."""
    found = run(board(formula), None, statements, 1_000)
    odd, _held = added_up(found.pieces)
    return found, {reason: number for reason, number in odd.items() if number}


HALVES = "Council pays 60%.\nHealth pays the rest."


def test_income_above_costs_is_counted() -> None:
    """Half of the draws bring in more than is spent in a year; none is dropped, and nobody pays in them."""
    high = Uncertain(IncomeFrom("Grant"), Even(pounds(110_000), pounds(130_000)))
    found, odd = odd_of(HALVES, high)
    assert 490 <= (draws_of(found, PAYS) == 0).sum() <= 510
    assert odd.keys() == {Reason.INCOME_ABOVE_COSTS}
    assert found.any_odd == odd[Reason.INCOME_ABOVE_COSTS] > 500
    assert found.draws == 1_000


def test_an_event_that_leaves_nothing_to_share_is_counted_too() -> None:
    """In a fifth of the draws a line ends and the income is above what is left: nobody pays, and none is dropped."""
    found, odd = odd_of(HALVES, Perhaps(Decimal(20), LineEnds("post")), Sets(IncomeFrom("Grant"), pounds(30_000)))
    assert odd == {Reason.INCOME_ABOVE_COSTS: 200}
    assert sorted(set(draws_of(found, PAYS).tolist())) == [0, 5_400_000]
    assert (draws_of(found, PAYS) == 0).sum() == 200


def test_reserves_that_do_not_last_are_counted() -> None:
    """£50,000 is there: half of the draws use more in the first year, and none is dropped."""
    used = Uncertain(ReservesUsed(), Even(pounds(40_000), pounds(60_000)), When(YEAR, YEAR))
    found, odd = odd_of(HALVES, used)
    assert odd == {Reason.RESERVES_SHORT: 500}
    assert found.draws == 1_000


def test_reserves_are_counted_on_from_year_to_year() -> None:
    """£20,000 to £30,000 in each of two years is too much together in half of the draws, though in neither alone."""
    _found, odd = odd_of(HALVES, Uncertain(ReservesUsed(), Even(pounds(20_000), pounds(30_000))))
    assert odd.keys() == {Reason.RESERVES_SHORT}
    assert 450 < odd[Reason.RESERVES_SHORT] < 550


def test_reserves_that_an_event_uses_up_are_counted() -> None:
    """A certain draw of £60,000 that comes one time in five is counted each time."""
    _found, odd = odd_of(HALVES, Perhaps(Decimal(20), Sets(ReservesUsed(), pounds(60_000), When(YEAR, YEAR))))
    assert odd == {Reason.RESERVES_SHORT: 200}


def test_floors_above_the_costs_are_counted() -> None:
    """Everybody pays the floor, and the surplus is kept."""
    cheap = Uncertain(CostOfLine("post"), Even(pounds(0), pounds(100_000)))
    found, odd = odd_of(f"{HALVES}\nNo partner pays less than £40,000.", cheap)
    assert odd.keys() == {Reason.MORE_ASKED}
    assert draws_of(found, Output(Measure.SURPLUS, YEAR)).max() > 0


def test_percentages_above_a_hundred_are_counted() -> None:
    """A percentage that is drawn may ask for more than there is."""
    _found, odd = odd_of(
        "Council pays 60%.\nHealth pays 38%.", Uncertain(PercentageOf(COUNCIL), Even(Decimal(60), Decimal(64)))
    )
    assert odd == {Reason.ABOVE_ALL: 500, Reason.MORE_ASKED: 500}


def test_percentages_above_a_hundred_are_counted_where_limits_hide_them() -> None:
    """Also of each of several payers, and when nothing more is asked in the end."""
    each = c.Payers((c.AllPartners(),), each=True)
    spread = Uncertain(PercentageOf(each), Even(Decimal(48), Decimal(52)))
    _found, odd = odd_of("Each partner pays 49%.\nNo partner pays more than £40,000.", spread)
    assert odd == {Reason.ABOVE_ALL: 500}


def test_a_driver_of_nothing_leaves_a_gap() -> None:
    """Where nobody has any children there is nothing to share by: the gap is kept, and the draw counted."""
    drivers = [Uncertain(DriverOf("children", who), Even(Decimal(0), Decimal(1))) for who in ("council", "health")]
    found, odd = odd_of("All partners pay 100%, shared by children.", *drivers)
    assert odd.keys() == {Reason.NOTHING_TO_SHARE_BY}
    nobody = draws_of(found, GAP) > 0
    assert 0.2 < nobody.mean() < 0.3
    assert set(draws_of(found, GAP)[nobody].tolist()) == {11_900_000}
