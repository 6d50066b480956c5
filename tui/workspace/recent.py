"""The Board files opened last, as they stand on the disk now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A Board file that was opened before."""

    path: Path
    changed: date | None = None
    """The day it was last changed; None while nobody has looked, or when it cannot be seen."""
    missing: bool = False
    """Whether it is not there any more."""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def folder(self) -> str:
        """The folder it is in, a person's own home written short."""
        folder = self.path.parent
        try:
            return str(Path("~") / folder.relative_to(Path.home()))
        except (ValueError, RuntimeError):
            return str(folder)


def unseen(paths: Iterable[Path]) -> tuple[RecentFile, ...]:
    """The files before anybody has looked: a network drive may take its time."""
    return tuple(RecentFile(path) for path in paths)


def seen(paths: Iterable[Path]) -> tuple[RecentFile, ...]:
    """The files with the day each was changed; those that are gone are marked."""
    return tuple(_seen(path) for path in paths)


def _seen(path: Path) -> RecentFile:
    try:
        changed = path.stat().st_mtime
        return RecentFile(path, datetime.fromtimestamp(changed, UTC).astimezone().date())
    except (FileNotFoundError, NotADirectoryError):
        return RecentFile(path, missing=True)
    except (OSError, ValueError, OverflowError):
        return RecentFile(path)
