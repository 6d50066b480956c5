"""When unsaved work cannot be kept: what stays, and what a person is told."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from funding import recovery
from funding.store import StoreKind, StoreProblem
from tests.funding.boards import board_of
from tests.funding.unsaved_work import board_file, changed, left_behind, works_in
from tests.project.working_copy import run_python


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A Board file."""
    return board_file(tmp_path)


@pytest.fixture
def unsaved(tmp_path: Path) -> Path:
    """A folder for unsaved work, not made yet."""
    return tmp_path / "unsaved"


def refusal(act: Callable[[], object]) -> StoreProblem:
    """The problem that an act ends in."""
    with pytest.raises(StoreProblem) as caught:
        act()
    return caught.value


def failing(number: int) -> Callable[..., object]:
    """A call of the system that fails."""

    def fail(*_arguments: object, **_options: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


TOLD = {
    errno.ENOSPC: (
        StoreKind.DISK_FULL,
        (
            "The disk is full, so your unsaved changes are in this window only. "
            "Make room on the disk, or save the Board on another one. They are usually kept in “{folder}”."
        ),
    ),
    errno.EACCES: (
        StoreKind.NOT_ALLOWED,
        (
            "You are not allowed to write in “{folder}”, where unsaved changes are kept. "
            "Yours are in this window only. Save the Board often."
        ),
    ),
    errno.EIO: (
        StoreKind.OTHER,
        (
            "Your unsaved changes could not be kept in “{folder}”: Input/output error. "
            "They are in this window only. Save the Board now."
        ),
    ),
}


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("number", TOLD)
def test_work_that_cannot_be_kept(
    path: Path, unsaved: Path, monkeypatch: pytest.MonkeyPatch, number: int, call: str
) -> None:
    """The person is told where the work is and what to do; what was kept before stays whole."""
    session = recovery.begin(unsaved)
    recovery.keep(session, changed(path, "Before"))
    with monkeypatch.context() as patch:
        patch.setattr(call, failing(number))
        problem = refusal(lambda: recovery.keep(session, changed(path, "After")))
    kind, words = TOLD[number]
    assert (problem.kind, str(problem)) == (kind, words.format(folder=unsaved))
    recovery.end(session)
    assert [board_of(work.board).board.name for work in works_in(unsaved)] == ["Before"]
    assert [entry.name for entry in unsaved.iterdir() if entry.suffix == ".saving"] == []


@pytest.mark.parametrize("number", TOLD)
def test_a_folder_that_cannot_be_made(unsaved: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Told when the session begins, in the same words."""
    monkeypatch.setattr(Path, "mkdir", failing(number))
    problem = refusal(lambda: recovery.begin(unsaved))
    kind, words = TOLD[number]
    assert (problem.kind, str(problem)) == (kind, words.format(folder=unsaved))


def test_a_file_stands_where_the_folder_should_be(tmp_path: Path, path: Path) -> None:
    """A real refusal of the system."""
    problem = refusal(lambda: recovery.begin(path / "unsaved"))
    assert str(problem) == (
        f"Your unsaved changes could not be kept in “{tmp_path / 'north.toml' / 'unsaved'}”: Not a directory. "
        "They are in this window only. Save the Board now."
    )


def test_a_folder_whose_name_no_system_takes() -> None:
    """A zero byte in CYFRAN_HOME is told like any other refusal."""
    problem = refusal(lambda: recovery.begin(Path("/tmp\0/unsaved")))  # noqa: S108 -- nothing is written there
    assert "embedded null byte" in str(problem)
    (listing,) = recovery.left_over(Path("/tmp\0")).problems  # noqa: S108
    assert "embedded null byte" in str(listing)


def test_a_folder_that_was_taken_away(path: Path, unsaved: Path) -> None:
    """The kind says that a new session must begin, for the lock went with the folder."""
    session = recovery.begin(unsaved)
    shutil.rmtree(unsaved)
    problem = refusal(lambda: recovery.keep(session, changed(path, "New name")))
    assert (problem.kind, str(problem)) == (
        StoreKind.MISSING,
        f"The folder “{unsaved}”, where unsaved changes are kept, was taken away. Save the Board now.",
    )
    recovery.end(session)


def test_work_that_cannot_be_deleted(path: Path, unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forgotten or discarded: the file is named."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    monkeypatch.setattr(Path, "unlink", failing(errno.EACCES))
    assert str(refusal(lambda: recovery.discard(kept))) == (
        f"“{kept.file}” is not needed any more and could not be deleted: Permission denied. Delete it yourself."
    )


def test_a_folder_that_cannot_be_looked_into(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can say whether there is work, so the person is told where it would be."""
    unsaved.mkdir()
    monkeypatch.setattr(Path, "iterdir", failing(errno.EACCES))
    (problem,) = recovery.left_over(unsaved).problems
    assert str(problem) == (
        f"The folder “{unsaved}” may hold unsaved changes and could not be read: Permission denied. "
        "Look inside yourself."
    )


def test_a_file_that_cannot_be_read(path: Path, unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named and left alone."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    monkeypatch.setattr(Path, "read_text", failing(errno.EIO))
    found = recovery.left_over(unsaved)
    assert (found.works, [str(problem) for problem in found.problems]) == (
        (),
        [f"“{kept.file}” holds unsaved changes and could not be read: Input/output error. It was left as it is."],
    )


LIMITED = """
import resource, sys
from pathlib import Path
from funding import recovery
from funding.store import StoreProblem
from tests.funding.boards import SMALL, board_of

session = recovery.begin(Path(sys.argv[1]))
board = board_of(SMALL)
recovery.keep(session, recovery.work_on(board, None, [("note", "before")]))
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    recovery.keep(session, recovery.work_on(board, None, [("note", "x" * 50_000)]))
except StoreProblem as problem:
    print(problem)
recovery.keep(session, recovery.work_on(board, None, [("note", "after")]))
"""


def test_a_file_that_the_system_does_not_let_grow(unsaved: Path) -> None:
    """The system itself refuses in the middle of writing; what is kept before and after is whole."""
    run = run_python("-c", LIMITED, str(unsaved))
    assert (run.returncode, run.stdout) == (
        0,
        (
            f"Your unsaved changes could not be kept in “{unsaved}”: File too large. "
            "They are in this window only. Save the Board now.\n"
        ),
    ), run.stderr
    assert [work.drafts for work in works_in(unsaved)] == [(("note", "after"),)]
