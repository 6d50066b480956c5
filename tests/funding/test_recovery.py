"""Unsaved work is kept outside the Board file, and taken up again after a crash."""

import errno
import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock

from funding import recovery
from funding.board import Board
from funding.document import write_board
from funding.recovery import Standing
from funding.store import StoreKind, StoreProblem, open_board, save_board
from tests.funding.boards import SMALL, board_of, small
from tests.funding.unsaved_work import board_file, changed, kept_by, left_behind, names, renamed, works_in


@pytest.fixture
def unsaved(tmp_path: Path) -> Path:
    """A folder for unsaved work, not made yet."""
    return tmp_path / "state" / "unsaved"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A Board file."""
    return board_file(tmp_path)


def small_named(name: str) -> Board:
    """The small Board under another name."""
    return board_of(small(("Example Board", name)))


def test_work_that_was_kept_is_left_over(path: Path, unsaved: Path) -> None:
    """A session that ended with unsaved work leaves all of it: the file, its text and stamp, the Board, the drafts."""
    opened = open_board(path)
    work = changed(path, "New name")
    (kept,) = left_behind(unsaved, work)
    assert kept.work == work
    assert (work.path, work.text, work.stamp) == (path, SMALL, opened.stamp)
    assert board_of(work.board) == small_named("New name")
    assert work.drafts == (("costs/training-officer/amount", "£4"),)


def test_only_the_latest_work_of_a_session_is_kept(path: Path, unsaved: Path) -> None:
    """Each time it takes the place of what was kept before."""
    session = recovery.begin(unsaved)
    for name in ("One", "Two", "Three"):
        recovery.keep(session, changed(path, name))
    recovery.end(session)
    assert [board_of(work.board) for work in works_in(unsaved)] == [small_named("Three")]
    assert names(unsaved) == ["unsaved.json", "unsaved.lock"]


def test_the_newest_work_comes_first(path: Path, unsaved: Path) -> None:
    """Of several sessions that crashed, the last one is the likeliest to be wanted."""
    found = left_behind(unsaved, *(changed(path, name) for name in ("One", "Two", "Three")))
    assert [board_of(kept.work.board).board.name for kept in found] == ["Three", "Two", "One"]


def test_work_of_a_window_that_is_open_is_not_left_over(path: Path, unsaved: Path) -> None:
    """Two windows on one Board do not take each other's work for left over."""
    first, second = recovery.begin(unsaved), recovery.begin(unsaved)
    recovery.keep(first, changed(path, "First"))
    recovery.keep(second, changed(path, "Second"))
    assert recovery.left_over(unsaved).works == ()
    recovery.end(first)
    assert [board_of(work.board).board.name for work in works_in(unsaved)] == ["First"]
    recovery.end(second)


def test_work_that_is_saved_is_forgotten(path: Path, unsaved: Path) -> None:
    """Nothing is left over, and no file stays behind."""
    session = recovery.begin(unsaved)
    recovery.keep(session, changed(path, "New name"))
    recovery.forget(session)
    recovery.forget(session)
    recovery.end(session)
    assert (recovery.left_over(unsaved).works, names(unsaved)) == ((), [])


def test_work_may_be_kept_again_after_it_was_forgotten(path: Path, unsaved: Path) -> None:
    """People go on after saving."""
    session = recovery.begin(unsaved)
    recovery.keep(session, changed(path, "One"))
    recovery.forget(session)
    recovery.keep(session, changed(path, "Two"))
    recovery.end(session)
    assert [board_of(work.board).board.name for work in works_in(unsaved)] == ["Two"]


def test_nothing_is_left_over_where_there_is_no_folder(unsaved: Path) -> None:
    """The first start ever; looking makes nothing."""
    assert recovery.left_over(unsaved) == recovery.LeftOver((), ())
    assert not unsaved.exists()


