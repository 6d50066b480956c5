"""Money from outside the partners: a row for each source, a column for each year."""

from collections.abc import Sequence

from funding.board import Board, Income
from funding.free_names import free_name
from funding.plan import income_of, pools_of
from funding.wording import _
from tui.workspace.tables.columns import EntryColumn, field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import open_choice_kind, text_kind
from tui.workspace.tables.listing import Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Row, Table
from tui.workspace.tables.totals import sum_cell, total_row
from tui.workspace.tables.yearly import plan_years_of, put_income_year, why_no_income, year_column


def income_table(board: Board) -> Table:
    """The sources of income, in the order of the Board, with totals; reserves have a table of their own."""
    columns = _columns(board)
    return table_of(
        Listing(
            id="income",
            title=_("Income"),
            of=_("the income"),
            added=_("Add income"),
            inserted=_("Add income of £0"),
            empty=_("There is no income from outside the partners yet. Add a grant, or fees for courses."),
            board=board,
            records=board.income,
            columns=columns,
            key=lambda income: income.name,
            called=lambda income: income.name,
            fresh=lambda records, _after: Income(name=free_name(_("New income"), _names(records)), amount=0),
            copy=_copy,
            keep=lambda change: replaced(board, income=change.records),
            totals=(_total(board, columns),) if board.income else (),
        )
    )


def _columns(board: Board) -> tuple[EntryColumn[Income], ...]:
    line, note = text_kind(), text_kind()
    return (
        field_column("name", _("Source of income"), _("Where it comes from, such as Course fees."), line, needed=True),
        field_column(
            "pool",
            _("Pool"),
            _("The pool whose costs it lowers, such as training. Blank lowers everybody's costs."),
            open_choice_kind(pools_of(board)),
        ),
        *(_year_column(board, year) for year in plan_years_of(board)),
        field_column("basis", _("Basis"), _("How the figure was arrived at."), note),
        field_column("source", _("Source"), _("Where the figure can be looked up."), note),
        field_column("name_cy", _("Welsh name"), _("The name in Welsh papers."), line),
    )


def _year_column(board: Board, year: str) -> EntryColumn[Income]:
    return year_column(
        year,
        _("What it brings in in {year}, such as £6,000.").format(year=year),
        lambda income: income_of(income, year),
        why_no_income,
        lambda income, text: put_income_year(board, income, year, text),
    )


def _total(board: Board, columns: Sequence[EntryColumn[Income]]) -> Row:
    sums = {year: sum_cell([income_of(income, year) for income in board.income]) for year in plan_years_of(board)}
    return total_row([entry.column.key for entry in columns], _("Total"), sums)


def _copy(income: Income, others: Sequence[Income]) -> Income:
    name = free_name(_("{name} (copy)").format(name=income.name), _names(others))
    return income.model_copy(update={"name": name, "name_cy": None})


def _names(records: Sequence[Income]) -> list[str]:
    return [income.name for income in records]
