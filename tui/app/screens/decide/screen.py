"""The place Decide: what was put forward, what is to be settled, what was adopted, and what was changed."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from exports.history_tables import faults_text
from formulas.checklist import Item, missing
from funding.board import Board
from funding.decisions import Adoption, Proposal, in_force
from funding.history import history_faults, history_of
from funding.wording import _, plural
from tui.app.actions import bindings
from tui.app.screens.decide.adopting import adopt
from tui.app.screens.decide.lists import decide_lists
from tui.app.screens.decide.reading import choose_paper, read_history, read_verdict, show_paper
from tui.app.widgets.grid import TableEditor
from tui.app.widgets.grid_place import GridPlace
from tui.app.widgets.list_bar import ListBar
from tui.app.widgets.panel_view import PanelView
from tui.app.widgets.place_list import Looked, PlaceList
from tui.workspace.deciding.details import decision_panel, entry_panel, item_panel
from tui.workspace.deciding.items import mending_of_item
from tui.workspace.deciding.lists import checklist_table
from tui.workspace.deciding.meeting import PLACE, Prepared, checklist_of, meeting_form, prepared_in, start_from
from tui.workspace.deciding.papers import fitted
from tui.workspace.deciding.proposing import propose_form, without_proposal
from tui.workspace.edits import Edit, Refused
from tui.workspace.events import DraftChanged, Event
from tui.workspace.forms.form import Answers
from tui.workspace.panel import Panel, PanelLine, quiet
from tui.workspace.tables.table import Table

NOT_HERE = frozenset(
    {
        "clear",
        "cut",
        "duplicate_rows",
        "edit_cell",
        "insert_row",
        "move_rows_down",
        "move_rows_up",
        "open_form",
        "paste",
    }
)
"""What is done in tables that are typed into."""


class DecisionsEditor(TableEditor):
    """A list of what was decided: nothing is typed into it, so those keys belong to the place."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does something here."""
        return False if action in NOT_HERE else super().check_action(action, parameters)


