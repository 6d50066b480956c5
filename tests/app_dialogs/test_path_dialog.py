"""Choosing a file to open or a name to save under, on real folders."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from tests.app_dialogs.showing import LEFT, OPEN, Shower, keys, press, show
from tui.app.dialogs.folders import inside, path_typed, wrong_to_open, wrong_to_save
from tui.app.dialogs.path import PathDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two Board files, one of them in a folder inside, and other things."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "last.toml").write_text("x")
    (tmp_path / "Board.toml").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / ".hidden.toml").write_text("x")
    return tmp_path


def test_what_is_listed(folder: Path) -> None:
    """The folder above, folders, then files of the kind; nothing hidden."""
    assert [each.label for each in inside(folder, ".toml")] == ["../", "old/", "Board.toml"]


def test_open_by_typing(folder: Path) -> None:
    """A path is typed after the folder it starts in."""
    assert show(PathDialog("Open", folder), keys("typed: Board.toml", "enter")) == folder / "Board.toml"


def test_open_from_the_list(folder: Path) -> None:
    """Down goes to the list, Enter opens a folder, then chooses a file."""
    pressed = ["down", "down", "enter", "down", "enter"]
    assert show(PathDialog("Open", folder), keys(*pressed)) == folder / "old" / "last.toml"


def test_open_by_mouse(folder: Path) -> None:
    """A click on a file chooses it."""

    async def click(_app: Shower, pilot: Pilot[None]) -> None:
        await pilot.click(OptionList, offset=(2, 2))

    assert show(PathDialog("Open", folder), click) == folder / "Board.toml"


def test_a_folder_that_is_typed_is_looked_into(folder: Path) -> None:
    """Enter on a folder lists it and asks on."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "typed: old", "enter")
        assert app.given == OPEN
        assert "last.toml" in app.text

    assert show(PathDialog("Open", folder), steps) == OPEN


def test_no_such_file(folder: Path) -> None:
    """What is wrong is said, and goes away when something is typed."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "typed: x.toml", "enter")
        assert "! There is no file “x.toml” in that folder." in app.text
        await press(pilot, "backspace")
        assert "!" not in app.text

    assert show(PathDialog("Open", folder), steps) == OPEN


def test_save_under_a_new_name(folder: Path) -> None:
    """The ending may be left out."""
    start = folder / "Board.toml"

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert "! There is “Board.toml” already. Type another name." in app.text
        app.screen.query_one(Input).value = str(folder / "new")
        await press(pilot, "enter")

    assert show(PathDialog("Save as", start, saving=True), steps) == folder / "new.toml"


def test_save_takes_a_folder_from_the_list(folder: Path) -> None:
    """A folder from the list is gone into, and the name is typed after it."""
    pressed = ["down", "down", "enter", "shift+tab", "typed: new", "enter"]
    start = folder / "start.toml"
    assert show(PathDialog("Save as", start, saving=True), keys(*pressed)) == folder / "old" / "new.toml"


def test_leaving(folder: Path) -> None:
    """Escape and the button leave."""

    async def click(_app: Shower, pilot: Pilot[None]) -> None:
        await pilot.click("#cancel")

    assert show(PathDialog("Open", folder), keys("escape")) == LEFT
    assert show(PathDialog("Open", folder), click) == LEFT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "Type the path of a file, or choose one below."),
        ("{folder}/x.toml", "There is no file “x.toml” in that folder."),
        ("{folder}/old", "“old” is no file."),
        ("/nowhere/x.toml", "There is no folder “/nowhere”."),
        ("x" * 300, f"“{'x' * 59}…” cannot be looked at. Check the path, and whether you may read it."),
        ("{folder}/Board.toml", ""),
    ],
)
def test_why_it_cannot_be_opened(folder: Path, text: str, expected: str) -> None:
    """In words, with the name."""
    assert wrong_to_open(text.format(folder=folder)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "Type a name for the file after the folder."),
        ("{folder}/", "Type a name for the file after the folder."),
        ("{folder}/Board", "There is “Board.toml” already. Type another name."),
        ("/nowhere/x.toml", "There is no folder “/nowhere”."),
        ("x" * 300, f"“{'x' * 59}…” cannot be looked at. Check the path, and whether you may read it."),
        ("{folder}/new", ""),
    ],
)
def test_why_it_cannot_be_saved(folder: Path, text: str, expected: str) -> None:
    """In words, with the name."""
    assert wrong_to_save(text.format(folder=folder), ".toml") == expected


def test_a_whole_path_typed_behind_a_folder(tmp_path: Path) -> None:
    """It stands for itself; two strokes by mistake are one, as everywhere."""
    (tmp_path / "other").mkdir()
    file = tmp_path / "other" / "board.toml"
    assert path_typed(f"{tmp_path}/{file}") == file
    assert path_typed(f"{tmp_path}//other//board.toml") == file
    assert path_typed("//board.toml") == Path("//board.toml")
