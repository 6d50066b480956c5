"""A sheet being written: text stays text, and every row is as high as its text needs."""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from xlsxwriter.worksheet import Worksheet

from exports.sheets.numbers import Number
from exports.sheets.places import sheet_prefix
from exports.sheets.styles import Look, Styles, wraps

LINE = 13
"""The height of a line of text, in points."""
HIGHEST = 409
"""The highest that a row may be, in points."""
SLACK = 1.0
"""Part of a column's width to count on: letters differ, and so do typefaces between programs."""


class PlainWorksheet(Worksheet):  # type: ignore[misc]  # XlsxWriter ships no types
    """A worksheet that takes formulas as they are."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002
        # XlsxWriter looks for thirty functions newer than any used here in every formula, which takes as long as all
        # the rest of the workbook. Should it call this method otherwise one day, workbooks are slower and no different.
        return formula.removeprefix("=")


class Sheet:
    """A worksheet whose cells are written by look."""

    def __init__(self, raw: Worksheet, styles: Styles, widths: Mapping[int, float]) -> None:
        """Write to this worksheet, with columns of these widths in characters."""
        self.raw: Any = raw
        self.name: str = raw.get_name()
        self.styles = styles
        self._widths = dict(widths)
        self._lines: dict[int, int] = {}
        for column, width in widths.items():
            raw.set_column(column, column, width)

    @property
    def prefix(self) -> str:
        """The sheet's name as formulas write it, with the exclamation mark."""
        return sheet_prefix(self.name)

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write text as text, whatever it looks like; an empty cell for no text."""
        style = self.styles.look(look)
        if not text:
            self.raw.write_blank(row, column, None, style)
            return
        self.raw.write_string(row, column, text, style)
        if wraps(look) and column in self._widths:
            lines = lines_of(text, self._widths[column])
            if lines > self._lines.get(row, 1):
                self._lines[row] = lines

    def texts(self, row: int, texts: tuple[str, ...], look: Look) -> None:
        """Write texts side by side, from the first column."""
        for column, text in enumerate(texts):
            self.text(row, column, text, look)

    def number(self, row: int, column: int, value: Number, look: Look, figures: str) -> None:
        """Write a number that is no formula; `figures` is its format."""
        self.raw.write_number(row, column, value, self.styles.look(look, figures))

    def formula(self, row: int, column: int, formula: str, value: Number | str, look: Look, figures: str = "") -> None:
        """Write a formula, without its equals sign, and what it comes to."""
        self.raw.write_formula(row, column, f"={formula}", self.styles.look(look, figures), value)

    def formulas(
        self, first: int, column: int, formulas: Iterable[str], values: Iterable[Number], look: Look, figures: str
    ) -> None:
        """Write formulas one below the other, and what they come to."""
        style = self.styles.look(look, figures)
        for row, (formula, value) in enumerate(zip(formulas, values, strict=True), start=first):
            self.raw.write_formula(row, column, f"={formula}", style, value)

    def link(self, row: int, column: int, sheet: str, cell: str) -> None:
        """Write a link to a cell of the workbook."""
        target = f"internal:{sheet_prefix(sheet)}{cell}"
        self.raw.write_url(row, column, target, self.styles.look(Look.LINK), string=f"{sheet}, {cell}")

    def link_to_sheet(self, row: int, column: int, sheet: str) -> None:
        """Write a link to the top of a sheet of the workbook."""
        target = f"internal:{sheet_prefix(sheet)}A1"
        self.raw.write_url(row, column, target, self.styles.look(Look.LINK), string=sheet)

    def finish(self) -> None:
        """Make each row as high as its text needs."""
        for row, lines in self._lines.items():
            self.raw.set_row(row, min(lines * LINE + 3, HIGHEST))


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of a width in characters."""
    room = max(int(width * SLACK), 1)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(len(textwrap.wrap(line, room)), 1) for line in text.split("\n"))
