"""Board files on disk: opened, saved and created, and what is said when that cannot be."""

import errno
import multiprocessing
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from filelock import FileLock

from funding.board import Board
from funding.document import read_board
from funding.store import LARGEST_FILE, Opened, StoreKind, StoreProblem, create_board, open_board, save_board
from tests.funding.boards import SMALL, board_of, small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A Board file in a folder of its own."""
    file = tmp_path / "north.toml"
    file.write_bytes(SMALL.encode())
    return file


def renamed(opened: Opened, name: str) -> Board:
    """The Board under another name."""
    assert opened.board is not None
    return opened.board.model_copy(update={"board": opened.board.board.model_copy(update={"name": name})})


def refusal(act: Callable[[], object]) -> StoreProblem:
    """The problem that an act ends in."""
    with pytest.raises(StoreProblem) as caught:
        act()
    return caught.value


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(entry.name for entry in folder.iterdir())


def test_a_board_is_opened(path: Path) -> None:
    """Its text, its Board, and what is wrong with it."""
    opened = open_board(path)
    assert (opened.path, opened.text, opened.board, opened.problems) == (path, SMALL, board_of(SMALL), ())


def test_a_broken_file_is_opened_too(path: Path) -> None:
    """The problems name the file, so that it can be mended."""
    path.write_text("format = \n", encoding="utf-8")
    opened = open_board(str(path))
    assert opened.board is None
    assert [problem.where for problem in opened.problems] == ["north.toml, line 1, column 10"]


def test_saving_keeps_the_version_before(path: Path) -> None:
    """The file has the new Board, `NAME.previous` the old one."""
    saved = save_board(open_board(path), renamed(open_board(path), "New name"))
    assert path.read_text(encoding="utf-8") == small(("Example Board", "New name")) == saved.text
    assert (path.parent / "north.toml.previous").read_text(encoding="utf-8") == SMALL
    assert open_board(path) == saved


def test_saving_again_and_again(path: Path) -> None:
    """What a save returns is good for the next one; of the versions before, the last is kept."""
    opened = open_board(path)
    for name in ("One", "Two", "Three"):
        opened = save_board(opened, renamed(opened, name))
    assert names(path.parent) == ["north.toml", "north.toml.lock", "north.toml.previous"]
    assert (path.parent / "north.toml.previous").read_text(encoding="utf-8") == small(("Example Board", "Two"))


def test_saving_without_a_change_writes_nothing(path: Path) -> None:
    """The version before is not pushed out by a save that changes nothing."""
    opened = open_board(path)
    assert opened.board is not None
    before = path.stat().st_mtime_ns
    assert save_board(opened, opened.board) == opened
    assert path.stat().st_mtime_ns == before
    assert not (path.parent / "north.toml.previous").exists()


def test_line_ends_byte_order_mark_and_mode_stay(path: Path) -> None:
    """A file from Windows, readable for its group alone, stays that."""
    path.write_bytes(("\ufeff" + SMALL.replace("\n", "\r\n")).encode())
    path.chmod(0o640)
    opened = open_board(path)
    save_board(opened, renamed(opened, "New name"))
    expected = "\ufeff" + small(("Example Board", "New name")).replace("\n", "\r\n")
    assert path.read_bytes() == expected.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_saving_through_a_link_changes_the_file_it_points_at(path: Path, tmp_path: Path) -> None:
    """The link stays a link, and what belongs to the file stands beside the file."""
    folder = tmp_path / "desk"
    folder.mkdir()
    link = folder / "board.toml"
    link.symlink_to(path)
    opened = open_board(link)
    save_board(opened, renamed(opened, "New name"))
    assert link.is_symlink()
    assert names(folder) == ["board.toml"]
    assert path.read_text(encoding="utf-8") == small(("Example Board", "New name"))


def test_a_file_that_was_taken_away_is_written_again(path: Path) -> None:
    """Nobody's work is in the way."""
    opened = open_board(path)
    path.unlink()
    save_board(opened, renamed(opened, "New name"))
    assert path.read_text(encoding="utf-8") == small(("Example Board", "New name"))


