"""What can be done in the place Formula."""

from funding.wording import _
from tui.app.actions.action import Action

FORMULA = "formula"

FORMULA_ACTIONS: tuple[Action, ...] = (
    Action(
        "add-sentence",
        "ctrl+n",
        _("Add a sentence"),
        _("A menu of all kinds of sentence; a small form writes it for you."),
        _("Opens a menu of what a formula can say. Answer a few questions, and the sentence is written for you."),
        FORMULA,
        footer=True,
    ),
    Action(
        "complete-sentence",
        "ctrl+@,ctrl+space,ctrl+l",
        _("What may come next"),
        _("Lists the words, names and figures that may stand where the cursor is."),
        _("Opens a list of what may come next. The arrow down goes into it, Enter or Tab takes, Escape closes it."),
        FORMULA,
    ),
    Action(
        "switch-lower",
        "ctrl+e",
        _("Split or why"),
        _("Shows the split, or why the selected partner pays its figure."),
        _("A small screen shows who pays what, or why the selected partner pays it. A wide one goes to the next pane."),
        FORMULA,
        footer=True,
    ),
)
