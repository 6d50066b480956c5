"""Running programs, each with a place of its own for unsaved work and a lock that says that it lives."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from funding import atomic, recovery_problems
from funding.unsaved import Work, work_text

if TYPE_CHECKING:
    from filelock import BaseFileLock

MINE_ALONE = 0o600
"""A file that nobody else may read: others have no business with work that is not saved."""
KEPT = "unsaved-*.json"
_LOCKS = "unsaved-*.lock"
# A lock this young may belong to a session that is only just beginning.
_SECONDS_TO_BEGIN = 60


@dataclass(frozen=True, slots=True)
class Session:
    """A running program with a place of its own for unsaved work."""

    file: Path
    """Where its unsaved work is kept; there is no such file while nothing is unsaved."""
    lock: "BaseFileLock | None"
    """Held while the session lives; None on a drive that knows no locks."""


def begin(folder: Path) -> Session:
    """Begin a session that keeps its work in a folder, which is made if need be; raises `StoreProblem`."""
    # Loaded here because a command that only reads has no use for it.
    from filelock import FileLock  # noqa: PLC0415

    file = folder / f"unsaved-{os.urandom(8).hex()}.json"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Begun by one thread, a session may be ended by another.
        lock = FileLock(lock_of(file), timeout=0, thread_local=False)
        try:
            lock.acquire()
        except NotImplementedError:
            return Session(file, None)
    except (OSError, ValueError) as slip:
        raise recovery_problems.not_kept(folder, as_slip(slip)) from slip
    return Session(file, lock)


def keep(session: Session, work: Work) -> None:
    """Keep unsaved work in the place of what the session kept before; raises `StoreProblem`.

    Its kind is `MISSING` when the folder was taken away, with the lock: then a new session must begin.
    """
    content = work_text(work).encode("ascii")
    try:
        if not _in_place(session):
            raise recovery_problems.folder_gone(session.file.parent)
        atomic.replace(session.file, content, MINE_ALONE)
    except OSError as slip:
        raise recovery_problems.not_kept(session.file.parent, slip) from slip


def forget(session: Session) -> None:
    """Take away what a session kept, once it is saved or given up; raises `StoreProblem`."""
    delete(session.file)


def end(session: Session) -> None:
    """End a session; what it still keeps is left over for the next one. Never raises."""
    if session.lock is not None:
        with suppress(OSError):
            session.lock.release(force=True)
    with suppress(OSError):
        if not session.file.exists():
            lock_of(session.file).unlink(missing_ok=True)


@contextmanager
def if_dead(file: Path) -> Iterator[bool]:
    """Whether the session of a file lives no longer; its lock is held meanwhile, so that nobody else tidies up."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 -- as in begin

    if not lock_of(file).exists():
        yield True
        return
    lock = FileLock(lock_of(file), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except (Timeout, PermissionError):  # somebody else's, on a computer that several people use
        yield False
        return
    except (OSError, NotImplementedError):  # a drive that can be read, but knows no locks
        yield True
        return
    try:
        yield True
    finally:
        lock.release(force=True)


def tidy(folder: Path) -> None:
    """Take away what dead sessions left that holds no work: locks, and files begun and never finished."""
    with suppress(OSError):
        for lock in list(folder.glob(_LOCKS)):
            file = lock.with_suffix(".json")
            if file.exists() or time.time() - lock.stat().st_mtime < _SECONDS_TO_BEGIN:
                continue
            with if_dead(file) as dead:
                if dead:
                    atomic.sweep(file)
                    lock.unlink(missing_ok=True)


def delete(file: Path) -> None:
    """Take away a file that may be gone already; raises `StoreProblem`."""
    try:
        file.unlink(missing_ok=True)
    except OSError as slip:
        raise recovery_problems.not_cleared(file, slip) from slip


def as_slip(slip: OSError | ValueError) -> OSError:
    """The error of the system, also where a name that no file can have is told otherwise."""
    return slip if isinstance(slip, OSError) else OSError(str(slip))


def lock_of(file: Path) -> Path:
    """The lock that stands beside a file of unsaved work."""
    return file.with_suffix(".lock")


def _in_place(session: Session) -> bool:
    place = session.file.parent if session.lock is None else lock_of(session.file)
    return place.exists()
