"""Board files on disk: whole at every moment, and never the loss of anybody's work."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from funding import atomic, store_problems
from funding.board import Board
from funding.document import read_board, write_board
from funding.names import nearest
from funding.problems import Problem
from funding.store_problems import StoreKind, StoreProblem

__all__ = [
    "LARGEST_FILE",
    "Opened",
    "StoreKind",
    "StoreProblem",
    "create_board",
    "open_board",
    "save_board",
    "stamp_of",
]

LARGEST_FILE = 20_000_000
"""Bytes; a Board of a hundred partners takes a two-hundredth, and five thousand savings a sixteenth."""
LOCK_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A Board file as it was read."""

    path: Path
    text: str
    """The text exactly as it stands in the file, byte-order mark and line ends included."""
    board: Board | None
    problems: tuple[Problem, ...]
    stamp: str
    """The SHA-256 of the bytes read, by which a later change of the file is seen."""


def open_board(path: Path | str) -> Opened:
    """Read a Board file, sound or not; raises `StoreProblem` when there is no text to read."""
    place = Path(path)
    content = _read(place)
    if b"\x00" in content:
        raise store_problems.not_text(place, content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise store_problems.not_text(place, content) from None
    return _opened(place, text, content)


def stamp_of(path: Path) -> str | None:
    """The stamp of a file as it is now; None when it cannot be read."""
    try:
        return _stamp(_read(path))
    except StoreProblem:
        return None


def save_board(opened: Opened, board: Board, *, wait: float = LOCK_SECONDS) -> Opened:
    """Write a Board over the file that it was read from, and keep the version before as `NAME.previous`.

    `wait` is how many seconds another writer is given to finish. Raises `StoreProblem`; when somebody changed the file
    since it was read, the file is left alone and this Board is kept in a new file beside it.
    """
    text = write_board(board, over=opened.text)
    content = _encoded(opened.path, text)
    # Saved through a link, the file it points at changes and the link stays.
    target = Path(os.path.realpath(opened.path))
    try:
        with _locked(target, wait):
            atomic.sweep(target)
            _save(opened, target, content)
    except OSError as slip:
        raise store_problems.writing_problem(opened.path, slip) from slip
    return _opened(opened.path, text, content)


def create_board(path: Path | str, text: str) -> Opened:
    """Write a new Board file; raises `StoreProblem`, also when there is a file of that name."""
    place = Path(path)
    content = _encoded(place, text)
    try:
        atomic.write_new(place, content)
    except FileExistsError:
        raise store_problems.exists(place) from None
    except OSError as slip:
        raise store_problems.writing_problem(place, slip) from slip
    return _opened(place, text, content)


def _save(opened: Opened, target: Path, content: bytes) -> None:
    if not target.exists():
        atomic.write_new(target, content)
        return
    current = target.read_bytes()
    if current == content or _stamp(content) == opened.stamp:
        return  # nothing of ours to write
    if _stamp(current) != opened.stamp:
        raise store_problems.changed(opened.path, _keep_beside(target, content))
    # A file can be replaced although it is read-only; whoever made it so did not mean that.
    if not os.access(target, os.W_OK):
        raise PermissionError
    mode = stat.S_IMODE(target.stat().st_mode)
    atomic.replace(target.with_name(f"{target.name}.previous"), current, mode)
    atomic.replace(target, content, mode)


def _encoded(path: Path, text: str) -> bytes:
    content = text.encode("utf-8")
    if len(content) > LARGEST_FILE:
        raise store_problems.grown_too_large(path, LARGEST_FILE)
    return content


def _opened(path: Path, text: str, content: bytes) -> Opened:
    reading = read_board(text, where=path.name)
    return Opened(path, text, reading.board, reading.problems, _stamp(content))


def _stamp(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise store_problems.folder(path)
        if not stat.S_ISREG(mode):
            raise store_problems.no_plain_file(path)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise store_problems.missing(path, _nearest_file(path)) from None
    except (OSError, ValueError) as slip:
        raise store_problems.reading_problem(path, slip if isinstance(slip, OSError) else OSError(str(slip))) from slip
    if len(content) > LARGEST_FILE:
        raise store_problems.too_large(path, LARGEST_FILE)
    return content


def _nearest_file(path: Path) -> str | None:
    try:
        return nearest(path.name, [entry.name for entry in path.parent.iterdir() if entry.suffix == ".toml"])
    except (OSError, ValueError):
        return None


@contextmanager
def _locked(target: Path, wait: float) -> Iterator[None]:
    # Loaded here because only saving needs it.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    lock = target.with_name(f"{target.name}.lock")
    try:
        with FileLock(lock, timeout=wait):
            yield
    except Timeout:
        raise store_problems.locked(target, lock) from None
    except NotImplementedError:
        raise store_problems.no_lock(target) from None


def _keep_beside(target: Path, content: bytes) -> Path:
    """Write the later writer's work to a new file such as `board.mine-1.toml`."""
    for number in count(1):
        kept = target.with_name(f"{target.stem}.mine-{number}{target.suffix}")
        with suppress(FileExistsError):
            atomic.write_new(kept, content)
            return kept
    raise AssertionError  # numbers do not end
