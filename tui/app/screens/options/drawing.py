"""The wall drawn in wide columns: few words, figures in bold, room between the partners."""

import textwrap

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from funding.wording import _
from tui.app.looks.signs import signs
from tui.app.widgets.frame import shortened
from tui.workspace.options.wall import Wall, WallRow, WallSide

LEAST_NAME, MOST_NAME = 14, 36
LEAST_COLUMN, COMFORTABLE = 13, 21
"""Cells of a column: the least that holds an amount, and what holds pounds and per cent beside each other."""
HEADING_LINES = 3


def drawn(wall: Wall, width: int, *, airy: bool) -> Content:
    """All of the wall in so many columns; `airy` leaves a line between partners."""
    count = max(len(wall.sides), 1)
    longest = max((cell_len(row.name) for row in wall.rows), default=LEAST_NAME)
    name = max(LEAST_NAME, min(longest + 2, MOST_NAME, width - count * COMFORTABLE))
    column = max((width - name) // count, LEAST_COLUMN)
    lines = [*_headings(wall, name, column), Content("")]
    lines.append(_line(_("All partners"), [side.total for side in wall.sides], name, column, "bold"))
    if any(side.gap for side in wall.sides):
        lines.append(_line(_("Gap"), [side.gap or "-" for side in wall.sides], name, column, ""))
    lines.append(Content("-" * (name + column * count)))
    for row in wall.rows:
        lines += _row(row, name, column)
        if airy:
            lines.append(Content(""))
    lines += [Content(line) for text in ("", *wall.effects) for line in textwrap.wrap(text, width) or [""]]
    lines += [Content(f"! {line}") for text in wall.problems for line in textwrap.wrap(text, width - 2)]
    return Content("\n").join(lines)


def _row(row: WallRow, name: int, column: int) -> list[Content]:
    """A partner: the amounts, and below them the differences; the name goes on as far down as they do."""
    together = [" ".join(filter(None, (cell.difference, cell.percent))) for cell in row.cells]
    below = [together]
    if any(cell_len(text) > column - 1 for text in together):
        below = [[cell.difference for cell in row.cells], [cell.percent for cell in row.cells]]
    figures = [[cell.amount for cell in row.cells], *(cells for cells in below if any(cells))]
    names = textwrap.wrap(row.name, name - 1) or [""]
    if len(names) > len(figures):
        names = [*names[: len(figures) - 1], " ".join(names[len(figures) - 1 :])]
    names += [""] * (len(figures) - len(names))
    styles = ["bold", *[""] * (len(figures) - 1)]
    return [
        _line(label, cells, name, column, style) for label, cells, style in zip(names, figures, styles, strict=True)
    ]


def _headings(wall: Wall, name: int, column: int) -> list[Content]:
    wrapped = [_heading(wall, place, side, column - 2) for place, side in enumerate(wall.sides)]
    height = max((len(lines) for lines in wrapped), default=1)
    found = []
    for number in range(height):
        line = Content(" " * name)
        for place, lines in enumerate(wrapped):
            text = lines[number] if number < len(lines) else ""
            style = "bold reverse" if place == wall.wanted.selected and text else "bold"
            line = line + Content(" " * max(column - cell_len(text), 0)) + Content(text).stylize(style)
        found.append(line)
    return found


def _heading(wall: Wall, place: int, side: WallSide, room: int) -> list[str]:
    mark = signs().here if place == wall.wanted.selected else ("+" if side.amended else "")
    lines = textwrap.wrap(f"{mark}{side.name}", room) or [""]
    if len(lines) > HEADING_LINES:
        lines = [*lines[: HEADING_LINES - 1], shortened(" ".join(lines[HEADING_LINES - 1 :]), room)]
    return lines


def _line(label: str, cells: list[str], name: int, column: int, style: str) -> Content:
    line = Content(set_cell_size(shortened(label, name - 1), name))
    for cell in cells:
        text = shortened(cell, column - 1)
        line = line + Content(" " * max(column - cell_len(text), 0)) + Content(text).stylize(style)
    return line
