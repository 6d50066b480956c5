"""Folders on disk, for choosing a file: what is in them, and what is wrong with a path."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from funding.places import quoted
from funding.wording import _

MOST = 500
PARENT = ".."


@dataclass(frozen=True, slots=True)
class Inside:
    """Something in a folder."""

    label: str
    """Its name, with a stroke after that of a folder."""
    path: Path
    is_folder: bool


def path_typed(text: str) -> Path:
    """The path that a text means: `~` is the home folder, and a whole path behind a folder stands for itself."""
    body = text.strip()
    before, _stroke, whole = body.rpartition("//")
    if before and not _is_folder(Path(body).parent):
        body = f"/{whole}"
    try:
        return Path(body).expanduser()
    except RuntimeError:  # there is no such user, or no home
        return Path(body)


def folder_of(text: str) -> Path:
    """The folder to look into while a path is typed: itself when it ends as a folder does, else the one around it."""
    path = path_typed(text)
    return path if not text.strip() or text.rstrip().endswith(("/", "\\")) else path.parent


def inside(folder: Path, *suffixes: str) -> tuple[Inside, ...]:
    """The folder above, the folders in a folder and its files of these kinds, by name; hidden ones are left out.

    Raises `OSError` when it cannot be looked into.
    """
    found = [each for each in folder.iterdir() if not each.name.startswith(".")]
    folders = [each for each in found if _is_folder(each)]
    files = [each for each in found if each.suffix.lower() in suffixes and each not in folders]
    listed = (*_by_name(folders), *_by_name(files))[:MOST]
    up = Inside(f"{PARENT}/", folder.resolve().parent, is_folder=True)
    return (up, *(Inside(_label(each, each in folders), each, is_folder=each in folders) for each in listed))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _label(path: Path, is_folder: bool) -> str:  # noqa: FBT001 -- a fact about the path
    return f"{path.name}/" if is_folder else path.name


def _by_name(paths: Sequence[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.name.casefold(), path.name))


def wrong_to_open(text: str) -> str:
    """Why a file cannot be opened under this path; empty when there is one."""
    path = path_typed(text)
    try:
        if not text.strip():
            return _("Type the path of a file, or choose one below.")
        if path.is_file():
            return ""
        if path.exists():
            return _("{name} is no file.").format(name=quoted(path.name))
        if not path.parent.exists():
            return _("There is no folder {name}.").format(name=quoted(str(path.parent)))
    except (OSError, ValueError):
        return _unreadable(text)
    return _("There is no file {name} in that folder.").format(name=quoted(path.name))


def wrong_to_save(text: str, suffix: str) -> str:
    """Why nothing can be saved under this path; empty when it is free."""
    path = with_suffix(text, suffix)
    try:
        if not text.strip() or path_typed(text).is_dir():
            return _("Type a name for the file after the folder.")
        if path.exists():
            return _("There is {name} already. Type another name.").format(name=quoted(path.name))
        if not path.parent.is_dir():
            return _("There is no folder {name}.").format(name=quoted(str(path.parent)))
    except (OSError, ValueError):
        return _unreadable(text)
    return ""


def with_suffix(text: str, suffix: str) -> Path:
    """The path that a text means, with its ending added where it is left out."""
    path = path_typed(text)
    return path if path.suffix.lower() == suffix or not path.name else path.with_name(path.name + suffix)


def _unreadable(text: str) -> str:
    return _("{name} cannot be looked at. Check the path, and whether you may read it.").format(name=quoted(text))
