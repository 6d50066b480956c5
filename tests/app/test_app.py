"""The application as a whole: opening, going about, undoing, saving, leaving."""

import asyncio
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from funding.store import open_board
from tests.piloting import drive, messages, press, screen_text, settled
from tui.app.app import CyfranApp
from tui.app.dialogs.ask import AskDialog
from tui.app.dialogs.message import MessageDialog
from tui.app.place_screen import PlaceScreen
from tui.app.places import PLACES, Place
from tui.workspace.edits import Edit

EXAMPLE = Path("examples/north-wales-example.toml")


@pytest.fixture
def board_file(tmp_path: Path) -> Path:
    """A copy of the main example."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def rename(app: CyfranApp, name: str) -> None:
    """Change something."""
    board = app.workspace.board
    assert board is not None
    details = board.board.model_copy(update={"name": name})
    app.workspace.make(Edit(board.model_copy(update={"board": details}), "Board name"))


def somebody_saves(board_file: Path) -> None:
    """Another program changes the file."""
    text = board_file.read_text(encoding="utf-8")
    board_file.write_text(text.replace("# The main", "# THE main"), encoding="utf-8")


def test_a_file_opens_at_its_first_place_with_its_split_computed(board_file: Path) -> None:
    """Whoever names a file sees its Board, and what it comes to."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        assert isinstance(app.screen, PlaceScreen)
        assert PLACES[0].id == app.screen.PLACE
        assert app.workspace.results is not None
        assert app.workspace.results.split is not None
        text = screen_text(app)
        assert "board.toml" in text
        assert "Costs to share £187,500.65" in text
        del pilot

    drive(CyfranApp(path=board_file), steps)


@pytest.mark.parametrize(("key", "place"), [(place.key.lower(), place.id) for place in PLACES if place.key])
def test_function_keys_go_to_places(board_file: Path, key: str, place: str) -> None:
    """The place bar marks which one is shown."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, key)
        assert isinstance(app.screen, PlaceScreen)
        assert place == app.screen.PLACE
        label = next(known.label for known in PLACES if known.id == place)
        assert f">{key.upper()} {label}" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_every_place_has_a_letter(board_file: Path, place: Place) -> None:
    """Ctrl+G, the place's letter and Enter go there, whether or not it has a key of its own."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3" if place.id == "board" else "f2", "ctrl+g", place.letter, "enter")
        assert isinstance(app.screen, PlaceScreen)
        assert place.id == app.screen.PLACE
        assert f">{place.key} {place.label}".replace("> ", ">") in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_the_menu_goes_where_function_keys_do_not(board_file: Path) -> None:
    """Ctrl+G, a letter and Enter go to a place."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "ctrl+g", "s", "enter")
        assert isinstance(app.screen, PlaceScreen)
        assert app.screen.PLACE == "split"

    drive(CyfranApp(path=board_file), steps)


def test_a_place_bar_is_for_the_mouse_too(board_file: Path) -> None:
    """A click on a place goes there."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        line = screen_text(app).splitlines()[1]
        await pilot.click("PlaceBar", offset=(line.index("Plan"), 0))
        await settled(app, pilot)
        assert isinstance(app.screen, PlaceScreen)
        assert app.screen.PLACE == "plan"

    drive(CyfranApp(path=board_file), steps)


def test_undo_and_redo_say_what_they_do(board_file: Path) -> None:
    """Ctrl+Z and Ctrl+Y name the change; at the end they say that there is nothing more."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Another")
        await press(app, pilot, "ctrl+z")
        await press(app, pilot, "ctrl+z")
        await press(app, pilot, "ctrl+y")
        assert messages(app) == ["Undone: Board name", "There is nothing to undo.", "Done again: Board name"]

    drive(CyfranApp(path=board_file), steps)


def test_saving_says_where(board_file: Path) -> None:
    """Ctrl+S writes the file and names it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Another")
        await settled(app, pilot)
        assert "* not saved" in screen_text(app)
        await pilot.press("ctrl+s")
        await app.workers.wait_for_complete()
        assert messages(app) == [f"Saved: {board_file}"]
        assert not app.workspace.dirty

    drive(CyfranApp(path=board_file), steps)
    saved = open_board(board_file).board
    assert saved is not None
    assert saved.board.name == "Another"


