"""Saving records what was changed; undoing, drafts and comments are as they were."""

from pathlib import Path

import pytest

from formulas.adopting import adopt
from funding.board import Board
from funding.history import history_faults, history_of, last_chain
from funding.store import open_board
from tests.decisions.meeting import BOARD, DECISION, split_of
from tui.workspace.edits import Edit
from tui.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with the Board before its meeting, for a business manager."""
    path = tmp_path / "board.toml"
    path.write_text(BOARD, encoding="utf-8")
    made = Workspace()
    made.role = "business manager"
    made.open(path)
    return made


def renamed(workspace: Workspace, name: str) -> None:
    """The Board has another name."""
    board = workspace.board
    assert board is not None
    details = board.board.model_copy(update={"name": name})
    workspace.make(Edit(board.model_copy(update={"board": details}), "Name"))


def saved(path: Path | None) -> Board:
    """The Board in a file; its history is whole."""
    assert path is not None
    board = open_board(path).board
    assert board is not None
    assert history_faults(board) == ()
    return board


def test_saving_adds_an_entry_with_the_role(workspace: Workspace) -> None:
    """The text of the file keeps its remark, and the workspace has nothing unsaved left."""
    renamed(workspace, "Another Board")
    workspace.save()
    entries = history_of(saved(workspace.path))
    assert [(entry.role, entry.said) for entry in entries] == [
        ("business manager", ("The history begins with the Board as it stood.",)),
        ("business manager", ("The Board: name is Another Board (was Example Board).",)),
    ]
    assert workspace.path is not None
    assert workspace.path.read_text(encoding="utf-8").startswith("# Before the spring meeting.\n")
    assert not workspace.dirty


def test_saving_twice_adds_one_entry(workspace: Workspace) -> None:
    """What was not changed is not told."""
    renamed(workspace, "Another Board")
    workspace.save()
    workspace.save()
    assert len(history_of(saved(workspace.path))) == 2


def test_undoing_and_saving_again_takes_no_entry_back(workspace: Workspace) -> None:
    """Undo goes back to the older Board; the history goes on."""
    renamed(workspace, "Another Board")
    workspace.save()
    workspace.undo()
    assert workspace.dirty
    workspace.save()
    board = saved(workspace.path)
    assert board.board.name == "Example Board"
    assert history_of(board)[-1].said == ("The Board: name is Example Board (was Another Board).",)


def test_saved_elsewhere_the_history_goes_along(workspace: Workspace, tmp_path: Path) -> None:
    """A copy tells how it came to be."""
    renamed(workspace, "Another Board")
    workspace.save()
    renamed(workspace, "A third Board")
    workspace.save_as(tmp_path / "copy.toml")
    assert len(history_of(saved(tmp_path / "copy.toml"))) == 3


def test_an_adoption_is_recorded_on_the_history_of_the_file(workspace: Workspace) -> None:
    """What is decided after a first saving names the entry of that saving."""
    renamed(workspace, "Another Board")
    workspace.save()
    board = workspace.board_with_history
    assert board is not None
    workspace.make(Edit(adopt(board, split_of(board), DECISION, program="0.1.0"), "Adopted"))
    workspace.save()
    after = saved(workspace.path)
    assert after.adoptions[0].after == last_chain(board)
    assert len(history_of(after)) == 3