class DecideScreen(GridPlace):
    """The Board decides, and the decision stays decided."""

    PLACE: ClassVar = "decide"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("decide")
    LISTS: ClassVar = decide_lists()

    def __init__(self) -> None:
        super().__init__()
        self._panels: dict[tuple[str, str], Panel] = {}
        """What was worked out for the Board as it is now."""
        self._of: Board | None = None
        self._adopted: tuple[str, Answers] = ("", {})
        """The adoption made last and what it was made from, which comes back when it is undone."""

    # What is shown

    def compose_body(self) -> ComposeResult:
        """The lists at the left, what is told of the selected row at the right; below each other where it is narrow."""
        self._editors[self.here.id] = self.make_editor(self.here)
        yield ListBar([(known.id, known.label) for known in self.LISTS], self.here.id)
        with Container(id="sides"):
            with Container(id="tables"):
                yield self.editor
            yield PanelView()
        yield Static(id="totals", markup=False)

    def make_editor(self, of: PlaceList) -> TableEditor:
        """The table of a list; none of them is typed into."""
        return DecisionsEditor(id=f"table-{of.id}")

    @property
    def looked(self) -> Looked | None:
        """What is looked at: the Board with the history of its file, on which decisions are recorded."""
        looked, board = super().looked, self.workspace.board_with_history
        if looked is None or board is None:
            return None
        return Looked(board, looked.year, looked.row, looked.column, looked.problems)

    @property
    def prepared(self) -> Answers:
        """What is typed about the meeting and not adopted yet."""
        board, typed = self.workspace.board, prepared_in(dict(self.workspace.drafts))
        name, answers = self._adopted
        undone = board is not None and name not in {known.fingerprint for known in board.adoptions}
        return typed or (answers if undone else {})

    def items(self, board: Board) -> tuple[Item, ...] | Refused:
        """The checklist of what is prepared."""
        return checklist_of(board, self.prepared)

    def table_of(self, looked: Looked) -> Table:
        """The table of the list that is shown."""
        if self.here.id == "checklist":
            return checklist_table(self.items(looked.board))
        return super().table_of(looked)

    def totals(self, looked: Looked) -> Sequence[str]:
        """What there is to know of the list as a whole."""
        board = looked.board
        if self.here.id == "history":
            # Of the file: what is not saved yet was not changed outside the program.
            opened = self.workspace.opened
            faults = history_faults(opened.board) if opened is not None and opened.board is not None else ()
            return (faults_text(faults, len(history_of(board))),)
        if self.here.id == "checklist":
            items = self.items(board)
            left = 0 if isinstance(items, Refused) else len(missing(items))
            words = plural("{n} item is missing.", "{n} items are missing.", left).format(n=left)
            return () if isinstance(items, Refused) else (words if left else _("Nothing is missing: Ctrl+U adopts."),)
        standing = in_force(board.adoptions)
        if not standing:
            return (_("Nothing is adopted yet."),)
        return (_("In force: {names}.").format(names="; ".join(known.name for known in standing)),)

    def hear(self, event: Event) -> None:
        """What is prepared may stand in the checklist."""
        super().hear(event)
        if isinstance(event, DraftChanged) and self.is_mounted and self.is_current:
            self.show_board()

    def show_panel(self) -> None:
        """Show what is known of the selected row; what takes a moment is worked out on another thread."""
        looked = self.looked
        if looked is None:
            return
        known = self.selected
        if self.here.id == "checklist":
            items = self.items(looked.board)
            found = () if isinstance(items, Refused) else items
            self._tell(item_panel(next((item for item in found if item.key == looked.row), None)))
        elif self.here.id == "history":
            entries = history_of(looked.board)
            self._tell(entry_panel(next((entry for entry in entries if str(entry.number) == looked.row), None)))
        elif known is None:
            told = _(
                "A proposal keeps a formula's sentences as they are when it is put forward. What the Board adopts is "
                "kept with all it rests on, so that it can be proved later."
            )
            self._tell((quiet(told),))
        else:
            self._work_out(looked.board, known)

    def _work_out(self, board: Board, known: Proposal | Adoption) -> None:
        if self._of is not self.workspace.board:
            self._of, self._panels = self.workspace.board, {}
        key = (self.here.id, known.name)
        if key not in self._panels:
            self._panels[key] = (quiet(_("Being worked out.")),)
            self.run_worker(self._worked_out(board, known, key), name="reckoner", group="details")
        self._tell(self._panels[key])

    async def _worked_out(self, board: Board, known: Proposal | Adoption, key: tuple[str, str]) -> None:
        of = self._of
        panel = await asyncio.to_thread(decision_panel, board, known)
        if of is self._of and self.is_mounted:
            self._panels[key] = panel
            if self.selected is not None and (self.here.id, self.selected.name) == key:
                self._tell(panel)

    def _tell(self, panel: Panel) -> None:
        view = self.query_one(PanelView)
        width = view.scrollable_content_region.width or 76
        view.show(tuple(PanelLine(piece, line.tone) for line in panel for piece in fitted(line.text, width) or [""]))

    @property
    def selected(self) -> Proposal | Adoption | None:
        """The proposal or adoption of the selected row."""
        looked = self.looked
        if looked is None:
            return None
        if self.here.id == "proposals":
            return next((known for known in looked.board.proposals if known.name == looked.row), None)
        if self.here.id == "adopted":
            return next((known for known in looked.board.adoptions if known.fingerprint == looked.row), None)
        return None

    # What can be done

    def action_propose(self) -> None:
        """Put a formula forward."""
        self._propose("")

    def action_answer(self) -> None:
        """Put forward what answers the selected proposal."""
        known = self.selected
        if isinstance(known, Proposal):
            self._propose(known.name)
        else:
            self.cyfran.tell(_("Go to a proposal first."), severity="warning")

    def _propose(self, answers: str) -> None:
        looked = self.looked
        if looked is not None:
            today = datetime.now().astimezone().date()
            form = propose_form(looked.board, today, answers, self.workspace.scenario)
            self._in_list("proposals", lambda: self.open_forms(form if isinstance(form, Refused) else (form,)))

    def action_take_back(self) -> None:
        """Take the selected proposal back."""
        looked, known = self.looked, self.selected
        if looked is not None:
            self.make(without_proposal(looked.board, known.name if isinstance(known, Proposal) else ""))

    def action_form_of_row(self) -> None:
        """Answer a proposal, or type what the meeting decided."""
        if self.here.id == "proposals" and self.selected is not None:
            self.action_answer()
        else:
            self.action_meeting()

    def action_meeting(self) -> None:
        """Type what the meeting decided; the selected proposal is what was adopted unless another is named."""
        known = self.selected
        start = dict(self.prepared)
        if isinstance(known, Proposal):
            start.setdefault("proposal", known.name)
        self.prepare(start)

    def action_supersede(self) -> None:
        """Prepare a decision that takes the selected one's place."""
        looked, known = self.looked, self.selected
        if looked is None or not isinstance(known, Adoption):
            self.cyfran.tell(_("Go to an adoption first."), severity="warning")
            return
        self.prepare({**start_from(looked.board, known), **self.prepared})

    def prepare(self, start: Answers) -> None:
        """Open the form of the meeting; what is typed there is kept until it is adopted."""
        looked = self.looked
        if looked is not None:
            self.open_forms((meeting_form(looked.board, start),))

    def make(self, change: Edit | Refused) -> bool:
        """Make an edit; what was typed about a meeting is kept, and changes the Board once it is adopted."""
        if not isinstance(change, Prepared):
            return super().make(change)
        # After the form has closed, for closing gives up what it drafted.
        self.call_later(self.keep_prepared, change.answers)
        return True

    def keep_prepared(self, answers: Answers) -> None:
        """Keep what is typed about the meeting, until it is adopted."""
        for key in prepared_in(dict(self.workspace.drafts)):
            if key not in answers:
                self.workspace.draft(PLACE + key, "")
        for key, text in answers.items():
            self.workspace.draft(PLACE + key, text)
        self._in_list("checklist", lambda: None)
        self.show_board()

    def action_adopt(self) -> None:
        """Adopt what is prepared."""
        self.run_worker(adopt(self), group="adopting")

    def adopted(self, edit: Edit, answers: Answers) -> None:
        """Adopt, and show it among the decisions."""
        self._adopted = (edit.board.adoptions[-1].fingerprint, answers)
        if super().make(edit):
            for key in prepared_in(dict(self.workspace.drafts)):
                self.workspace.draft(PLACE + key, "")
            self.go_to_row(edit.board.adoptions[-1].fingerprint, "adopted")

    def action_open_row(self) -> None:
        """Open the selected row: its papers, where an item can be done, or the history."""
        looked = self.looked
        if looked is None:
            return
        if self.here.id == "checklist":
            self._go_to_item(looked.row)
        elif self.here.id == "history":
            read_history(self, looked.board)
        elif self.selected is None:
            self.run_worker(self.run_action("propose" if self.here.id == "proposals" else "meeting"))
        else:
            self.action_papers()

    def _go_to_item(self, key: str) -> None:
        mending = mending_of_item(key)
        if mending is None:
            self.action_meeting()
        elif not mending.table:
            self.cyfran.action_problems()
        else:
            self.cyfran.action_go_place(mending.place)
            self.cyfran.go_to(mending)

    def action_papers(self) -> None:
        """Choose a paper of the selected row."""
        self.run_worker(choose_paper(self), group="papers")

    def action_paper(self, paper: str) -> None:
        """Read a paper of the selected row."""
        self.run_worker(show_paper(self, paper), group="papers")

    def action_verify(self) -> None:
        """Check the decisions and the history."""
        self.run_worker(read_verdict(self), group="papers")

    def _in_list(self, list_id: str, then: Callable[[], None]) -> None:
        async def shown() -> None:
            if self.here.id != list_id:
                await self.show_list(list_id)
            then()

        self.run_worker(shown(), group="lists")
