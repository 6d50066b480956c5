"""Rows that are computed from the entries above them."""

from collections.abc import Mapping, Sequence

from funding.money import Pence, format_money, format_money_short
from funding.wording import _, plural
from tui.workspace.tables.row_keys import TOTAL
from tui.workspace.tables.table import Cell, Row, RowKind


def total_row(columns: Sequence[str], label: str, cells: Mapping[str, Cell]) -> Row:
    """A total under its label, which stands in the first column."""
    why_not = _("This row is a total. It follows from the rows above.")
    known = {columns[0]: Cell(label, label, why_not)} | dict(cells)
    return Row(TOTAL, tuple(known.get(key, Cell("", "", why_not)) for key in columns), RowKind.TOTAL)


def sum_cell(figures: Sequence[Pence | None]) -> Cell:
    """The total of some money, in pence; it says so where a figure is missing."""
    total, missing = sum(figure or 0 for figure in figures), list(figures).count(None)
    why_not = _("This row is a total. It follows from the rows above.")
    if missing:
        short = plural(
            "{count} line has no figure for the year.", "{count} lines have no figure for the year.", missing
        )
        why_not = f"{why_not} {short.format(count=missing)}"
    # A sign, and not colour alone, says that the total is not whole.
    return Cell(("! " if missing else "") + format_money(total), format_money_short(total), why_not)
