"""Every entry of what was spent, came in or was delivered: a row each, in the order of the Board file."""

from funding.actuals import Actual
from funding.board import Board
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import (
    choice_kind,
    money_kind,
    number_kind,
    open_choice_kind,
    text_kind,
    year_kind,
    yes_no_kind,
)
from tui.workspace.tables.listing import Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Table


def kinds() -> dict[str, str]:
    """Of what an entry may be, each with the word that people read."""
    return {"cost": _("cost"), "income": _("income"), "in-kind": _("in kind")}


def entries_table(board: Board, year: str) -> Table:
    """The entries of every year; a new one is for the year in view."""
    known = [*(c.id for c in board.costs), *(i.name for i in board.income), *(o.id for o in board.in_kind)]
    columns = (
        field_column(
            "of",
            _("Of"),
            _("The id of the cost line or offer, or the name of the income."),
            open_choice_kind(known),
            needed=True,
        ),
        field_column("kind", _("Kind"), _("A cost, an income, or in kind."), choice_kind(kinds()), needed=True),
        field_column("year", _("Year"), _("The financial year, like 2026-27."), year_kind(), needed=True),
        field_column("amount", _("Amount"), _("The money, such as £1,250; in kind: what it was worth."), money_kind()),
        field_column(
            "delivered", _("Delivered"), _("For in kind, instead of an amount: how much came."), number_kind()
        ),
        field_column(
            "period", _("Months"), _("Like 2026-04 or 2026-04 to 2026-06; blank for all the year."), text_kind()
        ),
        field_column("forecast", _("Expected"), _("Yes when it is still to come."), yes_no_kind()),
        field_column("note", _("Note"), _("Anything worth saying."), text_kind()),
    )

    def fresh(_records: object, after: Actual | None) -> Actual | Refused:
        if after is not None:
            return after.model_copy(update={"amount": 0, "delivered": None, "period": None, "note": ""})
        first = next(iter(board.costs), None)
        if first is None or year not in board.years:
            return Refused(_("There is no cost line yet. Add one in Plan (F3)."))
        return Actual(year=year, kind="cost", of=first.id, amount=0)

    return table_of(
        Listing(
            id="actuals",
            title=_("Entries"),
            of=_("the entries"),
            added=_("Add an entry"),
            empty=_("Nothing is recorded yet. Type what was spent in the list Spent, or add an entry here."),
            board=board,
            records=board.actuals,
            columns=columns,
            key=lambda entry: f"{entry.kind} {entry.of} {entry.year} {entry.period or ''}",
            called=lambda entry: f"{entry.of}, {entry.year}",
            fresh=fresh,
            copy=lambda entry, _others: entry,
            keep=lambda change: replaced(board, actuals=change.records),
        )
    )
