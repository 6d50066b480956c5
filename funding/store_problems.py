"""What can go wrong between a Board and the disk, told in plain words."""

import errno
from enum import Enum
from pathlib import Path

from funding.wording import _

# Windows knows no quota by that name.
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class StoreKind(Enum):
    """The kinds of trouble that a caller may want to tell apart."""

    MISSING = "missing"
    FOLDER = "folder"
    NOT_ALLOWED = "not allowed"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    EXISTS = "exists"
    CHANGED = "changed"
    LOCKED = "locked"
    DISK_FULL = "disk full"
    OTHER = "other"


class StoreProblem(Exception):
    """A Board file could not be read or written; the text says why and what to do."""

    def __init__(self, kind: StoreKind, words: str, path: Path, kept: Path | None = None) -> None:
        super().__init__(words)
        self.kind = kind
        self.path = path
        self.kept = kept
        """Where the work was kept instead, when somebody else had changed the file."""


def reading_problem(path: Path, slip: OSError) -> StoreProblem:
    """Why a file could not be read."""
    if _is_refusal(slip):
        words = _("You are not allowed to read {file}. Ask whoever looks after the folder, or copy the file elsewhere.")
        return StoreProblem(StoreKind.NOT_ALLOWED, words.format(file=_name(path.name)), path)
    words = _("{file} could not be read: {reason}.").format(file=_name(path.name), reason=slip.strerror or slip)
    return StoreProblem(StoreKind.OTHER, words, path)


def writing_problem(path: Path, slip: OSError) -> StoreProblem:
    """Why a file could not be written."""
    names = {"file": _name(path.name), "folder": _name(str(path.parent))}
    if slip.errno in _FULL:
        words = _("The disk is full, so {file} was not saved and stands as it was. Make room, then save again.")
        return StoreProblem(StoreKind.DISK_FULL, words.format(**names), path)
    if _is_refusal(slip):
        words = _("You are not allowed to write {file} in {folder}. Save it in a folder of your own.")
        return StoreProblem(StoreKind.NOT_ALLOWED, words.format(**names), path)
    if isinstance(slip, FileNotFoundError):
        words = _("There is no folder {folder}. Make it first, or choose another.")
        return StoreProblem(StoreKind.MISSING, words.format(**names), path)
    words = _("{file} could not be written: {reason}. The file stands as it was.")
    return StoreProblem(StoreKind.OTHER, words.format(**names, reason=slip.strerror or slip), path)


def _name(name: str) -> str:
    # Never cut, however long: people copy it.
    return f"“{name}”"


def _is_refusal(slip: OSError) -> bool:
    return isinstance(slip, PermissionError) or slip.errno == errno.EROFS


def missing(path: Path, guess: str | None) -> StoreProblem:
    """That there is no such file, with the nearest there is."""
    if guess is not None:
        words = _("There is no file {file} in {folder}. Did you mean {guess}?")
    else:
        words = _("There is no file {file} in {folder}. Check the name and the folder.")
    told = words.format(file=_name(path.name), folder=_name(str(path.parent)), guess=_name(guess or ""))
    return StoreProblem(StoreKind.MISSING, told, path)


def folder(path: Path) -> StoreProblem:
    """That a folder was given for a file."""
    name = _name(path.name or str(path))
    words = _("{file} is a folder. Give the Board file inside it, such as board.toml.").format(file=name)
    return StoreProblem(StoreKind.FOLDER, words, path)


def no_plain_file(path: Path) -> StoreProblem:
    """That a device or a pipe was given for a file."""
    words = _("{file} is not a file that can be saved again. Give a Board file.").format(file=_name(path.name))
    return StoreProblem(StoreKind.OTHER, words, path)


def too_large(path: Path, limit: int) -> StoreProblem:
    """That a file is far larger than any Board."""
    words = _("{file} is larger than {limit} MB, so it cannot be a Board file. Check that it is the right one.")
    return StoreProblem(StoreKind.TOO_LARGE, words.format(file=_name(path.name), limit=limit // 1_000_000), path)


def grown_too_large(path: Path, limit: int) -> StoreProblem:
    """That a Board has grown beyond what could be opened again."""
    words = _("{file} would be larger than {limit} MB, and could not be opened again. Shorten its notes or formulas.")
    return StoreProblem(StoreKind.TOO_LARGE, words.format(file=_name(path.name), limit=limit // 1_000_000), path)


def not_text(path: Path, start: bytes) -> StoreProblem:
    """That a file is no text in UTF-8, with what it seems to be."""
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        words = _("{file} is a workbook or another office file, not a Board file. Give the .toml file.")
    elif start.startswith((b"\xff\xfe", b"\xfe\xff")):
        words = _("{file} was saved as UTF-16. Open it in the editor and save it as UTF-8.")
    elif b"\x00" in start:
        words = _("{file} is not text, so it is not a Board file. Give the .toml file.")
    else:
        words = _("{file} has characters that are not UTF-8. Open it in an editor and save it as UTF-8.")
    return StoreProblem(StoreKind.NOT_TEXT, words.format(file=_name(path.name)), path)


def exists(path: Path) -> StoreProblem:
    """That a new file would overwrite one."""
    words = _("There is already a file {file}. Choose another name; nothing was changed.")
    return StoreProblem(StoreKind.EXISTS, words.format(file=_name(path.name)), path)


def changed(path: Path, kept: Path) -> StoreProblem:
    """That somebody else saved in between, and where the later work is."""
    words = _(
        "{file} was changed by somebody else after you opened it, and was left as it is. "
        "Your work is kept in {kept}. Compare the two, then open {file} again and enter what is missing."
    )
    told = words.format(file=_name(path.name), kept=_name(kept.name))
    return StoreProblem(StoreKind.CHANGED, told, path, kept)


def locked(path: Path, lock: Path) -> StoreProblem:
    """That another program holds the file for saving and does not let go."""
    words = _(
        "Somebody else is saving {file} just now. Try again in a moment. If nobody is, delete {lock} and try again."
    )
    return StoreProblem(StoreKind.LOCKED, words.format(file=_name(path.name), lock=_name(lock.name)), path)


def no_lock(path: Path) -> StoreProblem:
    """That the drive knows no locks."""
    words = _("In {folder} two people could save at once and one would lose work. Keep the file on another drive.")
    return StoreProblem(StoreKind.OTHER, words.format(folder=_name(str(path.parent))), path)
