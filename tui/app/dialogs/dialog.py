"""What all dialogs have in common: a box in the middle with a title, over the place that is worked at."""

from pathlib import PurePath
from typing import ClassVar, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.app.dialogs.plain import one_line, plain

T = TypeVar("T")

LONGEST_TITLE = 50
"""A longer title does not fit into the border of a small screen, and stands in the box."""


class Dialog(ModalScreen[T | None]):
    """A dialog; it gives what was chosen, or None when it was left."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = "dialog.tcss"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        """The box, with the dialog's own widgets in it."""
        heading = Text(one_line(self.heading) or " ")
        with Vertical(id="box") as box:
            if heading.cell_len <= LONGEST_TITLE:
                box.border_title = heading
            else:
                yield plain(heading.plain, classes="heading")
            yield from self.compose_box()

    def compose_box(self) -> ComposeResult:
        """The dialog's own widgets."""
        yield from ()

    def action_leave(self) -> None:
        """Close it; nothing was chosen."""
        self.dismiss(None)
