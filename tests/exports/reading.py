"""A written workbook, read back: its formulas, and the results stored beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openpyxl import Workbook, load_workbook

Stored = int | float | str | None


@dataclass(frozen=True)
class FormulaCell:
    """A cell with a formula."""

    sheet: str
    cell: str
    formula: str
    """With its equals sign."""

    @property
    def place(self) -> str:
        """Sheet and cell, to be told by."""
        return f"{self.sheet}!{self.cell}"


class Written:
    """A workbook file, read when it is asked for."""

    def __init__(self, path: Path) -> None:
        """Read the workbook of this path."""
        self.path = path

    @cached_property
    def book(self) -> Workbook:
        """The workbook with its formulas."""
        return load_workbook(self.path)

    @cached_property
    def results(self) -> Workbook:
        """The workbook with stored results in place of formulas."""
        return load_workbook(self.path, data_only=True)

    def formulas(self) -> Iterator[FormulaCell]:
        """Every cell with a formula."""
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        yield FormulaCell(sheet.title, cell.coordinate, str(cell.value))

    def stored(self, cell: FormulaCell) -> Stored:
        """The result stored beside a formula."""
        return value_at(self.results, cell.sheet, cell.cell)


def value_at(book: Workbook, sheet: str, cell: str) -> Stored:
    """What a cell holds."""
    value = book[sheet][cell].value
    assert value is None or isinstance(value, int | float | str), (sheet, cell, value)
    return value
