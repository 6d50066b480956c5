"""The agreed-split workbook is written where a person wants it, or it is said why not."""

import errno
import os
from pathlib import Path

import pytest

from formulas.split import Split, split_board
from funding.board import Board
from tests.command_line.boards import BOARD
from tests.funding.boards import board_of
from tests.project.working_copy import run_python
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported, export_workbook, suggested_path, wrong_name


@pytest.fixture(scope="module")
def split() -> Split:
    """The split of a small Board."""
    made = split_board(board_of(BOARD), None).split
    assert made is not None
    return made


def failing(monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    """Let a call of the system fail."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(call, fail)


def test_a_workbook_is_written(split: Split, tmp_path: Path) -> None:
    """Its path and size are told; beside it nothing is left."""
    path = tmp_path / "split.xlsx"
    exported = export_workbook(split, path, replace=False)
    assert exported == Exported(path, path.stat().st_size)
    assert path.read_bytes().startswith(b"PK")
    assert [file.name for file in tmp_path.iterdir()] == ["split.xlsx"]


@pytest.mark.parametrize("name", ["split.pdf", "split", "split.xls", ".xlsx"])
def test_a_workbook_has_a_workbooks_name(split: Split, tmp_path: Path, name: str) -> None:
    """Nothing is written under another ending."""
    refused = Refused(f"The workbook's name must end in .xlsx: {name}.")
    assert export_workbook(split, tmp_path / name, replace=True) == refused == wrong_name(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_the_ending_may_be_in_capitals(split: Split, tmp_path: Path) -> None:
    """Windows writes it so at times."""
    assert isinstance(export_workbook(split, tmp_path / "SPLIT.XLSX", replace=False), Exported)


def test_a_workbook_that_is_there_is_not_written_over(split: Split, tmp_path: Path) -> None:
    """Unless that was asked for."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(b"mine")
    assert export_workbook(split, path, replace=False) == Refused(
        f"{path} is there already. Choose another name, or say that it may be written over."
    )
    assert path.read_bytes() == b"mine"
    assert isinstance(export_workbook(split, path, replace=True), Exported)
    assert path.read_bytes().startswith(b"PK")


def test_replacing_what_is_not_there_writes_it(split: Split, tmp_path: Path) -> None:
    """The answer to a question that was asked a moment too early."""
    assert isinstance(export_workbook(split, tmp_path / "split.xlsx", replace=True), Exported)


def test_a_workbook_that_came_meanwhile_is_not_written_over(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else wrote one of that name after we looked."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(b"theirs")
    monkeypatch.setattr("tui.workspace.exporting.is_there", lambda _path: False)
    assert isinstance(export_workbook(split, path, replace=False), Refused)
    assert path.read_bytes() == b"theirs"


def test_a_folder_that_is_not_there(split: Split, tmp_path: Path) -> None:
    """What to do is said."""
    folder = tmp_path / "nowhere"
    for replace in (False, True):
        assert export_workbook(split, folder / "split.xlsx", replace=replace) == Refused(
            f"There is no folder “{folder}”. Make it first, or choose another."
        )


def test_a_workbook_that_is_open_in_another_program(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows it cannot be replaced then; it stays as it was."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(b"open")
    failing(monkeypatch, "pathlib.Path.replace", errno.EACCES)
    assert export_workbook(split, path, replace=True) == Refused(
        f"{path} could not be written: Permission denied. Is it open in another program?"
    )
    assert (path.read_bytes(), [file.name for file in tmp_path.iterdir()]) == (b"open", ["split.xlsx"])


def test_a_read_only_workbook_is_not_replaced(split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever made it so meant it."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(b"mine")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert isinstance(export_workbook(split, path, replace=True), Refused)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (
            errno.ENOSPC,
            "The disk is full, so “split.xlsx” was not saved and stands as it was. Make room, then save again.",
        ),
        (
            errno.EROFS,
            "You are not allowed to write “split.xlsx” in “{folder}”. Save it in a folder of your own.",
        ),
        (errno.EIO, "“split.xlsx” could not be written: Input/output error. The file stands as it was."),
    ],
)
def test_a_disk_that_refuses_leaves_the_workbook_before(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """Full, only to be read, broken: the workbook before is whole, and no half of the new one is left."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(b"before")
    failing(monkeypatch, "os.fsync", number)
    assert export_workbook(split, path, replace=True) == Refused(words.format(folder=tmp_path))
    assert (path.read_bytes(), [file.name for file in tmp_path.iterdir()]) == (b"before", ["split.xlsx"])


@pytest.mark.parametrize("name", ["a\0b.xlsx", "x" * 300 + ".xlsx"])
def test_a_name_that_no_system_takes(split: Split, tmp_path: Path, name: str) -> None:
    """Refused like any other."""
    assert isinstance(export_workbook(split, tmp_path / name, replace=False), Refused)
    assert list(tmp_path.iterdir()) == []


def test_the_suggested_workbook_stands_beside_the_board(tmp_path: Path) -> None:
    """Under the name of the Board file, with a number when that is taken."""
    board = board_of(BOARD)
    suggested = []
    for _time in range(3):
        path = suggested_path(tmp_path / "north wales.toml", board)
        path.touch()
        suggested.append(path.name)
    assert suggested == ["north wales.xlsx", "north wales-2.xlsx", "north wales-3.xlsx"]


def named(name: str) -> Board:
    """A Board of a name."""
    board = board_of(BOARD)
    return board.model_copy(update={"board": board.board.model_copy(update={"name": name})})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ynys Môn & Gwynedd: a Board", "ynys-môn-gwynedd-a-board.xlsx"),
        ("../../etc/passwd", "etc-passwd.xlsx"),
        ("???", "board.xlsx"),
        ("x" * 200, "x" * 60 + ".xlsx"),
    ],
)
def test_a_board_never_saved_is_named_after_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, expected: str
) -> None:
    """In the home folder, with nothing in the name that a system would stumble over."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert suggested_path(None, named(name)) == tmp_path / expected


def test_no_spreadsheet_library_is_loaded_until_one_is_written() -> None:
    """The commands and the app start without it."""
    script = "import sys, tui.workspace.exporting; print({'xlsxwriter', 'openpyxl', 'filelock'} & set(sys.modules))"
    run = run_python("-c", script)
    assert run.stdout == "set()\n"
