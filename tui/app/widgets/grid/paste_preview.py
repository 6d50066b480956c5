"""What pasted cells would become, shown before any of them is kept."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from funding.wording import _, plural
from tui.app.widgets.grid.drawing import plain, row_name
from tui.workspace.tables.blocks import PastedCell, Pasting
from tui.workspace.tables.row_keys import new_number
from tui.workspace.tables.table import Table

MOST_LINES = 300


def counts(block: Pasting) -> str:
    """How many cells will be kept, and what becomes of the others."""
    refused = len(block.refused)
    kept = len(block.cells) - refused
    parts = [plural("{n} will be kept", "{n} will be kept", kept).format(n=kept)]
    if refused:
        parts.append(plural("! {n} cannot be kept", "! {n} cannot be kept", refused).format(n=refused))
    if block.new_rows:
        parts.append(plural("{n} row added", "{n} rows added", block.new_rows).format(n=block.new_rows))
    if block.outside:
        told = plural(
            "{n} column lies beyond the table and is left out",
            "{n} columns lie beyond the table and are left out",
            block.outside,
        )
        parts.append(told.format(n=block.outside))
    return ", ".join(parts) + "."


def lines(table: Table, block: Pasting) -> list[str]:
    """A line for each cell: those that cannot be kept first, with the reason, then the others with what they become."""
    names = {row.key: row_name(row) for row in table.rows}
    headings = {column.key: column.heading for column in table.columns}

    def told(cell: PastedCell) -> str:
        number = new_number(cell.row)
        row = names.get(cell.row, cell.row) if number is None else _("new row {n}").format(n=number)
        becomes = cell.shown or _("blank")
        sign, last = ("  ", becomes) if cell.message is None else ("! ", cell.message)
        return f'{sign}{row}, {headings[cell.column]}: "{plain(cell.text)}" -> {last}'

    kept = [cell for cell in block.cells if cell.message is None]
    found = [told(cell) for cell in (*block.refused, *kept)[:MOST_LINES]]
    more = len(block.cells) - len(found)
    return [*found, *([_("and {n} more").format(n=more)] if more > 0 else [])]


class PastePreview(ModalScreen[bool]):
    """Asks whether to keep what can be kept of pasted cells."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "refuse", show=False),
        Binding("left,right,up,down", "other_button", show=False),
    ]

    DEFAULT_CSS = """
    PastePreview {
        align: center middle;
        & #paste-box {
            width: 90%;
            max-width: 110;
            height: auto;
            max-height: 90%;
            border: round $primary;
            background: $surface;
            color: $foreground;
            padding: 0 1;
        }
        & #paste-counts { text-style: bold; }
        & #paste-cells { height: auto; max-height: 12; margin: 1 0; }
        & #paste-buttons { height: auto; align: right middle; }
        & Button { margin: 0 0 0 2; }
    }
    """

    def __init__(self, table: Table, block: Pasting) -> None:
        super().__init__()
        self._block = block
        self.counts = counts(block)
        self.lines = lines(table, block)

    def compose(self) -> ComposeResult:
        """The counts, the cells, and the two answers."""
        kept = len(self._block.cells) - len(self._block.refused)
        with Vertical(id="paste-box") as box:
            box.border_title = Content(_("Paste"))
            yield Static(Content(self.counts), id="paste-counts", markup=False)
            with VerticalScroll(id="paste-cells"):
                yield Static(Content("\n".join(self.lines)), markup=False)
            with Horizontal(id="paste-buttons"):
                if kept:
                    label = _("Keep the rest") if self._block.refused else _("Keep all")
                    yield Button(Content(label), id="paste-keep", variant="primary", compact=True)
                yield Button(Content(_("Cancel")), id="paste-cancel", compact=True)

    def on_mount(self) -> None:
        """The first answer has the focus."""
        self.query(Button).first().focus()

    def action_refuse(self) -> None:
        """Keep nothing."""
        self.dismiss(False)  # noqa: FBT003 -- the answer itself

    def action_other_button(self) -> None:
        """Go to the other answer."""
        self.focus_next(Button)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id == "paste-keep")
