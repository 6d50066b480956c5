"""What can be done in the place In kind."""

from funding.wording import _
from tui.app.actions.action import Action
from tui.app.actions.lists import list_actions

IN_KIND = "in-kind"

IN_KIND_LISTS = (
    ("register", _("Register")),
    ("givers", _("By partner")),
)
"""The lists of the place, in the order of their bar."""

IN_KIND_ACTIONS: tuple[Action, ...] = (
    *list_actions(IN_KIND, IN_KIND_LISTS),
    Action(
        "in-kind-add",
        "ctrl+n,insert",
        _("Add an offer"),
        _("Choose what kind of thing is given, then fill in its form."),
        _("Asks what is given: staff, goods, services or rooms. Its form shows the value as you type."),
        IN_KIND,
        does="add_offer",
    ),
)
