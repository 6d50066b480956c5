"""Text files of values as grids: how the letters are written and what separates the values is found out and told."""

import csv
import io

from exports.grids.grid import Cell, Grid, NoGrid, trimmed
from exports.grids.workbooks import MOST_CELLS
from funding.wording import _

SEPARATORS = ",;\t|"
SAMPLE = 50
"""Rows that decide what separates the values."""


def text_grid(content: bytes) -> Grid:
    """The values of a CSV file; raises `NoGrid`."""
    text, letters = _decoded(content)
    if "\x00" in text:
        raise NoGrid(_("This is not a text file."))
    separator = _separator(text)
    try:
        # A value may be as long as the file; the reader's own limit is for files of any size.
        rows = [
            [_cell(value) for value in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        ]
    except csv.Error as slip:
        raise NoGrid(_("The values of this file cannot be told apart: {reason}.").format(reason=slip)) from slip
    if sum(map(len, rows)) > MOST_CELLS:
        words = _("The file has more than {most} cells. Save only the sheet that is needed, and try that.")
        raise NoGrid(words.format(most=f"{MOST_CELLS:,}"))
    words = _("Read as text in {letters}, with values separated by {separator}.")
    return Grid("", trimmed(rows), words.format(letters=letters, separator=_name_of(separator)))


def _decoded(content: bytes) -> tuple[str, str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError as slip:
            raise NoGrid(_("The letters of this file cannot be read. Save it as “CSV UTF-8”, and try that.")) from slip
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252"), _("Windows-1252 (the usual letters of older Windows programs)")
    except UnicodeDecodeError as slip:
        raise NoGrid(_("The letters of this file cannot be read. Save it as “CSV UTF-8”, and try that.")) from slip


def _separator(text: str) -> str:
    """The sign that cuts the most rows alike, into more than one value."""

    def likeness(separator: str) -> tuple[int, int]:
        widths = []
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            widths.append(len(row))
            if len(widths) >= SAMPLE:
                break
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0) if widths else 0
        many = max((width for width in widths), default=0)
        return (widths.count(usual) if usual > 1 else 0, many)

    first = text.split("\n", 1)[0].strip().casefold()
    if first.startswith("sep=") and first[4:5] in SEPARATORS:
        return first[4]
    try:
        return max(SEPARATORS, key=likeness)
    except csv.Error:
        return ","


def _name_of(separator: str) -> str:
    return {",": _("commas"), ";": _("semicolons"), "\t": _("tabs"), "|": _("upright lines")}[separator]


def _cell(value: str) -> Cell:
    text = value.replace("\u00a0", " ").strip()
    return Cell(text or None)
