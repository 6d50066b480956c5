"""Which row of a table a problem is about, and the sign that says so in the row."""

from collections.abc import Iterable
from dataclasses import replace

from funding.places import shown
from funding.problems import Problem, errors
from tui.workspace.panel import WRONG
from tui.workspace.problem_places import Mending, mending_of
from tui.workspace.tables.table import Row, RowKind, Table

Problems = tuple[Problem, ...]


def problems_of_row(problems: Iterable[Problem], file_table: str, names: Iterable[str]) -> Problems:
    """The problems about one entry of a table of the Board file, known by any of these names."""
    wanted = {shown(name) for name in names if name}
    return tuple(problem for problem, at in _placed(problems, file_table) if at.entry in wanted)


def problems_of_table(problems: Iterable[Problem], file_table: str) -> Problems:
    """The problems about a table of the Board file or an entry in it."""
    return tuple(problem for problem, _at in _placed(problems, file_table))


def _placed(problems: Iterable[Problem], file_table: str) -> list[tuple[Problem, Mending]]:
    found = [(problem, mending_of(problem)) for problem in problems]
    return [(problem, at) for problem, at in found if at is not None and at.table == file_table]


def with_signs(table: Table, problems: Problems, file_table: str) -> Table:
    """The table with a sign in every row that has something wrong; what would be typed there stays the same."""
    wrong = {at.entry for _problem, at in _placed(errors(problems), file_table) if at.entry}
    if not wrong or not table.columns:
        return table
    return replace(table, rows=tuple(_signed(row) if shown(row.key) in wrong else row for row in table.rows))


def _signed(row: Row) -> Row:
    if row.kind is not RowKind.ENTRY:
        return row
    first, *others = row.cells
    return replace(row, cells=(replace(first, text=f"{WRONG} {first.text}".rstrip()), *others))
