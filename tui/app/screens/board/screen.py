"""The place Board: partners, groups, drivers and their figures, formulas, and the Board's own details."""

from typing import ClassVar

from textual.binding import BindingType

from tui.app.actions import bindings
from tui.app.screens.board.lists import board_lists
from tui.app.widgets.grid_place import GridPlace
from tui.workspace.forms.boards import board_form


class BoardScreen(GridPlace):
    """Who belongs to the Board, and the facts about them."""

    PLACE: ClassVar = "board"
    BINDINGS: ClassVar[list[BindingType]] = bindings("board")
    LISTS: ClassVar = board_lists()

    def action_change_details(self) -> None:
        """Open the form of the Board's names, years and formula in use."""
        looked = self.looked
        if looked is not None:
            self.open_forms((board_form(looked.board),))
