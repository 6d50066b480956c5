"""The wall drawn in wide columns: few words, figures in bold, room between the partners."""

import textwrap

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from funding.wording import _
from tui.app.looks.signs import signs
from tui.app.screens.options.large import large, width_of
from tui.app.widgets.frame import shortened
from tui.workspace.options.wall import Wall, WallRow, WallSide

LEAST_NAME, MOST_NAME = 14, 36
LEAST_COLUMN, COMFORTABLE = 13, 21
"""Cells of a column: the least that holds an amount, and what holds pounds and per cent beside each other."""
HEADING_LINES = 3


def has_room_for_large(wall: Wall, width: int) -> bool:
    """Whether figures in large type stand beside one another in so many columns."""
    return LEAST_NAME + max(len(wall.sides), 1) * _large_column(wall) <= width


def _large_column(wall: Wall) -> int:
    figures = (*(side.total for side in wall.sides), *(cell.amount for row in wall.rows for cell in row.cells))
    return max(map(width_of, figures), default=0) + 1


def drawn(wall: Wall, width: int, *, airy: bool, in_large: bool) -> Content:
    """All of the wall in so many columns; `airy` leaves a line between partners, `in_large` draws amounts large.

    There must be room for large figures; see `has_room_for_large`.
    """
    count = max(len(wall.sides), 1)
    longest = max((cell_len(row.name) for row in wall.rows), default=LEAST_NAME)
    least = _large_column(wall) if in_large else COMFORTABLE
    name = max(LEAST_NAME, min(longest + 2, MOST_NAME, width - count * least))
    column = max((width - name) // count, LEAST_COLUMN)
    lines = [*_headings(wall, name, column), Content("")]
    totals = _amounts([side.total for side in wall.sides], in_large=in_large)
    lines += _labelled(_("All partners"), totals, [], name, column)
    if any(side.gap for side in wall.sides):
        lines.append(_line(_("Gap"), [side.gap or "-" for side in wall.sides], name, column, ""))
    lines.append(Content("-" * (name + column * count)))
    for row in wall.rows:
        lines += _row(row, name, column, in_large=in_large)
        if airy:
            lines.append(Content(""))
    lines += [Content(line) for text in ("", *wall.effects) for line in textwrap.wrap(text, width) or [""]]
    lines += [Content(f"! {line}") for text in wall.problems for line in textwrap.wrap(text, width - 2)]
    return Content("\n").join(lines)


def _row(row: WallRow, name: int, column: int, *, in_large: bool) -> list[Content]:
    """A partner: the amounts, and below them the differences; the name goes on as far down as they do."""
    together = [" ".join(filter(None, (cell.difference, cell.percent))) for cell in row.cells]
    below = [together]
    if any(cell_len(text) > column - 1 for text in together):
        below = [[cell.difference for cell in row.cells], [cell.percent for cell in row.cells]]
    amounts = _amounts([cell.amount for cell in row.cells], in_large=in_large)
    return _labelled(row.name, amounts, [cells for cells in below if any(cells)], name, column)


def _amounts(amounts: list[str], *, in_large: bool) -> list[list[str]]:
    """The lines of a row of amounts."""
    return [list(line) for line in zip(*map(large, amounts), strict=True)] if in_large else [amounts]


def _labelled(label: str, amounts: list[list[str]], below: list[list[str]], name: int, column: int) -> list[Content]:
    """Lines of figures with a label beside them, which goes on as far down as they do."""
    figures = [*amounts, *below]
    names = textwrap.wrap(label, name - 1) or [""]
    if len(names) > len(figures):
        names = [*names[: len(figures) - 1], " ".join(names[len(figures) - 1 :])]
    names += [""] * (len(figures) - len(names))
    styles = [*["bold"] * len(amounts), *[""] * len(below)]
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
        # A line of a large figure is kept as it is drawn, spaces and all.
        text = cell if cell_len(cell) < column else shortened(cell, column - 1)
        line = line + Content(" " * max(column - cell_len(text), 0)) + Content(text).stylize(style)
    return line
