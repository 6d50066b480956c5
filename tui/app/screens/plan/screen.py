"""The place Plan: costs, income, reserves and rates, and what they come to."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from funding.board import Cost
from funding.wording import _
from tui.app.actions import bindings
from tui.app.screens.plan.lists import plan_lists
from tui.app.widgets.grid_place import GridPlace
from tui.app.widgets.place_list import Looked
from tui.workspace.edits import Refused
from tui.workspace.forms.adjustments import adjustment_form
from tui.workspace.part_forms import rename_form
from tui.workspace.plan_parts import Parts, part_named
from tui.workspace.plan_view import totals


class PlanScreen(GridPlace):
    """What the Board truly costs."""

    PLACE: ClassVar = "plan"
    BINDINGS: ClassVar[list[BindingType]] = bindings("plan")
    LISTS: ClassVar = plan_lists()

    def totals(self, looked: Looked) -> Sequence[str]:
        """The true cost of every year, and what partners must find in the year in view."""
        return totals(looked.board, looked.year)

    def action_adjust(self) -> None:
        """Add an adjustment to the selected line."""
        looked, cost = self.looked, self._cost
        if looked is None:
            return
        if not looked.board.costs:
            self.open_forms(Refused(_("There is no line to adjust yet. Add one in Costs.")))
            return
        line = None if cost is None else cost.adjusts or cost.id
        self.open_forms((adjustment_form(looked.board, adjusts=line),))

    def action_rename_pool(self) -> None:
        """Give the pool of the selected line another name."""
        self._rename(Parts.POOL, "pools", None if self._cost is None else self._cost.pool)

    def action_rename_priority(self) -> None:
        """Give the priority of the selected line another name."""
        self._rename(Parts.PRIORITY, "priorities", None if self._cost is None else self._cost.priority)

    def _rename(self, parts: Parts, list_id: str, of_line: str | None) -> None:
        looked = self.looked
        if looked is None:
            return
        name = part_named(looked.row) if self.here.id == list_id else of_line
        if name:
            self.open_forms((rename_form(looked.board, parts, name),))
        else:
            self.open_forms(
                Refused(_("Go first to a cost line that has one, or to its row in By pool or By priority."))
            )

    @property
    def _cost(self) -> Cost | None:
        """The cost line that is selected."""
        looked = self.looked
        if looked is None or self.here.id != "costs":
            return None
        return next((cost for cost in looked.board.costs if cost.id == looked.row), None)
