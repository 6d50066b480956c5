"""A table that behaves like a spreadsheet: its cells typed, copied and pasted, its rows added, moved, sorted, found."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from funding.wording import _
from tui.app.actions import bindings
from tui.app.actions.table import CURSOR_ACTIONS
from tui.app.widgets.grid import clipboard, messages
from tui.app.widgets.grid.find_line import FindLine
from tui.app.widgets.grid.paste_preview import PastePreview
from tui.app.widgets.grid.typing_editor import TypingEditor
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.blocks import Pasting, copied, paste, pasting
from tui.workspace.tables.looking import find
from tui.workspace.tables.table import RowKind

_CURSOR = frozenset(action.id for action in CURSOR_ACTIONS)
_LONGEST_PASTE = 3.0
"""Seconds to wait for the desktop's clipboard."""


class TableEditor(TypingEditor):
    """Shows a table and asks for changes to it, by messages; it never makes one itself.

    The place it is in makes an edit when it hears `Grid.Edited`, and then calls `show` with the table that comes of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings("table") if not isinstance(binding, tuple) and binding.id not in _CURSOR
    ]

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 -- as Textual has it
        classes: str | None = None,
        fixed_columns: int = 1,
        desktop: clipboard.Desktop | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, fixed_columns=fixed_columns)
        self.find_line = FindLine(self._find, self._find_closed)
        self._desktop = desktop

    def compose(self) -> ComposeResult:
        """The line to find by, the cells, and the line to type in."""
        yield self.find_line
        yield from super().compose()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 -- as Textual has it
        """What is done to cells rests while a text is typed."""
        if f"action_{action}" not in TableEditor.__dict__:
            return True
        if self.find_line.input.has_focus:
            return False
        return None if self.draft is not None else True

    # --- cells -----------------------------------------------------------------------------------

    def action_edit_cell(self) -> None:
        """Edit the cursor's cell."""
        self._edit_here()

    def action_copy(self) -> None:
        """Copy the block."""
        self._copy()

    def action_cut(self) -> None:
        """Copy the block and clear it."""
        if self._copy():
            self.action_clear()

    def action_clear(self) -> None:
        """Clear the cells of the block that can be typed over."""
        if self.table is None or not self.grid.view:
            return
        block = self.grid.block
        cells = [
            ((row.key, self.table.columns[place].key), row.cells[place])
            for row in self.grid.chosen_rows
            for place in block.columns
        ]
        texts = {at: "" for at, cell in cells if not cell.why_not and cell.typed}
        if texts:
            self.ask(self.table.put(texts), follow=False)
        elif all(cell.why_not for _at, cell in cells):
            found = self.cell
            self.refuse((found[1].why_not if found else "") or _("These cells cannot be cleared."))

    async def action_paste(self) -> None:
        """Paste what was copied last, here or in another program."""
        try:
            text = await asyncio.wait_for(asyncio.to_thread(clipboard.pasted, self.app, self.desktop), _LONGEST_PASTE)
        except TimeoutError:
            text = self.app.clipboard
        if text:
            await self.take_paste(text)
        else:
            self.refuse(clipboard.nothing_to_paste())

    async def take_paste(self, text: str) -> None:
        """Paste a text: into the cell that is edited, or into the cells from the cursor on."""
        if self.draft is not None:
            await super().take_paste(text)
            return
        table = self.table
        if table is None or not table.columns:
            return
        block, keys = self.grid.block, [column.key for column in table.columns]
        at = self.grid.view[block.top].key if self.grid.view else None
        left = keys[block.left] if self.grid.view else keys[0]
        found = pasting(table, text, (at, left), [row.key for row in self.grid.view])
        if isinstance(found, Refused):
            self.refuse(found.message)
        elif len(found.cells) == 1 and not found.refused and not found.outside:
            self.ask(paste(table, found), follow=False)
        else:
            self._preview(found)

    def _preview(self, found: Pasting) -> None:
        def answered(keep: bool | None) -> None:  # noqa: FBT001 -- as Textual calls it
            if keep and self.table is not None:
                self.ask(paste(self.table, found), follow=not self.grid.view)

        if self.table is not None:
            self.app.push_screen(PastePreview(self.table, found), answered)

    @property
    def desktop(self) -> clipboard.Desktop | None:
        """The desktop's clipboard, when it may be used."""
        return self._desktop or clipboard.desktop_of(self.app)

    def _copy(self) -> bool:
        table, block = self.table, self.grid.block
        if table is None or not self.grid.view:
            return False
        columns = [table.columns[place].key for place in block.columns]
        text = copied(table, [self.grid.view[place].key for place in block.rows], columns)
        self.tell(messages.Noted(self, clipboard.copy(self.app, text, self.desktop)))
        return True

    async def _take_clipboard_key(self, key: str) -> bool:
        """Copy, cut and paste inside the text that is typed."""
        line = self.line.input
        if key == "ctrl+v":
            await self.action_paste()
        elif key in ("ctrl+c", "ctrl+x") and line.selected_text:
            clipboard.copy(self.app, line.selected_text, self.desktop)
            if key == "ctrl+x":
                line.delete_selection()
        else:
            return key in ("ctrl+c", "ctrl+x")
        return True

    # --- rows ------------------------------------------------------------------------------------

    def action_insert_row(self) -> None:
        """Add a row below the cursor's."""
        if self.table is None or self.table.insert is None:
            self.refuse(_("Rows cannot be added to this table."))
            return
        row = self.grid.view[self.grid.cursor_row] if self.grid.view else None
        after = row.key if row is not None and row.kind is RowKind.ENTRY else None
        if self.ask(self.table.insert(after)):
            self.grid.choose_one()
            self.grid.move_cursor(column=0)

    def action_delete_rows(self) -> None:
        """Take out the rows of the block."""
        verb = self.table.delete if self.table is not None else None
        keys = self._chosen_rows()
        if keys:
            done = self.ask(verb(keys) if verb else Refused(_("Rows cannot be taken out of this table.")))
            if done:
                self.grid.choose_one()

    def action_duplicate_rows(self) -> None:
        """Copy the rows of the block below themselves."""
        verb = self.table.duplicate if self.table is not None else None
        keys = self._chosen_rows()
        if keys:
            done = self.ask(verb(keys) if verb else Refused(_("Rows of this table cannot be duplicated.")))
            if done:
                self.grid.choose_one()

    def action_move_rows_up(self) -> None:
        """Move the rows of the block up by one."""
        self._move(-1)

    def action_move_rows_down(self) -> None:
        """Move the rows of the block down by one."""
        self._move(1)

    def _move(self, by: int) -> None:
        verb = self.table.move if self.table is not None else None
        keys = self._chosen_rows()
        if self.grid.sorted_by is not None:
            self.refuse(
                _("Rows cannot be moved while they are sorted for viewing. Press Ctrl+L until they stand as entered.")
            )
        elif keys:
            change: Edit | Refused = verb(keys, by) if verb else Refused(_("Rows of this table cannot be moved."))
            self.ask(change, follow=len(keys) == 1)

    def _chosen_rows(self) -> list[str]:
        keys = [row.key for row in self.grid.chosen_rows]
        if not keys and self.grid.view:
            self.refuse(_("This row is a total. It follows from the rows above."))
        return keys

    def action_open_form(self) -> None:
        """Ask for the details of the cursor's row."""
        keys = [row.key for row in self.grid.view[self.grid.cursor_row :][:1] if row.kind is RowKind.ENTRY]
        if keys:
            self.tell(messages.OpenForm(self, keys[0]))
        elif self.grid.view:
            self._chosen_rows()

    # --- looking ---------------------------------------------------------------------------------

    def action_sort_rows(self) -> None:
        """Sort by the cursor's column for viewing: up, down, as entered."""
        self.sort_by(self.grid.cursor_column)

    def sort_by(self, place: int) -> None:
        """Sort by the column at a place for viewing: up, down, as entered."""
        if self.table is None or not self.grid.view or place >= len(self.table.columns):
            return
        key = self.table.columns[place].key
        now = self.grid.sorted_by
        if now is None or now[0] != key:
            self.grid.sorted_by = (key, False)
        else:
            self.grid.sorted_by = None if now[1] else (key, True)
        self.grid.resort()
        self.rest()

    def action_find(self) -> None:
        """Open the line to find by."""
        self.find_line.open()

    def _find(self, text: str) -> bool:
        if self.table is None:
            return False
        at = find(self.table, text, self.grid.cursor_keys, self.grid.view)
        if at is not None:
            self.grid.choose_one()
            self.grid.go_to(*at)
        return at is not None

    def _find_closed(self) -> None:
        self.screen.set_focus(self.grid, scroll_visible=False)
