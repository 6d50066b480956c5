"""Proposals that rest on a scenario, with its sentences as they were."""

import datetime as dt

import pytest

from formulas.adopting import adopt
from formulas.proposing import proposed
from formulas.reopening import reopen
from funding.board import Board, ScenarioText
from scenarios.proposals import frozen_scenario, split_proposed
from tests.decisions.meeting import BOARD, DECISION, board_of

SCENARIOS = """
[[scenarios]]
name = "Dearer"
changes = ["\\"All that the Board does\\" costs £200,000 in 2026-27."]

[[scenarios]]
name = "Police leave"
changes = ["Example Police leaves from 2027-28."]
"""


def put_forward(scenario: str) -> Board:
    """The Board with a proposal under a scenario, and the scenario since taken out of the file."""
    board = board_of(BOARD + SCENARIOS)
    frozen = frozen_scenario(board, scenario)
    assert isinstance(frozen, ScenarioText)
    after = proposed(board, "Try", on=dt.date(2026, 5, 1), scenario=frozen)
    assert isinstance(after, Board)
    return after.model_copy(update={"scenarios": ()})


def test_the_sentences_are_kept() -> None:
    """Whatever becomes of the scenario in the file."""
    board = put_forward("Dearer")
    split = split_proposed(board, board.proposals[0]).split
    assert split is not None
    assert (split.scenario, split.years[0].true_cost) == ("Dearer", 200_000_00)


@pytest.mark.parametrize("name", ["Dearer + Police leave", "Police leave + Dearer"])
def test_stacked_scenarios_are_kept_as_one(name: str) -> None:
    """Both hold, and an adoption under them opens again to the penny."""
    board = put_forward(name)
    split = split_proposed(board, board.proposals[0]).split
    assert split is not None
    assert split.scenario == name
    assert [row.assessed for row in split.years[1].partners if row.partner == "police"] in ([], [0])
    adoption = adopt(board, split, DECISION, program="0.1.0").adoptions[0]
    assert reopen(adoption).faults == ()
    assert adoption.scenario == name


def test_what_is_no_scenario_is_told() -> None:
    """With the problems that tell why."""
    found = frozen_scenario(board_of(BOARD + SCENARIOS), "Cheaper")
    assert not isinstance(found, ScenarioText)
    assert "There is no scenario called “Cheaper”." in str(found[0])
