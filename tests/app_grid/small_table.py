"""A small table in memory, and an application with nothing but it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from textual.app import App, ComposeResult
from textual.coordinate import Coordinate
from textual.widgets import Button

from funding.board import Board
from funding.money import NotMoney, format_money, parse_money
from tui.app.widgets.grid import Grid, TableEditor
from tui.app.widgets.grid.clipboard import Desktop
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.row_keys import TOTAL, moved, new_number
from tui.workspace.tables.table import Cell, Column, Row, RowKind, Table, Taken, Texts

Line = dict[str, str]
POOLS = ("core", "training", "practice reviews")
COLUMNS = (
    Column("name", "Line", "What is paid for, such as: Training officer."),
    Column("pool", "Pool", "The pool it is in.", choices=POOLS),
    Column("basis", "Basis", "Where the figure comes from."),
    Column("2026-27", "2026-27", "The cost in 2026-27, such as £52,000.", right=True),
    Column("2027-28", "2027-28", "The cost in 2027-28, such as £52,000.", right=True),
    Column("both", "Both years", "The two years together.", right=True),
)
YEARS = ("2026-27", "2027-28")
COMPUTED = "This is the sum of the two years. Change a year instead."
LINES = (
    {"name": "Business manager", "pool": "core", "basis": "NJC grade", "2026-27": "52000", "2027-28": "53000"},
    {"name": "Training officer", "pool": "training", "basis": "illustrative", "2026-27": "41200", "2027-28": ""},
    {"name": "Venue hire", "pool": "training", "basis": "", "2026-27": "2040", "2027-28": "2040"},
    {"name": "Practice reviews", "pool": "practice reviews", "basis": "two a year", "2026-27": "30000", "2027-28": ""},
)


def money(text: str) -> int:
    """The pence of a text; none for a blank."""
    return parse_money(text) if text.strip() else 0


def shown(column: str, text: str) -> str:
    """A text as the table shows it."""
    return format_money(money(text)) if column in YEARS and text.strip() else text


def read(lines: Sequence[Line], row: str, column: str, text: str) -> Taken | Refused:
    """What a text would become."""
    if row == TOTAL or column == "both":
        return Refused(COMPUTED)
    if column == "name" and not text.strip():
        return Refused("A line needs a name.")
    if column == "name" and any(str(place) != row and line["name"] == text for place, line in enumerate(lines)):
        return Refused(f'There is another line called "{text}".')
    if column in YEARS:
        try:
            money(text)
        except NotMoney:
            return Refused(f'"{text}" is not money. Write it like £52,000.')
    return Taken(shown(column, text.strip()))


def edit(lines: Sequence[Line], label: str, row: str = "") -> Edit:
    """An edit that carries lines where the application's carry a Board."""
    return Edit(cast("Board", tuple(lines)), label, row=row)


def put(lines: Sequence[Line], texts: Texts) -> Edit | Refused:
    """Keep all the texts or none."""
    for (row, column), text in texts.items():
        outcome = read(lines, row, column, text)
        if isinstance(outcome, Refused):
            return outcome
    kept = [dict(line) for line in lines]
    for row, column in texts:
        number = new_number(row)
        place = int(row) if number is None else len(lines) + number - 1
        while place >= len(kept):
            kept.append(fresh(kept))
        kept[place][column] = texts[row, column].strip()
    first = next(iter(texts))[0]
    return edit(kept, "typed", row=str(len(lines)) if new_number(first) else first)


def fresh(lines: Sequence[Line]) -> Line:
    """A line that was just added."""
    return {"name": f"New line {len(lines) + 1}", "pool": "core", "basis": "", "2026-27": "", "2027-28": ""}


def insert(lines: Sequence[Line], after: str | None) -> Edit:
    """A line below another, or at the end."""
    place = len(lines) if after is None else int(after) + 1
    return edit([*lines[:place], fresh(lines), *lines[place:]], "new", row=str(place))


def delete(lines: Sequence[Line], keys: Sequence[str]) -> Edit:
    """The lines without some."""
    left = [line for place, line in enumerate(lines) if str(place) not in keys]
    return edit(left, "deleted", row=str(min(int(keys[0]), len(left) - 1)) if left else "")


def duplicate(lines: Sequence[Line], keys: Sequence[str]) -> Edit:
    """The lines with copies of some below them."""
    end = int(keys[-1]) + 1
    copies = [lines[int(key)] | {"name": f"{lines[int(key)]['name']} 2"} for key in keys]
    return edit([*lines[:end], *copies, *lines[end:]], "copied", row=str(end))


