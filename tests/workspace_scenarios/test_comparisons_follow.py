"""A scenario renamed in the workspace takes its kept comparisons along."""

from pathlib import Path

from funding.board import ComparisonText
from funding.document import write_board
from funding.store import Opened
from tests.workspace_scenarios.boards import board_with
from tui.workspace.edits import Edit
from tui.workspace.scenarios.form import scenario_form
from tui.workspace.workspace import Workspace


def test_a_kept_comparison_follows_and_an_undo_brings_it_back() -> None:
    """Its side has the new name at once; nothing is left to mend."""
    board = board_with()
    name = board.scenarios[0].name
    kept = ComparisonText(name="September", sides=("agreed", name))
    board = board.model_copy(update={"comparisons": (kept,)})
    workspace = Workspace()
    workspace.take_up(Opened(Path("board.toml"), write_board(board), board, (), ""))
    form = scenario_form(board, name)
    edit = form.take({**form.start, "name": "Renamed"})
    assert isinstance(edit, Edit)
    workspace.make(edit)
    assert workspace.board is not None
    assert workspace.board.comparisons[0].sides == ("agreed", "Renamed")
    workspace.undo()
    assert workspace.board.comparisons == (kept,)
