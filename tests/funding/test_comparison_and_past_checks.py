"""What is checked of stored comparisons and of past years, and what is said."""

import pytest

from funding.document import read_board, write_board
from funding.sides import SideName, read_side, side_text
from tests.funding.boards import SMALL, told

SCENARIOS = """
[[formulas]]
name = "equal"
text = "All partners pay 100%, shared equally."

[[scenarios]]
name = "A + B"

[[scenarios]]
name = "Dearer"

[[scenarios]]
name = "Shares with reserves"
"""
BOARD = SMALL.replace("[board]\n", '[board]\nbase = "agreed"\n') + SCENARIOS


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        ("[]", ['The comparison has no sides. Write them like sides = ["agreed", "by pool"].']),
        ('["agreed", "equal", "equal with Dearer"]', []),
        ('["agred"]', ["There is no formula, scenario or decision called “agred”. Did you mean “agreed”?"]),
        ('["agreed", "agreed with Deerer"]', ["There is no scenario called “Deerer”. Did you mean “Dearer”?"]),
    ],
)
def test_the_sides_of_a_comparison_are_known(sides: str, expected: list[str]) -> None:
    """Every side is a formula, a scenario, both, or a decision."""
    found = told(f'{BOARD}\n[[comparisons]]\nname = "Mine"\nsides = {sides}\n')
    assert found == [f"comparisons, “Mine”, sides: {said}" for said in expected]


def test_comparisons_have_names_of_their_own() -> None:
    """One name opens one comparison."""
    twice = '[[comparisons]]\nname = "{}"\nsides = ["agreed"]\n'
    (found,) = told(f"{BOARD}\n{twice.format('Mine')}{twice.format('mine')}")
    assert found.startswith("comparisons, “mine”: The name “mine” is used twice.")


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("AGREED", SideName(formula="agreed")),
        ("dearer", SideName(scenarios=("Dearer",))),
        ("a + b", SideName(scenarios=("A + B",))),
        ("Dearer+Shares with reserves", SideName(scenarios=("Dearer", "Shares with reserves"))),
        ("Shares with reserves", SideName(scenarios=("Shares with reserves",))),
        ("equal with Shares with reserves", SideName("equal", ("Shares with reserves",))),
        ("equal WITH dearer + a + b", None),
    ],
)
def test_names_of_sides(name: str, means: SideName | None) -> None:
    """A name that holds a plus or the word with is found as it stands; its own spelling reads back as the same."""
    board = read_board(BOARD).board
    assert board is not None
    found = read_side(board, name)
    if means is not None:
        assert found == means
        assert read_side(board, side_text(means)) == means


PAST = """
[[past]]
year = "2024-25"
costs = "£40,000"
drivers = { children = { wrexham = 27000, conwy = 20000 } }
paid = { wrexham = "£25,000" }

[[past]]
year = "2025-26"
pools = { training = "£41,000" }
"""


def test_past_years_in_order_have_no_problems() -> None:
    """With all of it or by pool, with drivers and payments or without."""
    assert told(SMALL + PAST) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            '"2025-26"',
            '"2026-27"',
            "past, 2026-27: 2026-27 is a year of the plan, not a past one. Change the year, or take the entry out.",
        ),
        (
            '"2024-25"',
            '"2023-24"',
            (
                "past, 2025-26: After 2023-24 comes 2025-26. "
                "Past years must follow one another, the earliest first, once each."
            ),
        ),
        (
            'costs = "£40,000"\n',
            "",
            (
                "past, 2024-25: The year does not say what there was to share. "
                "Add costs for all of it, or pools for each pool."
            ),
        ),
        (
            'costs = "£40,000"\n',
            'costs = 1\npools = { training = "£1" }\n',
            "past, 2024-25: The year says in two ways what there was to share: costs and pools. Keep one of them.",
        ),
        (
            "training =",
            "trainig =",
            "past, 2025-26, pools: There is no pool “trainig”. Did you mean “training”?",
        ),
        (
            "children =",
            "childern =",
            "past, 2024-25, drivers: There is no driver “childern”. Did you mean “children”?",
        ),
        (
            "conwy = 20000",
            "conwi = 20000",
            "past, 2024-25, drivers, “children”: There is no partner with the id “conwi”. Did you mean “conwy”?",
        ),
        (
            'wrexham = "£25,000"',
            'wrexam = "£25,000"',
            "past, 2024-25, paid: There is no partner with the id “wrexam”. Did you mean “wrexham”?",
        ),
    ],
)
def test_a_problem_of_a_past_year_is_told(old: str, new: str, expected: str) -> None:
    """Where, what, and how to mend it."""
    assert old in PAST
    assert expected in told(SMALL + PAST.replace(old, new, 1))


def test_they_stay_as_they_were_written() -> None:
    """A Board that is written over its own text keeps both tables to the letter."""
    text = SMALL + PAST + '\n[[comparisons]]\nname = "Mine"  # for May\nsides = ["agreed"]\n'
    board = read_board(text).board
    assert board is not None
    assert write_board(board, over=text) == text