def test_kept_work_is_for_its_owner_alone(path: Path, unsaved: Path) -> None:
    """Other people on the computer cannot read what is not saved."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    assert [stat.S_IMODE(place.stat().st_mode) for place in (kept.file, unsaved)] == [0o600, 0o700]


def test_kept_work_can_be_read_with_an_editor(path: Path, unsaved: Path) -> None:
    """The last resort: plain text, with the names of its parts."""
    session = recovery.begin(unsaved)
    recovery.keep(session, changed(path, "New name"))
    fields = json.loads(kept_by(session))
    recovery.end(session)
    assert list(fields) == ["format", "when", "path", "stamp", "drafts", "board", "text"]
    assert (fields["format"], fields["path"], fields["text"]) == (1, str(path), SMALL)


def test_restored_work_is_saved_over_the_file_it_came_from(path: Path, unsaved: Path) -> None:
    """Taken up and saved, as if there had been no crash."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    restored = recovery.restore(kept)
    assert (restored.opened, restored.board) == (open_board(path), small_named("New name"))
    assert restored.drafts == (("costs/training-officer/amount", "£4"),)
    assert restored.opened is not None
    save_board(restored.opened, restored.board)
    assert path.read_text(encoding="utf-8") == small(("Example Board", "New name"))


def test_restored_work_does_not_overwrite_what_somebody_saved_since(path: Path, unsaved: Path) -> None:
    """The rule for the later writer holds across a crash: both versions are kept and named."""
    (kept,) = left_behind(unsaved, changed(path, "Mine"))
    path.write_text(small(("Example Board", "Theirs")), encoding="utf-8")
    restored = recovery.restore(kept)
    assert restored.opened is not None
    with pytest.raises(StoreProblem) as caught:
        save_board(restored.opened, restored.board)
    assert caught.value.kind is StoreKind.CHANGED
    assert caught.value.kept is not None
    assert path.read_text(encoding="utf-8") == small(("Example Board", "Theirs"))
    assert caught.value.kept.read_text(encoding="utf-8") == small(("Example Board", "Mine"))


def test_work_on_a_file_that_vanished_is_restored_and_saved_anew(path: Path, unsaved: Path) -> None:
    """Its remarks and layout too, for the text was kept as it was read."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    path.unlink()
    restored = recovery.restore(kept)
    assert restored.opened is not None
    save_board(restored.opened, restored.board)
    assert path.read_text(encoding="utf-8") == small(("Example Board", "New name"))


def test_a_board_that_was_never_saved_is_restored(unsaved: Path) -> None:
    """It has no file yet, and is all there."""
    board = board_of(SMALL)
    (kept,) = left_behind(unsaved, recovery.work_on(board, None, [("title", "Nor")]))
    assert recovery.restore(kept) == recovery.Restored(None, board, (recovery.Draft("title", "Nor"),))


def test_windows_line_ends_and_byte_order_mark_survive(path: Path, unsaved: Path) -> None:
    """The text is kept to the letter, so that saving keeps the layout."""
    text = "\ufeff" + SMALL.replace("\n", "\r\n")
    path.write_bytes(text.encode())
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    assert kept.work.text == text
    assert recovery.restore(kept).opened == open_board(path)


def test_work_is_found_again_from_another_folder(
    path: Path, unsaved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file opened as `north.toml` is kept with its whole path."""
    monkeypatch.chdir(tmp_path)
    (kept,) = left_behind(unsaved, changed(Path("north.toml"), "New name"))
    assert kept.work.path == path


