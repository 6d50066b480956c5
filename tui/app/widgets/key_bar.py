"""The footer: the few keys that matter here, as many as there is room for."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from tui.app.help.key_names import key_name
from tui.app.help.working_keys import Doable, doable

LAST = ("explain-this", "command-palette")
"""What every footer shows, however narrow: from these two everything else is found."""


class KeyBar(Footer):
    """What can be done here, nearest to the focus first, then everywhere; help and commands always."""

    def compose(self) -> ComposeResult:
        """A key and its label for each, to be pressed with the mouse too."""
        if not self._bindings_ready:
            return
        shown = [known for known in doable(self.screen) if known.action.footer and known.keys]
        for known in fitting(shown, self.size.width):
            yield FooterKey(
                known.keys[0],
                key_name(known.keys[0]),
                known.action.label,
                known.action.runs,
                disabled=not known.enabled,
                tooltip=known.action.tooltip,
            )

    def on_resize(self, event: events.Resize) -> None:
        """Show more, or less."""
        del event
        if self._bindings_ready:
            self.call_after_refresh(self.recompose)


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
