"""A question with a few answers, for when something would be lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button

from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import in_line, plain


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer."""

    id: str
    label: str
    """What it does, in a word or three."""
    letter: str
    """The key that chooses it."""


class AskDialog(Dialog[str]):
    """A question; gives the id of the answer, or None when it was left with Escape. The safe answer comes first."""

    AUTO_FOCUS = "#answer-0"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, title: str, question: str, answers: Sequence[Answer]) -> None:
        super().__init__(title)
        self._question = question
        self._answers = tuple(answers)

    def compose_box(self) -> ComposeResult:
        """The question, and a button for each answer."""
        with VerticalScroll(id="question", can_focus=False):
            yield plain(self._question)
        with Horizontal(classes="buttons"):
            for number, answer in enumerate(self._answers):
                yield Button(in_line(f"{answer.label} ({answer.letter})"), id=f"answer-{number}", compact=True)

    def on_key(self, event: events.Key) -> None:
        """A letter chooses at once."""
        for answer in self._answers:
            if event.character is not None and event.character.casefold() == answer.letter.casefold():
                event.stop()
                self.dismiss(answer.id)
                return

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Enter or the mouse chooses."""
        event.stop()
        self.dismiss(self._answers[int((event.button.id or "answer-0").removeprefix("answer-"))].id)
