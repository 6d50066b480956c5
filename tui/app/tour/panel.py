"""The panel of the tour: small, at the bottom right, over the place and never in its way."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from funding.wording import _
from tui.app.tour.steps import Step


class TourPanel(Vertical):
    """One step, with buttons to go on, back and away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "press('next')", show=False),
        Binding("left", "press('back')", show=False),
        Binding("escape", "press('leave')", show=False),
    ]

    def __init__(self, step: Step, number: int, count: int, pressed: Callable[[str], None]) -> None:
        super().__init__(id="tour")
        self.border_title = Content(_("Tour, step {number} of {count}").format(number=number, count=count))
        self.border_subtitle = Content(_("Tab goes to the place and back"))
        self._step = step
        self._first, self._last = number == 1, number == count
        self._pressed = pressed

    @property
    def help_title(self) -> str:
        """What F1 calls it."""
        return _("The tour")

    @property
    def help_text(self) -> str:
        """What F1 says of it."""
        return _(
            "Enter or the right arrow key goes on, the left arrow key goes back, Escape leaves the tour. "
            "Everything works meanwhile: press Tab, or click on the place, and try it."
        )

    def compose(self) -> ComposeResult:
        """The sentences and the buttons."""
        yield Static(f"{self._step.what} {self._step.attempt}", markup=False)
        with Horizontal():
            yield Button(_("Finish") if self._last else _("Next"), id="next", variant="primary", compact=True)
            yield Button(_("Back"), id="back", compact=True, disabled=self._first)
            yield Button(_("Leave the tour"), id="leave", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Tell the tour."""
        event.stop()
        self._pressed(event.button.id or "")

    def action_press(self, name: str) -> None:
        """Do what a button does."""
        if not self.query_one(f"#{name}", Button).disabled:
            self._pressed(name)


class TourCorner(Container):
    """Holds the panel at the bottom right; the pointer goes through it to the place."""

    DEFAULT_CSS = """
    TourCorner {
        layer: tour;
        dock: bottom;
        width: 1fr;
        height: auto;
        align: right bottom;
        visibility: hidden;
        margin-bottom: 2;

        & > #tour {
            visibility: visible;
            width: 50;
            max-width: 100%;
            height: auto;
            padding: 0 1;
            background: $surface;
            color: $foreground;
            border: round $border;
            border-title-color: $primary;
            border-title-style: bold;
            border-subtitle-color: $text-muted;
            &:focus-within { border: heavy $border; }
            & > Horizontal { height: 1; margin-top: 1; }
            & Button { min-width: 8; margin-right: 2; }
        }
    }
    """
