"""The place In kind: the register of offers, what counts and why not."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from funding.wording import _
from tui.app.actions import bindings
from tui.app.screens.in_kind.lists import in_kind_lists
from tui.app.widgets.grid import TableEditor
from tui.app.widgets.grid_place import GridPlace
from tui.app.widgets.place_list import Looked, PlaceList
from tui.workspace.edits import Refused
from tui.workspace.forms.offers import offer_forms
from tui.workspace.in_kind_view import totals


class RegisterEditor(TableEditor):
    """The register; what is new in it begins with the question what kind it is."""

    def action_insert_row(self) -> None:
        """Ask what is given."""
        self.app.call_later(self.screen.run_action, "add_offer")


class InKindScreen(GridPlace):
    """What partners give in kind."""

    PLACE: ClassVar = "in-kind"
    BINDINGS: ClassVar[list[BindingType]] = bindings("in-kind")
    LISTS: ClassVar = in_kind_lists()

    def make_editor(self, of: PlaceList) -> TableEditor:
        """The table of a list; the register has its own way to add a row."""
        return RegisterEditor(id="table-register") if of.id == "register" else super().make_editor(of)

    def totals(self, looked: Looked) -> Sequence[str]:
        """What is offered in the year in view, and how much of it counts."""
        return (totals(looked.board, looked.year),)

    def action_add_offer(self) -> None:
        """Choose what kind of thing is given, then fill in its form."""
        self.run_worker(self._add_offer(), group="add")

    async def _add_offer(self) -> None:
        # Loaded here: the register is shown sooner without its dialogs.
        from tui.app.dialogs.menu import MenuDialog, MenuEntry  # noqa: PLC0415

        looked = self.looked
        if looked is None:
            return
        if not looked.board.partners:
            self.open_forms(Refused(_("There are no partners yet. Add them in the place Board (F2) first.")))
            return
        forms = offer_forms(looked.board, None, looked.year)
        entries = [MenuEntry(form.id, form.title) for form in forms]
        chosen = await self.app.push_screen_wait(MenuDialog(_("What is given?"), entries))
        form = next((form for form in forms if form.id == chosen), None)
        if form is not None:
            self.open_forms((form,))
