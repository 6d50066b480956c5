"""All that rolling forward will do, to be read through before it is done."""

import textwrap
from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button

from funding.wording import _
from tui.app.dialogs.reading import Paper, ReadingDialog
from tui.workspace.edits import Edit
from tui.workspace.living.rolling import Rolling
from tui.workspace.sentences.telling import LetterLine, Part


class PreviewDialog(ReadingDialog):
    """What will be done; F9 does it, Escape leaves everything as it is."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = [
        "../../dialogs/dialog.tcss",
        "../../dialogs/reading.tcss",
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "do_it", show=False),
        Binding("enter", "do_nothing", show=False),
    ]

    def __init__(self, rolling: Rolling, make: Callable[[Edit], bool]) -> None:
        """The preview of an edit, and what makes it."""
        told = [rolling.told[0], *(f"- {sentence}" for sentence in rolling.told[1:])]
        super().__init__(_("What will be done"), lambda width: _lines(told, width), "\n".join(told))
        self._rolling = rolling
        self._make = make

    def compose_box(self) -> ComposeResult:
        """The sentences, and what can be done."""
        yield Paper(self._lines, id="paper")
        with Horizontal(classes="buttons"):
            yield Button(_("Leave it (Escape)"), id="close", compact=True)
            yield Button(_("Roll forward (F9)"), id="do", compact=True)
            yield Button(_("Copy (Ctrl+C)"), id="copy", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do it, copy, or leave."""
        if event.button.id == "do":
            event.stop()
            self.action_do_it()
        else:
            super().on_button_pressed(event)

    def action_do_nothing(self) -> None:
        """Enter neither does it nor leaves: it was pressed in the form just before."""

    def action_do_it(self) -> None:
        """Roll forward."""
        self.dismiss(None)
        self._make(self._rolling)


def _lines(told: list[str], width: int) -> list[LetterLine]:
    return [
        LetterLine(piece, Part.FIGURE) for line in told for piece in textwrap.wrap(line, width, subsequent_indent="  ")
    ]
