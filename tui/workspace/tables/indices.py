"""The indices that costs grow with: a row for each, its rate under each year."""

from collections.abc import Sequence

from funding.board import Board, Index
from funding.free_names import free_name
from funding.places import listed, quoted
from funding.plan import earliest_prices, rated_years
from funding.quantities import format_percent
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column, names_apart
from tui.workspace.tables.days import month_names
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import cell_of, choice_kind, percent_kind, text_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced, with_values
from tui.workspace.tables.table import Column, Table
from tui.workspace.tables.yearly import plan_years_of


def indices_table(board: Board) -> Table:
    """The indices, in the order of the Board."""
    return table_of(
        Listing(
            id="indices",
            title=_("Indices"),
            of=_("the indices"),
            added=_("Add an index"),
            empty=_("There are no indices yet. Add one when costs grow, such as pay award."),
            board=board,
            records=board.indices,
            columns=_columns(board),
            key=lambda index: index.name,
            called=lambda index: index.name,
            fresh=lambda records, _after: Index(name=free_name(_("New index"), _names(records)), rates={}),
            copy=_copy,
            keep=lambda change: _kept(board, change),
        )
    )


def _columns(board: Board) -> tuple[EntryColumn[Index], ...]:
    line, apart = text_kind(), names_apart("name", "name_cy")
    return (
        field_column(
            "name", _("Index"), _("What costs grow with, such as pay award."), line, needed=True, beside=apart
        ),
        field_column(
            "starts",
            _("From"),
            _("The month from which a year's rate holds, such as September. Blank is April."),
            choice_kind(month_names()),
            early=True,
        ),
        *(_rate_column(board, year) for year in _rated(board)),
        field_column("source", _("Source"), _("Where the rates come from."), text_kind()),
        field_column("name_cy", _("Welsh name"), _("The name in Welsh papers."), line, beside=apart),
    )


def _rated(board: Board) -> tuple[str, ...]:
    """The years of the plan, after those before it from whose prices a line grows."""
    before = {year for index in board.indices for year in rated_years(board, index, earliest_prices(board, index.name))}
    return (*sorted(before - set(board.years)), *plan_years_of(board))


def _rate_column(board: Board, year: str) -> EntryColumn[Index]:
    kind = percent_kind()
    explained = _("By how much costs grow in {year}, such as 3%.").format(year=year)

    def why_not(index: Index) -> str:
        since = earliest_prices(board, index.name)
        if year in index.rates or year in rated_years(board, index, since):
            return ""
        if year < min(board.years):
            return _("No line that grows with it is in the prices of a year before {year}.").format(year=year)
        return _("Rates from April start with the second year: amounts are in the prices of the first.")

    def put(index: Index, text: str) -> Index | Refused:
        rates = {known: format_percent(rate) for known, rate in index.rates.items() if known != year}
        if text.strip():
            rate = kind.read(text.strip())
            if isinstance(rate, Refused):
                return rate
            rates[year] = str(rate)
        changed = with_values(index, {"rates": dict(sorted(rates.items()))})
        return index if changed == index else changed

    column = Column(year, year, explained, right=True)
    return EntryColumn(column, lambda index: cell_of(kind, index.rates.get(year), why_not(index)), put)


def _copy(index: Index, others: Sequence[Index]) -> Index:
    name = free_name(_("{name} (copy)").format(name=index.name), _names(others))
    return index.model_copy(update={"name": name, "name_cy": None})


def _names(records: Sequence[Index]) -> list[str]:
    return [name for index in records for name in (index.name, index.name_cy) if name]


def _kept(board: Board, change: Change[Index]) -> Board | Refused:
    """Cost lines follow an index's new name; one that they grow with stays."""
    left = {index.name for index in change.records}
    renamed = {old.name: new.name for old, new in change.changed if old.name != new.name}
    for index in change.gone:
        growing = [cost.name for cost in board.costs if cost.grows_with == index.name and index.name not in left]
        if growing:
            what = _("{index} is what these lines grow with: {lines}. Take the growth away there first.")
            return Refused(what.format(index=quoted(index.name), lines=listed(map(quoted, growing))))
    costs = tuple(
        cost.model_copy(update={"grows_with": renamed[cost.grows_with]}) if cost.grows_with in renamed else cost
        for cost in board.costs
    )
    return replaced(board, indices=change.records, costs=costs if renamed else board.costs)
