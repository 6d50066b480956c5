"""What can be done in the place Options."""

from funding.wording import _
from tui.app.actions.action import Action

OPTIONS = "options"

OPTIONS_ACTIONS: tuple[Action, ...] = (
    Action(
        "add-side",
        "ctrl+n",
        _("Add a side"),
        _("Puts a formula, a scenario, a decision or a kept comparison on the wall."),
        _("Opens a menu of formulas, scenarios, decisions and kept comparisons. Up to four stand side by side."),
        OPTIONS,
        footer=True,
    ),
    Action(
        "drop-side",
        "ctrl+d",
        _("Take the side off"),
        _("Takes the side that is set apart off the wall."),
        _("Takes the side that is set apart off the wall. The Board stays as it is."),
        OPTIONS,
    ),
    Action(
        "next-side",
        "alt+right",
        _("Next side"),
        _("Goes to the side at the right, which an amendment is then put upon."),
        _("Sets apart the side at the right. What is typed as an amendment is put upon that side."),
        OPTIONS,
    ),
    Action(
        "previous-side",
        "alt+left",
        _("Side before"),
        _("Goes to the side at the left."),
        _("Sets apart the side at the left. What is typed as an amendment is put upon that side."),
        OPTIONS,
    ),
    Action(
        "order-wall",
        "ctrl+e",
        _("Order"),
        _("The most affected partner first, or the Board's order."),
        _("Sorts the partners by who is most affected; again, as they stand in the Board."),
        OPTIONS,
        footer=True,
    ),
    Action(
        "large-type",
        "alt+up",
        _("Large figures"),
        _("Draws the amounts three lines high, to be read across a room, or no longer."),
        _("Draws the amounts three lines high, and again as text. Unless you choose, they are large where all fits."),
        OPTIONS,
        footer=True,
    ),
    Action(
        "keep-wall",
        "f9",
        _("Keep the comparison"),
        _("Keeps these sides in the Board under a name, to be opened again."),
        _("Asks for a name and keeps the sides in the Board file, so that the comparison opens the same again."),
        OPTIONS,
        footer=True,
    ),
    Action(
        "complete-amendment",
        "ctrl+@,ctrl+space,ctrl+l",
        _("What may come next"),
        _("Lists the words, names and figures that may stand where the cursor is."),
        _("Opens a list of what may come next in the amendment. The arrow down goes into it, Enter or Tab takes."),
        OPTIONS,
    ),
)