def test_discarded_work_is_gone(path: Path, unsaved: Path) -> None:
    """With its lock; once more does no harm."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    recovery.discard(kept)
    recovery.discard(kept)
    assert (recovery.left_over(unsaved).works, names(unsaved)) == ((), [])


def test_looking_twice_finds_the_same(path: Path, unsaved: Path) -> None:
    """Left-over work stays until it is discarded, however often the program starts."""
    found = left_behind(unsaved, changed(path, "New name"))
    assert recovery.left_over(unsaved).works == found


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        ("as read", Standing.AS_READ),
        ("somebody saved", Standing.CHANGED),
        ("junk", Standing.CHANGED),
        ("gone", Standing.GONE),
        ("the work itself", Standing.CHANGED),
    ],
)
def test_how_the_file_stands_to_the_work(path: Path, unsaved: Path, stands: str, expected: Standing) -> None:
    """What a person is told before taking the work up; a draft is more than any file holds."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    match stands:
        case "somebody saved":
            path.write_text(small(("Example Board", "Theirs")), encoding="utf-8")
        case "junk":
            path.write_bytes(b"\x00\xff")
        case "gone":
            path.unlink()
        case "the work itself":
            path.write_text(kept.work.board, encoding="utf-8")
    assert recovery.standing(kept) is expected


def test_work_that_was_saved_just_before_the_crash(path: Path, unsaved: Path) -> None:
    """The file holds it, so there is nothing to ask."""
    opened = open_board(path)
    assert opened.board is not None
    board = renamed(opened.board, "New name")
    (kept,) = left_behind(unsaved, recovery.work_on(board, opened))
    save_board(opened, board)
    assert recovery.standing(kept) is Standing.SAVED


def test_a_board_never_saved_stands_alone(unsaved: Path) -> None:
    """There is no file to compare it with."""
    (kept,) = left_behind(unsaved, recovery.work_on(board_of(SMALL), None))
    assert recovery.standing(kept) is Standing.NEVER_SAVED


GOOD = {
    "format": 1,
    "when": "2026-04-01T09:30:00+00:00",
    "path": None,
    "stamp": "",
    "drafts": [],
    "board": SMALL,
    "text": "",
}
DAMAGED = (
    "“{file}” should hold unsaved changes, but is damaged. It was left as it is. "
    "Look inside with a text editor, copy what you need, then delete it."
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"[" * 100_000,
        b"1" * 10_000,
        *(json.dumps({key: value for key, value in GOOD.items() if key != gone}).encode() for gone in GOOD),
        *(
            json.dumps({**GOOD, key: value}).encode()
            for key, value in (
                ("format", "1"), ("format", True), ("path", 1), ("text", None), ("when", "yesterday"),
                ("when", "2026-04-01"), ("when", "0001-01-01T00:00:00+23:00"),
                ("drafts", {}), ("drafts", [["where"]]), ("drafts", [["where", 1]]),
                ("drafts", [1]), ("board", ["a"]),
            )
        ),
    ],
)  # fmt: skip
def test_a_damaged_file_is_named_and_left_alone(path: Path, unsaved: Path, content: bytes) -> None:
    """Junk beside sound work: the work is found, the junk is told, and stays as it is."""
    left_behind(unsaved, changed(path, "New name"))
    junk = unsaved / "unsaved-0000.json"
    junk.write_bytes(content)
    found = recovery.left_over(unsaved)
    assert [board_of(kept.work.board).board.name for kept in found.works] == ["New name"]
    assert [(problem.path, str(problem)) for problem in found.problems] == [(junk, DAMAGED.format(file=junk))]
    assert junk.read_bytes() == content


def test_work_of_a_newer_version_is_left_to_it(unsaved: Path) -> None:
    """It may hold what this version would lose."""
    unsaved.mkdir(parents=True)
    file = unsaved / "unsaved-0000.json"
    file.write_text(json.dumps({"format": 2}), encoding="utf-8")
    (problem,) = recovery.left_over(unsaved).problems
    assert str(problem) == (
        f"“{file}” holds unsaved changes of a newer version of Cyfran. Start that version to go on with them."
    )


