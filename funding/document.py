"""The text of a Board file, read and written."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice

from funding.board import Board
from funding.checks import findings, findings_in_part
from funding.problems import Problem
from funding.reading import build
from funding.syntax import BOM, Tables, parse_tables
from funding.wording import _
from funding.writing import plain_tables, same_value, write_tables

MOST_PROBLEMS = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text turned out to be."""

    board: Board | None
    """The Board, when every table can be read; it may still have problems that stop the work."""
    problems: tuple[Problem, ...]
    """All that is wrong, in the order of the file's tables, then what the checks of the whole Board found."""


def read_board(text: str, where: str = "Board file") -> Reading:
    """The Board that a text holds, and everything that is wrong with it; never raises."""
    tables = parse_tables(text, where)
    if isinstance(tables, Problem):
        return Reading(None, (tables,))
    built = build(tables, where, MOST_PROBLEMS + 1)
    if built.board is not None:
        return Reading(built.board, _at_most(findings(built.board), where))
    more = findings_in_part(built.part, built.problems) if built.part is not None else ()
    return Reading(None, _at_most(chain(built.problems, more), where))


def write_board(board: Board, over: str | None = None) -> str:
    """The Board as the text of a Board file.

    Over the text that it was read from, only what changed is written anew: the rest keeps its remarks, layout, line
    ends and byte-order mark. Over a text that is no Board file, or without one, everything is written anew.
    """
    tables = plain_tables(board)
    old = None if over is None else _board_of(over)
    if over is None or old is None:
        return write_tables(tables)
    tables_before = plain_tables(old)
    if same_value(tables_before, tables):
        return over
    windows = over.count("\r\n") * 2 > over.count("\n")
    text = _over(over.removeprefix(BOM).replace("\r\n", "\n"), tables_before, tables, board)
    return (BOM if over.startswith(BOM) else "") + (text.replace("\n", "\r\n") if windows else text)


def _over(text: str, old: Tables, new: Tables, board: Board) -> str:
    # Loaded here because reading and printing a Board, the common case, has no use for it.
    from funding.keeping import Tangled, write_over  # noqa: PLC0415

    try:
        changed = write_over(text, old, new)
    except Tangled:
        return write_tables(new)
    # Whatever a layout holds in store, what is saved must be this Board.
    return changed if _board_of(changed) == board else write_tables(new)


def _board_of(text: str) -> Board | None:
    tables = parse_tables(text, "")
    return None if isinstance(tables, Problem) else build(tables, "", 1).board


def _at_most(problems: Iterable[Problem], where: str) -> tuple[Problem, ...]:
    """As many problems as anybody can mend at a sitting."""
    told = tuple(islice(problems, MOST_PROBLEMS + 1))
    if len(told) <= MOST_PROBLEMS:
        return told
    rest = Problem(where, _("There are more problems than these."), _("Mend these first, then check again."))
    return (*told[:MOST_PROBLEMS], rest)
