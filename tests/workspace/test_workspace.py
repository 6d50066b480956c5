"""The workspace: what is open, what can be undone, what is saved, who is told."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.store import StoreKind, StoreProblem, open_board
from tests.strategies_board import sound_boards
from tui.workspace.edits import Edit, Refused
from tui.workspace.events import (
    BoardChanged,
    BoardClosed,
    BoardOpened,
    BoardSaved,
    Event,
    FormulaChosen,
    ResultsCame,
    YearChosen,
)
from tui.workspace.history import History, done, redone, sealed, undone
from tui.workspace.results import compute
from tui.workspace.workspace import Workspace

EXAMPLE = Path("examples/north-wales-example.toml")


@dataclass
class Heard:
    """A listener that remembers."""

    events: list[Event] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        """Remember."""
        self.events.append(event)


@pytest.fixture
def board_file(tmp_path: Path) -> Path:
    """A copy of the main example."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def renamed(board: Board, name: str) -> Board:
    """The Board under another name."""
    return board.model_copy(update={"board": board.board.model_copy(update={"name": name})})


def named(workspace: Workspace) -> str:
    """What the open Board is called."""
    assert workspace.board is not None
    return workspace.board.board.name


def rename(workspace: Workspace, name: str, group: str = "") -> None:
    """Make the smallest of edits."""
    assert workspace.board is not None
    workspace.make(Edit(renamed(workspace.board, name), f"Call it {name}", group))


def test_opening_looks_at_the_first_year_and_the_formula_in_use(board_file: Path) -> None:
    """Whoever opens a Board sees its first year under the formula in use, with nothing to save."""
    workspace = Workspace()
    workspace.open(board_file)
    assert (workspace.year, workspace.formula, workspace.scenario) == ("2026-27", "agreed", None)
    assert (workspace.path, workspace.dirty, workspace.can_undo) == (board_file, False, False)


def test_a_change_is_undone_and_made_again(board_file: Path) -> None:
    """Undo takes back the last change and Redo makes it again; both say which."""
    workspace = Workspace()
    workspace.open(board_file)
    before = named(workspace)
    rename(workspace, "A")
    rename(workspace, "B")
    assert (workspace.undo_label, workspace.dirty) == ("Call it B", True)
    assert workspace.undo() == "Call it B"
    assert named(workspace) == "A"
    assert workspace.undo() == "Call it A"
    assert (named(workspace), workspace.dirty, workspace.undo()) == (before, False, None)
    assert workspace.redo() == "Call it A"
    assert workspace.redo() == "Call it B"
    assert (named(workspace), workspace.redo()) == ("B", None)


def test_a_run_of_typing_is_undone_at_once(board_file: Path) -> None:
    """Edits of one group are one step, until the group is sealed."""
    workspace = Workspace()
    workspace.open(board_file)
    before = named(workspace)
    rename(workspace, "A", "typing")
    rename(workspace, "AB", "typing")
    workspace.seal()
    rename(workspace, "ABC", "typing")
    workspace.undo()
    assert named(workspace) == "AB"
    workspace.undo()
    assert named(workspace) == before


def test_what_was_undone_is_gone_once_something_else_is_done(board_file: Path) -> None:
    """A new change after an undo leaves nothing to make again."""
    workspace = Workspace()
    workspace.open(board_file)
    rename(workspace, "A")
    workspace.undo()
    rename(workspace, "B")
    assert (workspace.can_redo, workspace.redo_label) == (False, "")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "typing"])), max_size=30), sound_boards())
def test_undoing_everything_comes_back_to_the_start_and_redoing_to_the_end(
    changes: list[tuple[str, str]], board: Board
) -> None:
    """However many changes: all of them undone is the Board as it was, all made again is the Board as it became."""
    history = History(board)
    for name, group in changes:
        history = done(history, Edit(renamed(history.board, name), name, group))
    end = history.board
    while history.undoable is not None:
        history = undone(history)
    assert history.board == board
    while history.redoable is not None:
        history = redone(history)
    assert history.board == end


def test_undo_has_no_limit() -> None:
    """Twenty thousand changes are twenty thousand steps."""
    board = open_board(EXAMPLE).board
    assert board is not None
    history = History(board)
    for number in range(20_000):
        history = done(history, Edit(renamed(history.board, f"n{number}"), ""))
    for _step in range(20_000):
        history = undone(history)
    assert history.board == board
    assert sealed(history) == history


def test_saving_writes_the_file_and_keeps_what_can_be_undone(board_file: Path) -> None:
    """After saving nothing is unsaved, and the changes before can still be taken back."""
    workspace = Workspace()
    workspace.open(board_file)
    rename(workspace, "A")
    assert workspace.save() == board_file
    assert (workspace.dirty, workspace.can_undo) == (False, True)
    again = open_board(board_file).board
    assert again is not None
    assert again.board.name == "A"
    workspace.undo()
    assert workspace.dirty


def test_what_somebody_else_saved_is_never_written_over(board_file: Path) -> None:
    """The later writer's Board stands in a file beside it, and work goes on there."""
    workspace = Workspace()
    workspace.open(board_file)
    rename(workspace, "Mine")
    theirs = board_file.read_text(encoding="utf-8").replace("# The main", "# THEIR main")
    board_file.write_text(theirs, encoding="utf-8")
    with pytest.raises(StoreProblem) as told:
        workspace.save()
    kept = board_file.with_name("board.mine-1.toml")
    assert (told.value.kind, told.value.kept) == (StoreKind.CHANGED, kept)
    assert board_file.read_text(encoding="utf-8") == theirs
    assert (workspace.path, workspace.dirty) == (kept, False)
    rename(workspace, "Mine too")
    assert workspace.save() == kept


