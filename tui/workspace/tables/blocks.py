"""Blocks of cells to and from spreadsheets: copied as text with tabs, and read back, each cell told first."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.row_keys import new_number
from tui.workspace.tables.table import NEW, RowKind, Table, Taken, Texts

MOST_CELLS = 100_000
At = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell of what is pasted, and what would become of it."""

    row: str
    """The key of its row; +1, +2 and so on for rows to be added."""
    column: str
    text: str
    shown: str | None
    """As it would be shown; None when it is refused."""
    message: str | None
    """Why it is refused and stays as it was; None when it is not."""


@dataclass(frozen=True, slots=True)
class Pasting:
    """What a pasted text would come to, before anything is kept."""

    cells: tuple[PastedCell, ...]
    outside: int
    """How many columns of it lie beyond the table's last one, and are left out."""
    new_rows: int
    """How many rows it would add."""

    @property
    def refused(self) -> tuple[PastedCell, ...]:
        """The cells that cannot be kept."""
        return tuple(cell for cell in self.cells if cell.message is not None)


def copied(table: Table, rows: Sequence[str], columns: Sequence[str]) -> str:
    """A block of cells as spreadsheets take it: tabs between cells, a line for each row, awkward cells in quotes."""
    places = [next(place for place, column in enumerate(table.columns) if column.key == key) for key in columns]
    by_key = {row.key: row for row in table.rows}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows([by_key[key].cells[place].typed for place in places] for key in rows)
    return out.getvalue().removesuffix("\n")


def cells_of(text: str) -> list[list[str]]:
    """The rows of cells that a text from a spreadsheet holds."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        # A cell that begins with a quote mark and was not put in quotes: then marks are only marks.
        rows = [line.split("\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    rows = [row or [""] for row in rows] or [[""]]
    # Spreadsheets end the last row as they end the others.
    return rows[:-1] if rows[-1] == [""] and len(rows) > 1 and text.endswith(("\n", "\r")) else rows


def pasting(
    table: Table,
    text: str,
    at: tuple[str | None, str],
    rows: Sequence[str] | None = None,
    columns: Sequence[str] | None = None,
) -> Pasting | Refused:
    """What a pasted text would come to from a row (None is below the last) and a column on.

    `rows` and `columns` are the keys in the order in which they stand on the screen, by default the table's own.
    What falls on a total is refused; where only totals follow, it becomes new rows.
    """
    in_order = _down_to_last_entry(table, [row.key for row in table.rows] if rows is None else rows)
    across = list(columns or [column.key for column in table.columns])
    block = cells_of(text)
    if sum(map(len, block)) > MOST_CELLS:
        return Refused(_("This is more than a table can take at once. Paste it in parts."))
    row, column = at
    if row is not None and row not in in_order:
        return Refused(_("Figures cannot be pasted over a total. Choose a row above it."))
    first_row = len(in_order) if row is None else in_order.index(row)
    first_column = across.index(column)
    texts: dict[tuple[str, str], str] = {}
    new = 0
    for place, cells in enumerate(block, start=first_row):
        if place < len(in_order):
            key = in_order[place]
        elif any(cell.strip() for cell in cells):
            new += 1
            key = f"{NEW}{new}"
        else:
            continue  # an empty line below the table asks for nothing
        texts |= {(key, known): cell for known, cell in zip(across[first_column:], cells, strict=False)}
    outside = max(max(map(len, block)) - (len(across) - first_column), 0)
    told = _told(table, texts)
    pasted = tuple(_cell(known, typed, told[known]) for known, typed in texts.items())
    kept_new = {cell.row for cell in pasted if cell.message is None and new_number(cell.row) is not None}
    return Pasting(pasted, outside, len(kept_new))


def paste(table: Table, block: Pasting) -> Edit | Refused:
    """Keep all the cells that can be kept, in one edit; the others stay as they were."""
    texts = {(cell.row, cell.column): cell.text for cell in block.cells if cell.message is None}
    if not texts:
        return Refused(_("Nothing of this can be kept here. Look at the message of each cell."))
    return table.put(texts)


def _down_to_last_entry(table: Table, rows: Sequence[str]) -> list[str]:
    totals = {row.key for row in table.rows if row.kind is RowKind.TOTAL}
    last = max((place for place, key in enumerate(rows, start=1) if key not in totals), default=0)
    return list(rows[:last])


def _told(table: Table, texts: Texts) -> Mapping[tuple[str, str], Taken | Refused]:
    if table.preview is not None:
        return table.preview(texts)
    return {(row, column): table.read(row, column, text) for (row, column), text in texts.items()}


def _cell(at: tuple[str, str], text: str, told: Taken | Refused) -> PastedCell:
    if isinstance(told, Refused):
        return PastedCell(*at, text, None, told.message)
    return PastedCell(*at, text, told.shown, None)
