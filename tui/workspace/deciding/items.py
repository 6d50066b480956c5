"""The signs of the items of a checklist, and where each can be settled."""

from formulas.checklist import ItemState
from tui.workspace.problem_places import Mending

SIGNS = {ItemState.DONE: "✓", ItemState.MISSING: "!", ItemState.NOT_NEEDED: "-"}
"""A sign for each state, beside its word."""

_PLACES = {
    "file": Mending("board", ""),
    "offers": Mending("in-kind", "in_kind"),
    "drivers": Mending("board", "drivers"),
    "underspend": Mending("formula", "formulas"),
    "overspend": Mending("formula", "formulas"),
}


def mending_of_item(key: str) -> Mending | None:
    """The place where an item is settled, without a table where it is the list of problems; None for the meeting."""
    return _PLACES.get(key)
