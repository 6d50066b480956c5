"""The place Board: partners, groups, drivers, figures, formulas and details, by keyboard and by mouse."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.at_places import EXAMPLE, at, blank, board, cursor, panel, place, show, shown, type_in
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text
from tui.app.app import CyfranApp
from tui.app.dialogs.form import FormDialog
from tui.app.dialogs.question_row import QuestionRow
from tui.app.widgets.grid.paste_preview import PastePreview
from tui.workspace.problem_places import Mending


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_list_is_a_key_away_and_named_in_the_bar(size: tuple[int, int]) -> None:
    """F9 goes round the lists; the bar marks the one that is shown, also without colours."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        names = ("Partners", "Groups", "Drivers", "Figures", "Formulas", "Instalments", "Past years", "Details")
        for label in (*names, "Partners"):
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
        ("past", "2022-23"),
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


def test_the_bar_shows_where_one_is_also_where_not_all_names_fit() -> None:
    """On a narrow screen the list that is shown is always named, and a click still goes to a list."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        for _turn in place(app).LISTS:
            assert f"[{place(app).here.label}]" in screen_text(app)
            await press(app, pilot, "f9")

    drive(CyfranApp(path=EXAMPLE), steps, (50, 24))


def test_instalments_are_typed_where_the_usual_ones_are_told(tmp_path: Path) -> None:
    """The empty list says what holds; two days with their parts take its place, and undo brings it back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "instalments")
        assert "four equal parts" in screen_text(app)
        before = board(app)
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "1 may", "tab")
        await type_in(app, pilot, "60", "enter")
        await press(app, pilot)
        assert shown(app) == [["1 May", "60%"], ["Total", "! 60%"]]
        assert "The parts add up to 60%." in panel(app)
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "1 nov", "enter")
        assert [(known.due, str(known.part)) for known in board(app).instalments] == [
            ("1 May", "60"),
            ("1 November", "40"),
        ]
        assert "add up" not in panel(app)
        while board(app) != before:
            await press(app, pilot, "ctrl+z")
        assert "four equal parts" in screen_text(app)

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_a_past_year_is_filled_in_its_form(tmp_path: Path) -> None:
    """A year is added in the table; its payments are typed in the form, and told in the panel."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "past")
        await press(app, pilot, "ctrl+n", "escape")
        (past,) = board(app).past
        await at(app, pilot, past.year, "costs")
        await type_in(app, pilot, "118k", "enter", "up")
        await press(app, pilot, "ctrl+e")
        assert isinstance(app.screen, FormDialog)
        rows = {row.question.key: row for row in app.screen.query(QuestionRow)}
        rows["paid.council"].field.focus()
        await type_in(app, pilot, "47k", "f9")
        assert (board(app).past[0].costs, board(app).past[0].paid) == (11_800_000, {"council": 4_700_000})
        assert "To share: £118,000.00" in panel(app)

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_a_past_year_with_something_wrong_has_a_sign(tmp_path: Path) -> None:
    """A year without costs is marked in its row, and the panel says what is missing."""
    path = blank(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + '\n[[past]]\nyear = "2024-25"\n', encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "past")
        await press(app, pilot)
        assert shown(app)[0][0] == "! 2024-25"
        assert "does not say what there was to share" in panel(app)

    drive(CyfranApp(path=path), steps)


def test_the_quorum_is_told_and_changed_in_details(tmp_path: Path) -> None:
    """The rules of meetings stand in Details, and its form changes them."""
    path = blank(tmp_path)
    text = path.read_text(encoding="utf-8").replace("[board]\n", '[board]\nquorum = "half of partners"\n', 1)
    path.write_text(text, encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "details")
        assert ["Quorum", "half of partners"] in shown(app)
        await press(app, pilot, "ctrl+e")
        keys = [row.question.key for row in app.screen.query(QuestionRow)]
        app.screen.query(QuestionRow)[keys.index("quorum")].field.focus()
        await press(app, pilot, "home", "shift+end")
        await type_in(app, pilot, "2", "f9")
        assert board(app).board.quorum == "2"
        assert ["Quorum", "2"] in shown(app)

    drive(CyfranApp(path=path), steps)


def test_a_figure_typed_over_says_that_its_own_source_is_gone(tmp_path: Path) -> None:
    """The source of the figure before does not stay behind; undo says what comes back, and Ctrl+E opens the figure."""
    path = blank(tmp_path)
    driver = '[[drivers]]\nname = "children"\nunit = "children"\nvalues = { council = 20 }\n'
    driver += 'sources = { council = "Own count" }\n\n[[costs]]'
    path.write_text(path.read_text(encoding="utf-8").replace("[[costs]]", driver, 1), encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await show(app, pilot, "figures")
        await at(app, pilot, "council", "children")
        assert "Own count" in panel(app)
        await type_in(app, pilot, "30", "enter")
        assert board(app).drivers[0].sources == {}
        await press(app, pilot, "ctrl+z")
        assert "the source of its own is taken out" in messages(app)[-1]
        assert board(app).drivers[0].sources == {"council": "Own count"}
        await at(app, pilot, "council", "children")
        await press(app, pilot, "ctrl+e")
        assert isinstance(app.screen, FormDialog)
        assert "Own count" in screen_text(app)

    drive(CyfranApp(path=path), steps)
