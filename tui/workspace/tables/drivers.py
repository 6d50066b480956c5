"""The drivers as things: what each counts, where it comes from and of what day it is."""

from collections.abc import Sequence

from funding.board import Board, Driver
from funding.free_names import free_name
from funding.places import listed, quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column, names_apart
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import date_kind, text_kind
from tui.workspace.tables.following import followed, formulas_naming
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.past_following import past_renamed
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Table


def drivers_table(board: Board) -> Table:
    """The drivers, a row for each; their figures have a table of their own."""
    return table_of(
        Listing(
            id="drivers",
            title=_("Drivers"),
            of=_("the drivers"),
            added=_("Add a driver"),
            empty=_("There are no drivers yet. Add what shares a cost fairly, such as children aged 0-17."),
            board=board,
            records=board.drivers,
            columns=_columns(),
            key=lambda driver: driver.name,
            called=lambda driver: driver.name,
            fresh=lambda records, _after: _fresh(records),
            copy=_copy,
            keep=lambda change: _kept(board, change),
        )
    )


def _columns() -> tuple[EntryColumn[Driver], ...]:
    line, apart = text_kind(), names_apart("name", "name_cy")
    return (
        field_column(
            "name",
            _("Driver"),
            _("The fact that shares a cost, as sentences use it, such as children aged 0-17."),
            line,
            needed=True,
            beside=apart,
        ),
        field_column("unit", _("Unit"), _("What is counted, such as children."), line, needed=True),
        field_column("source", _("Source"), _("Who counted, such as ONS mid-2023 estimates."), line),
        field_column("as_at", _("As at"), _("The day the figures are of, such as 30 June 2023."), date_kind()),
        field_column("name_cy", _("Welsh name"), _("The name in Welsh sentences."), line, beside=apart),
    )


def _fresh(records: Sequence[Driver]) -> Driver:
    return Driver(name=free_name(_("New driver"), _names(records)), unit=_("each"), values={})


def _copy(driver: Driver, others: Sequence[Driver]) -> Driver:
    name = free_name(_("{name} (copy)").format(name=driver.name), _names(others))
    return driver.model_copy(update={"name": name, "name_cy": None})


def _names(drivers: Sequence[Driver]) -> list[str]:
    return [name for driver in drivers for name in (driver.name, driver.name_cy) if name]


def _kept(board: Board, change: Change[Driver]) -> Board | Refused:
    """Formulas follow a driver's new name; one that they name stays."""
    left = {driver.name for driver in change.records}
    for driver in change.gone:
        formulas = formulas_naming(board, "DRIVER", driver.name) if driver.name not in left else ()
        if formulas:
            what = _("{driver} is named in the formula {formulas}. Take it out of the sentences there first.")
            return Refused(what.format(driver=quoted(driver.name), formulas=listed(map(quoted, formulas))))
    renamed = {("DRIVER", old.name): new.name for old, new in change.changed if _names([old]) != _names([new])}
    names = {old.name: new.name for old, new in change.changed if old.name != new.name}
    past = tuple(past_renamed(known, "drivers", names) for known in board.past) if names else board.past
    after = replaced(board, drivers=change.records, past=past)
    return followed(board, after, renamed) if renamed or change.added else after
