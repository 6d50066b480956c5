"""The risks of a paper are what draws say, in sentences."""

import pytest

from exports.paper.risks import risk_sentences
from formulas.split import Split, split_board
from funding.board import Board
from funding.money import format_money_short
from scenarios.ensemble.running import run
from scenarios.ensemble.summary import PARTS, Summary, summary_of
from scenarios.stories import scenario_of
from scenarios.uncertainty.outputs import Measure, Output
from tests.returns.filling import BOARD, board_of

UNCERTAIN = (
    BOARD
    + """
[[scenarios]]
name = "Dearer"
changes = ['"Trainer" costs between £15,000 and £45,000, most likely £20,000.']
"""
)


@pytest.fixture(scope="module")
def board() -> Board:
    """A Board whose trainer may cost more or less."""
    return board_of(UNCERTAIN)


@pytest.fixture(scope="module")
def split(board: Board) -> Split:
    """What it comes to with nothing uncertain."""
    found = split_board(board).split
    assert found is not None
    return found


@pytest.fixture(scope="module")
def summary(board: Board) -> Summary:
    """What a few hundred draws come to."""
    story = scenario_of(board, "Dearer")
    assert not story.problems
    return summary_of(run(board, None, story.statements, 400, 7), board.years)


def test_says_where_the_figures_come_from(summary: Summary, split: Split) -> None:
    """The number of draws, the scenario and the seed stand first."""
    first = risk_sentences(summary, split, "Dearer")[0]
    draws = f"{summary.ensemble.draws:,}"
    assert first == f"These figures come from {draws} draws of what is uncertain under “Dearer” (seed 7)."


def test_there_is_no_gap_where_somebody_pays_the_rest(summary: Summary, split: Split) -> None:
    """A formula that leaves no gap leaves none in any draw."""
    told = risk_sentences(summary, split, "Dearer")
    assert "2026-27: there is hardly ever a gap: it is £0 in at least 19 of 20 draws." in told


def test_names_who_may_pay_more_and_how_much(summary: Summary, split: Split) -> None:
    """The figure is the one that one draw in twenty exceeds, to the nearest pound, and the rest adds up."""
    told = " ".join(risk_sentences(summary, split, "Dearer"))
    paid = split.years[0].partners[0].cash_due
    highs = {
        year: summary.row(Output(Measure.CASH_DUE, year, "conwy")).quantiles[PARTS.index(0.95)].value
        for year in summary.years
    }
    worst = max(highs, key=lambda year: highs[year])
    high, more = (round(pence / 100) * 100 for pence in (highs[worst], highs[worst] - paid))
    assert (
        f"Conwy council may have to pay {format_money_short(high)} in cash or more in one draw of twenty in {worst}, "
        f"{format_money_short(more)} above this paper."
    ) in told


def test_tells_the_reserve_that_covers_most_years(summary: Summary, split: Split) -> None:
    """The reserves are those of the ensemble, to the nearest pound."""
    told = risk_sentences(summary, split, "Dearer")
    for part, reserve in zip(("80%", "95%"), summary.reserves, strict=True):
        money = format_money_short(round(reserve.value / 100) * 100)
        assert f"A reserve of {money} covers costs above the plan in {part} of the years drawn." in told
