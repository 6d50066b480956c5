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
    Sets,
    Statement,
    Triangular,
    Uncertain,
    WeightOf,
    When,
)
from scenarios.uncertainty.inputs import FigureInput, inputs_of
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.templates import CannotDraw
from tests.uncertainty.boards import COUNCIL, NEXT, YEAR, board

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
        (
            "sentence 1: More than 100,000 cases a year are too many to draw one by one. "
            "Give the cost of the line itself a spread instead."
        ),
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


def test_problems_say_which_sentence() -> None:
    """By its place among the sentences, all at once."""
    wrong = Uncertain(POST, Even(TWO, ONE))
    found = inputs_of(board(), [wrong, Uncertain(PAY, Even(ONE, TWO)), wrong])
    assert [problem.line for problem in found.problems] == [1, 3]


def test_of_two_sentences_about_one_figure_the_later_holds() -> None:
    """As of two changes that set the same thing; elsewhere the earlier one still holds."""
    first, later = Uncertain(POST, Even(ONE, TWO)), Uncertain(POST, Even(TWO, THREE), When(first=NEXT))
    again = [Perhaps(Decimal(points), LineEnds("post")) for points in (10, 20)]
    found = inputs_of(board(), [first, *again, later])
    assert found.problems == ()
    assert [(v.year, v.spread) for v in found.inputs.values if isinstance(v, FigureInput)] == [
        (YEAR, Even(ONE, TWO)),
        (NEXT, Even(TWO, THREE)),
    ]
    assert [event.chance for event in found.inputs.events] == [Decimal("0.2")]


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
    """Where a driver is nothing in every draw there is nothing to share by."""
    nobody = [Uncertain(DriverOf("children", who), Even(Decimal(0), Decimal(0))) for who in ("council", "health")]
    with pytest.raises(CannotDraw, match="The driver “children” is nothing for every payer"):
        Prepared(board("All partners pay 100%, shared by children."), None, nobody)


def test_a_later_sure_figure_of_the_formula_holds() -> None:
    """What a scenario leaves open another that is stacked on it may settle: every draw is then the same."""
    share = PercentageOf(COUNCIL)
    found = inputs_of(board(), [Uncertain(share, Even(ONE, THREE)), Sets(share, TWO)])
    assert (found.problems, found.inputs.values) == ((), ())
    assert Prepared(board(), None, [Uncertain(share, Even(ONE, THREE)), Sets(share, TWO)]).inputs.values == ()
    assert len(inputs_of(board(), [Sets(share, TWO), Uncertain(share, Even(ONE, THREE))]).inputs.values) == 1
