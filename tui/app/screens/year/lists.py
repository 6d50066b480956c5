"""The lists of the place Year: what they are for; the screen makes their tables, which rest on one outturn."""

from funding.wording import _
from tui.app.actions.year import YEAR_LISTS
from tui.app.widgets.place_list import Looked, PlaceList
from tui.workspace.edits import Refused
from tui.workspace.living.entries_table import entries_table
from tui.workspace.panel import Panel, quiet


def year_lists() -> tuple[PlaceList, ...]:
    """The lists, in the order of their bar."""
    helps = {
        "cost": _(
            "What was spent on each line of the plan. Type what was spent so far, up to which month, and what is still "
            "expected; the outturn and the difference follow."
        ),
        "income": _("What came in from outside the partners: so far, up to which month, and what is still expected."),
        "delivered": _("What was delivered of each offer in kind that counts, by its worth."),
        "entries": _(
            "Every entry of what was spent, came in or was delivered. A line with several entries, such as one for "
            "each quarter, is typed here; so is what was delivered by days or hours."
        ),
        "settlement": _(
            "Who pays or gets back what at the year's end, by the sentences that were adopted, and what belongs to "
            "nobody because no sentence speaks of it. Ctrl+U starts the next plan."
        ),
    }
    none = Refused(_("This row has no form of its own. Type into it."))
    return tuple(
        PlaceList(
            list_id,
            label,
            helps[list_id],
            entries_table,
            _about_entry,
            lambda _at: none,
            "actuals" if list_id == "entries" else "",
        )
        for list_id, label in YEAR_LISTS
    )


def _about_entry(at: Looked) -> Panel:
    names = {cost.id: cost.name for cost in at.board.costs} | {offer.id: offer.what for offer in at.board.in_kind}
    told = [names[known] for known in names if f" {known} " in f" {at.row} "]
    return (quiet(told[0] if told else _("The entries of one line and year add up.")),)
