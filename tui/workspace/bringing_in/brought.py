"""What a file proposes to a Board, and the edit that takes some of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from exports.grids.told import Outcome, Told
from formulas.review import formula_problems
from funding.board import Board
from funding.differences import Difference, applied
from funding.document import read_board, write_board
from funding.problems import Problem, errors
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused


def _as_it_is(board: Board) -> Board:
    return board


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file proposes to a Board; nothing of it is taken yet."""

    proposed: tuple[Difference, ...]
    refused: tuple[str, ...] = ()
    """What is not taken, a sentence each, with the reason."""
    told: tuple[Told, ...] = ()
    """What became of each row, where a file is read by rows."""
    remarks: tuple[str, ...] = ()
    """What else there is to know of the file, a sentence or a few lines each."""
    besides: Callable[[Board], Board] = _as_it_is
    """What the Board then remembers of the file, such as which of its columns hold what."""
    is_sheet: bool = False
    """Whether it is a sheet from elsewhere, of which a person can say which columns hold what."""


def worsened(board: Board, after: Board) -> tuple[Problem, ...]:
    """The problems that a Board would have after changes and has not now."""
    before = set(_problems(board))
    return tuple(problem for problem in _problems(after) if problem not in before)


def taken_edit(board: Board, brought: Brought, chosen: Sequence[int], file: str) -> Edit | Refused:
    """The one edit that takes the changes with these numbers, counted from 0, or why they cannot be taken."""
    changes = [brought.proposed[number] for number in sorted(set(chosen))]
    if not changes:
        return Refused(_("Nothing is chosen. Choose with Space, or leave with Escape."))
    after = applied(board, changes)
    if worse := worsened(board, after):
        words = _("With these changes the Board would have problems, so nothing is taken. Choose others.\n{problems}")
        return Refused(words.format(problems="\n".join(str(problem) for problem in worse)))
    label = plural("{n} change brought in from {file}", "{n} changes brought in from {file}", len(changes))
    return Edit(brought.besides(after), label.format(n=len(changes), file=file))


def not_taken(brought: Brought) -> tuple[str, ...]:
    """All that is not taken, a sentence each, with its place and the reason."""
    rows = (_row_words(row) for row in brought.told if row.outcome is Outcome.REFUSED)
    return (*brought.refused, *rows)


def to_know(brought: Brought) -> tuple[str, ...]:
    """What else a person should know before taking anything."""
    return tuple(_to_know(brought))


def _to_know(brought: Brought) -> Iterator[str]:
    yield from brought.remarks
    yield from (_row_words(row) for row in brought.told if row.outcome is Outcome.REMARK)
    confirmed = sum(row.outcome is Outcome.CONFIRMED for row in brought.told)
    if confirmed:
        words = plural(
            "{n} row says what the Board says already.", "{n} rows say what the Board says already.", confirmed
        )
        yield words.format(n=confirmed)


def _row_words(row: Told) -> str:
    where = ", ".join(part for part in (row.file, row.place) if part)
    return f"{where}: {row.words}" if where else row.words


def _problems(board: Board) -> tuple[Problem, ...]:
    return errors((*read_board(write_board(board)).problems, *formula_problems(board)))
