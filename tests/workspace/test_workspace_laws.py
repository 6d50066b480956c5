"""Laws of the workspace, whatever is done in whatever order: edits, undo, redo, saving, drafts, others at the file."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from funding.board import Board
from funding.document import write_board
from funding.history import same_but_history
from funding.recovery import Work
from funding.store import StoreKind, StoreProblem, open_board
from tests.strategies_board import any_boards, sound_boards
from tests.workspace_tables.helping import LISTS, TABLES, table
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.table import RowKind
from tui.workspace.workspace import Workspace

TEXTS = ("", "0", "£52k", "(500)", "3%", "yes", "police", "core", "2026-27", "a\tb", "two\nlines", "[b]", "x" * 300)


class Shelf:
    """Keeps the latest work, as the keeper would write it."""

    def __init__(self) -> None:
        self.work: Work | None = None

    def note(self, make: Callable[[], Work | None]) -> None:
        """Take the work as it is now."""
        self.work = make()


class Working(RuleBasedStateMachine):
    """Somebody at work on a Board, and somebody else who now and then writes to its file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="tmp-laws-"))
        self.path = self.folder / "board.toml"
        self.shelf = Shelf()
        self.workspace = Workspace(self.shelf)

    def teardown(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder)

    @property
    def beneath(self) -> bool:
        """Whether the file is another than was read or saved."""
        opened = self.workspace.opened
        return opened is not None and self.path.read_text(encoding="utf-8") != opened.text

    @property
    def board(self) -> Board:
        """The Board as it is now."""
        assert self.workspace.board is not None
        return self.workspace.board

    def is_in(self, path: Path) -> bool:
        """Whether a file says what the Board says, and how it came to say it besides."""
        found = open_board(path).board
        return found is not None and same_but_history(found, self.board)

    @initialize(board=st.one_of(sound_boards(most_partners=4), any_boards()))
    def opened(self, board: Board) -> None:
        """A Board is opened from its file."""
        self.path.write_text(write_board(board), encoding="utf-8")
        self.workspace.open(self.path)
        self.first = self.board

    # What is done to it

    @rule(name=st.sampled_from(TABLES), text=st.sampled_from(TEXTS), data=st.data())
    def types(self, name: str, text: str, data: st.DataObject) -> None:
        """A text is typed into some cell."""
        found = table(self.board, name, self.workspace.year)
        rows = [row.key for row in found.rows if row.kind is RowKind.ENTRY]
        if rows and found.columns:
            row = data.draw(st.sampled_from(rows))
            column = data.draw(st.sampled_from([column.key for column in found.columns]))
            self._make(found.put({(row, column): text}))

    @rule(name=st.sampled_from(LISTS))
    def adds(self, name: str) -> None:
        """A row is added at the end."""
        found = table(self.board, name, self.workspace.year)
        if found.insert is not None:
            self._make(found.insert(None))

    @rule(name=st.sampled_from(LISTS), data=st.data())
    def deletes(self, name: str, data: st.DataObject) -> None:
        """A row is taken out."""
        found = table(self.board, name, self.workspace.year)
        rows = [row.key for row in found.rows if row.kind is RowKind.ENTRY]
        if rows and found.delete is not None:
            self._make(found.delete((data.draw(st.sampled_from(rows)),)))

    def _make(self, change: Edit | Refused) -> None:
        if isinstance(change, Edit):
            self.workspace.make(change)

    @rule()
    def undoes(self) -> None:
        """The last change is taken back; redoing it is where it was."""
        before = self.board
        if self.workspace.undo() is not None:
            after = self.board
            self.workspace.redo()
            assert self.board == before
            self.workspace.undo()
            assert self.board == after

    @rule()
    def redoes(self) -> None:
        """A change is made again."""
        self.workspace.redo()

    @rule(where=st.sampled_from(["a cell", "a form"]), text=st.sampled_from(["", "half a wo"]))
    def drafts(self, where: str, text: str) -> None:
        """Something is typed and not entered yet, or given up."""
        self.workspace.draft(where, text)

    # What is looked at

    @rule(data=st.data())
    def chooses(self, data: st.DataObject) -> None:
        """Another year and another formula are looked at."""
        if self.board.years:
            self.workspace.choose_year(data.draw(st.sampled_from(self.board.years)))
        if self.board.formulas:
            self.workspace.choose_formula(data.draw(st.sampled_from([known.name for known in self.board.formulas])))

    # What is saved

    @rule()
    def saves(self) -> None:
        """It is saved: in its file, or beside it when somebody else wrote there, and then both are whole."""
        others, beneath = self.path.read_bytes(), self.beneath
        problem = _problem_of_saving(self.workspace)
        if problem is not None:
            assert beneath, problem
            assert problem.kind is StoreKind.CHANGED
            assert self.path.read_bytes() == others
            assert self.workspace.path == problem.kept
        assert self.workspace.path is not None
        self.path = self.workspace.path
        assert self.is_in(self.path)

    @rule(number=st.integers(0, 3))
    def saves_as(self, number: int) -> None:
        """It is saved elsewhere; a file that is there already is left alone."""
        to = self.folder / f"other-{number}.toml"
        if to.exists():
            before = to.read_bytes()
            with pytest.raises(StoreProblem):
                self.workspace.save_as(to)
            assert to.read_bytes() == before
            return
        self.workspace.save_as(to)
        self.path = to
        assert self.is_in(to)

    @rule()
    def is_changed_underneath(self) -> None:
        """Somebody else writes to the file."""
        self.path.write_text(self.path.read_text(encoding="utf-8") + "# by somebody else\n", encoding="utf-8")

    # What holds all the time

    @invariant()
    def every_file_is_a_whole_board(self) -> None:
        """What is on the disk can always be opened."""
        for path in self.folder.glob("*.toml"):
            assert open_board(path).board is not None

    @invariant()
    def it_is_dirty_when_it_differs_from_the_file(self) -> None:
        """And also while something is typed."""
        if self.workspace.board is not None:
            differs = not self.is_in(self.path)
            assert self.workspace.dirty == (differs or bool(self.workspace.drafts))

    @invariant()
    def what_is_unsaved_is_kept(self) -> None:
        """Whatever the window's end, the work comes back as it is; what is saved is not kept."""
        if self.workspace.board is None:
            return
        work = self.shelf.work
        assert (work is not None) == self.workspace.dirty
        if work is not None:
            assert tuple(map(tuple, work.drafts)) == self.workspace.drafts
            assert work.board == write_board(self.board)

    @invariant()
    def the_year_and_formula_in_view_are_the_boards(self) -> None:
        """Nothing is looked at that is not there."""
        if self.workspace.board is not None:
            assert self.workspace.year is None or self.workspace.year in self.board.years
            names = [known.name for known in self.board.formulas]
            assert self.workspace.formula is None or self.workspace.formula in names

    @invariant()
    def undoing_everything_is_the_board_that_was_opened(self) -> None:
        """Saving does not stand in the way; and doing all again is where it was."""
        if self.workspace.board is None:
            return
        before, steps = self.board, 0
        while self.workspace.undo() is not None:
            steps += 1
        assert self.board == self.first
        for _step in range(steps):
            self.workspace.redo()
        assert self.board == before


def _problem_of_saving(workspace: Workspace) -> StoreProblem | None:
    try:
        workspace.save()
    except StoreProblem as problem:
        return problem
    return None


TestWorking = Working.TestCase
TestWorking.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
