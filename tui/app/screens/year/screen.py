"""The place Year: what the year really brings, its settlement, and the next plan."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from formulas.outturn import OutturnLine
from funding.actuals import ActualKind
from funding.wording import _
from tui.app.actions import bindings
from tui.app.dialogs.paper import PaperDialog
from tui.app.screens.year.lists import year_lists
from tui.app.screens.year.preview import PreviewDialog
from tui.app.widgets.grid_place import GridPlace
from tui.app.widgets.place_list import Looked
from tui.workspace.deciding.papers import Paper
from tui.workspace.edits import Edit, Refused
from tui.workspace.exporting import suggested_path
from tui.workspace.living.outturn_table import outturn_table
from tui.workspace.living.outturns import Lived, Living
from tui.workspace.living.rolling import Rolling, rolling_form
from tui.workspace.living.settlement_view import (
    line_panel,
    outturn_totals,
    settlement_panel,
    settlement_paper,
    settlement_table,
)
from tui.workspace.panel import Panel
from tui.workspace.tables.table import Table

KINDS: dict[str, ActualKind] = {"cost": "cost", "income": "income", "delivered": "in-kind"}
"""What the lines of a list are."""


class YearScreen(GridPlace):
    """The year that is being lived."""

    PLACE: ClassVar = "year"
    BINDINGS: ClassVar[list[BindingType]] = bindings("year")
    LISTS: ClassVar = year_lists()

    def __init__(self) -> None:
        super().__init__()
        self._living = Living()

    def _lived(self, looked: Looked) -> Lived | Refused:
        if looked.year not in looked.board.years:
            return Refused(_("The plan has no year yet. Name its years in the place Board (F2)."))
        return self._living.year(looked.board, looked.year)

    def _lines(self, looked: Looked) -> Sequence[OutturnLine]:
        lived = self._lived(looked)
        if isinstance(lived, Refused):
            return ()
        found = {"cost": lived.outturn.costs, "income": lived.outturn.income, "delivered": lived.outturn.in_kind}
        return found[self.here.id]

    def table_of(self, looked: Looked) -> Table:
        """The table of the list that is shown."""
        if self.here.id == "settlement":
            return settlement_table(self._lived(looked))
        kind = KINDS.get(self.here.id)
        if kind is None:
            return super().table_of(looked)
        return outturn_table(looked.board, looked.year, kind, self._lines(looked))

    def totals(self, looked: Looked) -> Sequence[str]:
        """The outturn in words."""
        return outturn_totals(self._lived(looked))

    def panel_of(self, looked: Looked) -> Panel:
        """What is known of the selected row."""
        if self.here.id == "settlement":
            return settlement_panel(self._lived(looked))
        if self.here.id not in KINDS:
            return super().panel_of(looked)
        line = next((line for line in self._lines(looked) if line.key == looked.row), None)
        return line_panel(self._lived(looked), line)

    def action_paper(self) -> None:
        """Read the outturn and the settlement."""
        looked = self.looked
        lived = None if looked is None else self._lived(looked)
        if looked is None or lived is None:
            return
        if isinstance(lived, Refused):
            self.cyfran.tell(lived.message, severity="warning")
            return
        paper = Paper(_("Outturn and settlement"), settlement_paper(lived))
        path = suggested_path(self.workspace.path, looked.board, paper.ending)
        self.app.push_screen(PaperDialog(paper, path))

    def action_roll_forward(self) -> None:
        """Start the next plan."""
        looked = self.looked
        if looked is None or not looked.board.years:
            self.open_forms(Refused(_("The plan has no year yet. Name its years in the place Board (F2).")))
            return
        basis = self._living.basis(looked.board, looked.board.years[0])
        self.open_forms(basis if isinstance(basis, Refused) else (rolling_form(looked.board, basis),))

    def make(self, change: Edit | Refused) -> bool:
        """Make an edit; before the plan is rolled forward all that will be done is shown."""
        if not isinstance(change, Rolling):
            return super().make(change)
        self.app.push_screen(PreviewDialog(change, super().make))
        return False
