"""What the cases about unsaved work share: a Board, sessions, and work as it is kept."""

from pathlib import Path

from funding import recovery
from funding.board import Board
from funding.recovery import Kept, Session
from funding.store import create_board, open_board
from tests.funding.boards import SMALL


def renamed(board: Board, name: str) -> Board:
    """The Board under another name."""
    return board.model_copy(update={"board": board.board.model_copy(update={"name": name})})


def board_file(folder: Path) -> Path:
    """A new Board file."""
    return create_board(folder / "north.toml", SMALL).path


def changed(path: Path, name: str) -> recovery.Work:
    """Unsaved work on a Board file: its Board under another name, and a word half typed."""
    opened = open_board(path)
    assert opened.board is not None
    return recovery.work_on(renamed(opened.board, name), opened, [("costs/training-officer/amount", "£4")])


def left_behind(unsaved: Path, *works: recovery.Work) -> tuple[Kept, ...]:
    """Work of sessions that ended without saving, as the next start finds it."""
    for work in works:
        session = recovery.begin(unsaved)
        recovery.keep(session, work)
        recovery.end(session)
    found = recovery.left_over(unsaved)
    assert found.problems == ()
    return found.works


def names(folder: Path) -> list[str]:
    """The files in a folder, the session's own number taken out."""
    return sorted(f"unsaved{entry.suffix}" if entry.name.startswith("unsaved-") else entry.name
                  for entry in folder.iterdir())  # fmt: skip


def works_in(unsaved: Path) -> list[recovery.Work]:
    """The work that is left over, the newest first."""
    return [kept.work for kept in recovery.left_over(unsaved).works]


def kept_by(session: Session) -> str:
    """The text that a session keeps."""
    return session.file.read_text(encoding="ascii")
