"""From a problem to the place where it is mended."""

from pathlib import Path

import pytest

from formulas.review import formula_problems
from funding.document import read_board
from funding.problems import Problem
from tui.workspace.problem_places import Mending, mending_of


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("partners, “wrexham”, last_year", Mending("board", "partners", "wrexham")),
        ("costs, “Rooms, “big” and small”, amount", Mending("plan", "costs", "Rooms, “big” and small")),
        ("in_kind, the 3rd of in_kind, rate", Mending("in-kind", "in_kind")),
        ("board, years", Mending("board", "board")),
        ("board.toml", None),
    ],
)
def test_the_place_of_a_problem(where: str, expected: Mending | None) -> None:
    """The table says which place, the quoted name which entry."""
    assert mending_of(Problem(where, "Something is wrong.")) == expected


def test_the_sentence_of_a_problem() -> None:
    """A slip in a sentence is mended in its formula, at its line."""
    text = Path("examples/north-wales-example.toml").read_text(encoding="utf-8")
    board = read_board(text.replace("Police pay 12%", "Polcie pay 12%")).board
    assert board is not None
    found = {mending_of(problem) for problem in formula_problems(board)}
    assert Mending("formula", "formulas", "by pool", 4) in found
