"""A table of texts that may be filled anew at any moment."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.strip import Strip
from textual.widgets import DataTable
from textual.widgets.data_table import RowKey

from tui.app.looks.signs import signs


class Cells(DataTable[Text]):
    """A table in which a click on a cell that has just gone does nothing, and no text stays cut short.

    Both are faults of Textual 8: it keeps what it has drawn of a row, also while it has not yet measured its columns.
    A figure that is only partly in view is not drawn at all: what is left of £147,619.00 would read as another figure.
    """

    def is_figure(self, row: int, column: int) -> bool:
        """Whether a cell holds a figure."""
        return self.get_row_at(row)[column].justify == "right"

    def _render_line(self, y: int, x1: int, x2: int, base_style: Style) -> Strip:
        strip = super()._render_line(y, x1, x2, base_style)
        if x1 == 0 and self.virtual_size.width <= x2:
            return strip
        try:
            row = self._row_locations.get(self._get_offsets(y)[0])
        except LookupError:
            return strip
        if row is None:
            return strip
        left = sum(column.get_render_width(self) for column in self.ordered_columns[: self.fixed_columns])
        end = left
        for place, column in enumerate(self.ordered_columns[self.fixed_columns :], self.fixed_columns):
            start, end = end, end + column.get_render_width(self)
            first, last = max(start - x1, left), min(end, x2) - x1
            if first < last < first + end - start and self.is_figure(row, place):
                words = self.get_row_at(row)[place].cell_len
                if words and (end - 1 - words < x1 + left or end - 1 > x2):
                    strip = _cut(strip, first, last)
        return strip

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


def _cut(strip: Strip, first: int, last: int) -> Strip:
    """A line with a sign in place of what is seen of a figure, in the figure's own style."""
    seen = strip.crop(first, last)
    style = next((segment.style for segment in seen), None)
    room = last - first
    sign = signs().more[:room].rjust(room - 1).ljust(room)
    return Strip.join([strip.crop(0, first), Strip([Segment(sign, style)]), strip.crop(last)])
