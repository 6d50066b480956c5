"""A table with some columns first: those that a small window should show."""

from collections.abc import Sequence
from dataclasses import replace

from tui.workspace.tables.table import Table


def with_first(table: Table, keys: Sequence[str]) -> Table:
    """The table with these columns first, in this order, and the others after them as they were."""
    places = {column.key: place for place, column in enumerate(table.columns)}
    first = [places[key] for key in keys if key in places]
    order = [*first, *(place for place in places.values() if place not in first)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in order),
        rows=tuple(replace(row, cells=tuple(row.cells[place] for place in order)) for row in table.rows),
    )
