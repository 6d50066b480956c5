"""What can go wrong with unsaved work on the disk, told in plain words."""

from pathlib import Path

from funding.store_problems import StoreKind, StoreProblem, writing_problem
from funding.wording import _


def not_kept(folder: Path, slip: OSError) -> StoreProblem:
    """Why unsaved work could not be kept, where it is now, and what to do."""
    kind = writing_problem(folder / "any", slip).kind
    if kind is StoreKind.DISK_FULL:
        words = _(
            "The disk is full, so your unsaved changes are in this window only. "
            "Make room on the disk, or save the Board on another one. They are usually kept in {folder}."
        )
    elif kind is StoreKind.NOT_ALLOWED:
        words = _(
            "You are not allowed to write in {folder}, where unsaved changes are kept. "
            "Yours are in this window only. Save the Board often."
        )
    else:
        words = _(
            "Your unsaved changes could not be kept in {folder}: {reason}. They are in this window only. "
            "Save the Board now."
        )
    return StoreProblem(kind, words.format(folder=_name(folder), reason=slip.strerror or slip), folder)


def folder_gone(folder: Path) -> StoreProblem:
    """That the folder for unsaved work was taken away while it was in use."""
    words = _("The folder {folder}, where unsaved changes are kept, was taken away. Save the Board now.")
    return StoreProblem(StoreKind.MISSING, words.format(folder=_name(folder)), folder)


def not_cleared(file: Path, slip: OSError) -> StoreProblem:
    """Why kept work could not be taken away."""
    words = _("{file} is not needed any more and could not be deleted: {reason}. Delete it yourself.")
    kind = writing_problem(file, slip).kind
    return StoreProblem(kind, words.format(file=_name(file), reason=slip.strerror or slip), file)


def not_listed(folder: Path, slip: OSError) -> StoreProblem:
    """Why nobody can say whether there is unsaved work."""
    words = _("The folder {folder} may hold unsaved changes and could not be read: {reason}. Look inside yourself.")
    kind = writing_problem(folder, slip).kind
    return StoreProblem(kind, words.format(folder=_name(folder), reason=slip.strerror or slip), folder)


def unreadable(file: Path, slip: OSError) -> StoreProblem:
    """Why a file with unsaved work could not be read."""
    words = _("{file} holds unsaved changes and could not be read: {reason}. It was left as it is.")
    kind = writing_problem(file, slip).kind
    return StoreProblem(kind, words.format(file=_name(file), reason=slip.strerror or slip), file)


def not_work(file: Path) -> StoreProblem:
    """That a file with unsaved work is damaged."""
    words = _(
        "{file} should hold unsaved changes, but is damaged. It was left as it is. "
        "Look inside with a text editor, copy what you need, then delete it."
    )
    return StoreProblem(StoreKind.NOT_TEXT, words.format(file=_name(file)), file)


def newer_work(file: Path) -> StoreProblem:
    """That a newer version of the program kept the work."""
    words = _("{file} holds unsaved changes of a newer version of Cyfran. Start that version to go on with them.")
    return StoreProblem(StoreKind.OTHER, words.format(file=_name(file)), file)


def no_board(file: Path, why: str) -> StoreProblem:
    """That the Board in kept work cannot be read."""
    words = _(
        "The unsaved changes in {file} are not a whole Board: {why} The file was left as it is. "
        "Look inside with a text editor and copy what you need."
    )
    return StoreProblem(StoreKind.OTHER, words.format(file=_name(file), why=why), file)


def _name(path: Path) -> str:
    # Never cut, however long: people copy it.
    return f"“{path}”"
