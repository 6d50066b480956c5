"""Whoever types fast loses nothing: a key of the application waits for the letters before it."""

import asyncio
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from tests.at_places import blank, board
from tests.piloting import drive, messages, press, screen_text, settled
from tests.terminal.at_the_terminal import board_in
from tui.app.app import CyfranApp
from tui.app.dialogs.ask import AskDialog


async def _burst(app: CyfranApp, pilot: Pilot[None], *keys: str, pause: float = 0) -> None:
    """Press keys as fast as a slow line delivers them: all at once."""
    assert app._driver is not None
    for key in keys:
        app._driver.send_message(events.Key(key, key if len(key) == 1 else None))
        await asyncio.sleep(pause)
    await settled(app, pilot)
    await settled(app, pilot)


@pytest.mark.parametrize("pause", [0, 0.001, 0.01])
def test_leaving_at_once_asks_about_what_was_just_typed(tmp_path: Path, pause: float) -> None:
    """A name, Enter and Ctrl+Q in one go: the question comes, and the name is in the Board."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _burst(app, pilot, *"Our", "enter", "ctrl+q", pause=pause)
        assert isinstance(app.screen, AskDialog)
        assert board(app).partners[0].name == "Our"

    drive(CyfranApp(path=blank(tmp_path)), steps)


@pytest.mark.parametrize("enter", [("enter",), ()], ids=["entered", "not entered"])
def test_saving_at_once_saves_what_was_just_typed(tmp_path: Path, enter: tuple[str, ...]) -> None:
    """A name and Ctrl+S in one go, with or without Enter: the name is in the file."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _burst(app, pilot, *"Our", *enter, "ctrl+s")
        await app.workers.wait_for_complete()
        assert messages(app) == [f"Saved: {tmp_path / 'board.toml'}"]
        assert board_in(tmp_path / "board.toml").partners[0].name == "Our"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_undoing_at_once_undoes_what_was_just_typed(tmp_path: Path) -> None:
    """A name, Enter and Ctrl+Z in one go take the name back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _burst(app, pilot, *"Our", "enter", "ctrl+z")
        assert messages(app) == ["Undone: Our County Council: Partner"]
        assert board(app).partners[0].name == "Our County Council"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_going_elsewhere_at_once_takes_what_was_just_typed_along(tmp_path: Path) -> None:
    """Letters typed before a place key go where they were typed, not to the next place."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _burst(app, pilot, *"Our", "enter", "f3")
        assert ">F3 Plan" in screen_text(app)
        assert board(app).partners[0].name == "Our"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_in_a_form_each_text_goes_where_tab_led(tmp_path: Path) -> None:
    """Name, Tab, short name and F9 in one go: each is in its own question."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "ctrl+e", "home", "shift+end")
        await _burst(app, pilot, *"Our", "tab", *"Us", "f9")
        first = board(app).partners[0]
        assert (first.name, first.short) == ("Our", "Us")

    drive(CyfranApp(path=blank(tmp_path)), steps)


@pytest.mark.parametrize("keys", [("ctrl+s",), ("f2", "ctrl+s")], ids=["at once", "from another place"])
def test_a_sentence_typed_at_once_is_saved(tmp_path: Path, keys: tuple[str, ...]) -> None:
    """What is typed into a formula before Ctrl+S or another place is in the file."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f5", "ctrl+end")
        await _burst(app, pilot, "#", "X", *keys)
        await app.workers.wait_for_complete()
        assert board_in(tmp_path / "board.toml").formulas[0].text.endswith("#X")

    drive(CyfranApp(path=blank(tmp_path)), steps)
