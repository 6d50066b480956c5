"""A table of texts that may be filled anew at any moment."""

from rich.text import Text
from textual import events
from textual.widgets import DataTable


class Cells(DataTable[Text]):
    """A table in which a click on a cell that has just gone does nothing."""

    async def _on_click(self, event: events.Click) -> None:
        # Textual looks up the cell that was drawn when the click came, and fails if the table has shrunk since.
        if self.has_gone(event):
            event.prevent_default()

    def has_gone(self, event: events.Click) -> bool:
        """Whether the cell that was clicked is there no more."""
        meta = event.style.meta
        return bool(meta.get("row", -1) >= self.row_count or meta.get("column", -1) >= len(self.columns))
