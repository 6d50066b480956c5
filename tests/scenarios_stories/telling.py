"""The example Board with scenarios of one's own, and what they come to."""

from collections.abc import Sequence

from funding.board import Board, ScenarioText
from scenarios.stories import Story, scenario_of
from tests.examples.shipped import example

BOARD = example("north-wales-example.toml")


def scenario(name: str, *changes: str, on: str | None = None) -> ScenarioText:
    """A scenario of a Board file."""
    return ScenarioText(name=name, changes=changes, on=on)


def board_with(*scenarios: ScenarioText) -> Board:
    """The example Board with these scenarios in place of its own."""
    return BOARD.model_copy(update={"scenarios": scenarios})


def story(name: str, scenarios: Sequence[ScenarioText]) -> Story:
    """A scenario of the example Board among others."""
    return scenario_of(board_with(*scenarios), name)
