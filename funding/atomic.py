"""Files that are whole at every moment: whoever looks sees the old one or the new one, never half of either."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_UNFINISHED = ".saving"


def replace(target: Path, content: bytes, mode: int) -> None:
    """Put content in the place of a file, or where there is none, in one step; raises `OSError`."""
    with _unfinished(target, content) as fresh:
        fresh.chmod(mode)
        fresh.replace(target)


def write_new(target: Path, content: bytes) -> None:
    """Write a file under a name that must be free, in one step; raises `FileExistsError` or another `OSError`."""
    with _unfinished(target, content) as fresh:
        try:
            target.hardlink_to(fresh)
        except FileExistsError:
            raise
        except OSError:
            # Some network drives and memory sticks know no second name for a file: the name is taken first.
            target.touch(exist_ok=False)
            fresh.replace(target)


def write_over(target: Path, content: bytes) -> None:
    """Write a file in one step, whether there is one or not; one that is there keeps its mode. Raises `OSError`."""
    # Written through a link, the file it points at changes and the link stays.
    place = Path(os.path.realpath(target))
    if not place.exists():
        with suppress(FileExistsError):
            write_new(place, content)
            return
    # A file can be replaced although it is read-only; whoever made it so did not mean that.
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    replace(place, content, stat.S_IMODE(place.stat().st_mode))


def sweep(target: Path) -> None:
    """Take away what writers of a file left that were stopped halfway; the caller knows that none is at work."""
    for entry in target.parent.iterdir():
        if entry.name.startswith(f".{target.name}.") and entry.suffix == _UNFINISHED:
            with suppress(OSError):
                entry.unlink()


@contextmanager
def _unfinished(target: Path, content: bytes) -> Iterator[Path]:
    """Content in a file beside the target, on the disk for certain; gone afterwards unless it was moved."""
    fresh = target.with_name(f".{target.name}.{os.urandom(8).hex()}{_UNFINISHED}")
    try:
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield fresh
    finally:
        with suppress(OSError):
            fresh.unlink()
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # The new name itself must reach the disk. Windows cannot open a folder, nor can some network drives sync one.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