def test_kept_work_whose_board_is_damaged(unsaved: Path) -> None:
    """Somebody changed the file by hand: it is named, with what is wrong."""
    unsaved.mkdir(parents=True)
    file = unsaved / "unsaved-0000.json"
    file.write_text(json.dumps({**GOOD, "board": "format = \n"}), encoding="utf-8")
    (kept,) = recovery.left_over(unsaved).works
    assert kept.work.when == datetime(2026, 4, 1, 9, 30, tzinfo=UTC)
    with pytest.raises(StoreProblem) as caught:
        recovery.restore(kept)
    assert str(caught.value).startswith(
        f"The unsaved changes in “{file}” are not a whole Board: unsaved-0000.json, line 1, column 10:"
    )
    assert str(caught.value).endswith(
        "The file was left as it is. Look inside with a text editor and copy what you need."
    )


def test_a_file_whose_lock_was_lost_is_left_over_all_the_same(path: Path, unsaved: Path) -> None:
    """Copied from another computer, perhaps."""
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    kept.file.with_suffix(".lock").unlink()
    assert recovery.left_over(unsaved).works == (kept,)


def test_what_dead_sessions_left_is_swept_up(path: Path, unsaved: Path) -> None:
    """A lock without work and a file begun and never finished go; what is young or lives stays."""
    living = recovery.begin(unsaved)
    recovery.keep(living, changed(path, "Living"))
    for age, name in ((100, "unsaved-old"), (0, "unsaved-young")):
        lock = unsaved / f"{name}.lock"
        lock.touch()
        os.utime(lock, (lock.stat().st_mtime - age,) * 2)
        (unsaved / f".{name}.json.0123456789abcdef.saving").write_text("{", encoding="ascii")
    recovery.left_over(unsaved)
    found = sorted(entry.name for entry in unsaved.iterdir())
    recovery.end(living)
    expected = [
        ".unsaved-young.json.0123456789abcdef.saving", living.file.name, living.file.with_suffix(".lock").name,
        "unsaved-young.lock",
    ]  # fmt: skip
    assert found == sorted(expected)


def test_an_old_session_that_has_nothing_unsaved_is_not_swept_away(path: Path, unsaved: Path) -> None:
    """Its lock is held, so it lives, however long ago it began."""
    living = recovery.begin(unsaved)
    lock = living.file.with_suffix(".lock")
    os.utime(lock, (0, 0))
    recovery.left_over(unsaved)
    recovery.keep(living, changed(path, "Living"))
    assert recovery.left_over(unsaved).works == ()
    recovery.end(living)


@pytest.mark.parametrize(
    ("slip", "found"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), 0),
        (OSError(errno.EROFS, "Read-only file system"), 1),
    ],
)
def test_a_lock_that_cannot_be_tried(
    path: Path, unsaved: Path, monkeypatch: pytest.MonkeyPatch, slip: OSError, found: int
) -> None:
    """Another person's work is left to them; on a drive that can only be read, nobody is at work."""
    left_behind(unsaved, changed(path, "New name"))

    def refuse(*_arguments: object, **_options: object) -> None:
        raise slip

    monkeypatch.setattr(FileLock, "acquire", refuse)
    assert len(recovery.left_over(unsaved).works) == found


def test_a_drive_without_locks_keeps_work_too(path: Path, unsaved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather work that another window may take for left over than no work."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(FileLock, "acquire", refuse)
    work = changed(path, "New name")
    (kept,) = left_behind(unsaved, work)
    assert kept.work == work


def test_the_board_is_kept_without_the_layout_of_its_file(path: Path, unsaved: Path) -> None:
    """That is quick, and saving puts it over the text that is kept beside it."""
    path.write_text("# a remark\n" + SMALL, encoding="utf-8")
    (kept,) = left_behind(unsaved, changed(path, "New name"))
    assert kept.work.board == write_board(small_named("New name"))
    restored = recovery.restore(kept)
    assert restored.opened is not None
    save_board(restored.opened, restored.board)
    assert path.read_text(encoding="utf-8") == "# a remark\n" + small(("Example Board", "New name"))
