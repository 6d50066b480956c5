"""The editor of the sentences: coloured words, slips underlined, and no history of its own."""

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit as TextEdit
from textual.widgets.text_area import EditResult

from formulas.language.lexicon import Lexicon
from tui.app.actions import actions_of
from tui.workspace.sentences.marking import Fault, Kind, Mark, marks_of

_FAULT = "sentences--fault"
_NOTICE = "sentences--notice"

TAKEN = frozenset({"f6", "f7", "ctrl+z", "ctrl+y"})
"""Keys of the application that Textual's editor would keep to itself."""


class SentenceEditor(TextArea):
    """A text of sentences; whoever keeps it is told of every change, key by key."""

    DEFAULT_CSS = """
    SentenceEditor {
        border: none;
        padding: 0;
        & > .sentences--payer {
            color: $text-primary;
            text-style: bold;
        }
        & > .sentences--figure {
            color: $text-accent;
        }
        & > .sentences--driver {
            color: $text-success;
        }
        & > .sentences--pool {
            color: $text-success;
            text-style: italic;
        }
        & > .sentences--word {
            color: $foreground;
        }
        & > .sentences--heading {
            color: $foreground;
            text-style: bold;
        }
        & > .sentences--note {
            color: $text-muted;
            text-style: italic;
        }
        & > .sentences--unknown {
            color: $text-warning;
        }
        & > .sentences--fault {
            color: $text-error;
            text-style: underline;
        }
        & > .sentences--notice {
            color: $text-warning;
            text-style: underline;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sentences--{kind.value}" for kind in Kind} | {_FAULT, _NOTICE}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "text_start", show=False),
        Binding("ctrl+end", "text_end", show=False),
        # Textual's editor has uses of its own for keys that mean something else everywhere in the application.
        *(
            Binding(key, f"app.{action.runs}", show=False)
            for action in actions_of("app")
            for key in action.keys.split(",")
            if key in TAKEN
        ),
    ]

    def __init__(self, typed: Callable[[str], None], keys: Callable[[str], bool], *, id: str) -> None:  # noqa: A002
        """Call `typed` with the whole text at every change, and ask `keys` whether a key is for somebody else."""
        super().__init__(id=id, soft_wrap=True, show_line_numbers=True, highlight_cursor_line=False, compact=True)
        self._typed = typed
        self._keys = keys
        self._lexicon: Lexicon | None = None
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._faults: dict[int, tuple[Fault, ...]] = {}

    # What is shown

    def show_text(self, text: str, lexicon: Lexicon) -> None:
        """Show the Board's text, if it is another than is shown; the cursor stays where it is."""
        if lexicon is not self._lexicon:
            self._lexicon = lexicon
            self._marks.clear()
            self._repaint()
        if text != self.text:
            row, column = self.cursor_location
            offset = self.scroll_offset
            self.load_text(text)
            row = min(row, self.document.line_count - 1)
            self.move_cursor((row, min(column, len(self.document.get_line(row)))))
            self.scroll_to(offset.x, offset.y, animate=False)

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Underline what is wrong."""
        by_line: dict[int, tuple[Fault, ...]] = {}
        for fault in faults:
            by_line[fault.line] = (*by_line.get(fault.line, ()), fault)
        if by_line != self._faults:
            self._faults = by_line
            self._repaint()

    def _repaint(self) -> None:
        self._line_cache.clear()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line with each word in the style of what it is, and what is wrong underlined."""
        text = super().get_line(line_index)
        line = text.plain
        for mark in self._marks_of(line):
            text.stylize(self._style(f"sentences--{mark.kind.value}"), mark.start, mark.end)
        for fault in self._faults.get(line_index, ()):
            start = min(fault.start, max(len(line) - 1, 0))
            text.stylize(self._style(_FAULT if fault.stops else _NOTICE), start, max(fault.end, start + 1))
        return text

    def _marks_of(self, line: str) -> tuple[Mark, ...]:
        if self._lexicon is None:
            return ()
        if line not in self._marks:
            self._marks[line] = marks_of(line, self._lexicon)
        return self._marks[line]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def render_line(self, y: int) -> Strip:
        """A row of the screen; where something is wrong in a line, a mark stands beside its number."""
        strip = super().render_line(y)
        row = y + self.scroll_offset.y
        if not self._faults or row >= self.wrapped_document.height:
            return strip
        line, column = self.wrapped_document.offset_to_location(Offset(0, row))
        width = self.gutter_width
        if column or line not in self._faults:
            return strip
        sign = Segment("! ", self.rich_style + self.get_component_rich_style(_FAULT, partial=True))
        return Strip.join([strip.crop(0, width - 2), Strip([sign], 2), strip.crop(width)])

    def on_resize(self) -> None:
        """Keep the cursor in view when there is less room."""
        self.call_after_refresh(self.scroll_cursor_visible)

    # What is typed

    def edit(self, edit: TextEdit) -> EditResult:
        """Change the text, and say so at once, so that the Board is never behind the screen."""
        result = super().edit(edit)
        self._typed(self.text)
        return result

    def put(self, text: str, position: int) -> None:
        """Put another text in, such as one with a word completed, and the cursor at a position of it."""
        before = self.text
        start = _alike(before, text)
        kept = _alike(before[start:][::-1], text[start:][::-1])
        ends = (self.location_of(start), self.location_of(len(before) - kept))
        self.replace(text[start : len(text) - kept], *ends, maintain_selection_offset=False)
        self.move_cursor(self.location_of(position))

    @property
    def position(self) -> int:
        """The cursor's place, counted through the whole text."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def location_of(self, position: int) -> tuple[int, int]:
        """The row and column of a place counted through the whole text."""
        before = self.text[:position]
        return before.count("\n"), len(before) - (before.rfind("\n") + 1)

    async def _on_key(self, event: events.Key) -> None:
        # Asked before the keys of the editor itself: the list below the cursor has arrows, Enter and Tab while it is
        # open.
        if self._keys(event.key):
            event.stop()
            event.prevent_default()

    def action_text_start(self) -> None:
        """Go to the first sentence."""
        self.move_cursor(self.document.start)

    def action_text_end(self) -> None:
        """Go behind the last sentence."""
        self.move_cursor(self.document.end)

    def action_undo(self) -> None:
        """Undo is the workspace's, so that what was changed elsewhere is undone in its turn."""
        self.call_later(self.app.run_action, "undo")

    def action_redo(self) -> None:
        """Redo is the workspace's."""
        self.call_later(self.app.run_action, "redo")


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
