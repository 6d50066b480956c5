"""What is asked besides what and where: what stands beside the split, and a date."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from funding.wording import _
from tui.workspace.exporting_order import PAPER, WORKBOOK


class ExportOptions(Vertical, can_focus=False):
    """Shown for the kinds that have them: the workbook and the paper."""

    def __init__(self) -> None:
        super().__init__(id="options")
        self.beside: tuple[str, ...] = ()
        """The formulas, scenarios and decisions that were chosen."""

    def compose(self) -> ComposeResult:
        """A button, what was chosen, and a line for the date."""
        with Horizontal(id="asked"):
            yield Button(_("Compare with others (Ctrl+L)"), id="beside", compact=True)
            yield Input(placeholder=_("Date on the Cover, like 2026-11-27"), id="dated", compact=True)
        yield Static("", id="chosen", markup=False)

    @property
    def dated(self) -> str:
        """The date as typed."""
        return self.query_one("#dated", Input).value

    def show(self, kind: str) -> None:
        """Show what belongs to a kind."""
        self.display = kind in (WORKBOOK, PAPER)
        self.query_one("#dated").display = kind == WORKBOOK
        words = _("Beside it: {names}").format(names=", ".join(self.beside)) if self.beside else ""
        chosen = self.query_one("#chosen", Static)
        chosen.update(words)
        chosen.display = bool(words)
