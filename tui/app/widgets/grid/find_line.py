"""The line above a table in which one types what to look for."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from funding.wording import _


class FindLine(Horizontal):
    """Finds a text in the table: Enter goes to the next one, Escape closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close_find", show=False),
        Binding("enter,ctrl+f", "find_next", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    FindLine {
        height: 1;
        display: none;
        background: $panel;
        color: $foreground;
        &.-open { display: block; }
        & Static { width: auto; padding: 0 1; }
        & Input { width: 1fr; background: $surface; color: $foreground; }
    }
    """

    def __init__(self, find: Callable[[str], bool], closed: Callable[[], None]) -> None:
        super().__init__()
        self._look = find
        self._put_away = closed
        self.input = Input(compact=True)
        self._told = Static(id="find-told", markup=False)

    def compose(self) -> ComposeResult:
        """A label, the text, and what came of it."""
        yield Static(_("Find:"), markup=False)
        yield self.input
        yield self._told

    @property
    def said(self) -> str:
        """What came of looking, as a person reads it."""
        return str(self._told.content)

    def open(self) -> None:
        """Show the line and type into it; what was looked for last is still there, marked."""
        self.add_class("-open")
        self._say(_("Enter: next · Escape: close"))
        self.screen.set_focus(self.input, scroll_visible=False)
        self.input.select_all()

    def action_close_find(self) -> None:
        """Put the line away."""
        self.remove_class("-open")
        self._put_away()

    def action_find_next(self) -> None:
        """Go to the next cell with the text in it."""
        if not self.input.value.strip():
            self._say(_("Type what to look for."))
        elif self._look(self.input.value):
            self._say(_("Enter: next · Escape: close"))
        else:
            self._say(_("! Not found in this table."))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nobody else need know."""
        event.stop()

    def _say(self, told: str) -> None:
        self._told.update(Content(told))
