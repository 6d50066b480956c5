"""Where settings and unsaved work are: a person's own folders, or the one that CYFRAN_HOME names."""

import errno
import os
import stat
from pathlib import Path

import platformdirs
import pytest

from funding.store import StoreProblem
from tui.workspace.folders import Folders, folders, made


def test_the_usual_folders_are_those_of_the_system() -> None:
    """Settings with other programs' settings, unsaved work with other programs' state; asking makes neither."""
    assert folders({}) == Folders(
        platformdirs.user_config_path("cyfran", appauthor=False),
        platformdirs.user_state_path("cyfran", appauthor=False) / "unsaved",
    )


def test_one_folder_for_everything(tmp_path: Path) -> None:
    """A memory stick holds the settings and the unsaved work."""
    stick = tmp_path / "stick"
    assert folders({"CYFRAN_HOME": str(stick)}) == Folders(stick, stick / "unsaved")
    assert not stick.exists()


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_name_is_no_name(empty: str) -> None:
    """As if the variable were not set."""
    assert folders({"CYFRAN_HOME": empty}) == folders({})


def test_a_folder_by_a_short_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the current folder, or in the home folder; the whole path is kept."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert folders({"CYFRAN_HOME": "stick"}).settings == tmp_path / "stick"
    assert folders({"CYFRAN_HOME": "~/stick"}).settings == tmp_path / "home" / "stick"


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    """With the folders above it; making it again does no harm."""
    folder = tmp_path / "some" / "where"
    assert [made(folder), made(folder)] == [folder, folder]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file stands in its way: the person can go on, and is told how to use another."""
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "settings"
    with pytest.raises(StoreProblem) as caught:
        made(folder)
    assert str(caught.value) == (
        f"The folder “{folder}” could not be made: Not a directory. You can work without it, "
        "but nothing is remembered. To use another folder, name it in CYFRAN_HOME."
    )


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_may_not_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """No rights, a drive that is only read, a full disk."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", fail)
    with pytest.raises(StoreProblem, match=os.strerror(number)):
        made(tmp_path / "settings")


def test_a_folder_whose_name_no_system_takes() -> None:
    """Told like any other."""
    with pytest.raises(StoreProblem, match="null byte"):
        made(Path("a\0b"))
