"""A menu: a titled list from which one thing is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from funding.names import same
from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import in_line, one_line, plain
from tui.app.widgets.options import Options

_WIDEST_LABEL = 44


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One thing to choose."""

    id: str
    label: str
    hint: str = ""
    """What stands beside it, such as its key."""
    letter: str = ""
    """The letter that jumps to it; none means the first of its label."""


class MenuDialog(Dialog[str]):
    """A menu; gives the id of what was chosen, or None when it was left with Escape."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, title: str, entries: Sequence[MenuEntry], current: str | None = None) -> None:
        super().__init__(title)
        self._entries = tuple(entries)
        self._current = current

    def compose_box(self) -> ComposeResult:
        """The list, and how to use it."""
        width = min(max((cell_len(one_line(entry.label)) for entry in self._entries), default=0), _WIDEST_LABEL)
        yield Options(*(Option(in_columns(entry, width)) for entry in self._entries), markup=False, compact=True)
        yield plain(_("A letter jumps, Enter chooses, Escape leaves."), classes="muted")

    def on_mount(self) -> None:
        """Start at what is chosen now."""
        ids = [entry.id for entry in self._entries]
        if ids:
            self.query_one(OptionList).highlighted = ids.index(self._current) if self._current in ids else 0

    def on_key(self, event: events.Key) -> None:
        """A letter goes to its entry, or on to the next entry that starts with it."""
        if event.character is None or not event.character.isalnum():
            return
        event.stop()
        options = self.query_one(OptionList)
        owned = [number for number, entry in enumerate(self._entries) if same(entry.letter) == same(event.character)]
        if owned:
            options.highlighted = owned[0]
            return
        start = 0 if options.highlighted is None else options.highlighted + 1
        count = len(self._entries)
        for number in (*range(start, count), *range(min(start, count))):
            if same(self._entries[number].label).startswith(same(event.character)):
                options.highlighted = number
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or the mouse chooses."""
        event.stop()
        self.dismiss(self._entries[event.option_index].id)


def in_columns(entry: MenuEntry, width: int) -> Text:
    """The label, and the hint in a column of its own."""
    text = in_line(entry.label)
    if entry.hint:
        text.append(" " * max(width - text.cell_len, 0) + "  " + one_line(entry.hint))
    return text
