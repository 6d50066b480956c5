"""A place made of lists: a bar of their names, the table of one, totals, and what is known of the selected row."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from funding.wording import _
from tui.app.place_screen import PlaceScreen
from tui.app.widgets.grid import Grid, TableEditor
from tui.app.widgets.list_bar import ListBar
from tui.app.widgets.panel_view import PanelView
from tui.app.widgets.place_list import Looked, PlaceList
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Form
from tui.workspace.panel import Panel
from tui.workspace.problem_places import Mending
from tui.workspace.row_problems import with_signs
from tui.workspace.tables.table import Table


class GridPlace(PlaceScreen):
    """A place with one or several lists, each with a table of its own that keeps its cursor."""

    DEFAULT_CSS = """
    GridPlace #tables { height: 1fr; }
    GridPlace #totals { height: auto; max-height: 4; padding: 0 1; background: $panel; color: $foreground; }
    GridPlace.-tall PanelView { height: 10; }
    """
    AUTO_FOCUS = "TableEditor Grid"
    LISTS: ClassVar[tuple[PlaceList, ...]]
    """The lists, in the order of their bar; the first is shown first."""

    def __init__(self) -> None:
        super().__init__()
        self.here = self.LISTS[0]
        self._editors: dict[str, TableEditor] = {}
        self._at: dict[str, tuple[str, str]] = {}
        self._table: Table | None = None
        self._shown: Table | None = None
        """The same with signs where something is wrong."""

    # What is shown

    @property
    def help_title(self) -> str:
        """What F1 names it."""
        return self.here.label

    @property
    def help_text(self) -> str:
        """What F1 says of the list that is shown."""
        return self.here.help

    @property
    def editor(self) -> TableEditor:
        """The table that is shown."""
        return self._editors[self.here.id]

    @property
    def looked(self) -> Looked | None:
        """What is looked at; None when no Board is open."""
        board = self.workspace.board
        if board is None:
            return None
        row, column = self._at.get(self.here.id, ("", ""))
        return Looked(board, self.workspace.year or "", row, column, self.workspace.problems)

    def totals(self, looked: Looked) -> Sequence[str]:
        """Lines that are always in view, such as the true cost."""
        del looked
        return ()

    def table_of(self, looked: Looked) -> Table:
        """The table of the list that is shown."""
        return self.here.table(looked.board, looked.year)

    def make_editor(self, of: PlaceList) -> TableEditor:
        """The table of a list."""
        return TableEditor(id=f"table-{of.id}")

    def compose_body(self) -> ComposeResult:
        """The bar, the table of the list that is shown, totals and the panel."""
        self._editors[self.here.id] = self.make_editor(self.here)
        yield ListBar([(known.id, known.label) for known in self.LISTS], self.here.id)
        with Container(id="tables"):
            yield self.editor
        yield Static(id="totals", markup=False)
        yield PanelView()

    def show_board(self) -> None:
        """Show the list as the Board is now, and what is known of its row."""
        looked = self.looked
        if looked is None:
            return
        self._table = table = self.table_of(looked)
        self._shown = with_signs(table, looked.problems, self.here.file_table)
        self.editor.show(self._shown)
        keys = {row.key for row in table.rows}
        if looked.row not in keys:
            first = table.rows[0].key if table.rows else ""
            self._at[self.here.id] = (first, table.columns[0].key if table.columns else "")
        lines = self.totals(looked)
        totals = self.query_one("#totals", Static)
        totals.update("\n".join(lines))
        totals.display = bool(lines)
        self.show_panel()

    def show_results(self) -> None:
        """Show what the checks found in the rows of this list."""
        looked = self.looked
        if looked is None or self._table is None:
            return
        signed = with_signs(self._table, looked.problems, self.here.file_table)
        if self._shown is None or signed.rows != self._shown.rows:
            self._shown = signed
            self.editor.show(signed)
        self.show_panel()

    def panel_of(self, looked: Looked) -> Panel:
        """What is known of the selected row."""
        return self.here.panel(looked)

    def show_panel(self) -> None:
        """Show what is known of the selected row."""
        looked = self.looked
        if looked is not None:
            self.query_one(PanelView).show(self.panel_of(looked))

    def finish(self) -> bool:
        """Enter what is being typed; False when it cannot be taken, and then the line under the table says why."""
        return self.editor.finish()

    # Going about

    def action_next_list(self, by: int) -> None:
        """Go to the next list, or with -1 to the one before."""
        place = self.LISTS.index(self.here)
        self.action_show_list(self.LISTS[(place + by) % len(self.LISTS)].id)

    def action_show_list(self, list_id: str) -> None:
        """Go to a list."""
        self.run_worker(self.show_list(list_id), group="lists")

    def action_to_table(self) -> None:
        """Go from the bar into the table."""
        self.editor.grid.focus()

    async def show_list(self, list_id: str) -> None:
        """Show a list, with its cursor where it was; what is being typed is kept first, or holds it up."""
        if not self.editor.finish():
            return
        chosen = next(known for known in self.LISTS if known.id == list_id)
        if chosen.id not in self._editors:
            editor = self._editors[chosen.id] = self.make_editor(chosen)
            await self.query_one("#tables").mount(editor)
        self.here = chosen
        for known, editor in self._editors.items():
            editor.display = known == chosen.id
        self.query_one(ListBar).here = chosen.id
        self.show_board()
        self.editor.grid.focus()

    def go_to(self, mending: Mending) -> None:
        """Put the cursor on an entry, in the list that holds it."""
        holder = next((known for known in self.LISTS if known.file_table == mending.table), None)
        if holder is not None:
            self.go_to_row(mending.entry, holder.id)

    def go_to_row(self, row_key: str, list_id: str = "") -> None:
        """Put the cursor on a row of a list, of the one that is shown unless another is named."""
        self.run_worker(self._go_to_row(row_key, list_id or self.here.id), group="lists")

    async def _go_to_row(self, row_key: str, list_id: str) -> None:
        if list_id != self.here.id:
            await self.show_list(list_id)
        if row_key:
            self._put_cursor(row_key)

    def _put_cursor(self, row_key: str) -> None:
        self.editor.grid.go_to(row_key, self._at.get(self.here.id, ("", ""))[1])

    # What the tables tell

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """The cursor came to another cell."""
        event.stop()
        for known, editor in self._editors.items():
            if editor is event.editor:
                self._at[known] = (event.row_key, event.column_key)
        if event.editor is self.editor:
            self.show_panel()

    def on_grid_edited(self, event: Grid.Edited) -> None:
        """A change was asked for."""
        event.stop()
        before = self._table
        self.make(event.edit)
        # A table waits for what comes of its edit, also when the Board is the same as before.
        if self._table is before and event.editor is self.editor and self._shown is not None:
            self.editor.show(self._shown)

    def on_grid_refused(self, event: Grid.Refused) -> None:
        """Something cannot be done."""
        event.stop()
        self.cyfran.tell(event.message, severity="warning")

    def on_grid_noted(self, event: Grid.Noted) -> None:
        """Something was done that is not seen."""
        event.stop()
        self.cyfran.tell(event.message)

    def on_grid_drafting(self, event: Grid.Drafting) -> None:
        """Something is being typed."""
        event.stop()
        self.workspace.draft(event.where, event.text)

    def on_grid_open_form(self, event: Grid.OpenForm) -> None:
        """The details of a row are asked for."""
        event.stop()
        looked = self.looked
        if looked is None:
            return
        try:
            forms = self.here.forms(Looked(looked.board, looked.year, event.row_key, looked.column, looked.problems))
        except KeyError:
            forms = Refused(_("This row has no form of its own. Go to a row that was entered, or add one with Ctrl+N."))
        self.open_forms(forms)

    # Forms

    def open_forms(self, forms: Sequence[Form] | Refused, title: str = "") -> None:
        """Open a form, or say why there is none; what is kept in it becomes an edit."""
        if isinstance(forms, Refused):
            self.cyfran.tell(forms.message, severity="warning")
            return
        # Loaded here: a place is shown sooner without its dialogs.
        from tui.app.dialogs.form import FormDialog  # noqa: PLC0415

        typed: set[str] = set()

        def drafting(where: str, text: str) -> None:
            typed.add(where)
            self.workspace.draft(where, text)

        def closed(edit: Edit | None) -> None:
            for where in typed:
                self.workspace.draft(where, "")
            if edit is not None and self.make(edit) and edit.row:
                self._put_cursor(edit.row)

        self.app.push_screen(FormDialog(forms, title=title, drafting=drafting), closed)
