"""The workspace: the open Board, what is looked at, what was done; all the application can do, without a screen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from funding.board import Board, base_formula
from funding.document import write_board
from funding.history import NOT_SAID, same_but_history
from funding.names import same
from funding.problems import Problem
from funding.recovery import Restored, Work, work_on
from funding.sides import SideName, read_side
from funding.store import Opened, open_board
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.events import (
    BoardChanged,
    BoardClosed,
    BoardOpened,
    BoardSaved,
    DraftChanged,
    Event,
    FormulaChosen,
    Listener,
    ResultsCame,
    ScenarioChosen,
    YearChosen,
)
from tui.workspace.followed import followed
from tui.workspace.history import History, done, redone, sealed, undone
from tui.workspace.saving import Saving, write

if TYPE_CHECKING:
    # Only named here: computing loads half of the program, and whoever starts the application need not wait for it.
    from tui.workspace.results import Results

Drafts = tuple[tuple[str, str], ...]
"""What is typed and not yet entered: where, and the text."""


UNNAMED = "board.toml"
"""What a Board that was never saved may be called."""


class Keeps(Protocol):
    """Whoever keeps unsaved work safe."""

    def note(self, make: Callable[[], Work | None]) -> None:
        """Unsaved work is other than it was: what makes it, or makes None when there is none; must return at once."""


class Workspace:
    """The open Board and what was done to it; whoever shows it subscribes to what happens."""

    def __init__(self, keeper: Keeps | None = None) -> None:
        self._opened: Opened | None = None
        self._named = False
        self._history: History | None = None
        self._saved: Board | None = None
        self._drafts: dict[str, str] = {}
        self._listeners: list[Listener] = []
        self._keeper = keeper
        self.role = NOT_SAID
        """The role of whoever works here, for the history; never a person."""
        self.year: str | None = None
        self.formula: str | None = None
        self.scenario: str | None = None
        self.results: Results | None = None

    # What is open

    @property
    def opened(self) -> Opened | None:
        """The file as it was last read or saved; its path is only a name while the Board was never saved."""
        return self._opened

    @property
    def board(self) -> Board | None:
        """The Board as it is now; None when nothing is open or the file cannot be read as a Board."""
        return None if self._history is None else self._history.board

    @property
    def board_with_history(self) -> Board | None:
        """The Board as it is now, with the history of its file: what a decision is recorded on."""
        board, file = self.board, self._opened.board if self._opened is not None else None
        return board if board is None or file is None else board.model_copy(update={"history": file.history})

    @property
    def path(self) -> Path | None:
        """The Board's file; None for a Board that was never saved."""
        return self._opened.path if self._opened is not None and self._named else None

    @property
    def proposed_path(self) -> Path:
        """Where the Board is saved, or may be: beside what it was made from, if that has a folder."""
        return Path.cwd() / (self._opened.path if self._opened is not None else "")

    @property
    def name(self) -> str:
        """The name of the file, or what it may be called."""
        return self._opened.path.name if self._opened is not None else ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is known to be wrong: with the file if it cannot be read, otherwise as of the last results."""
        if self.board is None:
            return self._opened.problems if self._opened is not None else ()
        return self.results.problems if self.results is not None else ()

    @property
    def dirty(self) -> bool:
        """Whether something is not in the file yet."""
        board = self.board
        return board is not None and (bool(self._drafts) or not _says_the_same(board, self._saved))

    @property
    def drafts(self) -> Drafts:
        """What is typed and not yet entered."""
        return tuple(self._drafts.items())

    def open(self, path: Path | str) -> None:
        """Open a Board file; raises `StoreProblem`."""
        self.take_up(open_board(path), named=True)

    def open_copy(self, path: Path | str, name: str) -> None:
        """Open a file as a Board that has no file of its own yet, such as an example; raises `StoreProblem`."""
        read = open_board(path)
        self.take_up(Opened(Path(name), read.text, read.board, read.problems, read.stamp), named=False)

    def restore(self, restored: Restored) -> None:
        """Take up work that was kept: the file as it was read then, and the Board as it had become."""
        board, opened = restored.board, restored.opened
        unnamed = Opened(Path(UNNAMED), write_board(board), board, (), "")
        self.take_up(opened or unnamed, named=opened is not None)
        before = None if opened is None else opened.board
        label = _("Work brought back")
        self._history = History(board) if before is None else done(History(before), Edit(board, label))
        self._saved = before
        self._drafts = dict(restored.drafts)
        self._tell(BoardChanged(label))

    def close(self) -> None:
        """Leave the Board."""
        self._opened, self._history, self._saved = None, None, None
        self._drafts.clear()
        self.year = self.formula = self.scenario = self.results = None
        self._tell(BoardClosed())

    def take_up(self, opened: Opened, *, named: bool = True) -> None:
        """Work at a file that was read; without a name it has no file of its own yet."""
        self._opened, self._named = opened, named
        board = opened.board
        self._history = None if board is None else History(board)
        self._saved = board
        self._drafts.clear()
        self.year = board.years[0] if board is not None and board.years else None
        base = None if board is None else base_formula(board)
        first = board.formulas[0] if board is not None and board.formulas else None
        chosen = base or first
        self.formula = None if chosen is None else chosen.name
        self.scenario = self.results = None
        self._tell(BoardOpened())

    # What is done to it

    def make(self, edit: Edit) -> None:
        """Make an edit; it can be undone."""
        if self._history is None:
            return
        edit = followed(self._history.board, edit)
        self._move_to(done(self._history, edit), edit.label)

    def seal(self) -> None:
        """End a run of typing, so that what comes next is undone by itself."""
        if self._history is not None:
            self._history = sealed(self._history)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history is not None and self._history.undoable is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return self._history is not None and self._history.redoable is not None

    @property
    def undo_label(self) -> str:
        """What undoing would take back."""
        last = self._history.undoable if self._history is not None else None
        return last.label if last is not None else ""

    @property
    def redo_label(self) -> str:
        """What redoing would make again."""
        again = self._history.redoable if self._history is not None else None
        return again.label if again is not None else ""

    def undo(self) -> str | None:
        """Take back the last change, and say which; None when there is none."""
        if self._history is None or self._history.undoable is None:
            return None
        label = self.undo_label
        self._move_to(undone(self._history), label)
        return label

    def redo(self) -> str | None:
        """Make a change again, and say which; None when there is none."""
        if self._history is None or self._history.redoable is None:
            return None
        label = self.redo_label
        self._move_to(redone(self._history), label)
        return label

    def draft(self, where: str, text: str) -> None:
        """Say what is being typed somewhere and is not yet entered; an empty text when it is entered or given up."""
        before = bool(self._drafts)
        if text:
            self._drafts[where] = text
        elif where in self._drafts:
            del self._drafts[where]
        else:
            return
        self._note()
        if bool(self._drafts) != before:
            self._tell(DraftChanged())

    def _move_to(self, history: History, label: str) -> None:
        if history is self._history:
            return
        self._history = history
        self._hold_what_is_looked_at()
        self._tell(BoardChanged(label))

    def _hold_what_is_looked_at(self) -> None:
        """A year, formula or scenario that was renamed or taken out is looked at no more."""
        board = self.board
        if board is None:
            return
        if self.scenario is not None and not _has_scenario(board, self.scenario):
            self.scenario = None
        if self.year not in board.years:
            self.year = board.years[0] if board.years else None
        if self.formula not in [formula.name for formula in board.formulas]:
            base = base_formula(board)
            first = board.formulas[0] if board.formulas else None
            chosen = base or first
            self.formula = None if chosen is None else chosen.name

    # What is saved

    def saving(self) -> Saving | Refused:
        """What is to be written where: `write` it, on any thread, then say so with `stands_in`."""
        board = self.board
        if self._opened is None or board is None:
            return Refused(_("There is nothing to save. Open a Board first."))
        if not self._named:
            return Refused(_("This Board has no file yet. Choose where to save it."))
        return Saving(self._opened, board, role=self.role)

    def saving_as(self, path: Path, *, replace: bool = False) -> Saving | Refused:
        """What is to be written to another file; only with `replace` over one that is there."""
        board = self.board
        if self._opened is None or board is None:
            return Refused(_("There is nothing to save. Open a Board first."))
        return Saving(self._opened, board, path, replace=replace, role=self.role)

    def stands_in(self, opened: Opened) -> None:
        """The Board was written to this file, and work goes on with it; what was typed since is not in it yet."""
        self._opened, self._named, self._saved = opened, True, opened.board
        self.seal()
        self._tell(BoardSaved(opened.path))

    def save(self) -> Path | Refused:
        """Write the Board to its file; raises `StoreProblem`, after which nothing is lost and the work goes on."""
        saving = self.saving()
        if isinstance(saving, Refused):
            return saving
        written = write(saving)
        self.stands_in(written.opened)
        if written.problem is not None:
            raise written.problem
        return written.opened.path

    def save_as(self, path: Path, *, replace: bool = False) -> Path | Refused:
        """Write the Board to another file and go on with that one; raises `StoreProblem`, also when it is there."""
        saving = self.saving_as(path, replace=replace)
        if isinstance(saving, Refused):
            return saving
        written = write(saving)
        self.stands_in(written.opened)
        return written.opened.path

    # What is looked at

    def choose_year(self, year: str) -> None:
        """Look at another year of the Board."""
        if self.board is not None and year in self.board.years and year != self.year:
            self.year = year
            self._tell(YearChosen(year))

    def choose_formula(self, name: str) -> None:
        """Look at another formula of the Board."""
        known = [] if self.board is None else [f.name for f in self.board.formulas if same(f.name) == same(name)]
        if known and known[0] != self.formula:
            self.formula = known[0]
            self._tell(FormulaChosen(known[0]))

    def choose_scenario(self, name: str | None) -> None:
        """Look at the Board under a scenario, or several joined by +, or as it stands."""
        board = self.board
        if board is not None and (name is None or _has_scenario(board, name)) and name != self.scenario:
            self.scenario = name
            self._tell(ScenarioChosen(name))

    def take(self, results: "Results") -> bool:
        """Take results that were computed; False when the Board has moved on since."""
        if results.board is not self.board:
            return False
        if (results.formula, results.scenario) != (self.formula, self.scenario):
            return False
        self.results = results
        self._tell(ResultsCame())
        return True

    # Who is told

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell somebody of everything that happens; gives the way to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _tell(self, event: Event) -> None:
        if isinstance(event, BoardOpened | BoardClosed | BoardChanged | BoardSaved):
            self._note()
        for listener in tuple(self._listeners):
            listener(event)

    def _note(self) -> None:
        """Have the work kept as it is now; it is written down on another thread, from what never changes."""
        if self._keeper is None:
            return
        board, opened, drafts = self.board, self._opened if self._named else None, self.drafts
        if board is None or not self.dirty:
            self._keeper.note(lambda: None)
        else:
            self._keeper.note(lambda: work_on(board, opened, drafts))


def _says_the_same(board: Board, saved: Board | None) -> bool:
    return saved is not None and same_but_history(board, saved)


def _has_scenario(board: Board, name: str) -> bool:
    """Whether a name stands for a scenario of the Board, or for several."""
    found = read_side(board, name)
    return isinstance(found, SideName) and bool(found.scenarios) and found.formula is None
