"""How cells and headings look as text."""

import re

from rich.cells import cell_len, set_cell_size

from tui.workspace.tables.table import NEW, Column, Row, Table

_LONGEST_TEXT = 30
_LONGEST_FIGURE = 40
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_CUT = "…"


def plain(text: str) -> str:
    """A text on one line, without signs that a terminal would obey."""
    return _CONTROLS.sub(" ", text)


def fit(text: str, width: int, *, right: bool) -> str:
    """A text made exactly so many places wide, cut with a sign where it is longer."""
    line = plain(text)
    spare = width - cell_len(line)
    if spare < 0:
        return set_cell_size(line, width - 1) + _CUT if width > 0 else ""
    return " " * spare + line if right else line + " " * spare


def heading(column: Column, *, sorted_up: bool | None) -> str:
    """A column's heading, with a sign when the table is sorted by it."""
    if sorted_up is None:
        return column.heading
    return f"{column.heading} {'^' if sorted_up else 'v'}"


def widths(table: Table) -> tuple[int, ...]:
    """How wide each column is: its longest text, within reason, and always its heading with a sign beside it."""
    found = []
    for place, column in enumerate(table.columns):
        longest = max((cell_len(row.cells[place].text) for row in table.rows), default=0)
        most = _LONGEST_FIGURE if column.right else _LONGEST_TEXT
        found.append(max(min(longest, most), cell_len(column.heading) + 2, 3))
    return tuple(found)


def row_name(row: Row) -> str:
    """What a row is called: the first text in it."""
    return next((plain(cell.text) for cell in row.cells if cell.text.strip()), row.key.removeprefix(NEW))