def test_an_example_is_opened_as_a_copy_that_has_no_file(tmp_path: Path) -> None:
    """A copy cannot be saved before somebody says where; the example is never written."""
    before = EXAMPLE.read_bytes()
    workspace = Workspace()
    workspace.open_copy(EXAMPLE, "north-wales.toml")
    assert (workspace.path, workspace.name, workspace.dirty) == (None, "north-wales.toml", False)
    rename(workspace, "Ours")
    assert workspace.save() == Refused("This Board has no file yet. Choose where to save it.")
    target = tmp_path / "ours.toml"
    assert workspace.save_as(target) == target
    assert (workspace.path, workspace.dirty) == (target, False)
    assert EXAMPLE.read_bytes() == before


def test_saving_as_a_file_that_is_there_asks_first(board_file: Path, tmp_path: Path) -> None:
    """Another file is written over only when that was said, and its version before is kept."""
    other = tmp_path / "other.toml"
    other.write_text("mine", encoding="utf-8")
    workspace = Workspace()
    workspace.open(board_file)
    with pytest.raises(StoreProblem) as told:
        workspace.save_as(other)
    assert told.value.kind is StoreKind.EXISTS
    workspace.save_as(other, replace=True)
    assert workspace.path == other
    assert other.with_name("other.toml.previous").read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_no_board_is_open_with_its_problems(tmp_path: Path) -> None:
    """A broken file has no Board; what is wrong with it is there to be read."""
    path = tmp_path / "broken.toml"
    path.write_text("[board\n", encoding="utf-8")
    workspace = Workspace()
    workspace.open(path)
    assert workspace.board is None
    assert workspace.problems
    assert workspace.save() == Refused("There is nothing to save. Open a Board first.")


def test_what_is_typed_and_not_entered_is_unsaved_work(board_file: Path) -> None:
    """A half-typed figure counts as unsaved until it is entered or given up."""
    workspace = Workspace()
    workspace.open(board_file)
    workspace.draft("Plan, Training officer, 2026-27", "41,2")
    assert (workspace.dirty, workspace.drafts) == (True, (("Plan, Training officer, 2026-27", "41,2"),))
    workspace.draft("Plan, Training officer, 2026-27", "")
    assert (workspace.dirty, workspace.drafts) == (False, ())


def test_everybody_who_asked_is_told(board_file: Path) -> None:
    """Listeners hear of each event, in order, until they stop."""
    workspace, heard = Workspace(), Heard()
    stop = workspace.subscribe(heard)
    workspace.open(board_file)
    rename(workspace, "A")
    workspace.choose_year("2027-28")
    workspace.choose_formula("equal shares")
    workspace.save()
    workspace.close()
    stop()
    workspace.open(board_file)
    assert heard.events == [
        BoardOpened(),
        BoardChanged("Call it A"),
        YearChosen("2027-28"),
        FormulaChosen("equal shares"),
        BoardSaved(board_file),
        BoardClosed(),
    ]


def test_results_of_a_board_that_has_moved_on_are_not_taken(board_file: Path) -> None:
    """A split that was computed too late is thrown away; the one of the Board as it is now is kept."""
    workspace, heard = Workspace(), Heard()
    workspace.open(board_file)
    assert workspace.board is not None
    late = compute(workspace.board, workspace.formula)
    rename(workspace, "A")
    workspace.subscribe(heard)
    assert workspace.take(late) is False
    assert workspace.take(compute(workspace.board, workspace.formula)) is True
    assert heard.events == [ResultsCame()]
    assert workspace.results is not None
    assert workspace.results.split is not None


def test_a_year_taken_out_is_looked_at_no_more(board_file: Path) -> None:
    """When the year in view goes, the first year comes into view."""
    workspace = Workspace()
    workspace.open(board_file)
    workspace.choose_year("2028-29")
    board = workspace.board
    assert board is not None
    shorter = board.board.model_copy(update={"years": ("2026-27", "2027-28")})
    workspace.make(Edit(board.model_copy(update={"board": shorter}), "Years"))
    assert workspace.year == "2026-27"


def test_a_scenario_comes_into_view_and_its_split_with_it() -> None:
    """Figures are then those of the Board under the scenario, or several; the Board that is edited stays as it is."""
    workspace = Workspace()
    workspace.open(EXAMPLE)
    board = workspace.board
    assert board is not None
    as_it_stands = compute(board, workspace.formula)
    workspace.choose_scenario("Probation leaves + A helpline")
    assert workspace.take(as_it_stands) is False
    results = compute(board, workspace.formula, workspace.scenario)
    assert workspace.take(results) is True
    assert results.split is not None
    assert results.split.scenario == "Probation leaves + A helpline"
    assert [cost.name for cost in results.split.board.costs][-1] == "Helpline"
    assert workspace.board is board


def test_a_scenario_that_goes_is_looked_at_no_more() -> None:
    """When the scenario in view is taken out, the Board is seen as it stands; an unknown one never comes into view."""
    workspace = Workspace()
    workspace.open(EXAMPLE)
    board = workspace.board
    assert board is not None
    workspace.choose_scenario("No such scenario")
    assert workspace.scenario is None
    workspace.choose_scenario("Probation leaves")
    workspace.make(Edit(board.model_copy(update={"scenarios": ()}), "Scenarios"))
    assert workspace.scenario is None
