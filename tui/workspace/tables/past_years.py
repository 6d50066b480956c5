"""The years before the plan: what there was to share in each, and what was paid."""

from collections.abc import Sequence

from funding.board import Board, Past
from funding.money import Pence, format_money
from funding.wording import _
from funding.years import start_of, year_from
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, computed_column, field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import cell_of, money_kind, text_kind, year_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Cell, Table

_FIRST_PLAN = "2026-27"
"""The year before which a Board without years looks back."""


def past_years_table(board: Board) -> Table:
    """The past years, the earliest first where the Board has them so."""
    return table_of(
        Listing(
            id="past",
            title=_("Past years"),
            of=_("the past years"),
            added=_("Add a past year"),
            empty=_(
                "There are no past years yet. Add those before the plan, to try a formula on what was really paid."
            ),
            board=board,
            records=board.past,
            columns=_columns(),
            key=lambda past: past.year,
            called=lambda past: past.year,
            fresh=lambda records, _after: _fresh(board, records),
            copy=lambda past, others: past.model_copy(update={"year": _free_year(board, others) or past.year}),
            keep=lambda change: _kept(board, change),
        )
    )


def costs_of(past: Past) -> Pence | None:
    """What there was to share in a past year, its pools added up; None when it does not say."""
    return past.costs if past.pools is None else sum(past.pools.values())


def _columns() -> tuple[EntryColumn[Past], ...]:
    costs = field_column(
        "costs",
        _("Costs to share"),
        _("What there was to share in the year, such as £118,000. Ctrl+E opens the form for each pool."),
        money_kind(),
    )
    return (
        field_column(
            "year",
            _("Year"),
            _("A financial year before the plan, such as 2024-25. Past years follow one another."),
            year_kind(),
            needed=True,
            beside=_years_apart,
        ),
        EntryColumn(costs.column, _costs_cell, costs.put),
        computed_column(
            "paid",
            _("Paid"),
            _("What the partners paid together. Ctrl+E opens the form for each partner."),
            _paid,
            _("It is added up from what each partner paid. Open the form (Ctrl+E) to change it."),
            right=True,
        ),
        field_column("source", _("Source"), _("Where the figures come from, such as Accounts 2024-25."), text_kind()),
    )


def _costs_cell(past: Past) -> Cell:
    why_not = _("It is added up from the pools. Open the form (Ctrl+E) to change them.")
    return cell_of(money_kind(), costs_of(past), "" if past.pools is None else why_not)


def _paid(past: Past) -> str:
    return "" if past.paid is None else format_money(sum(past.paid.values()))


def _years_apart(past: Past, others: Sequence[Past]) -> str:
    if all(other.year != past.year for other in others):
        return ""
    return _("There is {year} already. Choose another year.").format(year=past.year)


def _fresh(board: Board, records: Sequence[Past]) -> Past | Refused:
    year = _free_year(board, records)
    return Refused(_("Every year before the plan is there already.")) if year is None else Past(year=year)


def _free_year(board: Board, records: Sequence[Past]) -> str | None:
    """The last year before the plan that is not there yet."""
    taken = {past.year for past in records}
    first = start_of(min(board.years, default=_FIRST_PLAN))
    return next((year for start in range(first - 1, -1, -1) if (year := year_from(start)) not in taken), None)


def _kept(board: Board, change: Change[Past]) -> Board:
    """A year that is added takes its place in the order of the years."""
    years = [past.year for past in board.past]
    records = change.records
    if change.added and years == sorted(years):
        records = tuple(sorted(records, key=lambda past: past.year))
    return replaced(board, past=records)
