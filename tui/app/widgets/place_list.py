"""One list of a place: its table, what is told of the selected row, and the form of a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from funding.board import Board
from tui.workspace.edits import Refused
from tui.workspace.forms.form import Form
from tui.workspace.panel import Panel
from tui.workspace.row_problems import Problems
from tui.workspace.tables.table import Table


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at in a list."""

    board: Board
    year: str
    row: str
    """The key of the row; empty when there are no rows."""
    column: str
    problems: Problems


Forms = Sequence[Form] | Refused


@dataclass(frozen=True, slots=True)
class PlaceList:
    """A list of a place."""

    id: str
    label: str
    help: str
    """What the list is for and what to do there, in two or three sentences."""
    table: Callable[[Board, str], Table]
    """The table of a Board for the year in view."""
    panel: Callable[[Looked], Panel]
    forms: Callable[[Looked], Forms]
    """The forms of the selected row, or why it has none."""
    file_table: str = ""
    """The table of the Board file whose problems are marked in the rows."""
