"""Scenarios as wholes: copied, moved, taken out, renamed, based on another."""

from pathlib import Path

from funding.store import Opened
from tests.workspace_scenarios.boards import board_with
from tui.workspace.edits import Edit, Refused
from tui.workspace.scenarios.form import scenario_form
from tui.workspace.scenarios.listing import duplicated, moved, taken_out
from tui.workspace.workspace import Workspace


def names(edit: Edit | Refused) -> list[str]:
    """The scenarios after an edit, in order."""
    assert isinstance(edit, Edit), edit
    return [scenario.name for scenario in edit.board.scenarios]


def test_a_copy_stands_below() -> None:
    """With a name of its own and the same sentences."""
    edit = duplicated(board_with(), "Trainer is dearer")
    assert names(edit) == ["Trainer is dearer", "Trainer is dearer (copy)", "Police pay less", "Nobody knows"]
    assert isinstance(edit, Edit)
    assert edit.board.scenarios[1].changes == edit.board.scenarios[0].changes
    assert edit.row == "Trainer is dearer (copy)"


def test_moved_by_one() -> None:
    """Up and down, and not beyond the ends."""
    assert names(moved(board_with(), "Nobody knows", -1)) == ["Trainer is dearer", "Nobody knows", "Police pay less"]
    assert moved(board_with(), "Trainer is dearer", -1) == Refused("This is the top of the table.")


def test_taken_out() -> None:
    """It is gone, unless another goes on from it."""
    assert names(taken_out(board_with(), "Nobody knows")) == ["Trainer is dearer", "Police pay less"]
    assert taken_out(board_with(), "Trainer is dearer") == Refused(
        "“Police pay less” goes on from “Trainer is dearer”. Take that out first, or base it on another."
    )


def test_a_new_name_is_followed() -> None:
    """Scenarios that go on from a renamed one go on from it under its new name."""
    board = board_with()
    form = scenario_form(board, "Trainer is dearer")
    edit = form.take({**form.start, "name": "A dearer trainer"})
    assert isinstance(edit, Edit)
    workspace = Workspace()
    workspace.take_up(Opened(Path("board.toml"), "", board, (), ""))
    workspace.make(edit)
    assert workspace.board is not None
    assert [scenario.on for scenario in workspace.board.scenarios] == [None, "A dearer trainer", None]


def test_a_new_scenario() -> None:
    """The form adds one at the end, on another when that is answered."""
    form = scenario_form(board_with())
    edit = form.take({**form.start, "name": "Both", "on": "nobody knows"})
    assert names(edit)[-1] == "Both"
    assert isinstance(edit, Edit)
    assert edit.board.scenarios[-1].on == "Nobody knows"


def test_what_a_form_refuses() -> None:
    """A name twice, a base that is not there, a circle."""
    form = scenario_form(board_with(), "Trainer is dearer")
    assert form.tell({**form.start, "name": "nobody knows"}).problems == {
        "name": "There is “Nobody knows” already. Choose another name."
    }
    assert form.tell({**form.start, "on": "Nowhere"}).problems == {"on": "There is no scenario called “Nowhere”."}
    assert form.tell({**form.start, "on": "Police pay less"}).problems == {
        "on": "A scenario cannot go on from itself, be it by way of others."
    }
