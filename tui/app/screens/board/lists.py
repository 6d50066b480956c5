"""The lists of the place Board: their tables, what is told of a row, and the form of a row."""

from funding.wording import _
from tui.app.actions.board import BOARD_LISTS
from tui.app.widgets.place_list import Forms, Looked, PlaceList
from tui.workspace import board_view
from tui.workspace.edits import Refused
from tui.workspace.forms.board_rows import driver_form, group_form, partner_form
from tui.workspace.forms.boards import board_form
from tui.workspace.forms.formulas import formula_form
from tui.workspace.tables.driver_figures import driver_figures_table
from tui.workspace.tables.drivers import drivers_table
from tui.workspace.tables.formulas import formulas_table
from tui.workspace.tables.groups import groups_table
from tui.workspace.tables.partners import partners_table

_LABELS = dict(BOARD_LISTS)


def board_lists() -> tuple[PlaceList, ...]:
    """The lists, in the order of their bar."""
    return (
        PlaceList(
            "partners",
            _LABELS["partners"],
            _(
                "Every body that may contribute, with its group. Type over a cell to change it; Ctrl+N adds a "
                "partner. A list copied in Excel can be pasted with Ctrl+V."
            ),
            lambda board, _year: partners_table(board),
            lambda at: board_view.partner_panel(at.board, at.row, at.year, at.problems),
            lambda at: (partner_form(at.board, at.row),),
            "partners",
        ),
        PlaceList(
            "groups",
            _LABELS["groups"],
            _(
                "Groups of your own, beside the usual ones (local authorities, health boards and so on). Give both "
                "forms, as sentences use them: housing associations, housing association."
            ),
            lambda board, _year: groups_table(board),
            lambda at: board_view.group_panel(at.board, at.row, at.problems),
            lambda at: (group_form(at.board, at.row),),
            "groups",
        ),
        PlaceList(
            "drivers",
            _LABELS["drivers"],
            _(
                "Facts that share costs fairly, such as children aged 0-17: what is counted, who counted it and of "
                "what day. The figures themselves stand in Figures."
            ),
            lambda board, _year: drivers_table(board),
            lambda at: board_view.driver_panel(at.board, at.row, at.year, at.problems),
            lambda at: (driver_form(at.board, at.row),),
            "drivers",
        ),
        PlaceList(
            "figures",
            _LABELS["figures"],
            _(
                "A row for each partner, a column for each driver. Copy a column in Excel, go to the first cell "
                "here and press Ctrl+V. Ctrl+E opens the driver of the column."
            ),
            driver_figures_table,
            lambda at: board_view.figures_panel(at.board, at.row, at.column, at.year, at.problems),
            _driver_of_column,
        ),
        PlaceList(
            "formulas",
            _LABELS["formulas"],
            _("The formulas by name, and which one is in use. Their sentences are written in the place Formula (F5)."),
            lambda board, _year: formulas_table(board),
            lambda at: board_view.formula_panel(at.board, at.row, at.problems),
            lambda at: (formula_form(at.board, at.row),),
            "formulas",
        ),
        PlaceList(
            "details",
            _LABELS["details"],
            _("The Board's own name, its years and the formula in use. Ctrl+E opens the form to change them."),
            lambda board, _year: board_view.details_table(board),
            lambda at: board_view.details_panel(at.board, at.problems),
            lambda at: (board_form(at.board),),
            "board",
        ),
    )


def _driver_of_column(at: Looked) -> Forms:
    if any(driver.name == at.column for driver in at.board.drivers):
        return (driver_form(at.board, at.column),)
    if any(partner.id == at.row for partner in at.board.partners):
        return (partner_form(at.board, at.row),)
    return Refused(_("Add partners and drivers first; their figures then stand here."))