def test_leaving_asks_only_when_something_would_be_lost(board_file: Path) -> None:
    """With nothing unsaved Ctrl+Q leaves; otherwise it asks, and Escape stays."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Another")
        await press(app, pilot, "ctrl+q")
        assert isinstance(app.screen, AskDialog)
        assert "board.toml has changes that are not saved." in screen_text(app)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, PlaceScreen)
        await press(app, pilot, "ctrl+z", "ctrl+q")
        assert app._exit

    drive(CyfranApp(path=board_file), steps)


def test_leaving_and_saving_at_once(board_file: Path) -> None:
    """The answer Save, then leave, does both."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Another")
        await press(app, pilot, "ctrl+q")
        await pilot.press("s")
        await app.workers.wait_for_complete()
        assert app._exit

    drive(CyfranApp(path=board_file), steps)
    assert "Another" in board_file.read_text(encoding="utf-8")


def test_a_key_that_comes_while_leaving_is_passed_over(board_file: Path) -> None:
    """The program has taken its screens away already: the key does nothing, and nothing breaks."""
    app = CyfranApp(path=board_file)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "ctrl+q")

    async def left() -> None:
        for forwarded in (False, True):
            key = Key("x", "x")
            if forwarded:
                key._set_forwarded()
            await app.on_event(key)

    drive(app, steps)
    assert app.screen_stack == []
    asyncio.run(left())


def test_a_broken_file_says_what_is_wrong_and_takes_nothing_away(board_file: Path, tmp_path: Path) -> None:
    """What cannot be read as a Board is told, with lines; the Board that is open stays open."""
    broken = tmp_path / "broken.toml"
    broken.write_text('format = 1\n[board]\nnaem = "x"\n', encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        app.open_file(broken)
        await settled(app, pilot)
        assert isinstance(app.screen, MessageDialog)
        assert "“naem” is not known here." in screen_text(app)
        await press(app, pilot, "escape")
        assert app.workspace.path == board_file

    drive(CyfranApp(path=board_file), steps)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A wrong name is answered in words, and the welcome stays."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await app.workers.wait_for_complete()
        assert "absent.toml" in messages(app)[0]
        assert app.workspace.board is None
        del pilot

    drive(CyfranApp(path=tmp_path / "absent.toml"), steps)


def test_what_somebody_else_saved_is_kept_and_both_are_named(board_file: Path) -> None:
    """Saving over another's change writes a file beside it; the message names both and work goes on in ours."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Ours")
        somebody_saves(board_file)
        await pilot.press("ctrl+s")
        await app.workers.wait_for_complete()
        assert "board.toml" in messages(app)[0]
        assert "From now on you are working in board.mine-1.toml." in messages(app)[0]
        assert app.workspace.path == board_file.with_name("board.mine-1.toml")

    drive(CyfranApp(path=board_file), steps)


def test_a_file_changed_underneath_is_not_called_saved(board_file: Path) -> None:
    """With nothing of ours to write the file stays the other's, and ours stands nowhere but here."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        somebody_saves(board_file)
        await pilot.press("ctrl+s")
        await app.workers.wait_for_complete()
        (message,) = messages(app)
        assert message.startswith("! board.toml was changed by another program, and here stands what was in it before.")
        assert "F12" in message

    drive(CyfranApp(path=board_file), steps)
    assert "THE main" in board_file.read_text(encoding="utf-8")


def test_a_dialog_holds_up_everything_but_help_and_leaving(board_file: Path) -> None:
    """While a question waits, no key goes to another place or undoes a thing behind it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "Another")
        await press(app, pilot, "ctrl+t", "f6", "ctrl+z")
        assert app.workspace.can_undo
        await press(app, pilot, "down", "enter")
        assert app.workspace.year == "2027-28"

    drive(CyfranApp(path=board_file), steps)


def test_names_are_never_taken_for_markup(board_file: Path) -> None:
    """A Board called [bold]x[/bold] is shown with its brackets."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        rename(app, "[bold]x[/bold] [@click=app.quit]y[/]")
        await settled(app, pilot)
        assert "[bold]x[/bold] [@click=app.quit]y[/]" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_a_message_that_is_told_again_takes_the_place_of_the_one_before(board_file: Path) -> None:
    """Typing into a locked cell refuses each letter; a pile of the same words would cover the figures."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6")
        app.tell("Locked.", severity="warning")
        app.tell("Saved.")
        await settled(app, pilot)
        app.tell("Locked.", severity="warning")
        await settled(app, pilot)
        assert messages(app) == ["Saved.", "! Locked."]
        assert screen_text(app).count("Locked.") == 1

    drive(CyfranApp(path=board_file), steps, notifications=True)
