"""The page that F1 opens: what the focused thing is for, and the keys that work there."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from funding.wording import _
from tui.app.actions.app import APP
from tui.app.help.explained import Explanation, explanation
from tui.app.help.working_keys import Doable, doable

_NOT_TOLD = frozenset({"explain-this"})
_KEY_WIDTH = 16


class HelpScreen(ModalScreen[None]):
    """What something is for, and what can be done there; Escape closes it."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > #help { width: 78; max-width: 94%; height: auto; max-height: 94%; padding: 0 1; background: $surface;
                    border: heavy $border; border-title-color: $primary; border-title-style: bold;
                    border-subtitle-color: $text-muted; }
        & #page { height: auto; max-height: 100%; }
        & .part { margin-top: 1; text-style: bold; color: $primary; }
    }
    """
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [("escape,enter,q", "leave", "Close")]

    def __init__(self, told: Explanation, keys: Sequence[Doable]) -> None:
        super().__init__()
        self._told = told
        told_keys = [known for known in keys if known.action.id not in _NOT_TOLD]
        # What the footer shows matters most; the arrow keys are what people try anyway.
        self._keys = sorted(told_keys, key=lambda known: not known.action.footer)

    def compose(self) -> ComposeResult:
        """The texts, then the keys of this place, then those that work everywhere."""
        with Vertical(id="help") as frame:
            # Content, not text: a title may hold a name that somebody typed.
            frame.border_title = Content(self._told.title)
            frame.border_subtitle = _("Esc closes, the arrow keys scroll")
            with VerticalScroll(id="page"):
                for number, text in enumerate(self._told.texts):
                    yield Static(text, markup=False, classes="" if number == 0 else "muted")
                here = [known for known in self._keys if known.action.scope != APP]
                everywhere = [known for known in self._keys if known.action.scope == APP]
                yield from _part(_("What you can do here"), here)
                yield from _part(_("What you can do everywhere"), everywhere)

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss()


def _part(heading: str, keys: Sequence[Doable]) -> Iterable[Static]:
    if keys:
        yield Static(heading, markup=False, classes="part")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=_KEY_WIDTH, style="bold")
        table.add_column()
        for known in keys:
            told = f"{known.action.label}. {known.action.tooltip}"
            table.add_row(Text(known.key_names or _("in Commands")), Text(told))
        yield Static(table)


def show_help(app: App[None]) -> None:
    """Open the page for what has the focus; when it is open already, close it."""
    if isinstance(app.screen, HelpScreen):
        app.screen.dismiss()
        return
    app.push_screen(HelpScreen(explanation(app.screen), doable(app.screen)))
