"""The figures of the drivers in one year: a row for each partner, a column for each driver."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from funding.board import Board, Driver, Partner, driver_value, short_name
from funding.quantities import format_number
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.fields import cell_of, number_kind
from tui.workspace.tables.records import replaced, with_values
from tui.workspace.tables.row_keys import TOTAL, row_keys
from tui.workspace.tables.table import Cell, Column, Row, Table, Taken, Texts
from tui.workspace.tables.totals import total_row

PARTNER = "+partner"
"""The key of the column of names: no driver's column can have it."""
At = tuple[str, str]


def driver_figures_table(board: Board, year: str) -> Table:
    """Each partner's figure of each driver as it holds in a year, with totals."""
    columns = (
        Column(PARTNER, _("Partner"), _("The partners; add and rename them in their own table.")),
        *(
            Column(key, driver.name, _help(driver, year), right=True)
            for key, driver in zip(_driver_keys(board), board.drivers, strict=True)
        ),
    )
    keys = [column.key for column in columns]
    sums = {key: _sum(board, driver, year) for key, driver in zip(keys[1:], board.drivers, strict=True)}
    rows = tuple(
        Row(key, (_name_cell(partner), *(_cell(driver, partner, year) for driver in board.drivers)))
        for key, partner in zip(_partner_keys(board), board.partners, strict=True)
    )

    def preview(texts: Texts) -> Mapping[At, Taken | Refused]:
        return _typed(board, year, texts)[1]

    return Table(
        id="driver_figures",
        title=_("Figures for {year}").format(year=year),
        columns=columns,
        rows=(*rows, total_row(keys, _("Total"), sums)) if rows else (),
        empty=_("There are no partners yet. Add them first; then each has a row here."),
        read=lambda row, column, text: preview({(row, column): text})[row, column],
        put=lambda texts: _put(board, year, texts),
        preview=preview,
    )


def table_in_force(driver: Driver, year: str) -> str | None:
    """The newest year at or before a year for which a driver has figures of its own; None when it has none."""
    years = [key for key, entry in driver.values.items() if isinstance(entry, dict) and key <= year]
    return max(years, default=None)


def _help(driver: Driver, year: str) -> str:
    since = table_in_force(driver, year)
    if since is not None:
        what = _("Figures of {name} from {since} on. What is typed here holds from {since} until newer figures come.")
        return what.format(name=driver.name, since=since)
    what = _("Figures of {name}, such as 20,890. They hold for every year that has no figures of its own.")
    return what.format(name=driver.name)


def _name_cell(partner: Partner) -> Cell:
    name = short_name(partner)
    return Cell(name, name, _("Partners are named in their own table."))


def _cell(driver: Driver, partner: Partner, year: str) -> Cell:
    return cell_of(number_kind(), driver_value(driver, partner.id, year))


def _sum(board: Board, driver: Driver, year: str) -> Cell:
    ids = dict.fromkeys(partner.id for partner in board.partners)
    total = sum((driver_value(driver, key, year) or Decimal(0) for key in ids), Decimal(0))
    text = format_number(total)
    return Cell(text, text, _("This row is a total. It follows from the rows above."))


def _put(board: Board, year: str, texts: Texts) -> Edit | Refused:
    drivers, outcomes = _typed(board, year, texts)
    for at, outcome in outcomes.items():
        if isinstance(outcome, Refused):
            return outcome if len(texts) == 1 else Refused(f"{_label(board, {at: ''})}: {outcome.message}")
    row, _column = next(iter(texts))
    if drivers == board.drivers:
        return Edit(board, _label(board, texts), row=row)
    label = _label(board, texts) + _no_longer_cited(board.drivers, drivers)
    return Edit(replaced(board, drivers=drivers), label, row=row)


def _no_longer_cited(before: Sequence[Driver], after: Sequence[Driver]) -> str:
    """That figures typed over have lost the source of their own, which spoke of the figures before."""
    gone = sum(
        len({*old.sources, *old.dates} - {*new.sources, *new.dates}) for old, new in zip(before, after, strict=True)
    )
    told = plural(
        " (the source of its own is taken out)", " ({count} sources of their own are taken out)", max(gone, 1)
    )
    return told.format(count=gone) if gone else ""


