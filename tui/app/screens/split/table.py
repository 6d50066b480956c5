"""The table of the split: a cursor on a figure, a mark at its row."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import DataTable

from funding.wording import _
from tui.app.looks.signs import signs
from tui.app.screens.split.columns import Spot, TableRow, TableView
from tui.app.widgets.cells import Cells


class SplitTable(Cells, inherit_bindings=False):
    """Who pays what; it keeps its cursor on the same row and column when the figures change."""

    # Enter is the place's own: it takes the figure under the cursor apart.
    BINDINGS: ClassVar[list[BindingType]] = [
        known for known in DataTable.BINDINGS if getattr(known, "key", "") != "enter"
    ]

    class Resized(Message):
        """There is more or less room for columns."""

    class Wanted(Message):
        """A figure was clicked again, to be taken apart."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id, cursor_type="cell", zebra_stripes=False, show_row_labels=False, fixed_columns=1)
        self._view: TableView | None = None
        self._marked: TableRow | None = None

    @property
    def help_title(self) -> str:
        """Its name."""
        return _("Who pays what")

    @property
    def help_text(self) -> str:
        """What it is for."""
        return _(
            "A row for each partner. Go to a figure with the arrow keys and press Enter to see how it comes about, "
            "down to what was typed in. W explains the partner's share as a letter."
        )

    @property
    def spot(self) -> Spot | None:
        """What the cursor is on."""
        if self._view is None or not self._view.rows:
            return None
        row, column = self.cursor_coordinate
        return self._view.rows[row].spots[column]

    def show(self, view: TableView) -> None:
        """Show a table, with the cursor where it was."""
        if view == self._view:
            return
        at = self._place_in(view)
        self._view, self._marked = view, None
        with self.prevent(DataTable.CellHighlighted):
            self.clear(columns=True)
            for column in view.columns:
                heading = Text(column.heading, justify="right" if column.right else "left")
                self.add_column(heading, key=column.key, width=column.width)
            for row in view.rows:
                self.add_row(*self._texts(row), key=row.key)
            if view.rows:
                self.move_cursor(row=at[0], column=at[1], animate=False)
        self._mark()

    def _place_in(self, view: TableView) -> tuple[int, int]:
        """Where the row and column under the cursor stand in another table; its first figure when they are gone."""
        if self._view is None or not self._view.rows:
            return (0, min(1, len(view.columns) - 1))
        row, column = self.cursor_coordinate
        rows = [known.key for known in view.rows]
        columns = [known.key for known in view.columns]
        row_key, column_key = self._view.rows[row].key, self._view.columns[column].key
        return (
            rows.index(row_key) if row_key in rows else 0,
            columns.index(column_key) if column_key in columns else min(1, len(columns) - 1),
        )

    def _texts(self, row: TableRow, *, marked: bool = False) -> list[Text]:
        columns = self._view.columns if self._view is not None else ()
        texts = []
        for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
            mark = (signs().here if marked else " ") if place == 0 else ""
            style = "bold" if row.strong else ""
            texts.append(Text(mark + cell, style=style, justify="right" if column.right else "left", no_wrap=True))
        return texts

    def _mark(self) -> None:
        """Set a mark at the row of the cursor, which colour alone would not show."""
        if self._view is None or not self._view.rows:
            return
        row = self._view.rows[self.cursor_coordinate.row]
        if row is self._marked:
            return
        for known, marked in ((self._marked, False), (row, True)):
            if known is not None:
                self.update_cell(known.key, self._view.columns[0].key, self._texts(known, marked=marked)[0])
        self._marked = row

    def on_data_table_cell_highlighted(self, event: DataTable.CellHighlighted) -> None:
        """The cursor came to another figure."""
        event.stop()
        self._mark()

    def on_data_table_cell_selected(self, event: DataTable.CellSelected) -> None:
        """A figure was clicked on."""
        event.stop()
        self.post_message(self.Wanted())

    def on_resize(self, event: events.Resize) -> None:
        """There may be room for other columns."""
        del event
        self.post_message(self.Resized())
