"""What cannot be drawn is told in plain words, all at once."""

from decimal import Decimal

import pytest

from formulas import clauses as c
from scenarios.clauses import (
    CostOfLine,
    CostsMove,
    Counted,
    DriverOf,
    Even,
    GiveOrTake,
    LineEnds,
    PartnerLeaves,
    PercentageOf,
    Perhaps,
    Pert,
    RateOfIndex,
    Statement,
    Triangular,
    Uncertain,
    WeightOf,
    When,
)
from scenarios.uncertainty.inputs import inputs_of
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.templates import CannotDraw
from tests.uncertainty.boards import COUNCIL, NEXT, board, pounds

POST, PAY = CostOfLine("post"), RateOfIndex("pay award")
ONE, TWO, THREE = Decimal(1), Decimal(2), Decimal(3)

CASES: list[tuple[Statement, str]] = [
    (
        Perhaps(Decimal(120), LineEnds("post")),
        "sentence 1: A probability lies between 0% and 100%; the sentence says 120%. Write one between 0% and 100%.",
    ),
    (
        Uncertain(PAY, Even(THREE, TWO)),
        "sentence 1: The low figure is above the high one. Write the smaller one first.",
    ),
    (
        Uncertain(PAY, Triangular(ONE, THREE, TWO)),
        "sentence 1: The likely figure lies outside the low and the high one. Write one that lies between.",
    ),
    (
        Uncertain(PAY, Pert(TWO, ONE, THREE)),
        "sentence 1: The likely figure lies outside the low and the high one. Write one that lies between.",
    ),
    (
        Counted("reviews", Decimal(-1), 100),
        "sentence 1: The number of cases in a year is below zero. Write 0 or more.",
    ),
    (
        Counted("reviews", Decimal(200_000), 100),
        "sentence 1: More than 100,000 cases a year are too many to draw one by one. "
        "Give the cost of the line itself a spread instead.",
    ),
    (
        Uncertain(POST, GiveOrTake(TWO, Decimal(-1))),
        "sentence 1: A figure cannot be uncertain by less than nothing. Give or take zero or more.",
    ),
    (
        Uncertain(POST, Even(Decimal(-5), TWO)),
        "sentence 1: A Board cannot hold so low a figure. Give one of 0 or more.",
    ),
    (
        Uncertain(DriverOf("children", "council"), Even(Decimal(-5), TWO)),
        "sentence 1: A Board cannot hold so low a figure. Give one of 0 or more.",
    ),
    (
        Uncertain(PercentageOf(COUNCIL), Even(TWO, Decimal(101))),
        "sentence 1: A Board cannot hold so high a figure. Give a smaller one.",
    ),
    (
        Uncertain(PercentageOf(COUNCIL), Even(ONE, TWO), When(first=NEXT)),
        "sentence 1: A formula says the same in every year. Leave the years out.",
    ),
    (
        Uncertain(PAY, Even(ONE, TWO), When("2031-32")),
        "sentence 1: 2031-32 is not a year of the plan. The plan has 2026-27, 2027-28.",
    ),
    (
        Uncertain(PAY, Even(ONE, TWO), When(NEXT, "2026-27")),
        "sentence 1: 2027-28 is after 2026-27. Put the earlier year first.",
    ),
]


@pytest.mark.parametrize(("statement", "told"), CASES)
def test_a_sentence_that_cannot_be_drawn_is_told(statement: Statement, told: str) -> None:
    """A probability over 1, low above high, likely outside, a negative count: clear words."""
    assert [str(problem) for problem in inputs_of(board(), [statement]).problems] == [told]


def test_what_is_said_twice_is_told_by_its_place() -> None:
    """The same figure has one spread in a year, and a change comes once; problems say which sentence."""
    twice = Uncertain(POST, Even(ONE, TWO), When(first=NEXT))
    event = Perhaps(ONE, LineEnds("post"))
    found = inputs_of(board(), [Uncertain(POST, Even(ONE, TWO)), event, twice, event])
    assert [str(problem) for problem in found.problems] == [
        "sentence 3: The same figure is uncertain twice in 2027-28. Keep one of the sentences.",
        "sentence 4: The same change is said to come twice. Keep one of the two sentences.",
    ]


def test_too_many_events_are_told() -> None:
    """Eight events can come in 256 ways; more would need too many workings."""
    events = [Perhaps(ONE, CostsMove(POST, Decimal(n), yearly=False)) for n in range(1, 11)]
    found = inputs_of(board(), events)
    assert [problem.line for problem in found.problems] == [9, 10]
    assert found.problems[0].what == "There are more than 8 changes that may or may not come."


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            Uncertain(CostOfLine("pots"), Even(ONE, TWO)),
            "There is no cost line with the id “pots”. Did you mean “post”?",
        ),
        (Uncertain(RateOfIndex("prices"), Even(ONE, TWO)), "There is no index called “prices”."),
        (Perhaps(Decimal(50), PartnerLeaves("police", When(first=NEXT))), "There is no partner with the id “police”."),
    ],
)
def test_what_the_board_has_not_is_told(statement: Statement, told: str) -> None:
    """A figure or a partner that is not there is named."""
    with pytest.raises(CannotDraw) as raised:
        Prepared(board(), None, [statement])
    assert [str(problem) for problem in raised.value.problems] == [f"the scenario: {told}"]


def test_two_weights_of_one_blend_are_told() -> None:
    """The weights of a blend total 100%, so the second cannot be drawn besides."""
    both = "All partners pay 100%, shared 50% equally and 50% by children."
    everybody = c.Payers((c.AllPartners(),))
    weights = [Uncertain(WeightOf(everybody, driver), Even(Decimal(40), Decimal(60))) for driver in (None, "children")]
    with pytest.raises(CannotDraw, match="two weights of one blend"):
        Prepared(board(both), None, weights)


def test_a_scenario_of_which_no_draw_can_be_split_is_told() -> None:
    """Where income is always above costs there is nothing to draw."""
    nothing = Uncertain(POST, Even(Decimal(0), Decimal(10)))
    gone = LineEnds("reviews")
    with pytest.raises(CannotDraw, match="In 2026-27 the income is more than the costs"):
        Prepared(board(), None, [nothing, gone])
