"""The keeper writes unsaved work down as it is done, in nobody's way, and says when it cannot."""

import errno
import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue

import pytest

from funding import recovery
from funding.recovery import Work
from funding.store import StoreKind, StoreProblem
from funding.unsaved import read_work
from tests.funding.boards import SMALL, board_of
from tests.project.working_copy import run_python
from tui.workspace.keeper import Keeper

BOARD = board_of(SMALL)
LONG = 30.0
"""Seconds that a test never waits for unless it fails."""
NEVER = 3600.0


@pytest.fixture
def unsaved(tmp_path: Path) -> Path:
    """A folder for unsaved work, not made yet."""
    return tmp_path / "state" / "unsaved"


class Told:
    """What the keeper says, in order."""

    def __init__(self) -> None:
        self.queue: Queue[StoreProblem | None] = Queue()

    def __call__(self, problem: StoreProblem | None) -> None:
        """Hear something, as the program would."""
        self.queue.put(problem)

    def next(self) -> str | None:
        """The next that is said, waiting for it; None for being kept again."""
        problem = self.queue.get(timeout=LONG)
        return None if problem is None else str(problem)

    def nothing_more(self) -> bool:
        """Whether all was heard."""
        try:
            self.queue.get_nowait()
        except Empty:
            return True
        return False


def typed(text: str) -> Work:
    """Work in which a word is typed."""
    return recovery.work_on(BOARD, None, [("note", text)])


def left(unsaved: Path) -> list[str]:
    """The words typed in left-over work."""
    found = recovery.left_over(unsaved)
    assert found.problems == ()
    return [draft.text for kept in found.works for draft in kept.work.drafts]


def in_files(unsaved: Path) -> list[str]:
    """The words typed in all kept work, also of programs that live."""
    works = [read_work(file.read_text(encoding="ascii")) for file in unsaved.glob("*.json")]
    return [draft.text for work in works for draft in work.drafts]


def until(true: Callable[[], bool]) -> bool:
    """Whether something comes true before long."""
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.01)
    return False


