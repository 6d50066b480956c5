"""Going from one list of a place to another; every place with several lists does it alike."""

from collections.abc import Sequence

from funding.wording import _
from tui.app.actions.action import Action


def list_actions(scope: str, lists: Sequence[tuple[str, str]]) -> tuple[Action, ...]:
    """The next list and the one before, with keys, and each list (id and label) by its name."""
    return (
        Action(
            f"{scope}-next-list",
            "f9,ctrl+pagedown",
            _("Next list"),
            _("Go to the next list of this place."),
            _("Goes to the next of the lists named in the bar above the table, after the last to the first."),
            scope,
            footer=True,
            does="next_list(1)",
        ),
        Action(
            f"{scope}-previous-list",
            "ctrl+pageup",
            _("List before"),
            _("Go to the list before this one."),
            _("Goes back by one list in the bar above the table."),
            scope,
            does="next_list(-1)",
        ),
        *(
            Action(
                f"{scope}-list-{list_id}",
                "",
                _("Show {list}").format(list=label),
                _("Go to the list {list}.").format(list=label),
                _("Goes to the list {list}, as a click on its name does.").format(list=label),
                scope,
                does=f"show_list('{list_id}')",
            )
            for list_id, label in lists
        ),
    )
