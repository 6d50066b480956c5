"""The gap in words: how much, and why."""

import pytest
from hypothesis import given

from tests.strategies_split import Case, cases, split_of
from tests.workspace_split.splits import FORMULAS, of_sentences, shipped
from tui.workspace.split_view.gap import gap_reasons, gap_text, surplus_text

LAST_YEAR = {
    "conwy": "£50,000",
    "denbighshire": "£43,000",
    "health": "£37,000",
    "police": "£16,000",
    "probation": "£8,000",
}
SHARES = """
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 10%.
"""


def test_limits_that_hold_everybody_back() -> None:
    """The worked figures under a rise of 5%: every partner is at its limit, and £645.67 is asked of nobody."""
    split = of_sentences(SHARES + "Probation pay 5%.\nNo contribution rises by more than 5%.", LAST_YEAR)
    assert gap_text(split, "2026-27") == ("£645.67 is asked of nobody: limits keep every partner from paying more.")


def test_percentages_that_do_not_reach_the_costs() -> None:
    """Less than 100% leaves a gap, and the sentences are told to ask for too little."""
    split = of_sentences(SHARES)
    assert gap_text(split, "2026-27") == (
        "£8,117.28 is asked of nobody: the sentences ask for only 95% of what they share."
    )


def test_two_reasons_each_with_its_amount() -> None:
    """Uncovered percentages and limits together: each says its part, and the parts add up to the gap."""
    split = of_sentences(SHARES + "No partner pays more than £50,000.\nWhat a limit takes off falls on police.")
    assert gap_text(split, "2026-27") == (
        "£8,117.28 is asked of nobody: the sentences ask for only 95% of what they share."
    )
    split = of_sentences(SHARES + "No partner pays more than £30,000.")
    assert gap_text(split, "2026-27") == (
        "£42,345.67 is asked of nobody: £8,117.28 because the sentences ask for only 95% of what they share; "
        "£34,228.39 because limits keep every partner from paying more."
    )


def test_a_pool_that_no_sentence_shares() -> None:
    """Costs of a pool outside every heading are named as such."""
    split = of_sentences(
        "For core:\nPolice pay 100%.", costs={"core": "£1,000", "training": "£500"}, income={"training": "£100"}
    )
    assert gap_text(split, "2026-27") == "£400.00 is asked of nobody: no sentence shares the costs of some pools."


def test_rounding_alone() -> None:
    """Where only rounding leaves something over, it says so: as a gap, and as a surplus."""
    gap = of_sentences("Police pay 100%.\nRound each contribution to £10.", costs={"core": "£1,004"})
    surplus = of_sentences("Police pay 100%.\nRound each contribution to £10.", costs={"core": "£1,006"})
    assert (gap_text(gap, "2026-27"), surplus_text(surplus, "2026-27")) == (
        "£4.00 is asked of nobody: each share is rounded to £10.",
        "£4.00 more is asked than the costs to share: each share is rounded to £10.",
    )


def test_fixed_amounts_above_the_costs() -> None:
    """A surplus says what brings it about."""
    split = of_sentences("Police pay £200,000.")
    assert surplus_text(split, "2026-27") == (
        "£37,654.33 more is asked than the costs to share: "
        "fixed amounts and the least amounts come to more than the costs."
    )


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_every_gap_of_the_examples_has_a_reason(name: str, formula: str) -> None:
    """Whatever gap an example has, its reasons add up to it; without a gap nothing is said."""
    split = shipped(name, formula)
    for result in split.years:
        assert sum(reason.amount for reason in gap_reasons(split, result.year)) == result.gap
        assert bool(gap_text(split, result.year)) == bool(result.gap)


@given(cases())
def test_the_reasons_add_up_to_the_gap_or_are_not_told(case: Case) -> None:
    """On any Board under any formula."""
    split = split_of(case)
    for result in split.years:
        amounts = [reason.amount for reason in gap_reasons(split, result.year)]
        assert sum(amounts) in (result.gap, 0)
        assert all(amount > 0 for amount in amounts)
