"""A paper over the place, to be read, copied, or written to a file."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button

from funding.wording import _
from tui.app.dialogs.path import PathDialog
from tui.app.dialogs.reading import Paper as PaperView
from tui.app.dialogs.reading import ReadingDialog
from tui.workspace.deciding.papers import Paper, fitted
from tui.workspace.edits import Refused
from tui.workspace.exporting import written
from tui.workspace.sentences.telling import LetterLine, Part


class PaperDialog(ReadingDialog):
    """A paper; Escape closes it, Ctrl+C copies it, F9 writes it to a file."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "write_paper", show=False)]

    def __init__(self, paper: Paper, suggested: Path) -> None:
        """A paper, and where it may be written."""
        super().__init__(paper.title, lambda width: _lines(paper, width), paper.text)
        self._paper = paper
        self._suggested = suggested

    def compose_box(self) -> ComposeResult:
        """The paper, and what can be done with it."""
        yield PaperView(self._lines, id="paper")
        with Horizontal(classes="buttons"):
            yield Button(_("Close (Escape)"), id="close", compact=True)
            yield Button(_("Copy (Ctrl+C)"), id="copy", compact=True)
            yield Button(_("Write to a file (F9)"), id="write", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Close, copy or write."""
        if event.button.id == "write":
            event.stop()
            self.action_write_paper()
        else:
            super().on_button_pressed(event)

    def action_write_paper(self) -> None:
        """Ask where, then write it."""
        ask = PathDialog(_("Write to a file"), self._suggested, saving=True, suffix=self._paper.ending)
        self.app.push_screen(ask, self._write)

    def _write(self, path: Path | None) -> None:
        if path is None:
            return
        done = written(self._paper.content, path, replace=False)
        if isinstance(done, Refused):
            self.notify(done.message, severity="warning", markup=False)
        else:
            self.notify(_("Written: {path}").format(path=done.path.absolute()), markup=False)


def _lines(paper: Paper, width: int) -> list[LetterLine]:
    return [LetterLine(line, Part.FIGURE) for line in fitted(paper.text, width)]