def failing(number: int) -> Callable[..., object]:
    """A call of the system that fails."""

    def fail(*_arguments: object, **_options: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


def test_what_is_noted_is_kept_without_being_asked(unsaved: Path) -> None:
    """Nobody has to save, nor to go on typing."""
    told = Told()
    with Keeper(unsaved, told) as keeper:
        keeper.note(lambda: typed("a"))
        assert until(lambda: unsaved.exists() and in_files(unsaved) == ["a"])
    assert told.nothing_more()


def test_nothing_is_written_while_nothing_is_unsaved(unsaved: Path) -> None:
    """Who only looks leaves no trace, not even a folder."""
    with Keeper(unsaved, Told()) as keeper:
        keeper.note(lambda: None)
        assert keeper.keep_now()
    assert not unsaved.exists()


def test_many_notes_are_written_once(unsaved: Path) -> None:
    """A word typed at speed is written once, and its last letter is in it."""
    made = []

    def make(number: int) -> Work:
        made.append(number)
        return typed(str(number))

    with Keeper(unsaved, Told(), lag=NEVER) as keeper:
        for number in range(1000):
            keeper.note(lambda number=number: make(number))  # type: ignore[misc]
        assert keeper.keep_now()
        assert (made, in_files(unsaved)) == ([999], ["999"])


def test_noting_never_waits_for_the_disk(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a slow drive writes, typing goes on; what was typed meanwhile is written next."""
    writing, go_on = threading.Event(), threading.Event()
    sync = os.fsync

    def slow(handle: int) -> None:
        writing.set()
        assert go_on.wait(LONG)
        sync(handle)

    monkeypatch.setattr(os, "fsync", slow)
    with Keeper(unsaved, Told(), lag=0) as keeper:
        keeper.note(lambda: typed("first"))
        assert writing.wait(LONG)
        for _number in range(1000):
            keeper.note(lambda: typed("last"))
        noted_while_writing = not go_on.is_set()
        go_on.set()
        assert (noted_while_writing, keeper.keep_now()) == (True, True)
        assert in_files(unsaved) == ["last"]


def test_keeping_now_waits_for_the_latest_note(unsaved: Path) -> None:
    """Before something risky, the work is safe for certain."""
    with Keeper(unsaved, Told(), lag=NEVER) as keeper:
        for number in range(5):
            keeper.note(lambda number=number: typed(str(number)))  # type: ignore[misc]
            assert (keeper.keep_now(), in_files(unsaved)) == (True, [str(number)])


def test_keeping_now_does_not_wait_for_ever(unsaved: Path) -> None:
    """A drive that hangs does not hang the program."""
    go_on = threading.Event()

    def stuck() -> Work:
        go_on.wait(LONG)
        return typed("a")

    keeper = Keeper(unsaved, Told(), lag=0)
    keeper.note(stuck)
    assert not keeper.keep_now(wait=0.05)
    assert not keeper.close(wait=0.05)
    go_on.set()
    assert keeper.close(LONG)


def test_work_that_is_saved_goes_away(unsaved: Path) -> None:
    """Once nothing is unsaved, nothing is left over, and nothing stays in the folder."""
    with Keeper(unsaved, Told()) as keeper:
        keeper.note(lambda: typed("a"))
        assert keeper.keep_now()
        keeper.note(lambda: None)
        assert keeper.keep_now()
        assert list(unsaved.glob("*.json")) == []
    assert list(unsaved.iterdir()) == []


def test_closing_keeps_what_was_noted_last(unsaved: Path) -> None:
    """The terminal is closed in the middle of a word: the next start finds it."""
    keeper = Keeper(unsaved, Told(), lag=NEVER)
    keeper.note(lambda: typed("a wor"))
    assert keeper.close()
    assert left(unsaved) == ["a wor"]


def test_closing_twice_does_no_harm(unsaved: Path) -> None:
    """More than one part of the program may see to it."""
    keeper = Keeper(unsaved, Told())
    keeper.note(lambda: typed("a"))
    assert [keeper.close(), keeper.close()] == [True, True]


def test_what_is_noted_after_closing_is_not_promised(unsaved: Path) -> None:
    """Nobody is told that it is on the disk."""
    keeper = Keeper(unsaved, Told())
    assert keeper.close()
    keeper.note(lambda: typed("too late"))
    assert [keeper.keep_now(wait=0.05), keeper.close()] == [False, False]


def test_two_windows_keep_their_own_work(unsaved: Path) -> None:
    """Neither takes the other's for left over."""
    with Keeper(unsaved, Told()) as first, Keeper(unsaved, Told()) as second:
        first.note(lambda: typed("first"))
        second.note(lambda: typed("second"))
        assert [first.keep_now(), second.keep_now()] == [True, True]
        assert (sorted(in_files(unsaved)), left(unsaved)) == (["first", "second"], [])
    assert sorted(left(unsaved)) == ["first", "second"]


FULL = (
    "The disk is full, so your unsaved changes are in this window only. "
    "Make room on the disk, or save the Board on another one. They are usually kept in “{folder}”."
)


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.mkdir"])
def test_a_full_disk_is_told_once_and_tried_again(unsaved: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Until there is room; then the work is kept without another change, and that is told too."""
    told = Told()
    tries = []

    def make(text: str) -> Work:
        tries.append(text)
        return typed(text)

    with Keeper(unsaved, told, lag=0, retry=0.02) as keeper:
        with monkeypatch.context() as patch:
            patch.setattr(call, failing(errno.ENOSPC))
            keeper.note(lambda: make("a"))
            assert told.next() == FULL.format(folder=unsaved)
            assert until(lambda: len(tries) > 3)
            assert not keeper.keep_now(LONG)
        assert told.next() is None
        assert (in_files(unsaved), told.nothing_more()) == (["a"], True)


def test_a_later_change_is_tried_at_once(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed is not waited for."""
    told = Told()
    with Keeper(unsaved, told, lag=0, retry=NEVER) as keeper:
        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", failing(errno.ENOSPC))
            keeper.note(lambda: typed("a"))
            assert told.next() is not None
        keeper.note(lambda: typed("b"))
        assert told.next() is None
        assert in_files(unsaved) == ["b"]


def test_a_second_failure_is_told_again(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Full, room, full: each is news."""
    told = Told()
    with Keeper(unsaved, told, lag=0, retry=0.02) as keeper:
        for number in range(2):
            with monkeypatch.context() as patch:
                patch.setattr("os.fsync", failing(errno.ENOSPC))
                keeper.note(lambda number=number: typed(str(number)))  # type: ignore[misc]
                assert told.next() == FULL.format(folder=unsaved)
            assert told.next() is None


def test_what_failed_is_tried_once_more_at_the_end(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Room was made just before leaving."""
    told = Told()
    keeper = Keeper(unsaved, told, lag=0, retry=NEVER)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", failing(errno.ENOSPC))
        keeper.note(lambda: typed("a"))
        assert told.next() is not None
    assert keeper.close()
    assert left(unsaved) == ["a"]


def test_leaving_says_when_the_work_is_not_kept(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the program can ask once more."""
    monkeypatch.setattr("os.fsync", failing(errno.ENOSPC))
    keeper = Keeper(unsaved, Told())
    keeper.note(lambda: typed("a"))
    assert not keeper.close()


def test_a_folder_that_is_taken_away_is_made_anew(unsaved: Path) -> None:
    """Nobody need know: the work is on the disk again, and this window's own."""
    told = Told()
    with Keeper(unsaved, told) as keeper:
        keeper.note(lambda: typed("a"))
        assert keeper.keep_now()
        shutil.rmtree(unsaved.parent)
        keeper.note(lambda: typed("b"))
        assert keeper.keep_now()
        assert (in_files(unsaved), left(unsaved)) == (["b"], [])
    assert (left(unsaved), told.nothing_more()) == (["b"], True)


def test_a_slip_in_making_the_work_is_told_and_not_the_end(unsaved: Path) -> None:
    """The next note is kept as ever."""
    told = Told()

    def slip() -> Work:
        raise ZeroDivisionError("a slip")

    with Keeper(unsaved, told, lag=0, retry=NEVER) as keeper:
        keeper.note(slip)
        assert told.next() == (
            "Your unsaved changes could not be kept: a slip. They are in this window only. Save the Board now."
        )
        keeper.note(lambda: typed("b"))
        assert told.next() is None
        assert in_files(unsaved) == ["b"]


def test_a_listener_that_stumbles_is_not_the_end(unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window may be gone when the keeper has something to say."""
    heard = threading.Event()

    def stumble(problem: StoreProblem | None) -> None:
        assert problem is None or problem.kind is StoreKind.DISK_FULL
        heard.set()
        raise RuntimeError

    with Keeper(unsaved, stumble, lag=0, retry=0.02) as keeper:
        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", failing(errno.ENOSPC))
            keeper.note(lambda: typed("a"))
            assert heard.wait(LONG)
        assert until(lambda: in_files(unsaved) == ["a"])


LIMITED = """
import resource, sys
from pathlib import Path
from funding.recovery import work_on
from tests.funding.boards import SMALL, board_of
from tui.workspace.keeper import Keeper

def told(problem):
    print("kept again" if problem is None else problem)

def note(text):
    keeper.note(lambda: work_on(board, None, [("note", text)]))
    return keeper.keep_now()

board = board_of(SMALL)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
keeper = Keeper(Path(sys.argv[1]), told, lag=0)
print(note("small"), note("x" * 50_000), note("small again"), keeper.close())
"""


def test_a_file_that_the_system_does_not_let_grow(unsaved: Path) -> None:
    """The system itself refuses in the middle of writing; the keeper says so, and goes on when there is room."""
    run = run_python("-c", LIMITED, str(unsaved))
    refused = (
        f"Your unsaved changes could not be kept in “{unsaved}”: File too large. "
        "They are in this window only. Save the Board now."
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [refused, "kept again", "True False True True"]
    assert left(unsaved) == ["small again"]


def test_the_keeper_needs_no_screen(unsaved: Path) -> None:
    """It works in a program that never loads Textual and has no event loop."""
    script = (
        "import sys; from pathlib import Path; from tui.workspace.keeper import Keeper; "
        "Keeper(Path(sys.argv[1]), print).close(); print({'textual', 'rich', 'asyncio'} & set(sys.modules))"
    )
    run = run_python("-c", script, str(unsaved))
    assert (run.returncode, run.stdout) == (0, "set()\n"), run.stderr
