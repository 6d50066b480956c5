"""The text of a Board as rows of a sheet, and back: what a workbook carries so that the program can read it again."""

import re
from collections.abc import Iterable, Iterator

FIRST_ROW = 4
"""The row of the text's first line, counted from 0; the text stands in the first column."""
LONGEST = 2_000
"""As many characters as a row shows in full; a longer line goes on in the next row."""
GOES_ON = "\N{DOWNWARDS ARROW WITH TIP RIGHTWARDS} "
"""What a row begins with that goes on with the line of the row above."""

# Spreadsheet programs take _x0041_ in a cell for the letter A. Cut in the middle it is plain text to all of them.
_TAKEN_FOR_A_CODE = re.compile(r"(?<=_x)(?=[0-9A-Fa-f]{4}_)")


def lines_of(text: str) -> tuple[str, ...]:
    """The rows that hold a text, a line a row."""
    return tuple(row for line in text.removesuffix("\n").split("\n") for row in _rows_of(line))


def text_of(rows: Iterable[str | None]) -> str:
    """The text that rows hold; empty rows at the end, which some programs add or drop, do not count."""
    lines: list[str] = []
    for row in rows:
        told = row or ""
        if lines and told.startswith(GOES_ON):
            lines[-1] += told.removeprefix(GOES_ON)
        else:
            lines.append(told)
    return "\n".join(lines).rstrip("\n") + "\n"


def _rows_of(line: str) -> Iterator[str]:
    # A line that itself begins with the sign follows an empty row, so that nothing is taken for anything else.
    start = "" if line.startswith(GOES_ON) else None
    pieces = [piece for part in _TAKEN_FOR_A_CODE.split(line) for piece in _cut(part)]
    for place, piece in enumerate(pieces if start is None else [start, *pieces]):
        yield piece if place == 0 else GOES_ON + piece


def _cut(line: str) -> list[str]:
    return [line[at : at + LONGEST] for at in range(0, len(line), LONGEST)] or [""]
