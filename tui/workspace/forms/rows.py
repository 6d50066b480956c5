"""A form over one row of a table: the same values, kept by the same rules, with room to read and to explain."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from funding.board import Board
from funding.records import needed
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.forms.making import in_one
from tui.workspace.tables.table import NEW, Column, Row, Table, Texts

NEW_ROW = f"{NEW}1"


@dataclass(frozen=True, slots=True)
class RowForm:
    """What is particular to the form of a row."""

    board: Board
    table: Table
    row: str | None
    """The key of the row; None for one to be added."""
    title: str
    intro: str
    needed: Collection[str]
    """The columns that must not be blank."""
    closed: Collection[str]
    """The columns in which nothing but a choice is taken."""
    long: Collection[str]
    """The columns whose texts may have several lines."""
    lines: Callable[[Board, str], Iterable[str]]
    """What a row comes to in the Board that holds it, for people."""


def row_form(of: RowForm) -> Form:
    """The form of a row; raises `KeyError` when there is no such row."""
    columns = _columns(of)
    start = {column.key: "" if of.row is None else _typed(of, column) for column in columns}
    questions = tuple(_question(of, column) for column in columns)

    def texts(answers: Answers) -> Texts:
        row = NEW_ROW if of.row is None else of.row
        return {(row, key): answers.get(key, "") for key in start if answers.get(key, "") != start[key]}

    def outcome(answers: Answers) -> tuple[Edit | Refused, dict[str, str]]:
        typed = texts(answers)
        if not typed and of.row is not None:
            return Edit(of.board, of.title, row=of.row), {}
        problems = _problems(of, typed)
        problems |= {key: needed() for key in start if key in of.needed and not answers.get(key, "").strip()}
        if problems:
            return Refused(in_one(problems, questions)), problems
        edit = of.table.put(typed)
        return (edit, {"": edit.message}) if isinstance(edit, Refused) else (edit, {})

    def tell(answers: Answers) -> Told:
        edit, problems = outcome(answers)
        if isinstance(edit, Edit):
            return Told(tuple(of.lines(edit.board, edit.row)), problems)
        return Told((), problems)

    def take(answers: Answers) -> Edit | Refused:
        edit, _problems = outcome(answers)
        return replace(edit, label=of.title) if isinstance(edit, Edit) and of.row is not None else edit

    return Form(f"{of.table.id} {of.row or '+'}", of.title, of.intro, questions, start, tell, take)


def _problems(of: RowForm, typed: Texts) -> dict[str, str]:
    if of.table.preview is None:
        return {}
    return {key: told.message for (_row, key), told in of.table.preview(typed).items() if isinstance(told, Refused)}


def _columns(of: RowForm) -> tuple[Column, ...]:
    """The columns that can be typed into."""
    if of.row is None:
        return of.table.columns
    cells = _row(of).cells
    return tuple(column for column, cell in zip(of.table.columns, cells, strict=True) if not cell.why_not)


def _row(of: RowForm) -> Row:
    for row in of.table.rows:
        if row.key == of.row:
            return row
    raise KeyError(of.row)


def _typed(of: RowForm, column: Column) -> str:
    return _row(of).cells[of.table.columns.index(column)].typed


def _question(of: RowForm, column: Column) -> Question:
    key = column.key
    return Question(
        key,
        column.heading,
        column.help,
        column.choices,
        only_choices=key in of.closed,
        needed=key in of.needed,
        long=key in of.long,
    )
