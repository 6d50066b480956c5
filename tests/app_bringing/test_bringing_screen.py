"""Bringing in what comes back, and checking a workbook, by keys and buttons."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, Input, Static

from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text, settled
from tests.workspace_bringing.sent_back import edited_workbook, example, folder_of_returns, sheet_of_costs
from tui.app.app import CyfranApp
from tui.app.dialogs.checks import ChecksDialog
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.message import MessageDialog
from tui.app.dialogs.path import PathDialog
from tui.app.dialogs.sheet_answers import SheetDialog

EXAMPLE = Path("examples/north-wales-example.toml")


@pytest.fixture
def board_file(tmp_path: Path) -> Path:
    """A copy of the main example."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


async def until(app: CyfranApp, pilot: Pilot[None], dialog: type[Dialog[Any]]) -> None:
    """Wait until a dialog of this kind is shown."""
    for _turn in range(400):
        await pilot.pause(0.02)
        if isinstance(app.screen, dialog) and app.screen.is_mounted:
            await settled(app, pilot)
            return
    raise AssertionError(app.screen)


async def choose(app: CyfranApp, pilot: Pilot[None], action: str, path: Path, *keys: str) -> None:
    """Run an action that asks for a path, and give it this one."""
    await app.run_action(action)
    await until(app, pilot, PathDialog)
    app.screen.query_one(Input).value = str(path)
    await press(app, pilot, *(keys or ("enter",)))


def dialog_text(app: CyfranApp) -> str:
    """What a message says."""
    return str(app.screen.query_one("#text Static", Static).content)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_changes_are_listed_then_taken_as_one(board_file: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    """All are marked at first; Space unmarks one, Enter takes the rest, and Undo takes them back."""
    path = edited_workbook(tmp_path)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await choose(app, pilot, "bring_in", path)
        await until(app, pilot, ChecksDialog)
        text = screen_text(app)
        assert "edited.xlsx proposes 2 changes." in text
        assert "[x] 1. Business manager: post, salary is £48,200" in text
        assert "Not taken:" in text
        assert app.workspace.board == example()
        await press(app, pilot, "down", "space")
        assert "[ ] 2. Formula" in screen_text(app)
        await press(app, pilot, "enter")
        await app.workers.wait_for_complete()
        await settled(app, pilot)
        assert messages(app)[-1] == "1 change brought in from edited.xlsx. Undo (Ctrl+Z) takes it back."
        board = app.workspace.board
        assert board is not None
        assert board.formulas == example().formulas
        assert board.costs[0].staff is not None
        assert board != example()
        await press(app, pilot, "ctrl+z")
        assert app.workspace.board == example()

    drive(CyfranApp(path=board_file), steps, size)


def test_escape_takes_nothing(board_file: Path, tmp_path: Path) -> None:
    """Nothing is changed by looking, and with no mark Enter says what to do."""
    path = edited_workbook(tmp_path)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await choose(app, pilot, "bring_in", path)
        await until(app, pilot, ChecksDialog)
        await press(app, pilot, "a", "enter")
        await pilot.pause(0.1)
        assert "! Nothing is chosen." in screen_text(app)
        await press(app, pilot, "escape")
        await app.workers.wait_for_complete()
        assert not app.workspace.can_undo

    drive(CyfranApp(path=board_file), steps)


def test_a_folder_of_returns_is_chosen_with_f9(board_file: Path, tmp_path: Path) -> None:
    """F9 in the dialog takes the folder itself."""
    folder = folder_of_returns(tmp_path)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await choose(app, pilot, "bring_in", Path(f"{folder}/x"), "f9")
        await until(app, pilot, ChecksDialog)
        assert "[x] 1. Anglesey: last year's share is £12,000" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_a_person_says_which_columns(board_file: Path, tmp_path: Path) -> None:
    """Where they cannot be guessed they are asked for; C asks again for others."""
    path = sheet_of_costs(tmp_path, "What,How much is it")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await choose(app, pilot, "bring_in", path)
        await until(app, pilot, SheetDialog)
        assert "No row of headings was found" in screen_text(app)
        app.screen.query_one("#columns", Input).value = "name=A, amount=B"
        await press(app, pilot, "enter")
        await until(app, pilot, ChecksDialog)
        await press(app, pilot, "c")
        await until(app, pilot, SheetDialog)
        assert app.screen.query_one("#columns", Input).value == "name=A, amount=B"
        await press(app, pilot, "escape")
        await app.workers.wait_for_complete()
        assert messages(app)[-1] == "Nothing was brought in."

    drive(CyfranApp(path=board_file), steps)


def test_what_cannot_be_read_is_told_in_its_own_words(board_file: Path, tmp_path: Path) -> None:
    """A file that only calls itself a workbook is told, and nothing is changed."""
    path = tmp_path / "costs.xlsx"
    path.write_bytes(b"MZ\x90\x00 not a workbook")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await choose(app, pilot, "bring_in", path)
        await until(app, pilot, MessageDialog)
        assert "costs.xlsx" in dialog_text(app)
        assert not app.workspace.can_undo

    drive(CyfranApp(path=board_file), steps)


def test_a_workbook_is_checked_from_the_place(board_file: Path, tmp_path: Path) -> None:
    """The button asks for a file; the verdict and every altered cell are read in a dialog."""
    path = edited_workbook(tmp_path)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        app.screen.query_one("#check-file", Button).press()
        await until(app, pilot, PathDialog)
        app.screen.query_one(Input).value = str(path)
        await press(app, pilot, "enter")
        await until(app, pilot, MessageDialog)
        assert dialog_text(app).startswith("edited.xlsx no longer says what Cyfran says: 3 cells were altered.")
        assert "Inputs, E33 (input): holds 48200, should hold 47000." in dialog_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_the_place_brings_in_by_its_button(board_file: Path) -> None:
    """The button asks for a file or a folder; Escape leaves all as it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        app.screen.query_one("#bring-in", Button).press()
        await until(app, pilot, PathDialog)
        assert "This folder (F9)" in screen_text(app)
        await press(app, pilot, "escape")
        assert not app.workspace.can_undo

    drive(CyfranApp(path=board_file), steps)
