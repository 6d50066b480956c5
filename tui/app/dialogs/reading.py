"""A paper to read at leisure: it fits its width, scrolls, and can be copied."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.widgets.grid.clipboard import copy, desktop_of
from tui.workspace.sentences.telling import LetterLine, Part

_STYLES = {Part.TITLE: "bold", Part.STEP: "bold", Part.SENTENCE: "italic", Part.FIGURE: "", Part.REMARK: ""}

FRAME = 4
"""Lines of the frame and the buttons."""

Drawn = Callable[[int], Sequence[LetterLine]]
"""The lines of a paper at a width in characters."""


class Paper(VerticalScroll, can_focus=True):
    """The paper itself; the arrow keys scroll it."""

    def __init__(self, lines: Drawn, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id)
        self._lines = lines
        self._width = 0

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static("", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the lines anew."""
        del event
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width = width
            told = [Content.styled(line.text, _STYLES[line.part]) for line in self._lines(width)]
            self.query_one(Static).update(Content("\n").join(told))


class ReadingDialog(Dialog[None]):
    """A paper over the place; Escape closes it, Ctrl+C copies it."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = ["dialog.tcss", "reading.tcss"]
    AUTO_FOCUS = "#paper"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", show=False),
        Binding("ctrl+c", "copy_paper", show=False),
    ]

    def __init__(self, title: str, lines: Drawn, copied: str) -> None:
        """A paper under a title; `copied` is its text as it is copied."""
        super().__init__(title)
        self._lines = lines
        self._copied = copied

    def compose_box(self) -> ComposeResult:
        """The paper, and what can be done with it."""
        yield Paper(self._lines, id="paper")
        with Horizontal(classes="buttons"):
            yield Button(_("Close (Escape)"), id="close", compact=True)
            yield Button(_("Copy (Ctrl+C)"), id="copy", compact=True)

    def on_resize(self, event: events.Resize) -> None:
        """The paper takes the room that its frame and the buttons leave."""
        self.query_one("#paper").styles.max_height = max(event.size.height - FRAME, 3)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Close or copy."""
        event.stop()
        if event.button.id == "copy":
            self.action_copy_paper()
        else:
            self.action_leave()

    def action_copy_paper(self) -> None:
        """Copy the text."""
        self.notify(copy(self.app, self._copied, desktop_of(self.app)), markup=False)