def move(lines: Sequence[Line], keys: Sequence[str], by: int) -> Edit | Refused:
    """The lines with some moved."""
    order = moved(range(len(lines)), [int(key) for key in keys], by)
    if order is None:
        return Refused("This is the top of the table." if by < 0 else "This is the end of the table.")
    return edit([lines[place] for place in order], "moved", row=str(int(keys[0]) + by))


def table_of(lines: Sequence[Line], *, fixed: bool = False) -> Table:
    """The lines as a table, with a total; a fixed one has no rows to be added, moved or taken out."""
    rows = [
        Row(
            str(place),
            (
                *(Cell(shown(column.key, line[column.key]), line[column.key]) for column in COLUMNS[:5]),
                Cell(format_money(sum(money(line[year]) for year in YEARS)), "", COMPUTED),
            ),
        )
        for place, line in enumerate(lines)
    ]
    sums = [format_money(sum(money(line[year]) for line in lines)) for year in YEARS]
    total = [Cell(text, "", COMPUTED) for text in ("Total", "", "", *sums, "")]
    return Table(
        "lines",
        "Lines",
        COLUMNS,
        (*rows, Row(TOTAL, tuple(total), RowKind.TOTAL)) if lines else (),
        "There are no lines yet. Press Ctrl+N to add the first.",
        partial(read, lines),
        partial(put, lines),
        None if fixed else partial(insert, lines),
        None if fixed else partial(delete, lines),
        None if fixed else partial(duplicate, lines),
        None if fixed else partial(move, lines),
    )


@dataclass
class FakeDesktop:
    """A desktop's clipboard; a broken one fails as a machine without one does."""

    text: str = ""
    broken: bool = False

    def copy(self, text: str) -> None:
        """Put a text there."""
        if self.broken:
            raise RuntimeError("no clipboard mechanism")
        self.text = text

    def paste(self) -> str:
        """The text that is there."""
        if self.broken:
            raise RuntimeError("no clipboard mechanism")
        return self.text


class Small(App[None]):
    """A table between two buttons; makes the edits that the table asks for."""

    def __init__(self, lines: Sequence[Line] = LINES, desktop: Desktop | None = None, *, fixed: bool = False) -> None:
        super().__init__()
        self.editor = TableEditor(id="lines", desktop=desktop or FakeDesktop())
        self.lines: list[Line] = [dict(line) for line in lines]
        self.fixed = fixed
        self.labels: list[str] = []
        self.refusals: list[str] = []
        self.notes: list[str] = []
        self.drafts: list[tuple[str, str]] = []
        self.places: list[tuple[str, str]] = []
        self.forms: list[str] = []

    def compose(self) -> ComposeResult:
        """The table between two buttons."""
        yield Button("before", id="before", compact=True)
        yield self.editor
        yield Button("after", id="after", compact=True)

    def on_mount(self) -> None:
        """Show the lines."""
        self.show()
        self.editor.grid.focus()

    def show(self) -> None:
        """Show the lines as they are now."""
        self.editor.show(table_of(self.lines, fixed=self.fixed))

    def on_grid_edited(self, event: Grid.Edited) -> None:
        """Make an edit."""
        self.lines = list(cast("tuple[Line, ...]", event.edit.board))
        self.labels.append(event.edit.label)
        self.show()

    def on_grid_refused(self, event: Grid.Refused) -> None:
        """Hear of a refusal."""
        self.refusals.append(event.message)

    def on_grid_noted(self, event: Grid.Noted) -> None:
        """Hear of a note."""
        self.notes.append(event.message)

    def on_grid_drafting(self, event: Grid.Drafting) -> None:
        """Hear what is being typed."""
        self.drafts.append((event.where, event.text))

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """Hear where the cursor went."""
        self.places.append((event.row_key, event.column_key))

    def on_grid_open_form(self, event: Grid.OpenForm) -> None:
        """Hear whose details are asked for."""
        self.forms.append(event.row_key)

    @property
    def at(self) -> tuple[str, str] | None:
        """The cursor's row, by its name, and its column."""
        grid = self.editor.grid
        keys = grid.cursor_keys
        return (grid.view[grid.cursor_row].cells[0].text, keys[1]) if keys else None

    def shown(self, row: int, column: int) -> str:
        """What a cell shows, as drawn, without the spaces around it."""
        return self.editor.grid.get_cell_at(Coordinate(row, column)).plain
