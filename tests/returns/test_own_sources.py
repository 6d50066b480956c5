"""A partner's figure may come from elsewhere than the driver's other figures."""

from datetime import date

import pytest

from formulas.explain import explain_share
from formulas.split import split_board
from funding.board import Board
from funding.citing import cited
from funding.differences import differences, sentence
from funding.document import read_board, write_board
from tests.command_line.boards import BOARD as SHARED
from tests.returns.filling import BOARD, board_of
from tui.workspace.board_view import driver_panel

OWN = BOARD.replace(
    "values = { conwy",
    'sources = { conwy = "School census" }\ndates = { conwy = 2025-01-16 }\nvalues = { conwy',
)


@pytest.fixture
def board() -> Board:
    """A Board in which one partner's figure has a source of its own."""
    return board_of(OWN)


def test_is_cited_for_that_partner_alone(board: Board) -> None:
    """The partner's own source and date stand in the place of the driver's."""
    driver = board.drivers[0]
    assert cited(driver, "conwy") == "School census, 16 January 2025"
    assert cited(driver, "health") == cited(driver) == "made up for a test, 30 June 2023"


@pytest.mark.parametrize(
    ("partner", "source"),
    [("conwy", "School census, 16 January 2025"), ("denbighshire", "made up for a test, 30 June 2023")],
)
def test_is_cited_in_the_explanation(partner: str, source: str) -> None:
    """Why a partner pays its figure names where its own figure comes from."""
    own = 'sources = { conwy = "School census" }\ndates = { conwy = 2025-01-16 }\nvalues = { conwy'
    split = split_board(board_of(SHARED.replace("values = { conwy", own))).split
    assert split is not None
    told = explain_share(split, partner, "2026-27")
    assert source in {line.source for step in told.steps for line in step.lines}


def test_is_shown_in_the_application(board: Board) -> None:
    """The panel of the driver says whose figures come from elsewhere."""
    lines = [line.text for line in driver_panel(board, "children aged 0-17", "2026-27", ())]
    assert "Conwy council: School census, 16 January 2025" in lines


def test_is_kept_in_the_file(board: Board) -> None:
    """What is saved is what is read; a source for nobody is a problem."""
    assert read_board(write_board(board)).board == board
    problems = read_board(OWN.replace("sources = { conwy", "sources = { conwi")).problems
    assert [problem.where for problem in problems] == ["drivers, “children aged 0-17”, sources"]


def test_is_told_as_a_difference(board: Board) -> None:
    """Between the Boards with and without it there are two sentences."""
    told = [sentence(difference) for difference in differences(board_of(), board)]
    assert told == [
        "children aged 0-17: the source of the figure for Conwy council is School census (there was none).",
        "children aged 0-17: the date of the figure for Conwy council is 16 January 2025 (there was none).",
    ]
    assert board.drivers[0].dates == {"conwy": date(2025, 1, 16)}
