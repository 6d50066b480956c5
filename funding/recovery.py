"""Unsaved work kept outside the Board file, so that it survives a crash."""

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from funding import atomic, recovery_problems
from funding.board import Board
from funding.document import read_board
from funding.history import same_but_history
from funding.sessions import KEPT, Session, as_slip, begin, delete, end, forget, if_dead, keep, lock_of, tidy
from funding.store import Opened, StoreKind, StoreProblem, open_board
from funding.unsaved import Draft, NewerWork, NotWork, Work, read_work, work_on

__all__ = [
    "Draft", "Kept", "LeftOver", "Restored", "Session", "Standing", "Work",
    "begin", "discard", "end", "forget", "keep", "left_over", "restore", "standing", "work_on",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """Work that a session left behind."""

    file: Path
    work: Work


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What sessions that no longer live left behind."""

    works: tuple[Kept, ...]
    """The newest first."""
    problems: tuple[StoreProblem, ...]
    """Files that could not be read; each is named and was left alone."""


class Standing(Enum):
    """How the Board file stands to work that was left behind."""

    AS_READ = "as read"
    """As it was when the work began."""
    SAVED = "saved"
    """It holds this very work already, and nothing was left half typed."""
    CHANGED = "changed"
    """Somebody changed it since; saving the work will keep it in a file beside."""
    GONE = "gone"
    """It is not there any more, or cannot be read."""
    NEVER_SAVED = "never saved"
    """There never was one."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Work taken up again."""

    opened: Opened | None
    """The Board file as it was read at first, so that saving sees a later change; None for a Board never saved."""
    board: Board
    drafts: tuple[Draft, ...]


def left_over(folder: Path) -> LeftOver:
    """The work of sessions that no longer live; of those that do, nothing. Never raises."""
    works: list[Kept] = []
    problems: list[StoreProblem] = []
    try:
        files = sorted(folder.glob(KEPT)) if _listable(folder) else []
    except (OSError, ValueError) as slip:
        return LeftOver((), (recovery_problems.not_listed(folder, as_slip(slip)),))
    for file in files:
        with if_dead(file) as dead:
            if not dead:
                continue
            try:
                works.append(Kept(file, _read(file)))
            except FileNotFoundError:
                continue  # another window was quicker
            except StoreProblem as problem:
                problems.append(problem)
    tidy(folder)
    return LeftOver(tuple(sorted(works, key=lambda kept: kept.work.when, reverse=True)), tuple(problems))


def discard(kept: Kept) -> None:
    """Take away work that was left behind; raises `StoreProblem`.

    Work that was restored is discarded only after the new session has kept it.
    """
    delete(kept.file)
    with suppress(OSError):
        atomic.sweep(kept.file)
        lock_of(kept.file).unlink(missing_ok=True)


def restore(kept: Kept) -> Restored:
    """Take up work again, also when the Board file is gone or never was; raises `StoreProblem`."""
    work = kept.work
    reading = read_board(work.board, where=kept.file.name)
    if reading.board is None:
        raise recovery_problems.no_board(kept.file, str(reading.problems[0]))
    if work.path is None:
        return Restored(None, reading.board, work.drafts)
    before = read_board(work.text, where=work.path.name)
    opened = Opened(work.path, work.text, before.board, before.problems, work.stamp)
    return Restored(opened, reading.board, work.drafts)


def standing(kept: Kept) -> Standing:
    """How the Board file stands to work that was left behind; never raises."""
    work = kept.work
    if work.path is None:
        return Standing.NEVER_SAVED
    try:
        now = open_board(work.path)
    except StoreProblem as problem:
        return Standing.CHANGED if problem.kind in {StoreKind.NOT_TEXT, StoreKind.TOO_LARGE} else Standing.GONE
    unsaved = read_board(work.board).board
    if not work.drafts and now.board is not None and unsaved is not None and same_but_history(now.board, unsaved):
        return Standing.SAVED
    return Standing.AS_READ if now.stamp == work.stamp else Standing.CHANGED


def _read(file: Path) -> Work:
    try:
        return read_work(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except OSError as slip:
        raise recovery_problems.unreadable(file, slip) from slip
    except NewerWork as slip:
        raise recovery_problems.newer_work(file) from slip
    except (NotWork, UnicodeDecodeError) as slip:
        raise recovery_problems.not_work(file) from slip


def _listable(folder: Path) -> bool:
    """Whether there is such a folder; raises `OSError` when it cannot be looked into."""
    try:
        next(folder.iterdir(), None)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
