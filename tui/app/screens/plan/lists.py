"""The lists of the place Plan: their tables, what is told of a row, and the form of a row."""

from funding.wording import _
from tui.app.actions.plan import PLAN_LISTS
from tui.app.widgets.place_list import Forms, Looked, PlaceList
from tui.workspace import plan_view
from tui.workspace.arranged import with_first
from tui.workspace.edits import Refused
from tui.workspace.forms.board_rows import index_form
from tui.workspace.forms.costs import cost_forms
from tui.workspace.forms.income import income_forms
from tui.workspace.forms.reserves import reserves_form
from tui.workspace.panel import Panel
from tui.workspace.part_forms import rename_form
from tui.workspace.plan_parts import Parts, part_named, parts_table
from tui.workspace.tables.costs import costs_table
from tui.workspace.tables.income import income_table
from tui.workspace.tables.indices import indices_table
from tui.workspace.tables.reserves import reserves_table

_LABELS = dict(PLAN_LISTS)


def plan_lists() -> tuple[PlaceList, ...]:
    """The lists, in the order of their bar."""
    return (
        PlaceList(
            "costs",
            _LABELS["costs"],
            _(
                "The business plan, a column for each year. Ctrl+N adds a line; type its name and what it costs. "
                "Ctrl+E builds a line up from a post or from so many at so much. Below stands how the selected line "
                "comes about."
            ),
            lambda board, _year: with_first(costs_table(board), ("name", *board.years)),
            lambda at: plan_view.cost_panel(at.board, at.row, at.problems),
            lambda at: cost_forms(at.board, at.row),
            "costs",
        ),
        PlaceList(
            "income",
            _LABELS["income"],
            _(
                "Money from outside the partners: grants, course fees. With a pool it lowers that pool's costs, "
                "without one it lowers everybody's."
            ),
            lambda board, _year: with_first(income_table(board), ("name", *board.years)),
            lambda at: plan_view.income_panel(at.board, at.row, at.problems),
            lambda at: income_forms(at.board, at.row),
            "income",
        ),
        PlaceList(
            "reserves",
            _LABELS["reserves"],
            _(
                "Money put by: what there is at the start, what is used and put in each year, what is left. Type "
                "what there is at the start of the first year to begin."
            ),
            lambda board, _year: reserves_table(board),
            lambda at: plan_view.reserves_panel(at.board, at.problems),
            lambda at: (reserves_form(at.board),),
            "reserves",
        ),
        PlaceList(
            "rates",
            _LABELS["rates"],
            _(
                "Indices, such as a pay award, by which costs grow from year to year. A cost line names its index "
                "in its form (Ctrl+E in Costs)."
            ),
            lambda board, _year: indices_table(board),
            lambda at: plan_view.index_panel(at.board, at.row, at.problems),
            lambda at: (index_form(at.board, at.row),),
            "indices",
        ),
        PlaceList(
            "pools",
            _LABELS["pools"],
            _(
                "What each pool truly costs. Type over a name to rename the pool everywhere, sentences of formulas "
                "included. The figures are added up from Costs."
            ),
            lambda board, _year: parts_table(board, Parts.POOL),
            lambda at: _part(at, Parts.POOL),
            lambda at: _rename(at, Parts.POOL),
        ),
        PlaceList(
            "priorities",
            _LABELS["priorities"],
            _("What each priority truly costs. Type over a name to rename it. The figures are added up from Costs."),
            lambda board, _year: parts_table(board, Parts.PRIORITY),
            lambda at: _part(at, Parts.PRIORITY),
            lambda at: _rename(at, Parts.PRIORITY),
        ),
    )


def _part(at: Looked, parts: Parts) -> Panel:
    name = part_named(at.row)
    return () if name is None else plan_view.part_panel(at.board, name, of_pool=parts is Parts.POOL)


def _rename(at: Looked, parts: Parts) -> Forms:
    name = part_named(at.row)
    if name:
        return (rename_form(at.board, parts, name),)
    return Refused(_("Go to the row of a pool or a priority to rename it."))
