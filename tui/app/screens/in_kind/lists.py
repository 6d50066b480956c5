"""The lists of the place In kind: their tables, what is told of a row, and the form of a row."""

from funding.wording import _
from tui.app.actions.in_kind import IN_KIND_LISTS
from tui.app.widgets.place_list import Forms, Looked, PlaceList
from tui.workspace import in_kind_view
from tui.workspace.arranged import with_first
from tui.workspace.edits import Refused
from tui.workspace.forms.offers import offer_forms
from tui.workspace.tables.register import register_table

_LABELS = dict(IN_KIND_LISTS)


def in_kind_lists() -> tuple[PlaceList, ...]:
    """The lists, in the order of their bar."""
    return (
        PlaceList(
            "register",
            _LABELS["register"],
            _(
                "What partners give instead of money, with its value in the year in view and whether it counts. "
                "Ctrl+N adds an offer and asks what kind it is; Ctrl+E opens the form of the selected one. Below "
                "stands why an offer counts or does not."
            ),
            lambda board, year: with_first(register_table(board, year), ("what", "partner", "value", "counts")),
            lambda at: in_kind_view.offer_panel(at.board, at.row, at.year, at.problems),
            lambda at: offer_forms(at.board, at.row, at.year),
            "in_kind",
        ),
        PlaceList(
            "givers",
            _LABELS["givers"],
            _(
                "What each partner gives in the year in view: how many offers, what those agreed are worth, and how "
                "much of that counts. The figures are added up from Register."
            ),
            in_kind_view.givers_table,
            lambda at: in_kind_view.giver_panel(at.board, at.row, at.year),
            _no_form,
        ),
    )


def _no_form(_at: Looked) -> Forms:
    return Refused(_("These figures are added up from the offers. Open an offer in Register."))
