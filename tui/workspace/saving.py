"""Writing a Board to its file or to another: apart from the workspace, since a slow disk must not hold up typing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from funding.board import Board
from funding.document import write_board
from funding.history import NOT_SAID, recorded
from funding.store import Opened, StoreProblem, create_board, open_board, save_board


@dataclass(frozen=True, slots=True)
class Saving:
    """A Board to be written."""

    opened: Opened
    """The file as it was last read or saved."""
    board: Board
    path: Path | None = None
    """Another file than that one."""
    replace: bool = False
    """Whether the other file may be there already."""
    role: str = NOT_SAID
    """The role of whoever saves, for the history."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a Board stands now."""

    opened: Opened
    problem: StoreProblem | None = None
    """Told when somebody else had changed the file: the Board then stands in a new file beside it."""


def write(saving: Saving) -> Written:
    """Write a Board with an entry in its history; raises `StoreProblem`, and then no file has changed."""
    path, board = saving.path, _with_history(saving)
    if path is None:
        try:
            return Written(save_board(saving.opened, board))
        except StoreProblem as problem:
            if problem.kept is None:
                raise
            return Written(open_board(problem.kept), problem)
    if saving.replace and path.exists():
        return Written(save_board(open_board(path), board))
    return Written(create_board(path, write_board(board, over=saving.opened.text)))


def _with_history(saving: Saving) -> Board:
    before = saving.opened.board
    if before is None:
        return saving.board
    return recorded(before, saving.board, at=datetime.now(UTC), role=saving.role)
