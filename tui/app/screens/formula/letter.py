"""Why the selected partner pays its figure."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from formulas.explain import Explanation
from tui.workspace.sentences.telling import Part, letter_of

_STYLES = {
    Part.TITLE: "bold",
    Part.STEP: "bold $text-accent",
    Part.SENTENCE: "italic",
    Part.FIGURE: "",
    Part.REMARK: "$text-muted",
}


_WIDEST = 88
"""Figures stand at the right, and must not be too far from their words."""


class Letter(VerticalScroll, can_focus=True):
    """The explanation of a share, step by step; it scrolls."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id)
        self._explanation: Explanation | None = None
        self._drawn: tuple[Explanation | None, int] | None = None

    def compose(self) -> ComposeResult:
        """The letter."""
        yield Static("", id="letter", markup=False)

    def tell(self, explanation: Explanation | None) -> None:
        """Show an explanation, or nothing."""
        self._explanation = explanation
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the lines anew."""
        del event
        self._draw()

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width, _WIDEST)
        if not width or self._drawn == (self._explanation, width):
            return
        self._drawn = (self._explanation, width)
        lines = letter_of(self._explanation, width) if self._explanation is not None else ()
        told = [Content.styled(line.text, _STYLES[line.part]) for line in lines]
        self.query_one("#letter", Static).update(Content("\n").join(told))
