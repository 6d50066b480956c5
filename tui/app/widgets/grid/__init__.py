"""A table that behaves like a spreadsheet: cells, the line in which they are edited, find, copy and paste."""

from tui.app.widgets.grid.editor import TableEditor
from tui.app.widgets.grid.grid import Grid

__all__ = ["Grid", "TableEditor"]
