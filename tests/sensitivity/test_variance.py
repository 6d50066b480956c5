"""First-order indices: each input's part of the variance, against closed forms."""

from decimal import Decimal

from scenarios.clauses import CostOfLine, CostsMove, Even, Perhaps, RateOfIndex, Statement, Triangular, Uncertain, When
from scenarios.sensitivity.variance import PartOfVariance, PartsOfVariance, parts_of_variance
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.spreads import variance_of
from tests.uncertainty.boards import NEXT, YEAR, board, pounds

DRAWS, SEED = 20_000, 2026
PAYS = Output(Measure.CASH_DUE, YEAR, "council")
HERE = When(YEAR, YEAR)
POST = Triangular(pounds(95_000), pounds(99_000), pounds(110_000))
REVIEWS = Even(pounds(15_000), pounds(30_000))


def parts_of(*said: Statement) -> tuple[PartOfVariance, ...]:
    """What moves what the council pays on the small Board."""
    return parts_of_variance(Prepared(board(), None, said), PAYS, DRAWS, SEED).parts


def assert_close(found: PartOfVariance, truth: float) -> None:
    """Within twice the stated error, and what bins leave out."""
    assert found.part.margin is not None
    assert abs(found.part.value - truth) <= 2 * found.part.margin + 0.005


def test_a_linear_share_is_moved_by_each_cost_as_its_variance_says() -> None:
    """Of a sum, each part's share of the variance is its own variance over that of all."""
    said = [Uncertain(CostOfLine("post"), POST, HERE), Uncertain(CostOfLine("reviews"), REVIEWS, HERE)]
    found = parts_of(*said)
    whole = variance_of(POST) + variance_of(REVIEWS)
    assert [part.input.name for part in found] == ["cost reviews", "cost post"]
    assert_close(found[0], variance_of(REVIEWS) / whole)
    assert_close(found[1], variance_of(POST) / whole)


def test_what_has_no_effect_has_no_part() -> None:
    """A rate of a year that moves nothing in the year asked about has a part of nothing, or stands not there at all."""
    said = [
        Uncertain(CostOfLine("post"), POST, HERE),
        Uncertain(RateOfIndex("pay award"), Even(Decimal(1), Decimal(5))),
    ]
    found = parts_of(*said)
    assert [(part.input.name, part.input.year) for part in found] == [("cost post", YEAR), ("index pay award", YEAR)]
    assert_close(found[0], 1)
    assert_close(found[1], 0)


def test_an_event_is_an_input_like_any_other() -> None:
    """A change that comes with probability p moves as p x (1 - p) x its size squared."""
    said: list[Statement] = [
        Uncertain(CostOfLine("reviews"), REVIEWS, HERE),
        Perhaps(Decimal(30), CostsMove(CostOfLine("post"), Decimal(5), yearly=False, when=HERE)),
    ]
    event = 0.3 * 0.7 * 500_000**2
    found = parts_of(*said)
    parts = {part.input.name[:7]: part for part in found}
    assert_close(parts["perhaps"], event / (event + variance_of(REVIEWS)))
    assert_close(parts["cost re"], variance_of(REVIEWS) / (event + variance_of(REVIEWS)))


def test_what_does_not_move_has_no_parts() -> None:
    """A figure that is the same in every draw is moved by nothing."""
    prepared = Prepared(
        board(), None, [Uncertain(RateOfIndex("pay award"), Even(Decimal(1), Decimal(5)), When(NEXT, NEXT))]
    )
    assert parts_of_variance(prepared, PAYS, DRAWS, SEED) == PartsOfVariance((), DRAWS)


def test_limits_leave_a_part_to_inputs_together() -> None:
    """Where a floor binds, parts do not add up to the whole: something comes only of two costs together."""
    said = [Uncertain(CostOfLine("post"), POST, HERE), Uncertain(CostOfLine("reviews"), REVIEWS, HERE)]
    capped = "Council pays 60%.\nHealth pays the rest.\nNo local authority pays more than £72,000."
    found = parts_of_variance(Prepared(board(capped), None, said), PAYS, DRAWS, SEED).parts
    assert 0.5 < sum(part.part.value for part in found) < 0.98
