"""What can be done in the place Board."""

from funding.wording import _
from tui.app.actions.action import Action
from tui.app.actions.lists import list_actions

BOARD = "board"

BOARD_LISTS = (
    ("partners", _("Partners")),
    ("groups", _("Groups")),
    ("drivers", _("Drivers")),
    ("figures", _("Figures")),
    ("formulas", _("Formulas")),
    ("instalments", _("Instalments")),
    ("past", _("Past years")),
    ("details", _("Details")),
)
"""The lists of the place, in the order of their bar."""

BOARD_ACTIONS: tuple[Action, ...] = (
    *list_actions(BOARD, BOARD_LISTS),
    Action(
        "board-details",
        "",
        _("Change the Board's details"),
        _("The Board's names, its years and the formula in use."),
        _("Opens a form with the Board's names, its financial years and the formula in use."),
        BOARD,
        does="change_details",
    ),
)
