"""A new name for a priority, wherever the Board names it."""

from funding.board import Board
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.records import replaced, with_values


def rename_priority(board: Board, old: str, new: str) -> Edit | Refused:
    """Give a priority another name in all its lines; a name that is there already joins the two."""
    name = " ".join(new.split())
    if not name:
        return Refused(_("A priority needs a name, such as A competent workforce."))
    costs = [with_values(cost, {"priority": name}) if cost.priority == old else cost for cost in board.costs]
    for cost in costs:
        if isinstance(cost, Refused):
            return cost
    return Edit(replaced(board, costs=tuple(costs)), _("Priority {old}: {new}").format(old=f"“{old}”", new=f"“{name}”"))
