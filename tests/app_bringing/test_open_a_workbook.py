"""A workbook opened in place of a Board file."""

from pathlib import Path

from textual.pilot import Pilot

from funding.store import open_board
from tests.piloting import drive, messages, press, screen_text, settled
from tests.workspace_bringing.sent_back import edited_workbook, example
from tui.app.app import CyfranApp
from tui.app.dialogs.message import MessageDialog
from tui.app.place_screen import PlaceScreen


def _path(app: CyfranApp) -> Path | None:
    """The file of the Board that is open."""
    return app.workspace.path


async def _until_shown(app: CyfranApp, pilot: Pilot[None], screen: type[object]) -> None:
    for _turn in range(400):
        await settled(app, pilot)
        if isinstance(app.screen, screen):
            return
        await pilot.pause(0.02)
    raise AssertionError(screen_text(app))


def test_the_board_that_it_was_made_from_opens(tmp_path: Path) -> None:
    """As it was exported, without a file; saved it is a Board file like any other."""
    book, file = edited_workbook(tmp_path), tmp_path / "edited.toml"

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _until_shown(app, pilot, PlaceScreen)
        assert app.workspace.board == example()
        assert _path(app) is None
        assert not app.workspace.dirty
        assert messages(app)[-1].startswith("This is the Board that edited.xlsx was made from.")
        await press(app, pilot, "ctrl+s")
        await press(app, pilot, "enter")
        for _turn in range(100):
            await settled(app, pilot)
            if _path(app) is not None:
                break
            await pilot.pause(0.02)
        assert _path(app) == file
        assert open_board(file).board == example()

    drive(CyfranApp(path=book), steps)


def test_a_workbook_of_another_program_is_refused(tmp_path: Path) -> None:
    """It is said what to do with it instead, and nothing is open."""
    book = tmp_path / "costs.xlsx"
    book.write_bytes(b"no workbook at all")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _until_shown(app, pilot, MessageDialog)
        assert "costs.xlsx cannot be opened" in screen_text(app)
        await press(app, pilot, "enter")
        assert not app.is_open

    drive(CyfranApp(path=book), steps)
