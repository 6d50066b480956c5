"""What may be chosen for a cell, in a list that gets shorter as one types."""

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app.widgets.grid.drawing import plain


def matching(choices: tuple[str, ...], text: str) -> list[str]:
    """The choices that a text may mean: those that begin with it first, then those that hold it."""
    wanted = " ".join(text.casefold().split())
    begin = [choice for choice in choices if choice.casefold().startswith(wanted)]
    return begin + [choice for choice in choices if wanted in choice.casefold() and choice not in begin]


class Choices(OptionList, can_focus=False):
    """The choices for a cell. The arrow keys reach it through the line in which the cell is edited."""

    DEFAULT_CSS = """
    Choices {
        display: none;
        overlay: screen;
        constrain: inside none;
        offset: 0 -100%;
        width: auto;
        min-width: 24;
        max-width: 60;
        height: auto;
        max-height: 8;
        border: round $primary;
        background: $surface;
        color: $foreground;
        padding: 0;
        &.-open { display: block; }
        & > .option-list--option-highlighted { background: $primary; color: $background; text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._shown: list[str] = []

    @property
    def chosen(self) -> str | None:
        """The choice on which the marker stands."""
        return self._shown[self.highlighted] if self.is_open and self.highlighted is not None else None

    @property
    def is_open(self) -> bool:
        """Whether there is anything to choose."""
        return self.has_class("-open")

    def offer(self, choices: list[str]) -> None:
        """Show these, none of them chosen yet."""
        if choices != self._shown:
            self._shown = choices
            self.clear_options()
            self.add_options(Option(_marked(choice, marked=False)) for choice in choices)
        self._mark(None)
        self.set_class(bool(choices), "-open")

    def step(self, by: int) -> None:
        """Go down or up in the list; up from the first goes back to what was typed."""
        place = -1 if self.highlighted is None else self.highlighted
        to = min(place + by, len(self._shown) - 1)
        self._mark(to if to >= 0 else None)

    def _mark(self, to: int | None) -> None:
        """Move the marker: a sign beside the choice, for those who see no colours."""
        if self.highlighted is not None and self.highlighted < len(self._shown):
            self.replace_option_prompt_at_index(self.highlighted, _marked(self._shown[self.highlighted], marked=False))
        if to is not None:
            self.replace_option_prompt_at_index(to, _marked(self._shown[to], marked=True))
        self.highlighted = to

    def at(self, place: int) -> str:
        """The choice at a place."""
        return self._shown[place]


def _marked(choice: str, *, marked: bool) -> Content:
    return Content(f"{'>' if marked else ' '} {plain(choice)}")
