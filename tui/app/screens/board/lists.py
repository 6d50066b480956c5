"""The lists of the place Board: their tables, what is told of a row, and the form of a row."""

from funding.wording import _
from tui.app.actions.board import BOARD_LISTS
from tui.app.widgets.place_list import Forms, Looked, PlaceList
from tui.workspace import board_view
from tui.workspace.edits import Refused
from tui.workspace.forms.board_rows import driver_form, group_form, partner_form
from tui.workspace.forms.boards import board_form
from tui.workspace.forms.driver_figures import figure_form
from tui.workspace.forms.formulas import formula_form
from tui.workspace.forms.instalments import instalment_form
from tui.workspace.forms.past_years import past_form
from tui.workspace.tables.driver_figures import driver_figures_table
from tui.workspace.tables.drivers import drivers_table
from tui.workspace.tables.formulas import formulas_table
from tui.workspace.tables.groups import groups_table
from tui.workspace.tables.instalments import instalments_table
from tui.workspace.tables.partners import partners_table
from tui.workspace.tables.past_years import past_years_table

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
                "here and press Ctrl+V. Ctrl+E opens the figure, with a source and a date of its own if it has them; a "
                "figure that is typed over loses them."
            ),
            driver_figures_table,
            lambda at: board_view.figures_panel(at.board, at.row, at.column, at.year, at.problems),
            _of_figure,
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
            "instalments",
            _LABELS["instalments"],
            _(
                "The days of the year on which contributions are due, each with its part of the cash due. The parts "
                "add up to 100%. Without any day they are due in four equal parts, at the start of each quarter."
            ),
            lambda board, _year: instalments_table(board),
            lambda at: board_view.instalments_panel(at.board, at.row, at.problems),
            lambda at: (instalment_form(at.board, at.row),),
            "instalments",
        ),
        PlaceList(
            "past",
            _LABELS["past"],
            _(
                "Years before the plan: what there was to share and what each partner paid, to try a formula on. "
                "Ctrl+E opens the form of a year, with the payment of each partner and the costs of each pool."
            ),
            lambda board, _year: past_years_table(board),
            lambda at: board_view.past_panel(at.board, at.row, at.problems),
            lambda at: (past_form(at.board, at.row),),
            "past",
        ),
        PlaceList(
            "details",
            _LABELS["details"],
            _(
                "The Board's own name, its years, the formula in use, the quorum of its meetings and the way a dispute "
                "goes. Ctrl+E opens the form to change them."
            ),
            lambda board, _year: board_view.details_table(board),
            lambda at: board_view.details_panel(at.board, at.problems),
            lambda at: (board_form(at.board),),
            "board",
        ),
    )


def _of_figure(at: Looked) -> Forms:
    of_driver = any(driver.name == at.column for driver in at.board.drivers)
    of_partner = any(partner.id == at.row for partner in at.board.partners)
    if of_driver:
        return (figure_form(at.board, at.row, at.column, at.year) if of_partner else driver_form(at.board, at.column),)
    if of_partner:
        return (partner_form(at.board, at.row),)
    return Refused(_("Add partners and drivers first; their figures then stand here."))
