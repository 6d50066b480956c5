"""The first screen: what it says, what it lists, and what it opens."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from funding.examples_folder import examples_folder
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text, settled
from tui.app.app import CyfranApp
from tui.app.dialogs.path import PathDialog
from tui.app.place_screen import PlaceScreen
from tui.app.screens.welcome.screen import WelcomeScreen
from tui.workspace.folders import Folders
from tui.workspace.memory import Memory

EXAMPLE = examples_folder() / "north-wales-example.toml"


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What is remembered of somebody who has seen the tour, in folders of its own."""
    memory = Memory(Folders(tmp_path / "settings", tmp_path / "unsaved"))
    memory.change(lambda settings: replace(settings, tour_seen=True))
    return memory


def board_at(path: Path) -> Path:
    """A small Board in a file."""
    path.write_bytes((examples_folder() / "templates" / "small-board.toml").read_bytes())
    return path


def things(app: CyfranApp) -> OptionList:
    """The list at the right."""
    return app.screen.query_one("#things", OptionList)


async def listed(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Wait for what is looked up on the disk."""
    # Textual takes no workers for all of them, and one may wait for a person.
    if looking := [worker for worker in app.workers if worker.group in {"recent", "starts"}]:
        await app.workers.wait_for_complete(looking)
    await settled(app, pilot)


async def opened(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Wait until a Board is open and its first place is shown."""
    for _turn in range(100):
        await settled(app, pilot)
        if isinstance(app.screen, PlaceScreen):
            return
        await pilot.pause(0.02)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_it_says_what_the_program_is_and_shows_four_ways_in(size: tuple[int, int]) -> None:
    """Somebody who starts it for the first time reads a sentence, four ways in, and the examples."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        text = screen_text(app)
        assert "agree who pays what" in text
        for way in ("R  Recent", "O  Open a file", "N  New Board", "E  Examples"):
            assert way in text
        assert "A whole Board: start here" in text

    drive(CyfranApp(), steps, size)


def test_recent_files_show_their_folder_and_day(memory: Memory, tmp_path: Path) -> None:
    """The newest file comes first, with where it is and when it was last changed."""
    first, second = board_at(tmp_path / "first.toml"), board_at(tmp_path / "second.toml")
    day = datetime(2026, 3, 12, 12, 0).astimezone().timestamp()
    os.utime(second, (day, day))
    memory.opened(first)
    memory.opened(second)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        text = screen_text(app)
        assert "1 second.toml" in text
        assert "2 first.toml" in text
        # The folder of a test may be so long that the line wraps, beside the other list.
        assert {"changed", "12", "March", "2026"} <= set(text.split())
        assert app.focused is things(app)

    drive(CyfranApp(memory=memory), steps, LARGE)


def test_a_missing_file_is_marked_and_can_be_taken_off_the_list(memory: Memory, tmp_path: Path) -> None:
    """A file that is gone has a sign and says so; Delete takes it off, for good."""
    memory.opened(tmp_path / "gone.toml")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        assert "! gone.toml" in screen_text(app)
        await press(app, pilot, "enter")
        assert "gone.toml is not in" in messages(app)[-1]
        await press(app, pilot, "delete")
        assert "gone.toml" not in screen_text(app).replace(messages(app)[-1], "")
        assert things(app).option_count == 0
        assert memory.settings.recent == ()

    drive(CyfranApp(memory=memory), steps, LARGE)


@pytest.mark.parametrize("key", ["enter", "1"])
def test_enter_or_its_number_opens_a_recent_file(memory: Memory, tmp_path: Path, key: str) -> None:
    """The file opened last is one key away."""
    file = board_at(tmp_path / "ours.toml")
    memory.opened(file)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        await press(app, pilot, key)
        await opened(app, pilot)
        assert app.workspace.path == file

    drive(CyfranApp(memory=memory), steps)


def test_a_click_opens_a_recent_file(memory: Memory, tmp_path: Path) -> None:
    """The mouse does what the keys do."""
    file = board_at(tmp_path / "ours.toml")
    memory.opened(file)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        await pilot.click("#things", offset=(6, 1))
        await opened(app, pilot)
        assert app.workspace.path == file

    drive(CyfranApp(memory=memory), steps)


def test_the_arrows_go_across_and_show_what_each_way_offers() -> None:
    """Going down the ways in shows at once what each offers; left and right go across."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        await press(app, pilot, "left", "up")
        await listed(app, pilot)
        assert "A blank Board" in screen_text(app)
        await press(app, pilot, "right")
        assert app.focused is things(app)

    drive(CyfranApp(), steps)


def test_an_example_opens_as_a_copy() -> None:
    """What is done to an example never reaches its file: it has no file until it is saved somewhere."""
    before = EXAMPLE.read_bytes()

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "e")
        await listed(app, pilot)
        await press(app, pilot, "enter")
        await opened(app, pilot)
        assert app.workspace.board is not None
        assert app.workspace.board.board.name.startswith("Gogledd Example")
        assert app.workspace.path is None
        assert app.workspace.name == EXAMPLE.name

    drive(CyfranApp(), steps)
    assert EXAMPLE.read_bytes() == before


@pytest.mark.parametrize(("number", "partners"), [("1", 2), ("2", 4)])
def test_a_new_board_starts_from_a_template_without_a_file(number: str, partners: int) -> None:
    """A new Board asks for nothing at first; it is saved when there is something to save."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "n")
        await listed(app, pilot)
        await press(app, pilot, number)
        await opened(app, pilot)
        assert app.workspace.board is not None
        assert len(app.workspace.board.partners) == partners
        assert app.workspace.path is None
        assert app.workspace.name == "board.toml"

    drive(CyfranApp(), steps)


def test_any_file_can_be_opened_by_its_path(tmp_path: Path) -> None:
    """O asks for a path; the file named there is opened."""
    file = board_at(tmp_path / "elsewhere.toml")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "o")
        assert isinstance(app.screen, PathDialog)
        await press(app, pilot, "ctrl+u", *str(file), "enter")
        await opened(app, pilot)
        assert app.workspace.path == file

    drive(CyfranApp(), steps)


def test_escape_goes_back_to_the_board_that_is_open(tmp_path: Path) -> None:
    """Looking at what else there is does not leave the Board."""
    file = board_at(tmp_path / "ours.toml")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await press(app, pilot, "ctrl+o")
        assert isinstance(app.screen, WelcomeScreen)
        assert "Escape goes back to ours.toml" in screen_text(app)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, PlaceScreen)

    drive(CyfranApp(path=file), steps, LARGE)


def test_names_of_files_are_never_taken_as_markup(memory: Memory, tmp_path: Path) -> None:
    """A file may be called anything."""
    memory.opened(board_at(tmp_path / "[bold red]ours[red].toml"))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await listed(app, pilot)
        assert "1 [bold red]ours[red].toml" in screen_text(app)

    drive(CyfranApp(memory=memory), steps)