def test_the_later_writer_does_not_overwrite_the_earlier(path: Path) -> None:
    """Both opened the same file: the first save stands, the second is kept beside it, and both are named."""
    first, second = open_board(path), open_board(path)
    save_board(first, renamed(first, "First"))
    problem = refusal(lambda: save_board(second, renamed(second, "Second")))
    assert problem.kind is StoreKind.CHANGED
    assert str(problem) == (
        "“north.toml” was changed by somebody else after you opened it, and was left as it is. "
        "Your work is kept in “north.mine-1.toml”. "
        "Compare the two, then open “north.toml” again and enter what is missing."
    )
    assert path.read_text(encoding="utf-8") == small(("Example Board", "First"))
    assert problem.kept == path.parent / "north.mine-1.toml"
    assert problem.kept.read_text(encoding="utf-8") == small(("Example Board", "Second"))


def test_every_later_writer_gets_a_file_of_their_own(path: Path) -> None:
    """Work that was kept beside is not overwritten either."""
    opened = [open_board(path) for _ in range(3)]
    save_board(opened[0], renamed(opened[0], "First"))
    for number in (1, 2):
        problem = refusal(lambda late=opened[number]: save_board(late, renamed(late, "Late")))  # type: ignore[misc]
        assert problem.kept == path.parent / f"north.mine-{number}.toml"


def test_two_writers_who_write_the_same_do_not_quarrel(path: Path) -> None:
    """The file already says what the second would write."""
    first, second = open_board(path), open_board(path)
    saved = save_board(first, renamed(first, "Same"))
    assert save_board(second, renamed(second, "Same")) == saved
    assert names(path.parent) == ["north.toml", "north.toml.lock", "north.toml.previous"]


def test_nothing_is_kept_beside_for_a_writer_without_changes(path: Path) -> None:
    """Who only looked has no work to lose, and leaves the other's alone."""
    first, second = open_board(path), open_board(path)
    save_board(first, renamed(first, "First"))
    assert second.board is not None
    save_board(second, second.board)
    assert path.read_text(encoding="utf-8") == small(("Example Board", "First"))
    assert names(path.parent) == ["north.toml", "north.toml.lock", "north.toml.previous"]


def _save_as(path: Path, name: str, start: "multiprocessing.synchronize.Barrier") -> None:
    opened = open_board(path)
    start.wait()
    with suppress(StoreProblem):
        save_board(opened, renamed(opened, name))


def test_of_writers_at_the_same_moment_no_work_is_lost(path: Path) -> None:
    """Four programs open one file and save at once: one stands in the file, three are kept beside it."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(4)
    writers = [context.Process(target=_save_as, args=(path, f"Writer {number}", start)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0, 0]
    found = [path, *(path.parent / f"north.mine-{number}.toml" for number in (1, 2, 3))]
    boards = [board_of(file.read_text(encoding="utf-8")) for file in found]
    assert sorted(board.board.name for board in boards) == ["Writer 0", "Writer 1", "Writer 2", "Writer 3"]


def test_a_lock_that_is_held_is_not_waited_for_for_ever(path: Path) -> None:
    """Who to ask and what to do, when somebody else is saving."""
    opened = open_board(path)
    with FileLock(path.parent / "north.toml.lock"):
        problem = refusal(lambda: save_board(opened, renamed(opened, "New name"), wait=0.1))
    assert problem.kind is StoreKind.LOCKED
    assert str(problem) == (
        "Somebody else is saving “north.toml” just now. Try again in a moment. "
        "If nobody is, delete “north.toml.lock” and try again."
    )
    assert path.read_text(encoding="utf-8") == SMALL


def test_a_drive_without_locks_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather no save than a lost one."""
    opened = open_board(path)
    monkeypatch.setattr(FileLock, "acquire", failing(NotImplementedError()))
    problem = refusal(lambda: save_board(opened, renamed(opened, "New name")))
    assert (problem.kind, str(problem)) == (
        StoreKind.OTHER,
        f"In “{path.parent}” two people could save at once and one would lose work. Keep the file on another drive.",
    )


def test_what_a_stopped_writer_left_is_swept_up(path: Path) -> None:
    """A file begun and never finished goes with the next save; other files stay."""
    (path.parent / ".north.toml.0123456789abcdef.saving").write_bytes(b"half a Bo")
    (path.parent / ".south.toml.0123456789abcdef.saving").write_bytes(b"another's")
    opened = open_board(path)
    save_board(opened, renamed(opened, "New name"))
    assert names(path.parent) == [
        ".south.toml.0123456789abcdef.saving", "north.toml", "north.toml.lock", "north.toml.previous",
    ]  # fmt: skip


