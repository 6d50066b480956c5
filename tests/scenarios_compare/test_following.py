"""Kept comparisons open the same when a formula or a scenario gets another name."""

import pytest

from funding.board import Board, ComparisonText, FormulaText, ScenarioText
from scenarios.comparing.following import comparisons_followed
from tests.scenarios_stories.telling import board_with, scenario

BASE = board_with(scenario("Two reviews"), scenario("Probation leaves")).model_copy(
    update={
        "comparisons": (
            ComparisonText(
                name="September",
                sides=("agreed", "by pool", "two reviews", "by pool with Two reviews + Probation leaves", "Gone"),
            ),
        )
    }
)


def _renamed(board: Board, old: str, new: str) -> Board:
    def named(entry: FormulaText | ScenarioText) -> FormulaText | ScenarioText:
        return entry.model_copy(update={"name": new}) if entry.name == old else entry

    formulas, scenarios = tuple(map(named, board.formulas)), tuple(map(named, board.scenarios))
    return board.model_copy(update={"formulas": formulas, "scenarios": scenarios})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("by pool", "pools", ("agreed", "pools", "two reviews", "pools with Two reviews + Probation leaves", "Gone")),
        (
            "Two reviews",
            "Reviews",
            ("agreed", "by pool", "Reviews", "by pool with Reviews + Probation leaves", "Gone"),
        ),
    ],
)
def test_sides_follow_a_new_name(old: str, new: str, expected: tuple[str, ...]) -> None:
    """Every side that names it, alone or with others; every other stays as it is written."""
    after = comparisons_followed(BASE, _renamed(BASE, old, new))
    assert after.comparisons[0].sides == expected


def test_a_name_that_would_read_as_another_side_is_not_followed() -> None:
    """`A + B` under a new name with a plus may be read as two scenarios: the text stays, and a check tells of it."""
    board = board_with(scenario("A"), scenario("B"), scenario("C")).model_copy(
        update={"comparisons": (ComparisonText(name="x", sides=("C + A", "agreed")),)}
    )
    after = comparisons_followed(board, _renamed(board, "C", "A + B"))
    assert after.comparisons[0].sides == ("C + A", "agreed")


def test_other_changes_leave_the_board_as_it_is() -> None:
    """No name changed, or one came: the very same Board."""
    more = BASE.model_copy(update={"scenarios": (*BASE.scenarios, scenario("New"))})
    assert comparisons_followed(BASE, more) is more
    assert comparisons_followed(BASE, BASE) is BASE
