"""Where figures stand, and how formulas name them."""

from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

ROW = "{row}"
"""Stands for the number of the row in a formula that is the same for every row of a column."""

MOST_COLUMNS = 16_384
"""As many columns as a sheet has."""


@dataclass(frozen=True, slots=True)
class Where:
    """A column of figures, as formulas name it; rows are counted from 1."""

    letter: str
    first: int
    last: int
    total_row: int
    """The row of the single value, or of the total."""
    single: bool = False
    """Whether it holds one value for all."""
    sheet: str = ""
    """The sheet's name and an exclamation mark, when formulas stand on another sheet."""

    def __str__(self) -> str:
        """The cell in the row of the formula, or the single value."""
        return self.total if self.single else f"{self.sheet}{self.letter}{ROW}"

    @property
    def total(self) -> str:
        """The cell of the total, or of the single value."""
        return f"{self.sheet}{self.letter}${self.total_row}"

    @property
    def every(self) -> str:
        """The cells of every row."""
        return f"{self.sheet}{self.letter}${self.first}:{self.letter}${self.last}"

    def from_sheet(self, name: str) -> "Where":
        """The same figures as formulas on another sheet name them."""
        return Where(self.letter, self.first, self.last, self.total_row, self.single, sheet_prefix(name))


def letter_of(column: int) -> str:
    """The letters of a column counted from 0."""
    return str(xl_col_to_name(column))


def sheet_prefix(name: str) -> str:
    """A sheet's name as formulas write it, with the exclamation mark."""
    return f"{quote_sheetname(name)}!"


def at_row(formula: str, row: int) -> str:
    """A column's formula in a row counted from 1."""
    return formula.replace(ROW, str(row))
