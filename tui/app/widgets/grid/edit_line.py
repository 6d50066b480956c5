"""The line below a table: the current cell in full, and the place where it is typed."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from funding.wording import _
from tui.app.widgets.grid.choices import Choices, matching
from tui.app.widgets.grid.drawing import fit, plain

_LONGEST_WHERE = 34


class EditInput(Input):
    """Where a cell is typed. Its keys go to the table as a whole, so that none overtakes another."""

    def __init__(self, typed: Callable[[events.Key | events.Paste], None]) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self._typed = typed
        self.can_focus = False

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self._typed(event)
        else:
            super()._forward_event(event)

    def put_in(self, text: str) -> None:
        """Type a text where the cursor is, over what is marked."""
        start, end = sorted(self.selection)
        self.replace(text, start, end)


class EditLine(Vertical):
    """The current cell in full with what belongs there; while it is edited, also what the text will become."""

    DEFAULT_CSS = """
    EditLine {
        height: auto;
        background: $panel;
        color: $foreground;
        & #edit-top { height: 1; }
        & #edit-where { width: auto; padding: 0 1 0 0; color: $foreground; text-style: bold; }
        & EditInput { width: 1fr; background: $panel; color: $foreground; }
        &.-editing EditInput { background: $surface; }
        & #edit-outcome { width: auto; max-width: 50%; padding: 0 1; color: $foreground; }
        & #edit-told { height: auto; max-height: 3; padding: 0 1; color: $foreground; }
        &.-refused #edit-told { color: $error; text-style: bold; }
    }
    """

    def __init__(
        self, typed: Callable[[events.Key | events.Paste], None], edit: Callable[[], None], changed: Callable[[], None]
    ) -> None:
        super().__init__()
        self.input = EditInput(typed)
        self.choices = Choices()
        self._where = Static(id="edit-where", markup=False)
        self._outcome = Static(id="edit-outcome", markup=False)
        self._told = Static(id="edit-told", markup=False)
        self._edit = edit
        self._changed = changed
        self._known: tuple[str, ...] = ()
        self._start = ""

    def compose(self) -> ComposeResult:
        """One line for the text, and one or two for what is to be said about it."""
        yield self.choices
        with Horizontal(id="edit-top"):
            yield self._where
            yield self.input
            yield self._outcome
        yield self._told

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self.has_class("-editing")

    @property
    def said(self) -> str:
        """What the line says about the cell or about the text, as a person reads it."""
        return str(self._told.content)

    @property
    def becomes(self) -> str:
        """What the text will become."""
        return str(self._outcome.content)

    @property
    def where(self) -> str:
        """Which cell it is."""
        return str(self._where.content)

    def rest(self, where: str, text: str, told: str) -> None:
        """Show a cell that is not edited."""
        self._set_where(where)
        if self.input.value != text:
            self.input.value = plain(text)
            self.input.cursor_position = 0
        self._outcome.update(Content(""))
        self._say(told, refused=False)

    def open(self, where: str, text: str, start: str, known: tuple[str, ...]) -> None:
        """Begin to edit: with a text, what is in the cell, and what may be chosen."""
        self._set_where(where)
        self._known, self._start = known, start
        self.add_class("-editing")
        self.input.can_focus = True
        self.input.value = plain(text)
        self.input.cursor_position = len(text)
        self.screen.set_focus(self.input, scroll_visible=False)
        self.offer()

    def close(self) -> None:
        """Stop editing."""
        self.remove_class("-editing")
        self.choices.offer([])
        self.input.can_focus = False

    def offer(self) -> None:
        """Offer what may be chosen, by the text as it is now."""
        if self._known:
            text = "" if self.input.value == self._start else self.input.value
            found = matching(self._known, text)
            self.choices.offer([] if found == [self.input.value] else found)

    def taken(self, shown: str, told: str) -> None:
        """Say what the text will become."""
        self._outcome.update(Content(f"= {plain(shown)}" if shown else _("= blank")))
        self._say(told, refused=False)

    def refused(self, message: str) -> None:
        """Say why the text cannot be kept."""
        self._outcome.update(Content("!"))
        self._say(f"! {message}", refused=True)

    def _say(self, told: str, *, refused: bool) -> None:
        self.set_class(refused, "-refused")
        self._told.update(Content(told))

    def _set_where(self, where: str) -> None:
        width = min(_LONGEST_WHERE, len(where))
        self._where.update(Content(fit(where, width, right=False)))

    def on_click(self, event: events.Click) -> None:
        """A click into the line edits the cell."""
        if not self.is_open and event.widget is self.input:
            self._edit()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The table hears of each key itself."""
        event.stop()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a choice takes it as the text."""
        event.stop()
        self.input.value = self.choices.at(event.option_index)
        self.input.cursor_position = len(self.input.value)
        self._changed()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Nobody else need know."""
        event.stop()
