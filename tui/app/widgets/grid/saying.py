"""What is said about the cell under the cursor."""

from funding.wording import _, plural
from tui.app.widgets.grid.drawing import row_name
from tui.app.widgets.grid.grid import Grid
from tui.workspace.tables.table import Cell, Column


def current(grid: Grid) -> tuple[Column, Cell] | None:
    """The cell under the cursor and its column; None when there is none."""
    if grid.table is None or grid.cursor_keys is None:
        return None
    at = grid.cursor_coordinate
    return grid.table.columns[at.column], grid.view[at.row].cells[at.column]


def where(grid: Grid) -> str:
    """The cursor's cell by its heading and its row; empty when there is none."""
    found = current(grid)
    if found is None:
        return ""
    name = row_name(grid.view[grid.cursor_row])
    return _("{column}, {row}").format(column=found[0].heading, row=name) if name else found[0].heading


def told(grid: Grid) -> str:
    """What is chosen, how it is sorted, and what belongs in the cell or why it cannot be typed over."""
    found = current(grid)
    return " ".join((*_chosen(grid), *_sorted(grid), *((found[1].why_not or found[0].help,) if found else ())))


def _chosen(grid: Grid) -> tuple[str, ...]:
    block = grid.block
    if block.single:
        return ()
    rows = plural("{n} row", "{n} rows", len(block.rows)).format(n=len(block.rows))
    columns = plural("{n} column", "{n} columns", len(block.columns)).format(n=len(block.columns))
    return (_("Chosen: {rows}, {columns}.").format(rows=rows, columns=columns),)


def _sorted(grid: Grid) -> tuple[str, ...]:
    if grid.sorted_by is None or grid.table is None:
        return ()
    key, down = grid.sorted_by
    heading = next((column.heading for column in grid.table.columns if column.key == key), key)
    text = _("Sorted for viewing only: {column}, down.") if down else _("Sorted for viewing only: {column}, up.")
    return (text.format(column=heading),)
