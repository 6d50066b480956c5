"""The list of scenarios: what each changes and comes to."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from funding.wording import _
from tui.app.actions import bindings
from tui.app.looks.signs import signs
from tui.app.widgets.frame import shortened
from tui.app.widgets.options import Options
from tui.workspace.scenarios.overview import ScenarioRow


class ScenarioList(Options):
    """The scenarios; one is chosen, several may be marked."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("scenario-list")
    help_title = _("The scenarios")
    help_text = _(
        "Each scenario with how many things it changes and what it comes to. Enter looks at it everywhere; Space marks "
        "several to look at together. Tab goes to its sentences."
    )

    class Chosen(Message):
        """Another scenario is under the cursor."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, do: Callable[[str], None], *, id: str) -> None:  # noqa: A002 -- as Textual
        """Call `do` with the name of what is to be done with the scenario under the cursor."""
        super().__init__(id=id, markup=False, compact=True)
        self._do = do
        self._rows: tuple[ScenarioRow, ...] = ()
        self._in_view: str | None = None
        self.marked: tuple[str, ...] = ()
        self.name_here: str | None = None

    def show_rows(self, rows: Sequence[ScenarioRow], in_view: str | None, here: str | None) -> None:
        """Show these scenarios, the cursor on one of them."""
        names = [row.name for row in rows]
        self.marked = tuple(name for name in self.marked if name in names)
        self._rows, self._in_view = tuple(rows), in_view
        self.name_here = here if here in names else (names[0] if names else None)
        self._fill()

    def _fill(self) -> None:
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(Option(self._told(row)) for row in self._rows)
            names = [row.name for row in self._rows]
            self.highlighted = names.index(self.name_here) if self.name_here in names else None

    def _told(self, row: ScenarioRow) -> Content:
        width = max(self.size.width - 2, 10)
        mark = "+" if row.name in self.marked else (signs().here if row.name == self._in_view else " ")
        first = Content(f"{mark} {shortened(row.name, width - 2)}").stylize("bold")
        told = row.told if row.on is None else f"{row.told}, {_('on {name}').format(name=row.on)}"
        lines = [first, Content(f"  {shortened(told.strip(', '), width - 2)}")]
        if row.comes_to:
            sign = "! " if row.stopped else "  "
            lines.append(Content(f"{sign}{shortened(row.comes_to, width - 2)}"))
        return Content("\n").join(lines)

    def on_resize(self, event: events.Resize) -> None:
        """Cut the texts to the new width."""
        del event
        self._fill()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another scenario is under the cursor."""
        event.stop()
        if event.option_index < len(self._rows):
            name = self._rows[event.option_index].name
            if name != self.name_here:
                self.name_here = name
                self.post_message(self.Chosen(name))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses only; Enter looks at it."""
        event.stop()

    def action_look_at_scenario(self) -> None:
        """Put what is marked, or what is under the cursor, in view everywhere."""
        self._do("look")

    def action_mark_scenario(self) -> None:
        """Mark the scenario, or take the mark away."""
        name = self.name_here
        if name is not None:
            marked = set(self.marked) ^ {name}
            self.marked = tuple(row.name for row in self._rows if row.name in marked)
            self._fill()

    def action_new_scenario(self) -> None:
        """Add a scenario."""
        self._do("new")

    def action_scenario_details(self) -> None:
        """Open its name and what it goes on from."""
        self._do("details")

    def action_duplicate_scenario(self) -> None:
        """Copy it."""
        self._do("duplicate")

    def action_take_out_scenario(self) -> None:
        """Take it out."""
        self._do("take out")

    def action_move_scenario(self, by: int) -> None:
        """Move it in the list."""
        self._do("up" if by < 0 else "down")