def test_a_missing_file_is_told_with_the_nearest_there_is(path: Path) -> None:
    """A slip in the name is easily made."""
    problem = refusal(lambda: open_board(path.parent / "nort.toml"))
    assert problem.kind is StoreKind.MISSING
    assert str(problem) == f"There is no file “nort.toml” in “{path.parent}”. Did you mean “north.toml”?"


@pytest.mark.parametrize("name", ["zzzzzzzz.toml", "no-folder/north.toml", "north.toml/north.toml"])
def test_a_missing_file_with_nothing_near(tmp_path: Path, name: str) -> None:
    """Nothing like it in the folder, or no such folder."""
    (tmp_path / "north.toml").touch()
    wanted = tmp_path / name
    problem = refusal(lambda: open_board(wanted))
    expected = f"There is no file “{wanted.name}” in “{wanted.parent}”. Check the name and the folder."
    assert (problem.kind, str(problem)) == (StoreKind.MISSING, expected)


def test_a_folder_is_no_board_file(tmp_path: Path) -> None:
    """The file inside is asked for."""
    problem = refusal(lambda: open_board(tmp_path))
    assert problem.kind is StoreKind.FOLDER
    assert str(problem) == f"“{tmp_path.name}” is a folder. Give the Board file inside it, such as board.toml."


def test_a_device_is_no_board_file() -> None:
    """Endless files are not read."""
    problem = refusal(lambda: open_board("/dev/zero"))
    assert (problem.kind, str(problem)) == (
        StoreKind.OTHER,
        "“zero” is not a file that can be saved again. Give a Board file.",
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            b"PK\x03\x04\x14\x00\x06\x00",
            "“north.toml” is a workbook or another office file, not a Board file. Give the .toml file.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "“north.toml” is a workbook or another office file, not a Board file. Give the .toml file.",
        ),
        (
            "format = 1".encode("utf-16"),
            "“north.toml” was saved as UTF-16. Open it in the editor and save it as UTF-8.",
        ),
        (bytes(range(256)), "“north.toml” is not text, so it is not a Board file. Give the .toml file."),
        (
            'name = "Ynys Môn"'.encode("cp1252"),
            "“north.toml” has characters that are not UTF-8. Open it in an editor and save it as UTF-8.",
        ),
    ],
)
def test_what_is_no_text_is_told_for_what_it_seems_to_be(path: Path, content: bytes, expected: str) -> None:
    """A workbook given for a Board file, another encoding, junk."""
    path.write_bytes(content)
    problem = refusal(lambda: open_board(path))
    assert (problem.kind, str(problem)) == (StoreKind.NOT_TEXT, expected)


def test_a_file_far_too_large_is_not_read(path: Path) -> None:
    """50 MB are refused before anything is made of them."""
    with path.open("wb") as file:
        file.truncate(50_000_000)
    problem = refusal(lambda: open_board(path))
    assert (problem.kind, str(problem)) == (
        StoreKind.TOO_LARGE,
        "“north.toml” is larger than 20 MB, so it cannot be a Board file. Check that it is the right one.",
    )


def test_a_board_that_could_not_be_opened_again_is_not_saved(path: Path) -> None:
    """The file stays as it was."""
    opened = open_board(path)
    assert opened.board is not None
    formula = opened.board.formulas[0].model_copy(update={"text": "x" * (LARGEST_FILE + 1)})
    board = opened.board.model_copy(update={"formulas": (formula,)})
    problem = refusal(lambda: save_board(opened, board))
    assert (problem.kind, str(problem)) == (
        StoreKind.TOO_LARGE,
        "“north.toml” would be larger than 20 MB, and could not be opened again. Shorten its notes or formulas.",
    )
    assert path.read_text(encoding="utf-8") == SMALL


def test_a_new_board_is_created(tmp_path: Path) -> None:
    """With the mode that new files have, and nothing left beside it."""
    created = create_board(tmp_path / "new.toml", SMALL)
    (tmp_path / "any").touch()
    assert created == open_board(tmp_path / "new.toml")
    assert (tmp_path / "new.toml").stat().st_mode == (tmp_path / "any").stat().st_mode
    assert names(tmp_path) == ["any", "new.toml"]


