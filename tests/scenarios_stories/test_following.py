"""Scenarios go on saying what they said when a name of the Board changes."""

from typing import Any

import pytest

from funding.board import Board
from scenarios.following import scenarios_followed
from scenarios.stories import scenario_of
from tests.scenarios_stories.telling import BOARD, board_with, scenario

BASE = board_with(
    scenario(
        "Base",
        '"Learning events" costs £3,000 in 2027-28.',
        '"pay award" is 4%.',
        '"Grant" brings in £1.',
        'Use formula "by pool".',
        "Training costs rise by 5%.",
        "Children aged 0-17 in Wrexham are 28,000.",
        '"A trainer for six days" is agreed with probability 10%.',
        "In the formula for training, all partners pay 90%, shared by staff trained.",
        'Add "Helpline" to core at £5 a year.',
    ),
    scenario("More", '"Helpline" ends from 2028-29.', on="base"),
    scenario("Unread", "Nonsense about Wrexham."),
)


def with_entry(board: Board, table: str, place: int, **fields: Any) -> Board:
    """The Board with some fields of an entry of a table changed."""
    entries = list(getattr(board, table))
    entries[place] = entries[place].model_copy(update=fields)
    return board.model_copy(update={table: tuple(entries)})


def place_of(table: str, name: str) -> int:
    """Where an entry stands in a table."""
    entries = getattr(BASE, table)
    return next(i for i, entry in enumerate(entries) if name in {entry.name, getattr(entry, "id", None)})


def changes(board: Board, scenario_place: int = 0) -> list[str]:
    """The sentences of a scenario as they stand in the file."""
    return list(board.scenarios[scenario_place].changes)


@pytest.mark.parametrize(
    ("table", "name", "fields", "number", "expected"),
    [
        ("costs", "Learning events", {"name": "Seminars"}, 0, '"Seminars" costs £3,000 in 2027-28.'),
        ("costs", "Learning events", {"id": "seminars"}, 0, '"Learning events" costs £3,000 in 2027-28.'),
        ("indices", "pay award", {"name": "NJC award"}, 1, '"NJC award" is 4%.'),
        ("income", "Grant", {"name": "Old grant"}, 2, '"Old grant" brings in £1.'),
        ("formulas", "by pool", {"name": "pools"}, 3, 'Use formula "pools".'),
        ("partners", "wrexham", {"short": "Wrecsam"}, 5, "Children aged 0-17 in Wrecsam are 28,000."),
        ("drivers", "children aged 0-17", {"name": "children"}, 5, "Children in Wrexham are 28,000."),
        (
            "drivers",
            "staff trained",
            {"name": "places"},
            7,
            "In the formula for training, all partners pay 90%, shared by places.",
        ),
    ],
)
def test_a_name_that_changes_changes_in_its_sentences(
    table: str, name: str, fields: dict[str, Any], number: int, expected: str
) -> None:
    """One sentence is written anew; it says what it said, and every other stands as it was written."""
    after = with_entry(BASE, table, place_of(table, name), **fields)
    followed = scenarios_followed(BASE, after)
    wanted = changes(BASE)
    wanted[number] = expected
    assert changes(followed) == wanted
    assert scenario_of(followed, "More").problems == ()


def test_a_pool_that_is_renamed_everywhere() -> None:
    """Its name changes in every sentence that says it."""
    costs = tuple(
        cost.model_copy(update={"pool": "courses"}) if cost.pool == "training" else cost for cost in BASE.costs
    )
    income = tuple(one.model_copy(update={"pool": "courses"}) if one.pool else one for one in BASE.income)
    followed = scenarios_followed(BASE, BASE.model_copy(update={"costs": costs, "income": income}))
    assert changes(followed)[4] == "Courses costs rise by 5%."
    assert changes(followed)[7].startswith("In the formula for courses, ")


def test_a_scenario_that_is_renamed_is_still_what_others_go_on_from() -> None:
    """The key `on` follows."""
    followed = scenarios_followed(BASE, with_entry(BASE, "scenarios", 0, name="Ground"))
    assert [text.on for text in followed.scenarios] == [None, "Ground", None]


def test_what_cannot_be_read_and_what_does_not_change_stays() -> None:
    """Sentences that say nothing stand as they are, and a change that renames nothing gives the same Board back."""
    renamed = scenarios_followed(BASE, with_entry(BASE, "partners", place_of("partners", "wrexham"), short="Wrecsam"))
    assert changes(renamed, 2) == ["Nonsense about Wrexham."]
    dearer = with_entry(BASE, "costs", 0, basis="new")
    assert scenarios_followed(BASE, dearer) is dearer


def test_a_sentence_about_something_taken_out_stays() -> None:
    """Nobody guesses what it may mean now: the check tells that it cannot be read."""
    less = BASE.model_copy(update={"costs": tuple(cost for cost in BASE.costs if cost.name != "Learning events")})
    followed = scenarios_followed(BASE, less)
    assert changes(followed)[0] == changes(BASE)[0]
    assert BOARD.scenarios
