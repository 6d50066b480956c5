"""What can be done in the place Year."""

from funding.wording import _
from tui.app.actions.action import Action
from tui.app.actions.lists import list_actions

YEAR = "year"

YEAR_LISTS = (
    ("cost", _("Spent")),
    ("income", _("Came in")),
    ("delivered", _("In kind")),
    ("entries", _("Entries")),
    ("settlement", _("Settlement")),
)
"""The lists of the place, in the order of their bar."""

YEAR_ACTIONS: tuple[Action, ...] = (
    *list_actions(YEAR, YEAR_LISTS),
    Action(
        "year-papers",
        "",
        _("Outturn and settlement"),
        _("Read, copy or write the outturn and the settlement."),
        _("Opens the outturn and the settlement as a paper, to be read, copied or written to a file."),
        YEAR,
        does="paper",
    ),
    Action(
        "year-roll-forward",
        "ctrl+u",
        _("Roll forward"),
        _("Start the next plan, after showing what will be done."),
        _("The first year goes and a year comes. Tells first each thing that will be done; undo takes it back."),
        YEAR,
        footer=True,
        does="roll_forward",
    ),
)
