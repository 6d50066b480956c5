"""How a sheet of costs from elsewhere is to be read, where it cannot be guessed or was guessed wrongly."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input

from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import plain
from tui.workspace.bringing_in.answers import SheetAnswers


class SheetDialog(Dialog[SheetAnswers]):
    """Which sheet, row and columns hold the costs; what is left empty is guessed. None when it was left."""

    AUTO_FOCUS = "#columns"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, file: str, start: SheetAnswers, problem: str = "") -> None:
        super().__init__(_("How to read {file}").format(file=file))
        self._start = start
        self._problem = problem

    def compose_box(self) -> ComposeResult:
        """What is wrong, if anything, then the questions."""
        if self._problem:
            yield plain(f"! {self._problem}", classes="problem")
        start = self._start
        with VerticalScroll(id="asked", can_focus=False):
            yield plain(_("Columns: which hold the name and the amounts, like name=B, amount=D, pool=C"))
            yield Input(start.columns, id="columns", compact=True, select_on_focus=False)
            yield plain(_("Row of the headings: its number, or 0 if there are none"))
            yield Input(start.header, id="header", compact=True, select_on_focus=False)
            yield plain(_("Sheet: its name, if the file has several"))
            yield Input(start.sheet, id="sheet", compact=True, select_on_focus=False)
            yield plain(_("Rows that look like totals and are lines: their numbers, like 7,12"))
            yield Input(start.lines, id="lines", compact=True, select_on_focus=False)
        yield plain(_("What is left empty is guessed. A year may stand for a column: 2026-27=D."), classes="muted")
        with Horizontal(classes="buttons"):
            yield Button(_("Read it (Enter)"), id="take", compact=True)
            yield Button(_("Cancel (Escape)"), id="cancel", compact=True)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Read, or leave."""
        event.stop()
        if event.button.id == "take":
            self._give()
        else:
            self.action_leave()

    def _give(self) -> None:
        said = {key: self.query_one(f"#{key}", Input).value for key in ("sheet", "header", "columns", "lines")}
        self.dismiss(SheetAnswers(**said))
