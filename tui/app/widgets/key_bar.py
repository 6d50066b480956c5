"""The footer: the few keys that matter here, as many as there is room for."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from tui.app.help.key_names import key_name
from tui.app.help.working_keys import Doable, doable

LAST = ("explain-this", "command-palette")
"""What every footer shows, however narrow: from these two everything else is found."""
_KEY, _OFF = "key-bar--key", "key-bar--off"


class KeyBar(Widget):
    """What can be done here, nearest to the focus first, then everywhere; help and commands always.

    One line drawn at once, where Textual's own footer makes a widget of every key anew at each change of focus.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {_KEY, _OFF}

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def render(self) -> RenderResult:
        """A key and its label for each, to be pressed with the mouse too."""
        shown = [known for known in doable(self.screen) if known.action.footer and known.keys]
        key_style, off_style = self.get_visual_style(_KEY), self.get_visual_style(_OFF)
        parts: list[Content] = []
        for known in fitting(shown, self.size.width):
            name = Content(f" {key_name(known.keys[0])} ").stylize(key_style if known.enabled else off_style)
            label = Content(f"{known.action.label} ").stylize("" if known.enabled else off_style)
            parts.append((name + label).stylize(f"@click=press('{known.keys[0]}')"))
        return Content("").join(parts)

    def action_press(self, key: str) -> None:
        """Do what a key does."""
        self.app.simulate_key(key)


def fitting(shown: Sequence[Doable], width: int) -> list[Doable]:
    """As many as fit, in their order, help and commands before all others."""
    always = [known for known in shown if known.action.id in LAST]
    room = width - sum(map(_width, always))
    first: list[Doable] = []
    for known in shown:
        if known.action.id in LAST:
            continue
        room -= _width(known)
        if room < 0:
            break
        first.append(known)
    kept = [*first, *always]
    return [known for known in shown if known in kept]


def _width(known: Doable) -> int:
    # A blank before, one between, one after.
    return cell_len(key_name(known.keys[0])) + cell_len(known.action.label) + 3
