"""The place Split: who pays what, what changed, and why, down to every input."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from exports.bridge_tables import bridges_text
from exports.tables import explanation_text
from formulas.bridge import bridge
from formulas.explain import explain_share
from formulas.split import Split
from funding.problems import Problem, errors
from funding.wording import _
from tui.app.actions import bindings
from tui.app.dialogs.reading import ReadingDialog
from tui.app.place_screen import PlaceScreen
from tui.app.screens.split.columns import Spot, across_as_text, across_view, as_text, year_view
from tui.app.screens.split.drill import DrillPanel, DrillTree
from tui.app.screens.split.table import SplitTable
from tui.app.widgets.grid.clipboard import copy, desktop_of
from tui.workspace.events import BoardClosed, BoardOpened, Event
from tui.workspace.sentences.telling import LetterLine, letter_of
from tui.workspace.split_view.across import across_of
from tui.workspace.split_view.drilling import drill
from tui.workspace.split_view.gap import gap_text, surplus_text
from tui.workspace.split_view.papers import bridge_lines, giving_lines
from tui.workspace.split_view.rows import rows_of, sums_text

SHOWN_PROBLEMS = 5


class SplitScreen(PlaceScreen):
    """Who pays what in the year in view, or in all years."""

    PLACE: ClassVar = "split"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#shares-of-all"
    BINDINGS: ClassVar[list[BindingType]] = bindings("split")

    def __init__(self) -> None:
        super().__init__()
        self._split: Split | None = None
        """The last split; it stays in view while another is computed."""
        self._all_years = False
        self._drilled: Spot | None = None

    @property
    def help_title(self) -> str:
        """Its name."""
        return _("Split")

    @property
    def help_text(self) -> str:
        """What it is for."""
        return _("Who pays what under the formula in view, what changed on last year, and what nobody is asked for.")

    @property
    def table(self) -> SplitTable:
        """Who pays what."""
        return self.query_one("#shares-of-all", SplitTable)

    @property
    def panel(self) -> DrillPanel:
        """The figure taken apart."""
        return self.query_one("#drill", DrillPanel)

    def compose_body(self) -> ComposeResult:
        """How the costs come about, the table, the gap in words, and the figure that is taken apart."""
        with Vertical(id="split"):
            yield Static("", id="split-head", markup=False)
            yield SplitTable(id="shares-of-all")
            yield Static("", id="split-foot", markup=False)
            with VerticalScroll(id="stopped"):
                yield Static("", id="stopped-words", markup=False)
            yield DrillPanel(id="drill")

    # What is shown

    def hear(self, event: Event) -> None:
        """A split of another Board is nothing to go by."""
        if isinstance(event, BoardOpened | BoardClosed):
            self._split = self._drilled = None
        super().hear(event)

    def show_board(self) -> None:
        """Show the year in view; until the figures are computed anew the old ones stay."""
        self._show()

    def show_results(self) -> None:
        """Show the split, or what stops it."""
        results = self.workspace.results
        if results is not None and results.split is not None:
            self._split = results.split
        self._show()

    def _show(self) -> None:
        results = self.workspace.results
        stopped = results is not None and results.split is None
        self.query_one("#split").set_class(stopped, "-stopped")
        if stopped and results is not None:
            self.query_one("#stopped-words", Static).update(_stopped_text(errors(results.problems)))
            self._close_drill()
            return
        head, foot = self.query_one("#split-head", Static), self.query_one("#split-foot", Static)
        split, year = self._shown
        if split is None or year is None:
            head.update(_("The split is being computed."))
            return
        words = "" if self._all_years else gap_text(split, year) or surplus_text(split, year)
        foot.update(words)
        foot.set_class(not words, "-none")
        if self._all_years:
            head.update(_under(split, _("All years: assessed shares")))
            self.table.show(across_view(across_of(split), self._room))
        else:
            result = split.year(year)
            head.update(_under(split, sums_text(result)))
            self.table.show(year_view(rows_of(split, year), self._room))
        if self._drilled is not None:
            followed = self._drilled.year if self._all_years else year
            self._open_drill(replace(self._drilled, year=followed))

    @property
    def _shown(self) -> tuple[Split | None, str | None]:
        """The split that is shown and the year in view, when it has that year."""
        split, year = self._split, self.workspace.year
        return split, (year if split is not None and year in [known.year for known in split.years] else None)

    @property
    def _room(self) -> int:
        return self.table.size.width or self.size.width

    def on_split_table_resized(self, event: SplitTable.Resized) -> None:
        """There may be room for other columns."""
        event.stop()
        if self._split is not None:
            self._show()

    # Taking a figure apart

    def action_drill_down(self) -> None:
        """Take the figure under the cursor apart."""
        if self.table.spot is not None and self._split is not None:
            self._open_drill(self.table.spot, focus=True)

    def on_split_table_wanted(self, event: SplitTable.Wanted) -> None:
        """The same with the mouse."""
        event.stop()
        self.action_drill_down()

    def _open_drill(self, spot: Spot, *, focus: bool = False) -> None:
        split = self._split
        if split is None:
            return
        years = [known.year for known in split.years]
        ids = [partner.id for partner in split.board.partners]
        if spot.year not in years or (spot.partner is not None and spot.partner not in ids):
            self._close_drill()
            return
        self._drilled = spot
        self.query_one("#split").add_class("-drilled")
        self.panel.parts.open(drill(split, spot.year, spot.figure, spot.partner), focus=focus)

    def on_drill_tree_left(self, event: DrillTree.Left) -> None:
        """Back to the table."""
        event.stop()
        self._close_drill()
        self.table.focus()

    def _close_drill(self) -> None:
        self._drilled = None
        self.query_one("#split").remove_class("-drilled")

    def on_drill_tree_going(self, event: DrillTree.Going) -> None:
        """Go to where a figure was typed in."""
        event.stop()
        self.cyfran.action_go_place(event.where.place)
        self.cyfran.go_to(event.where)

    # Papers

    def action_why(self) -> None:
        """The partner's letter."""
        spot = self._spot_of_a_partner()
        if spot is None or self._split is None or spot.partner is None:
            return
        told = explain_share(self._split, spot.partner, spot.year)
        self._read(_("Why"), lambda width: letter_of(told, width), explanation_text(told))

    def action_what_changed(self) -> None:
        """The partner's way from last year."""
        spot = self._spot_of_a_partner()
        split = self._split
        if spot is None or split is None or spot.partner is None:
            return
        partner, year = spot.partner, spot.year
        text = bridges_text(split, [bridge(split, partner, year)])
        self._read(_("What changed since last year"), lambda width: bridge_lines(split, partner, year, width), text)

    def action_who_gives(self) -> None:
        """What everybody gives."""
        split, spot = self._split, self.table.spot
        if split is None or spot is None:
            return
        year = spot.year
        text = "\n".join(line.text for line in giving_lines(split, year, 78))
        title = _("Cash and in kind, {year}").format(year=year)
        self._read(title, lambda width: giving_lines(split, year, width), text)

    def _read(self, title: str, lines: Callable[[int], Sequence[LetterLine]], copied: str) -> None:
        self.app.push_screen(ReadingDialog(title, lines, copied))

    def _spot_of_a_partner(self) -> Spot | None:
        spot = self.table.spot
        if spot is None or spot.partner is None:
            self.cyfran.tell(_("Go to a partner's row first."))
            return None
        return spot

    # Other

    def action_all_years(self) -> None:
        """All years, or the one in view."""
        self._all_years = not self._all_years
        self._show()

    def action_copy_split(self) -> None:
        """Copy the table."""
        split, year = self._shown
        if split is None or year is None:
            self.cyfran.tell(_("There is no split to copy yet."))
            return
        text = across_as_text(across_of(split)) if self._all_years else as_text(rows_of(split, year))
        self.cyfran.tell(copy(self.app, text, desktop_of(self.app)))


def _under(split: Split, told: str) -> str:
    """What stands above the table, with the scenario first if there is one."""
    if split.scenario is None:
        return told
    return _("Under “{scenario}”").format(scenario=split.scenario) + f": {told}"


def _stopped_text(problems: Sequence[Problem]) -> str:
    """What stops the split, in words."""
    told = [_("There is no split yet, because something has to be mended first."), ""]
    told += [f"! {problem}" for problem in problems[:SHOWN_PROBLEMS]]
    more = len(problems) - SHOWN_PROBLEMS
    if more > 0:
        told.append(_("and {n} more").format(n=more))
    told += ["", _("Press F8 for the list. Enter there goes to the place where each can be mended.")]
    return "\n".join(told)
