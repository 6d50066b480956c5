"""The lists of the place Decide: what they are for; the screen draws what takes a moment to work out."""

from funding.wording import _
from tui.app.actions.decide import DECIDE_LISTS
from tui.app.widgets.place_list import PlaceList
from tui.workspace.deciding.lists import adoptions_table, checklist_table, history_table, proposals_table
from tui.workspace.edits import Refused

_LABELS = dict(DECIDE_LISTS)


def decide_lists() -> tuple[PlaceList, ...]:
    """The lists, in the order of their bar."""
    none = Refused(_("This row has no form of its own."))
    return (
        PlaceList(
            "proposals",
            _LABELS["proposals"],
            _(
                "What partners put forward. Ctrl+N puts a formula forward as it is now, Ctrl+E answers the selected "
                "proposal, Ctrl+K takes it back, Enter opens it and tells what differs from another."
            ),
            lambda board, _year: proposals_table(board),
            lambda _at: (),
            lambda _at: none,
        ),
        PlaceList(
            "adopted",
            _LABELS["adopted"],
            _(
                "What the Board adopted. Each decision stays as it was; another may take its place. Ctrl+E types what "
                "the meeting decided, Ctrl+U adopts it, Enter opens the minute, statements and invoices."
            ),
            lambda board, _year: adoptions_table(board),
            lambda _at: (),
            lambda _at: none,
        ),
        PlaceList(
            "checklist",
            _LABELS["checklist"],
            _(
                "What must be settled before the Board adopts. Enter goes to where an item can be done; Ctrl+E types "
                "what the meeting decided; Ctrl+U adopts."
            ),
            lambda _board, _year: checklist_table(()),
            lambda _at: (),
            lambda _at: none,
        ),
        PlaceList(
            "history",
            _LABELS["history"],
            _(
                "Every change that was saved, the newest first, with the role of whoever saved it. Nothing in it "
                "can be altered or taken out without being found. Enter opens all of it, to copy or to write to a file."
            ),
            lambda board, _year: history_table(board),
            lambda _at: (),
            lambda _at: none,
        ),
    )
