"""Looking at a table without changing it: in another order, and for a text."""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from funding.money import NotMoney, parse_money
from funding.quantities import NotANumber, parse_number, parse_percent
from tui.workspace.tables.table import Row, RowKind, Table

Value = tuple[int, Decimal, str]


def ordered(table: Table, column: str, *, descending: bool | None) -> tuple[Row, ...]:
    """The rows by what stands in a column, or as entered when `descending` is None.

    Figures go by value and words by the alphabet; blanks come last in both directions, and totals after them.
    """
    entries = [row for row in table.rows if row.kind is RowKind.ENTRY]
    totals = [row for row in table.rows if row.kind is RowKind.TOTAL]
    if descending is None:
        return tuple(table.rows)
    place = next(place for place, known in enumerate(table.columns) if known.key == column)
    figures = table.columns[place].right
    filled = [row for row in entries if row.cells[place].typed.strip()]
    blank = [row for row in entries if not row.cells[place].typed.strip()]
    filled.sort(key=lambda row: _value(row.cells[place].typed, figures=figures), reverse=descending)
    return (*filled, *blank, *totals)


def find(
    table: Table, text: str, after: tuple[str, str] | None = None, rows: Sequence[Row] | None = None
) -> tuple[str, str] | None:
    """The row and column of the next cell with a text in it, from the top again at the end; None when there is none.

    Capitals, accents and spacing make no difference. `rows` are those on the screen in their order.
    """
    wanted = _plain(text)
    cells = [
        ((row.key, column.key), cell)
        for row in (table.rows if rows is None else rows)
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
    if not wanted or not cells:
        return None
    start = next((place + 1 for place, (at, _found) in enumerate(cells) if at == after), 0)
    for at, cell in (*cells[start:], *cells[:start]):
        if wanted in _plain(cell.text) or wanted in _plain(cell.typed):
            return at
    return None


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return " ".join("".join(char for char in letters if not unicodedata.combining(char)).casefold().split())


def _value(typed: str, *, figures: bool) -> Value:
    """What a cell is ordered by; in a column of figures words come after them."""
    figure = _figure(typed) if figures else None
    return (1, Decimal(0), _plain(typed)) if figure is None else (0, figure, "")


def _figure(typed: str) -> Decimal | None:
    if typed.strip().endswith("%"):
        return parse_percent(typed)
    try:
        return parse_number(typed)
    except NotANumber:
        pass
    try:
        return Decimal(parse_money(typed)) / 100
    except NotMoney:
        return None
