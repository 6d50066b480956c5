"""What a person does at the places made of lists: type, look at the panel, fill in a form."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from funding.board import Board
from funding.examples_folder import examples_folder
from tests.piloting import press, settled
from tui.app.app import CyfranApp
from tui.app.widgets.grid_place import GridPlace
from tui.app.widgets.panel_view import PanelView
from tui.workspace.panel import plain_text

EXAMPLE = examples_folder() / "north-wales-example.toml"
BLANK = examples_folder() / "templates" / "blank.toml"


def file_of(folder: Path, text: str) -> Path:
    """A Board file with this text."""
    path = folder / "board.toml"
    path.write_text(text, encoding="utf-8")
    return path


def blank(folder: Path) -> Path:
    """A new Board file."""
    return file_of(folder, BLANK.read_text(encoding="utf-8"))


def board(app: CyfranApp) -> Board:
    """The Board as it is now."""
    assert app.workspace.board is not None
    return app.workspace.board


def place(app: CyfranApp) -> GridPlace:
    """The place that is shown."""
    assert isinstance(app.screen, GridPlace)
    return app.screen


def panel(app: CyfranApp) -> str:
    """What is told of the selected row."""
    return plain_text(place(app).query_one(PanelView).panel)


def totals(app: CyfranApp) -> str:
    """The lines of totals."""
    return str(place(app).query_one("#totals", Static).content)


def cursor(app: CyfranApp) -> tuple[str, str] | None:
    """The row and column of the cursor."""
    return place(app).editor.grid.cursor_keys


def shown(app: CyfranApp) -> list[list[str]]:
    """The texts of the table that is shown, row by row."""
    table = place(app).editor.table
    assert table is not None
    return [[cell.text for cell in row.cells] for row in table.rows]


async def type_in(app: CyfranApp, pilot: Pilot[None], text: str, *then: str) -> None:
    """Type a text letter by letter, then press keys."""
    await press(app, pilot, *("space" if letter == " " else letter for letter in text), *then)


async def show(app: CyfranApp, pilot: Pilot[None], list_id: str) -> None:
    """Go to a list with the key for the next one."""
    for _turn in place(app).LISTS:
        if place(app).here.id == list_id:
            break
        await press(app, pilot, "f9")
        await settled(app, pilot)
    assert place(app).here.id == list_id


async def at(app: CyfranApp, pilot: Pilot[None], row: str, column: str) -> None:
    """Put the cursor on a cell."""
    place(app).editor.grid.go_to(row, column)
    await settled(app, pilot)
