"""The plan added up by pool or by priority, the years beside each other; typing over a name renames the part."""

from dataclasses import replace
from enum import Enum

from funding.board import Board
from funding.money import format_money
from funding.plan_views import Part, PlanYear, by_pool, by_priority, plan_years
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.figures_table import figures_row, figures_table
from tui.workspace.part_names import rename_priority
from tui.workspace.tables.pools import rename_pool
from tui.workspace.tables.row_keys import TOTAL
from tui.workspace.tables.table import Cell, Column, Row, Table, Taken, Texts

NAME = "name"
NONE = "-"
"""The key of the row of lines without a priority; every other key begins with a mark of its own."""
_MARK = ":"


class Parts(Enum):
    """What the plan is added up by."""

    POOL = "pool"
    PRIORITY = "priority"


def parts_table(board: Board, parts: Parts) -> Table:
    """What each pool or priority truly costs in each year."""
    plans = plan_years(board)
    of_year = {plan.year: {part.name: part for part in _added_up(plan, parts)} for plan in plans}
    names = list(dict.fromkeys(name for known in of_year.values() for name in known))
    rows = [_row(name, [of_year[year].get(name) for year in board.years]) for name in names]
    if rows:
        sums = [format_money(plan.true_cost) for plan in plans]
        rows.append(figures_row(TOTAL, [_("True cost"), *sums], _worked_out(), total=True))
    table = figures_table(f"plan by {parts.value}", _title(parts), _columns(board, parts), rows, _empty(parts))
    return replace(
        table,
        read=lambda row, column, text: _read(table, row, column, text),
        put=lambda texts: _put(board, table, texts, parts),
    )


def part_named(row_key: str) -> str | None:
    """The name of the pool or priority of a row, empty for lines without one; None for the total."""
    if row_key.startswith(_MARK):
        return row_key.removeprefix(_MARK)
    return "" if row_key == NONE else None


def _added_up(plan: PlanYear, parts: Parts) -> tuple[Part, ...]:
    return by_pool(plan) if parts is Parts.POOL else by_priority(plan)


def _row(name: str, of_years: list[Part | None]) -> Row:
    sums = [format_money(0 if part is None else part.amount) for part in of_years]
    if not name:
        row = figures_row(NONE, [_("No priority"), *sums], _worked_out())
        why_not = _("These lines have no priority yet. Give them one in Costs.")
        return replace(row, cells=(replace(row.cells[0], why_not=why_not), *row.cells[1:]))
    row = figures_row(_MARK + name, [name, *sums], _worked_out())
    return replace(row, cells=(Cell(name, name), *row.cells[1:]))


def _columns(board: Board, parts: Parts) -> tuple[Column, ...]:
    of_pool = parts is Parts.POOL
    first = Column(
        NAME,
        _("Pool") if of_pool else _("Priority"),
        _("Type another name to rename the pool, also in the formulas.")
        if of_pool
        else _("Type another name to rename the priority in all its lines."),
    )
    text = _("What it truly costs in {year}, with what is met in kind.")
    return (first, *(Column(year, year, text.format(year=year), right=True) for year in board.years))


def _title(parts: Parts) -> str:
    return _("The plan by pool") if parts is Parts.POOL else _("The plan by priority")


def _empty(parts: Parts) -> str:
    if parts is Parts.POOL:
        return _("There are no costs yet. Add lines in Costs, each in a pool, and the pools are added up here.")
    return _("There are no costs yet. Add lines in Costs, each with a priority, and they are added up here.")


def _worked_out() -> str:
    return _("This is added up from the cost lines. Change it there, in Costs.")


def _read(table: Table, row: str, column: str, text: str) -> Taken | Refused:
    if column != NAME or not row.startswith(_MARK):
        return table.read(row, column, text)
    return Taken(" ".join(text.split()))


def _put(board: Board, table: Table, texts: Texts, parts: Parts) -> Edit | Refused:
    rename = rename_pool if parts is Parts.POOL else rename_priority
    changed, labels = board, list[str]()
    for (row, column), text in texts.items():
        taken = _read(table, row, column, text)
        if isinstance(taken, Refused):
            return taken
        edit = rename(changed, row.removeprefix(_MARK), taken.shown)
        if isinstance(edit, Refused):
            return edit
        changed, labels = edit.board, [*labels, edit.label]
    return Edit(changed, "; ".join(labels))
