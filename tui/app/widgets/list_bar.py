"""The bar above a table: the lists of a place by name, the one that is shown set apart."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from funding.wording import _


class ListBar(Widget, can_focus=True):
    """The lists of a place; keys, a click, and the arrows when it has the focus go from one to another."""

    DEFAULT_CSS = """
    ListBar {
        height: 1;
        background: $surface;
        color: $foreground;
        link-color: $foreground;
        link-style: none;
        link-background: $surface;
        &:focus { text-style: underline; }
    }
    """
    BINDINGS = [  # noqa: RUF012 -- as Textual declares it
        Binding("left", "screen.next_list(-1)", show=False),
        Binding("right", "screen.next_list(1)", show=False),
        Binding("down,enter", "screen.to_table", show=False),
    ]
    help_title = _("The lists of this place")
    help_text = _("Each name is a list. F9 goes to the next one, Ctrl+PageUp back; a click or the arrow keys work too.")

    def __init__(self, lists: Sequence[tuple[str, str]], here: str) -> None:
        super().__init__(id="lists")
        self._lists = tuple(lists)
        self._here = here

    @property
    def here(self) -> str:
        """The list that is shown."""
        return self._here

    @here.setter
    def here(self, list_id: str) -> None:
        self._here = list_id
        self.refresh()

    def render(self) -> RenderResult:
        """The bar, with the key for the next list where there is room."""
        parts: list[Content] = []
        for list_id, label in self._lists:
            shown = list_id == self._here
            told = Content(f"[{label}]" if shown else f" {label} ").stylize("bold reverse" if shown else "")
            parts.append(told.stylize(f"@click=screen.show_list('{list_id}')"))
        bar = Content(" ") + Content(" ").join(parts)
        if bar.cell_length > self.size.width:
            return self._narrow(parts)
        hint = _("F9: next list")
        gap = self.size.width - bar.cell_length - len(hint) - 1
        return bar + Content(" " * gap + hint) if gap > 0 else bar

    def _narrow(self, parts: Sequence[Content]) -> Content:
        """The names close together; where they still do not fit, those that lead up to the one that is shown."""
        here = [list_id for list_id, _label in self._lists].index(self._here)
        first = 0
        while first < here and Content("").join(parts[first : here + 1]).cell_length > self.size.width:
            first += 1
        return Content("").join(parts[first:])
