"""The table of actions: everything a person can do, in one place."""

from textual.binding import Binding, BindingType

from tui.app.actions.action import Action
from tui.app.actions.app import APP_ACTIONS
from tui.app.actions.board import BOARD_ACTIONS
from tui.app.actions.decide import DECIDE_ACTIONS
from tui.app.actions.export import EXPORT_ACTIONS
from tui.app.actions.form import FORM_ACTIONS
from tui.app.actions.formula import FORMULA_ACTIONS
from tui.app.actions.in_kind import IN_KIND_ACTIONS
from tui.app.actions.options import OPTIONS_ACTIONS
from tui.app.actions.plan import PLAN_ACTIONS
from tui.app.actions.scenarios import SCENARIOS_ACTIONS
from tui.app.actions.split import SPLIT_ACTIONS
from tui.app.actions.table import TABLE_ACTIONS
from tui.app.actions.welcome import WELCOME_ACTIONS
from tui.app.actions.year import YEAR_ACTIONS

__all__ = ["ACTIONS", "Action", "actions_of", "bindings"]

ACTIONS: tuple[Action, ...] = (
    *APP_ACTIONS,
    *TABLE_ACTIONS,
    *WELCOME_ACTIONS,
    *BOARD_ACTIONS,
    *PLAN_ACTIONS,
    *IN_KIND_ACTIONS,
    *FORMULA_ACTIONS,
    *SPLIT_ACTIONS,
    *SCENARIOS_ACTIONS,
    *OPTIONS_ACTIONS,
    *DECIDE_ACTIONS,
    *YEAR_ACTIONS,
    *EXPORT_ACTIONS,
    *FORM_ACTIONS,
)


def actions_of(scope: str) -> tuple[Action, ...]:
    """The actions of a scope."""
    return tuple(action for action in ACTIONS if action.scope == scope)


def bindings(scope: str, *, priority: bool = False) -> list[BindingType]:
    """The keys of a scope, as Textual wants them; the keys file may give each others, under the action's id."""
    return [
        Binding(
            action.keys,
            action.runs,
            action.label,
            show=action.footer,
            tooltip=action.tooltip,
            id=action.id,
            priority=priority,
        )
        for action in actions_of(scope)
        if action.keys
    ]
