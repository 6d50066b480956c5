"""A sheet as a grid of cells, whatever kind of file it came in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from funding.wording import _

Value = str | Decimal | date | bool | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds."""

    value: Value = None
    """Text, a number exactly as it is shown to fifteen digits, a day, yes or no; None when it is blank."""
    fault: str = ""
    """Why it cannot be read, in a sentence; empty when it can."""
    formula: str = ""
    """The formula behind the value, with its equals sign; empty where there is none or the file does not tell."""

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.value is None and not self.fault


BLANK = Cell()


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its cells by row, both counted from 0."""

    name: str
    """What the sheet is called; empty for a file that is only text."""
    rows: tuple[tuple[Cell, ...], ...]
    read_as: str = ""
    """How the file was read where there was a choice, in a sentence."""

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a place; blank outside the sheet."""
        found = self.rows[row] if 0 <= row < len(self.rows) else ()
        return found[column] if 0 <= column < len(found) else BLANK

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max(map(len, self.rows), default=0)

    def place(self, row: int, column: int) -> str:
        """A cell as a person would look for it."""
        cell = xl_rowcol_to_cell(row, column)
        return _("sheet “{sheet}”, cell {cell}").format(sheet=self.name, cell=cell) if self.name else cell

    def place_of_row(self, row: int) -> str:
        """A row as a person would look for it."""
        if self.name:
            return _("sheet “{sheet}”, row {row}").format(sheet=self.name, row=row + 1)
        return _("row {row}").format(row=row + 1)


class NoGrid(Exception):
    """A file that holds no table that can be read; the message says why and what to do."""


def trimmed(rows: list[list[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows without the blank cells at their ends and the blank rows at the end."""
    kept = []
    for row in rows:
        end = next((place for place in range(len(row), 0, -1) if not row[place - 1].blank), 0)
        kept.append(tuple(row[:end]))
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
