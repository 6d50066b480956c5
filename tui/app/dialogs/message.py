"""A long message, to be read at leisure."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button

from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import plain


class MessageDialog(Dialog[None]):
    """A text that scrolls; Enter and Escape close it."""

    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "leave", show=False)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title)
        self._text = text

    def compose_box(self) -> ComposeResult:
        """The text, and a button."""
        with VerticalScroll(id="text"):
            yield plain(self._text)
        with Horizontal(classes="buttons"):
            yield Button(_("Close (Escape)"), compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Close it."""
        event.stop()
        self.action_leave()
