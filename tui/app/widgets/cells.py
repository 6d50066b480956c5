"""A table of texts that may be filled anew at any moment."""

from collections.abc import Iterable

from rich.text import Text
from textual import events
from textual.widgets import DataTable
from textual.widgets.data_table import RowKey


class Cells(DataTable[Text]):
    """A table in which a click on a cell that has just gone does nothing, and no text stays cut short.

    Both are faults of Textual 8: it keeps what it has drawn of a row, also while it has not yet measured its columns.
    """

    def _update_dimensions(self, new_rows: Iterable[RowKey]) -> None:
        super()._update_dimensions(new_rows)
        self._clear_caches()
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        # Textual looks up the cell that was drawn when the click came, and fails if the table has shrunk since.
        if self.has_gone(event):
            event.prevent_default()

    def has_gone(self, event: events.Click) -> bool:
        """Whether the cell that was clicked is there no more."""
        meta = event.style.meta
        return bool(meta.get("row", -1) >= self.row_count or meta.get("column", -1) >= len(self.columns))
