"""When contributions are due: a row for each day, with its part of the year's cash due."""

from calendar import monthrange
from collections.abc import Sequence
from decimal import Decimal

from funding.board import Board, Instalment
from funding.dates import format_day
from funding.instalment_checks import WHOLE
from funding.instalments import MONTHS, QUARTER, date_in, usual_instalments
from funding.names import same
from funding.places import listed
from funding.quantities import format_percent
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import Kind, percent_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Cell, Row, Table
from tui.workspace.tables.totals import total_row

_ANY_YEAR = "2026-27"
_LAST_DAY = 28
"""The last day that every month has."""


def instalments_table(board: Board) -> Table:
    """The days on which contributions are due, in the order of the Board, with what the parts come to."""
    columns = _columns()
    return table_of(
        Listing(
            id="instalments",
            title=_("Instalments"),
            of=_("the instalments"),
            added=_("Add an instalment"),
            empty=usual_in_words(),
            board=board,
            records=board.instalments,
            columns=columns,
            key=lambda instalment: instalment.due,
            called=lambda instalment: day_in_words(instalment.due),
            fresh=lambda records, _after: _fresh(records),
            copy=_copy,
            keep=lambda change: _kept(board, change),
            totals=(_total(board, columns),) if board.instalments else (),
        )
    )


def usual_in_words() -> str:
    """When contributions are due while the Board says nothing else, and how to say it."""
    days = listed(day_in_words(usual.due) for usual in usual_instalments())
    what = _("Contributions are due in four equal parts: {days}. Add a day (Ctrl+N) to say something else.")
    return what.format(days=days)


def day_in_words(due: str) -> str:
    """A day of every year, in the language in use."""
    day = date_in(due, _ANY_YEAR)
    return format_day(day.day, day.month)


def _columns() -> tuple[EntryColumn[Instalment], ...]:
    return (
        field_column(
            "due",
            _("Due"),
            _("The day of every year on which it is due, such as 1 April."),
            _day_kind(),
            needed=True,
            beside=_days_apart,
        ),
        field_column(
            "part",
            _("Part"),
            _("The part of the year's cash due, such as 25%. All parts together are 100%."),
            percent_kind(),
            needed=True,
        ),
    )


def _day_kind() -> Kind:
    """A day as a Board file takes it, or with the names of the months as they are shown."""

    def read(text: str) -> object | Refused:
        shown = {same(day_in_words(f"{day} {month}")): f"{day} {month}" for month in MONTHS for day in _days_of(month)}
        return shown.get(same(text), text)

    return Kind(read, day_in_words, str)


def _days_of(month: str) -> range:
    first = date_in(f"1 {month}", _ANY_YEAR)
    return range(1, monthrange(first.year, first.month)[1] + 1)


def _days_apart(instalment: Instalment, others: Sequence[Instalment]) -> str:
    if all(other.due != instalment.due for other in others):
        return ""
    what = _("An instalment is due on {day} already. Choose another day.")
    return what.format(day=day_in_words(instalment.due))


def _fresh(records: Sequence[Instalment]) -> Instalment | Refused:
    """The part that is still missing, on the first day of a quarter, or of a month, that is free."""
    day = _free_day(records)
    if day is None:
        return Refused(_("There is an instalment on every day already."))
    missing = WHOLE - sum((known.part for known in records), Decimal(0))
    return Instalment.model_validate({"due": day, "part": format_percent(max(missing, Decimal(0)))})


def _copy(instalment: Instalment, others: Sequence[Instalment]) -> Instalment:
    return instalment.model_copy(update={"due": _free_day(others) or instalment.due})


def _free_day(records: Sequence[Instalment]) -> str | None:
    taken = {known.due for known in records}
    months = (*MONTHS[::QUARTER], *MONTHS)
    days = (f"{day} {month}" for day in range(1, _LAST_DAY + 1) for month in months)
    return next((day for day in days if day not in taken), None)


def _total(board: Board, columns: Sequence[EntryColumn[Instalment]]) -> Row:
    parts = sum((known.part for known in board.instalments), Decimal(0))
    why_not = _("This row is a total. It follows from the rows above.")
    sign = "" if parts == WHOLE else "! "
    cell = Cell(sign + format_percent(parts), format_percent(parts), why_not)
    return total_row([entry.column.key for entry in columns], _("Total"), {"part": cell})


def _kept(board: Board, change: Change[Instalment]) -> Board:
    return replaced(board, instalments=change.records)
