"""The form of an instalment: its day, its part, and what all of them come to."""

from collections.abc import Iterator
from datetime import date

from funding.board import Board
from funding.dates import format_date
from funding.instalment_checks import instalments_are_the_whole
from funding.instalments import date_in
from funding.quantities import format_percent
from funding.wording import _
from tui.workspace.forms.form import Form
from tui.workspace.forms.placing import at_row
from tui.workspace.forms.rows import RowForm, row_form
from tui.workspace.tables.instalments import day_in_words, instalments_table


def instalment_form(board: Board, row: str | None = None) -> Form:
    """The form of an instalment, or of a new one; raises `KeyError` when there is no such row."""
    return row_form(
        RowForm(
            board,
            instalments_table(board),
            row,
            _("New instalment") if row is None else day_in_words(at_row(board, "instalments", row).due),
            _("A day of every year on which a part of each contribution is due."),
            needed={"due", "part"},
            closed=(),
            long=(),
            lines=lambda changed, _row: (*days_told(changed), *_still_wrong(changed)),
        )
    )


def days_told(board: Board) -> Iterator[str]:
    """The dates in the first year of the plan, in their order, each with its part."""
    if not board.years:
        return
    dated: list[tuple[date, str]] = [
        (date_in(known.due, board.years[0]), format_percent(known.part)) for known in board.instalments
    ]
    for day, part in sorted(dated):
        yield _("{part} on {day}").format(part=part, day=format_date(day))


def _still_wrong(board: Board) -> Iterator[str]:
    return (f"{problem.what} {problem.mend}" for problem in instalments_are_the_whole(board))