def _label(board: Board, texts: Texts) -> str:
    if len(texts) > 1:
        several = plural("{count} figure of the drivers", "{count} figures of the drivers", len(texts))
        return several.format(count=len(texts))
    (row, column), *_others = texts
    partner = dict(zip(_partner_keys(board), board.partners, strict=True)).get(row)
    driver = dict(zip(_driver_keys(board), board.drivers, strict=True)).get(column)
    return _("{row}: {column}").format(
        row=short_name(partner) if partner else row, column=driver.name if driver else column
    )


def _typed(board: Board, year: str, texts: Texts) -> tuple[tuple[Driver, ...], dict[At, Taken | Refused]]:
    """The drivers with all that can be taken, and what became of each text."""
    partners = dict(zip(_partner_keys(board), board.partners, strict=True))
    drivers = dict(zip(_driver_keys(board), board.drivers, strict=True))
    refused: dict[At, Refused] = {}
    for (row, column), text in texts.items():
        known = partners.get(row)
        if known is None:
            refused[row, column] = Refused(_no_row(row))
        elif column == PARTNER:
            if text.strip() != short_name(known):
                refused[row, column] = Refused(_("Partners are named in their own table."))
        else:
            changed = with_figure(drivers[column], known, year, text)
            if isinstance(changed, Refused):
                refused[row, column] = changed
            else:
                drivers[column] = changed
    outcomes: dict[At, Taken | Refused] = {
        (row, column): refused.get((row, column))
        or Taken(short_name(partners[row]) if column == PARTNER else _cell(drivers[column], partners[row], year).text)
        for row, column in texts
    }
    return tuple(drivers.values()), outcomes


def with_figure(driver: Driver, partner: Partner, year: str, text: str) -> Driver | Refused:
    """The driver with a figure in the table in force, or for all years where it has no such table.

    A source or date of the partner's own goes when its figure changes: it says where the figure before came from.
    """
    figure = number_kind().read(text.strip()) if text.strip() else None
    if isinstance(figure, Refused):
        return figure
    before = driver_value(driver, partner.id, year)
    if figure == before:
        return driver
    since = table_in_force(driver, year)
    if since is None and isinstance(driver.values.get(partner.id), dict):
        # An id may look like a year, and then that year's figures stand where the partner's would.
        return Refused(
            _("The figures from {year} on are in the way. Choose that year to change them.").format(year=partner.id)
        )
    entry = driver.values.get(since or "")
    table = dict(entry) if isinstance(entry, dict) else None
    if figure is None and table is not None and partner.id not in table:
        since, table = _where_it_comes_from(driver, partner.id, year)
    holder: dict[str, object] = dict(driver.values) if table is None else dict(table)
    holder.pop(partner.id, None)
    if figure is not None:
        holder[partner.id] = figure
    values = holder if table is None else {**driver.values, str(since): holder}
    kept = {key: value for key, value in values.items() if value != {}}
    return with_values(driver, {"values": kept, **own_citation(driver, partner.id, None, None)})


def own_citation(driver: Driver, partner: str, source: str | None, day: date | None) -> dict[str, object]:
    """What a driver says of its partners' own sources and dates, with those of one partner; None is none."""
    sources = {known: told for known, told in driver.sources.items() if known != partner}
    dates = {known: when for known, when in driver.dates.items() if known != partner}
    return {
        "sources": (sources | ({partner: source} if source else {})) or None,
        "dates": (dates | ({partner: day} if day else {})) or None,
    }


def _where_it_comes_from(driver: Driver, partner: str, year: str) -> tuple[str | None, dict[str, Decimal] | None]:
    """The year under which the figure that holds stands, with that year's figures; None twice when it has no year."""
    found = [
        (key, entry)
        for key, entry in driver.values.items()
        if isinstance(entry, dict) and key <= year and partner in entry
    ]
    return max(found, key=lambda known: known[0], default=(None, None))


def _no_row(row: str) -> str:
    if row == TOTAL:
        return _("This row is a total. It follows from the rows above.")
    return _("Every row here is a partner. Add the partner in the table of partners first.")


def _partner_keys(board: Board) -> tuple[str, ...]:
    return row_keys(partner.id for partner in board.partners)


def _driver_keys(board: Board) -> tuple[str, ...]:
    return row_keys(driver.name for driver in board.drivers)
