"""The place Board: partners, groups, drivers, figures, formulas and details, by keyboard and by mouse."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.at_places import EXAMPLE, at, blank, board, cursor, panel, place, show, shown, type_in
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text
from tui.app.app import CyfranApp
from tui.app.dialogs.form import FormDialog
from tui.app.widgets.grid.paste_preview import PastePreview
from tui.workspace.problem_places import Mending


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_list_is_a_key_away_and_named_in_the_bar(size: tuple[int, int]) -> None:
    """F9 goes round the lists; the bar marks the one that is shown, also without colours."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        for label in ("Partners", "Groups", "Drivers", "Figures", "Formulas", "Details", "Partners"):
            assert f"[{label}]" in screen_text(app)
            await press(app, pilot, "f9")
        await press(app, pilot, "ctrl+pageup", "ctrl+pageup")
        assert "[Details]" in screen_text(app)

    drive(CyfranApp(path=EXAMPLE), steps, size)


def test_a_click_on_its_name_shows_a_list() -> None:
    """The mouse goes to a list, too."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await pilot.click("#lists", offset=(24, 0))
        await press(app, pilot)
        assert place(app).here.id == "drivers"

    drive(CyfranApp(path=EXAMPLE), steps)


def test_the_arrows_in_the_bar_go_to_its_lists() -> None:
    """Who tabs to the bar can use the arrows there, and Enter to go back into the table."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        place(app).query_one("#lists").focus()
        await press(app, pilot, "right")
        assert place(app).here.id == "groups"
        place(app).query_one("#lists").focus()
        await press(app, pilot, "left")
        assert place(app).here.id == "partners"
        place(app).query_one("#lists").focus()
        await press(app, pilot, "enter")
        assert app.focused is place(app).editor.grid

    drive(CyfranApp(path=EXAMPLE), steps)


def test_a_partner_is_added_by_typing(tmp_path: Path) -> None:
    """From a new Board: a row, its name, its group."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "Our Police", "enter")
        added = board(app).partners[1]
        assert added.name == "Our Police"
        await at(app, pilot, added.id, "group")
        await type_in(app, pilot, "police", "enter", "up")
        assert board(app).partners[1].group == "police"
        assert panel(app).startswith("Our Police · police")

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_drivers_and_their_figures_come_by_keyboard(tmp_path: Path) -> None:
    """A driver with its unit, then a figure for each partner."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "drivers")
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "staff trained", "tab")
        await type_in(app, pilot, "people", "enter")
        await show(app, pilot, "figures")
        await at(app, pilot, "council", "staff trained")
        await type_in(app, pilot, "1,200", "enter")
        await type_in(app, pilot, "300", "enter")
        (driver,) = board(app).drivers
        assert (driver.name, driver.unit) == ("staff trained", "people")
        assert [(who, str(figure)) for who, figure in driver.values.items()] == [
            ("council", "1200"),
            ("health-board", "300"),
        ]
        assert "1,500 people in all" in panel(app)

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_a_column_of_figures_is_pasted_from_a_spreadsheet(tmp_path: Path) -> None:
    """The main case: a column copied in Excel, seen before it is kept."""
    text = (
        blank(tmp_path)
        .read_text(encoding="utf-8")
        .replace("[[costs]]", '[[drivers]]\nname = "children"\nunit = "children"\nvalues = {}\n\n[[costs]]', 1)
    )
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "figures")
        await at(app, pilot, "council", "children")
        await place(app).editor.take_paste("20,890\r\n18,845\r\n")
        await press(app, pilot)
        assert isinstance(app.screen, PastePreview)
        await press(app, pilot, "enter")
        assert [row[1] for row in shown(app)] == ["20,890", "18,845", "39,735"]

    drive(CyfranApp(path=tmp_path / "board.toml"), steps)


def test_a_list_without_rows_says_what_to_do_first(tmp_path: Path) -> None:
    """Each list of a new Board that is empty says how to begin."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        for list_id, told in (("groups", "Add one when a partner fits none"), ("drivers", "There are no drivers yet")):
            await show(app, pilot, list_id)
            assert told in screen_text(app)

    drive(CyfranApp(path=blank(tmp_path)), steps)


@pytest.mark.parametrize(
    ("list_id", "title"),
    [
        ("partners", "Anglesey"),
        ("drivers", "children aged 0-17"),
        ("figures", "Anglesey"),
        ("formulas", "agreed"),
        ("details", "The Board"),
    ],
)
def test_every_row_has_a_form(list_id: str, title: str) -> None:
    """Ctrl+E opens all that belongs to a row; Escape leaves it as it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, list_id)
        before = board(app)
        await press(app, pilot, "ctrl+e")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.heading == title
        await press(app, pilot, "escape")
        assert place(app).here.id == list_id
        assert board(app) is before

    drive(CyfranApp(path=EXAMPLE), steps)


def test_the_boards_name_is_changed_in_its_form(tmp_path: Path) -> None:
    """The form of the details keeps what was typed, and the list shows it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "details")
        await press(app, pilot, "ctrl+e", "home", "shift+end")
        await type_in(app, pilot, "Our Board", "f9")
        assert board(app).board.name == "Our Board"
        assert shown(app)[0][1] == "Our Board"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_what_is_typed_in_a_form_is_kept_safe_until_it_closes(tmp_path: Path) -> None:
    """Text in a form is unsaved work like any other; once the form is left it is none."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "ctrl+e")
        await type_in(app, pilot, "X")
        assert [text for _where, text in app.workspace.drafts] != []
        await press(app, pilot, "f9")
        assert app.workspace.drafts == ()

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_a_row_with_something_wrong_has_a_sign_and_the_panel_says_what(tmp_path: Path) -> None:
    """A partner in a group that there is not: a sign in its row, the problem in the panel."""
    path = blank(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace('group = "health boards"', 'group = "health bords"'))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "down")
        assert shown(app)[1][0] == "! Our Health Board"
        assert "! " in panel(app)
        assert "health bords" in panel(app)

    drive(CyfranApp(path=path), steps)


def test_a_problem_leads_to_its_row() -> None:
    """The list of problems puts the cursor on the entry, in its own list."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        place(app).go_to(Mending("board", "drivers", "staff trained"))
        await press(app, pilot)
        await press(app, pilot)
        assert place(app).here.id == "drivers"
        at_now = cursor(app)
        assert at_now is not None
        assert at_now[0] == "staff trained"

    drive(CyfranApp(path=EXAMPLE), steps)


def test_each_list_keeps_its_cursor() -> None:
    """Going to another list and back finds the cursor where it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "down", "down", "right")
        before = cursor(app)
        await press(app, pilot, "f9", "ctrl+pageup")
        assert cursor(app) == before

    drive(CyfranApp(path=EXAMPLE), steps)


def test_undo_takes_back_what_was_typed(tmp_path: Path) -> None:
    """Every change here can be undone, and says what it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        before = board(app)
        await type_in(app, pilot, "Another Council", "enter")
        assert board(app).partners[0].name == "Another Council"
        await press(app, pilot, "ctrl+z")
        assert board(app) == before
        assert messages(app)[-1].startswith("Undone: ")

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_help_speaks_of_the_list_that_is_shown() -> None:
    """Each list has a name and a few sentences for F1."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        assert place(app).help_title == "Partners"
        await show(app, pilot, "figures")
        assert place(app).help_title == "Figures"
        assert "Copy a column in Excel" in place(app).help_text

    drive(CyfranApp(path=EXAMPLE), steps)
