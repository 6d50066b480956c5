"""What can be done in the place Plan."""

from funding.wording import _
from tui.app.actions.action import Action
from tui.app.actions.lists import list_actions

PLAN = "plan"

PLAN_LISTS = (
    ("costs", _("Costs")),
    ("income", _("Income")),
    ("reserves", _("Reserves")),
    ("rates", _("Rates")),
    ("pools", _("By pool")),
    ("priorities", _("By priority")),
)
"""The lists of the place, in the order of their bar."""

PLAN_ACTIONS: tuple[Action, ...] = (
    *list_actions(PLAN, PLAN_LISTS),
    Action(
        "plan-adjust",
        "ctrl+u",
        _("Adjust"),
        _("Add an adjustment to the selected line."),
        _("Adds a line that changes the selected one and says why. The line itself stays as it came."),
        PLAN,
        footer=True,
        does="adjust",
    ),
    Action(
        "plan-rename-pool",
        "",
        _("Rename a pool"),
        _("Give the pool of the selected line another name, also in the formulas."),
        _("Gives the pool of the selected line another name wherever it stands, sentences of formulas included."),
        PLAN,
        does="rename_pool",
    ),
    Action(
        "plan-rename-priority",
        "",
        _("Rename a priority"),
        _("Give the priority of the selected line another name."),
        _("Gives the priority of the selected line another name in all lines that serve it."),
        PLAN,
        does="rename_priority",
    ),
)
