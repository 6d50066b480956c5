"""The list of what may come next, below the cursor; it takes no key before somebody goes into it."""

from collections.abc import Callable

from rich.text import Text
from textual.geometry import Offset, Region, Spacing
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.workspace.sentences.completing import Choice

MOST_ROWS = 8


class Suggestions(OptionList, can_focus=False):
    """What may come next; the editor keeps the focus while it is open."""

    DEFAULT_CSS = """
    Suggestions {
        overlay: screen;
        width: auto;
        max-width: 60;
        height: auto;
        max-height: 10;
        border: solid $border;
        background: $surface;
    }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id, markup=False, compact=True)
        self._take: Callable[[Choice], None] | None = None
        self._choices: tuple[Choice, ...] = ()
        self.at = 0
        """The position of the text that the choices are for."""
        self.display = False

    def offer(self, choices: tuple[Choice, ...], position: int, at: Offset, take: Callable[[Choice], None]) -> None:
        """Show choices for a position of the text, below a place of the screen, or nothing when there are none.

        Whoever offers them is called with the one that is taken.
        """
        self.at = position
        self._take = take
        if not choices:
            self.shut()
            return
        if choices != self._choices:
            self._choices = choices
            width = max(len(choice.text) for choice in choices)
            self.set_options(Option(_in_columns(choice, width)) for choice in choices)
        self.highlighted = None
        self.display = True
        room = self.screen.size.region
        inner = max(len(choice.text) for choice in choices) + 20
        box = Region(at.x, at.y + 1, min(inner, room.width), min(len(choices), MOST_ROWS) + 2)
        if box.bottom > room.bottom - 1:
            box = box.at_offset(Offset(box.x, max(at.y - box.height, 0)))
        self.absolute_offset = box.constrain("inside", "none", Spacing.all(0), room).offset

    def shut(self) -> None:
        """Close the list."""
        self.display = False

    def wants(self, key: str) -> bool:
        """Whether a key is for the list, in which case it has been followed."""
        if not self.display:
            return False
        match key:
            case "down":
                self.action_cursor_down()
            case "up" if self.highlighted is not None:
                self.highlighted = None if self.highlighted == 0 else self.highlighted - 1
            case "enter" | "tab" if self.highlighted is not None:
                self._taken(self._choices[self.highlighted])
            case "escape":
                self.shut()
            case _:
                return False
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The mouse takes what it clicks on."""
        event.stop()
        self._taken(self._choices[event.option_index])

    def _taken(self, choice: Choice) -> None:
        if self._take is not None:
            self._take(choice)


def _in_columns(choice: Choice, width: int) -> Text:
    text = Text(choice.text, no_wrap=True, overflow="ellipsis")
    if choice.hint:
        text.append(" " * max(width - len(choice.text), 0) + "  " + choice.hint, style="italic")
    return text
