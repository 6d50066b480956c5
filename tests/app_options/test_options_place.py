"""The place Options, driven by keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from funding.document import write_board
from funding.store import Opened
from tests.at_places import type_in
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text, settled
from tests.workspace_scenarios.boards import board_with
from tui.app.app import CyfranApp
from tui.app.looks.signs import PLAIN, TYPOGRAPHIC, use_signs
from tui.app.screens.options.large import large
from tui.app.screens.options.screen import OptionsScreen
from tui.workspace.workspace import Workspace

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def _app() -> CyfranApp:
    workspace = Workspace()
    of = board_with()
    workspace.take_up(Opened(Path("board.toml"), write_board(of), of, (), ""))
    return CyfranApp(workspace)


async def _place(app: CyfranApp, pilot: Pilot[None]) -> OptionsScreen:
    app.workspace.choose_year("2027-28")
    app.action_go_place("options")
    await settled(app, pilot)
    screen = app.screen
    assert isinstance(screen, OptionsScreen)
    return screen


def _sides(screen: OptionsScreen) -> tuple[str, ...]:
    """What hangs on the wall."""
    return screen.sides or ()


@SIZES
def test_sides_hang_on_the_wall(size: tuple[int, int]) -> None:
    """The totals, every partner and what it means in a sentence."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        assert _sides(screen) == ("agreed", "Trainer is dearer")
        text = screen_text(app)
        assert "£110,000.00" in text or _shown_large(app, "£110,000.00")
        assert "+£1,500.00 +10.0%" in text

    drive(_app(), steps, size)


def test_what_is_typed_at_once_is_the_amendment() -> None:
    """The place asks for a sentence, so letters are not lost because the wall still has the keyboard."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        assert not screen.editor.has_focus
        await type_in(app, pilot, "Police pay 10%.")
        assert screen.editor.text == "Police pay 10%."
        assert screen.wall is not None
        assert screen.wall.sides[-1].amended

    drive(_app(), steps)


def test_an_amendment_is_shown_and_kept() -> None:
    """Typed it is one more side at once; Enter and a name make it a scenario; undo takes it back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.focus()
        await type_in(app, pilot, "Police pay 10%.")
        assert screen.wall is not None
        assert [side.amended for side in screen.wall.sides] == [False, False, True]
        assert dict(app.workspace.drafts) == {"options: amendment": "Police pay 10%."}
        await press(app, pilot, "escape", "enter")
        await type_in(app, pilot, "Police at ten", "f9")
        assert app.workspace.board is not None
        assert app.workspace.board.scenarios[-1].name == "Police at ten"
        assert _sides(screen) == ("agreed", "Trainer is dearer", "agreed with Police at ten")
        assert app.workspace.drafts == ()
        await press(app, pilot, "ctrl+z")
        assert len(app.workspace.board.scenarios) == 3
        assert _sides(screen) == ("agreed", "Trainer is dearer")

    drive(_app(), steps)


def test_a_slip_is_told_and_nothing_is_lost() -> None:
    """Half a sentence leaves the wall as it is; Enter says what is wrong and the words stay."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.focus()
        await type_in(app, pilot, "Polize pay")
        assert screen.wall is not None
        assert len(screen.wall.sides) == 2
        assert "! " in screen_text(app)
        await press(app, pilot, "escape", "enter")
        assert screen.editor.text == "Polize pay"

    drive(_app(), steps)


def test_sides_are_chosen_from_a_menu() -> None:
    """A scenario is added; the side that is set apart comes off; two stay."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "ctrl+n", "p", "enter")
        assert _sides(screen) == ("agreed", "Trainer is dearer", "Police pay less")
        await press(app, pilot, "ctrl+n", "a", "enter", "n", "enter")
        assert _sides(screen)[-1] == "agreed with Nobody knows"
        await press(app, pilot, "alt+right", "ctrl+d", "ctrl+d", "ctrl+d")
        assert len(_sides(screen)) == 2
        assert messages(app)[-1] == "Two sides at least hang on the wall. Add another first."

    drive(_app(), steps)


def test_kept_as_a_comparison() -> None:
    """Under a name in the Board, opened again from the menu."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "f9")
        await type_in(app, pilot, "September", "f9")
        assert app.workspace.board is not None
        assert app.workspace.board.comparisons[-1].sides == ("agreed", "Trainer is dearer")
        await press(app, pilot, "ctrl+n", "p", "enter", "ctrl+n", "s", "enter")
        assert _sides(screen) == ("agreed", "Trainer is dearer")

    drive(_app(), steps)


def test_the_order_of_partners() -> None:
    """By who is most affected, or as in the Board."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        assert screen.wall is not None
        first = screen.wall.rows[0].name
        await press(app, pilot, "ctrl+e")
        assert screen.wall.rows[0].name == "Wrexham"
        await press(app, pilot, "ctrl+e")
        assert screen.wall.rows[0].name == first

    drive(_app(), steps)


def _shown_large(app: CyfranApp, amount: str) -> bool:
    """Whether an amount stands on the screen in large type, all three lines in one place."""
    lines = screen_text(app).splitlines()
    top, middle, foot = (line.rstrip() for line in large(amount))
    return any(
        lines[row].startswith(top, at) and lines[row + 1].startswith(middle, at) and lines[row + 2].startswith(foot, at)
        for row in range(len(lines) - 2)
        for at in range(len(lines[row]))
    )


def test_where_all_of_it_fits_the_amounts_are_large() -> None:
    """To be read across a room; a key makes them small, and large again."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        assert _shown_large(app, "£110,000.00")
        assert _shown_large(app, "£16,500.00")
        await press(app, pilot, "alt+up")
        assert not _shown_large(app, "£110,000.00")
        assert "£110,000.00" in screen_text(app)
        await press(app, pilot, "alt+up")
        assert _shown_large(app, "£110,000.00")

    drive(_app(), steps, (120, 60))


def test_where_it_does_not_all_fit_they_are_large_when_asked() -> None:
    """The wall is then scrolled."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        assert not _shown_large(app, "£110,000.00")
        await press(app, pilot, "alt+up")
        assert _shown_large(app, "£110,000.00")

    drive(_app(), steps, (100, 24))


def test_there_is_no_room_for_large_figures() -> None:
    """In a narrow window it is said, and the amounts stay as they are."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        await press(app, pilot, "ctrl+n", "p", "enter", "alt+up")
        assert messages(app)[-1].startswith("There is no room for large figures.")
        assert not _shown_large(app, "£110,000.00")
        assert "£110,000.00" in screen_text(app)

    drive(_app(), steps, SMALL)


def test_a_console_with_plain_signs_draws_no_large_figures() -> None:
    """Their strokes are not among its signs."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        use_signs(PLAIN)
        await _place(app, pilot)
        await press(app, pilot, "alt+up")
        assert messages(app)[-1] == "This window cannot draw large figures: it has plain signs only."
        assert "£110,000.00" in screen_text(app)

    try:
        drive(_app(), steps, (120, 60))
    finally:
        use_signs(TYPOGRAPHIC)