def test_a_new_board_never_overwrites_a_file(path: Path) -> None:
    """What is there stays there."""
    problem = refusal(lambda: create_board(path, "format = 1"))
    assert (problem.kind, str(problem)) == (
        StoreKind.EXISTS,
        "There is already a file “north.toml”. Choose another name; nothing was changed.",
    )
    assert path.read_text(encoding="utf-8") == SMALL
    assert names(path.parent) == ["north.toml"]


def test_a_new_board_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """The folder is asked for."""
    problem = refusal(lambda: create_board(tmp_path / "none" / "new.toml", SMALL))
    assert (problem.kind, str(problem)) == (
        StoreKind.MISSING,
        f"There is no folder “{tmp_path / 'none'}”. Make it first, or choose another.",
    )


def failing(slip: Exception) -> Callable[..., object]:
    """A stand-in for a call of the system that fails; an administrator's rights would get round the real thing."""

    def fail(*_args: object, **_options: object) -> object:
        raise slip

    return fail


@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (
            errno.ENOSPC,
            StoreKind.DISK_FULL,
            "The disk is full, so “north.toml” was not saved and stands as it was. Make room, then save again.",
        ),
        (
            errno.EACCES,
            StoreKind.NOT_ALLOWED,
            "You are not allowed to write “north.toml” in “{folder}”. Save it in a folder of your own.",
        ),
        (
            errno.EROFS,
            StoreKind.NOT_ALLOWED,
            "You are not allowed to write “north.toml” in “{folder}”. Save it in a folder of your own.",
        ),
        (
            errno.EIO,
            StoreKind.OTHER,
            "“north.toml” could not be written: Input/output error. The file stands as it was.",
        ),
    ],
)
def test_a_save_that_fails_leaves_the_old_file_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, kind: StoreKind, words: str
) -> None:
    """Full disk, no rights, a broken disk: the old file stands, nothing half-written stays."""
    opened = open_board(path)
    slip = OSError(number, os.strerror(number))
    if call == "replace":
        monkeypatch.setattr(Path, "replace", failing(slip))
    else:
        monkeypatch.setattr(os, "fsync", failing(slip))
    problem = refusal(lambda: save_board(opened, renamed(opened, "New name")))
    assert (problem.kind, str(problem)) == (kind, words.format(folder=path.parent))
    assert path.read_text(encoding="utf-8") == SMALL
    assert names(path.parent) == ["north.toml", "north.toml.lock"]


def test_a_folder_that_cannot_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the lock can be put there."""
    opened = open_board(path)
    monkeypatch.setattr(os, "open", failing(PermissionError(errno.EACCES, "Permission denied")))
    problem = refusal(lambda: save_board(opened, renamed(opened, "New name")))
    assert problem.kind is StoreKind.NOT_ALLOWED
    assert path.read_bytes() == SMALL.encode()


def test_a_file_that_was_made_read_only_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Replacing would get round what whoever made it so meant."""
    opened = open_board(path)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    problem = refusal(lambda: save_board(opened, renamed(opened, "New name")))
    assert problem.kind is StoreKind.NOT_ALLOWED
    assert path.read_text(encoding="utf-8") == SMALL


def test_a_file_that_may_not_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom to ask."""
    monkeypatch.setattr(Path, "open", failing(PermissionError(errno.EACCES, "Permission denied")))
    problem = refusal(lambda: open_board(path))
    assert (problem.kind, str(problem)) == (
        StoreKind.NOT_ALLOWED,
        "You are not allowed to read “north.toml”. Ask whoever looks after the folder, or copy the file elsewhere.",
    )


def test_drives_without_second_names_for_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory sticks know no hard links; a new file is made there too, and never over another."""
    monkeypatch.setattr(Path, "hardlink_to", failing(OSError(errno.EPERM, "Operation not permitted")))
    create_board(tmp_path / "new.toml", SMALL)
    assert refusal(lambda: create_board(tmp_path / "new.toml", "")).kind is StoreKind.EXISTS
    assert (tmp_path / "new.toml").read_text(encoding="utf-8") == SMALL
    assert names(tmp_path) == ["new.toml"]


def test_a_broken_file_can_be_replaced_and_is_kept(path: Path) -> None:
    """Mended in the program, the broken text is still there as the version before."""
    path.write_text("format = \n", encoding="utf-8")
    board = read_board(SMALL).board
    assert board is not None
    saved = save_board(open_board(path), board)
    assert saved.board == board
    assert (path.parent / "north.toml.previous").read_text(encoding="utf-8") == "format = \n"
