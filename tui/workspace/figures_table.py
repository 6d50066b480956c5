"""Tables of figures that are worked out from the Board: to look at and to copy, not to type into."""

from collections.abc import Sequence

from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.table import Cell, Column, Row, RowKind, Table, Taken, Texts


def figures_table(table_id: str, title: str, columns: Sequence[Column], rows: Sequence[Row], empty: str) -> Table:
    """A table of figures; each cell says itself why it cannot be typed over."""
    by_place = {(row.key, column.key): cell for row in rows for column, cell in zip(columns, row.cells, strict=True)}

    def refusal(row_key: str, column_key: str) -> Refused:
        cell = by_place.get((row_key, column_key))
        return Refused(cell.why_not if cell is not None else empty)

    def read(row_key: str, column_key: str, _text: str) -> Taken | Refused:
        return refusal(row_key, column_key)

    def put(texts: Texts) -> Edit | Refused:
        return refusal(*next(iter(texts), ("", "")))

    return Table(table_id, title, tuple(columns), tuple(rows), empty, read, put)


def figures_row(key: str, texts: Sequence[str], why_not: str, *, total: bool = False) -> Row:
    """A row of figures; the total adds up the others."""
    cells = tuple(Cell(text, text, why_not) for text in texts)
    return Row(key, cells, RowKind.TOTAL if total else RowKind.ENTRY)
