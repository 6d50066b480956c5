"""A table with the line in which its cells are typed: from the first key to the edit that is asked for."""

from textual import events, on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from tui.app.widgets.grid import messages
from tui.app.widgets.grid.asking import Asking
from tui.app.widgets.grid.draft import Draft
from tui.app.widgets.grid.drawing import plain
from tui.app.widgets.grid.edit_line import EditLine
from tui.app.widgets.grid.grid import Grid
from tui.app.widgets.grid.saying import current, told, where
from tui.workspace.edits import Refused
from tui.workspace.tables.table import NEW, Cell, Column, Table

_STEPS = {"enter": (1, 0), "shift+enter": (-1, 0), "tab": (0, 1), "shift+tab": (0, -1)}
_MODIFIERS = ("ctrl+", "alt+", "super+", "meta+", "hyper+")


class TypingEditor(Asking):
    """Cells, and the line in which they are typed."""

    DEFAULT_CSS = """
    TypingEditor {
        height: 1fr;
        & #table-empty { display: none; height: auto; padding: 1 2; color: $foreground; background: $surface; }
        &.-empty #table-empty { display: block; }
        &.-empty Grid { height: 1; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None, fixed_columns: int = 1) -> None:  # noqa: A002 -- as Textual has it
        super().__init__(id=id, classes=classes)
        self.grid = Grid(
            fixed_columns=fixed_columns,
            typed=self._typed,
            moved=self._moved,
            may_leave=self.finish,
            picked=self._picked,
            sort=self.sort_by,
        )
        self.line = EditLine(self._typed, self._edit_here, self._drafted)
        self.draft: Draft | None = None
        self._empty = Static(id="table-empty", markup=False)

    def compose(self) -> ComposeResult:
        """The cells and the line."""
        yield self.grid
        yield self._empty
        yield self.line

    # --- showing ---------------------------------------------------------------------------------

    @property
    def table(self) -> Table | None:
        """The table that is shown."""
        return self.grid.table

    def show(self, table: Table) -> None:
        """Show a table, or the same as it has become; the cursor goes where the last edit leads."""
        leads_to = self.leads_to()
        self.grid.show(table)
        if leads_to and self.grid.row_place(leads_to) is not None:
            self.grid.move_cursor(row=self.grid.row_place(leads_to))
        self._empty.update(table.empty)
        self.set_class(not table.rows, "-empty")
        self.settled.set()
        if self.draft is None:
            self.rest()
        else:
            self._say_outcome()

    def rest(self) -> None:
        """Show the cursor's cell in the line."""
        found = self.cell
        if found is None:
            self.line.rest("", "", "")
            return
        cell = found[1]
        self.line.rest(self.where, cell.typed if not cell.why_not else cell.text, told(self.grid))

    @property
    def cell(self) -> tuple[Column, Cell] | None:
        """The cell under the cursor and its column."""
        return current(self.grid)

    @property
    def where(self) -> str:
        """The cursor's cell in words."""
        return where(self.grid)

    def _moved(self) -> None:
        if self.draft is None:
            self.rest()
        at = self.grid.cursor_keys
        if at is not None:
            self.tell(messages.Moved(self, *at))

    def sort_by(self, place: int) -> None:
        """Sort by the column at a place; what can be sorted says how."""

    # --- keys ------------------------------------------------------------------------------------

    def _typed(self, event: events.Key | events.Paste) -> None:
        self.post_message(messages.Typed(event))

    @on(messages.Typed)
    async def _take(self, message: messages.Typed) -> None:
        """Take keys one after the other, each when all that came of the one before is on the screen."""
        message.stop()
        event = message.event
        await self.until_shown()
        focused = self.app.focused
        if focused not in (self.grid, self.line.input):
            (focused or self.app.screen)._forward_event(event)  # noqa: SLF001 -- as Textual hands keys on
        elif isinstance(event, events.Paste):
            await self.take_paste(event.text)
        elif not await self._take_key(event):
            super()._forward_event(event)

    async def _take_key(self, event: events.Key) -> bool:
        """Do what a key asks for, when it is for the table; whether it was."""
        character = event.character if event.is_printable and not event.key.startswith(_MODIFIERS) else None
        if self.draft is not None:
            return await self._take_in_draft(event.key, character)
        if character:
            return self._begin(character)
        if event.key == "escape":
            return self.grid.choose_one()
        return await self._run_binding(event.key, (self.grid, self))

    async def _take_in_draft(self, key: str, character: str | None) -> bool:
        choices = self.line.choices
        if character:
            self.line.input.put_in(character)
            self._drafted()
        elif key == "escape":
            self.leave()
        elif key in _STEPS:
            self._keep(*_STEPS[key])
        elif key in ("up", "down"):
            by = 1 if key == "down" else -1
            if choices.is_open and (key == "down" or choices.chosen is not None):
                choices.step(by)
                self._say_outcome()
            elif self.draft is not None and self.draft.fresh:
                self._keep(by, 0)
        elif await self._take_clipboard_key(key) or await self._run_binding(key, (self.line.input,)):
            self._drafted()
        else:
            return await self._keep_and_run(key)
        return True

    async def _keep_and_run(self, key: str) -> bool:
        """A key of the table while a cell is edited: keep the text first, and do nothing if it cannot be kept."""
        active = self.screen.active_bindings.get(key)
        if active is None or active.node is not self:
            return False
        if self.finish():
            await self.until_shown()
            await self.app.run_action(active.binding.action, self)
        return True

    async def _run_binding(self, key: str, owners: tuple[Widget, ...]) -> bool:
        active = self.screen.active_bindings.get(key)
        if active is None or active.node not in owners or not active.enabled:
            return False
        await self.app.run_action(active.binding.action, active.node)
        return True

    async def _take_clipboard_key(self, key: str) -> bool:  # noqa: ARG002 -- for those that know the clipboard
        return False

    async def take_paste(self, text: str) -> None:
        """A text pasted by the terminal: into the cell that is edited, on one line."""
        if self.draft is not None:
            self.line.input.put_in(" ".join(text.split()))
            self._drafted()

    # --- editing ---------------------------------------------------------------------------------

    def _picked(self, twice: bool) -> None:  # noqa: FBT001 -- called by the grid alone
        self.screen.set_focus(self.grid, scroll_visible=False)
        if twice:
            self._edit_here()

    def _edit_here(self) -> None:
        self._begin(None)

    def _begin(self, text: str | None) -> bool:
        """Begin to edit the cursor's cell: with a text that replaces it, or with what is there."""
        table, at, found = self.table, self.grid.cursor_keys, self.cell
        if self.draft is not None or table is None:
            return False
        if at is None or found is None:
            if table.insert is None or not table.columns:
                return False
            column = table.columns[0]
            self._open(Draft(f"{NEW}1", column.key, column.heading, "", fresh=True), text or "", column)
            return True
        column, cell = found
        if cell.why_not:
            self.refuse(cell.why_not)
            return True
        start = plain(cell.typed)
        self._open(Draft(*at, self.where, start, text is not None), start if text is None else text, column)
        return True

    def _open(self, draft: Draft, text: str, column: Column) -> None:
        self.draft = draft
        self.grid.choose_one()
        self.line.open(draft.where, text, draft.start, column.choices)
        self._drafted()

    def _drafted(self) -> None:
        """The text has changed."""
        if self.draft is None:
            return
        self.line.offer()
        self._say_outcome()
        self.tell(messages.Drafting(self, self.draft.where, self.line.input.value))

    @property
    def _text(self) -> str:
        chosen = self.line.choices.chosen
        return self.line.input.value if chosen is None else chosen

    def _say_outcome(self) -> None:
        if self.draft is None or self.table is None:
            return
        outcome = self.table.read(self.draft.row, self.draft.column, self._text)
        if isinstance(outcome, Refused):
            self.line.refused(outcome.message)
        else:
            column = next((known for known in self.table.columns if known.key == self.draft.column), None)
            self.line.taken(outcome.shown, column.help if column is not None else "")

    def finish(self) -> bool:
        """Keep what is being typed, where it is; whether nothing is left to be kept."""
        return self.draft is None or self._keep(0, 0)

    def leave(self) -> None:
        """Give up what is being typed: the cell stays as it was."""
        draft, self.draft = self.draft, None
        if draft is not None:
            self.line.close()
            self.screen.set_focus(self.grid, scroll_visible=False)
            self.tell(messages.Drafting(self, draft.where, ""))
            self.rest()

    def _keep(self, down: int, right: int) -> bool:
        """Keep the text and move on. A text that is refused stays where it is, with the reason."""
        draft, table, text = self.draft, self.table, self._text
        if draft is None or table is None:
            return False
        if text == draft.start and draft.row != f"{NEW}1":
            self.leave()
            self._step(down, right)
            return True
        outcome = table.read(draft.row, draft.column, text)
        change = outcome if isinstance(outcome, Refused) else table.put({(draft.row, draft.column): text})
        if isinstance(change, Refused):
            self.line.refused(change.message)
            return False
        self.leave()
        self._step(down, right)
        return self.ask(change, follow=self.row in (None, draft.row))

    def _step(self, down: int, right: int) -> None:
        """Go to the next cell; from the last of a row Tab goes to the first of the next."""
        cursor, last = self.grid.cursor_coordinate, len(self.grid.columns) - 1
        row, column = cursor.row + down, cursor.column + right
        if column > last and row < len(self.grid.view) - 1:
            row, column = row + 1, 0
        elif column < 0 and row > 0:
            row, column = row - 1, last
        self.grid.move_cursor(row=row, column=column)
