"""The place Split: who pays what, why, and down to where it was typed in."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.events import Click
from textual.pilot import Pilot

from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text, settled
from tui.app.app import CyfranApp
from tui.app.dialogs.reading import ReadingDialog
from tui.app.place_screen import PlaceScreen
from tui.app.screens.split.drill import DrillTree
from tui.app.screens.split.table import SplitTable
from tui.workspace.edits import Edit

EXAMPLE = Path("examples/north-wales-example.toml")


@pytest.fixture
def board_file(tmp_path: Path) -> Path:
    """A copy of the main example."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def line_of(app: CyfranApp, text: str) -> str:
    """The first line on the screen that holds a text."""
    return next(line for line in screen_text(app).splitlines() if text in line)


def tree_of(app: CyfranApp) -> DrillTree:
    """The figure that is taken apart."""
    return app.screen.query_one(DrillTree)


def rewrite(app: CyfranApp, text: str) -> None:
    """Give the formula in view another text."""
    board = app.workspace.board
    assert board is not None
    formulas = tuple(
        known.model_copy(update={"text": text}) if known.name == app.workspace.formula else known
        for known in board.formulas
    )
    app.workspace.make(Edit(board.model_copy(update={"formulas": formulas}), "Formula"))


@pytest.mark.parametrize("meta", [{"row": -1, "column": 99}, {"row": 999, "column": 0}], ids=["heading", "figure"])
def test_a_click_on_what_has_just_gone_does_nothing(board_file: Path, meta: dict[str, int]) -> None:
    """The table was filled anew between the click and its handling: nothing breaks and the cursor stays."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "down")
        table = app.screen.query_one(SplitTable)
        before = table.cursor_coordinate
        table.post_message(
            Click(table, 0, 0, 0, 0, 1, shift=False, meta=False, ctrl=False, style=Style.from_meta(meta))
        )
        await settled(app, pilot)
        assert table.cursor_coordinate == before

    drive(CyfranApp(path=board_file), steps, SMALL)


def test_a_small_screen_shows_what_matters_most(board_file: Path) -> None:
    """On 80 by 24: assessed share, percentage, cash due, change, a bar; the total, the gap row, the costs, in words."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6")
        assert line_of(app, "Partner").split() == ["Partner", "Assessed", "Share", "Cash", "due", "Change"]
        assert line_of(app, " Conwy").split()[:5] == ["Conwy", "£16,881.00", "9.00%", "£11,421.00", "+£781.00"]
        assert "█" in line_of(app, " Conwy")
        assert line_of(app, "Total").split() == ["Total", "£187,501.00", "100.00%", "£172,794.56", "+£8,351.00"]
        assert line_of(app, "Less surplus").split()[:3] == ["Less", "surplus", "£0.35"]
        assert "£0.35 more is asked than the costs to share: each share is rounded to £1." in screen_text(app)

    drive(CyfranApp(path=board_file), steps, SMALL)


def test_a_large_screen_shows_in_kind_and_last_year_too(board_file: Path) -> None:
    """On 120 by 40 there is room for in-kind credit, last year's share and the change in percent."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6")
        shown = line_of(app, " Conwy").split()
        assert shown[1:8] == ["£16,881.00", "9.00%", "£5,460.00", "£11,421.00", "£16,100.00", "+£781.00", "+4.9%"]

    drive(CyfranApp(path=board_file), steps, LARGE)


def test_a_narrower_window_drops_columns(board_file: Path) -> None:
    """When the window shrinks the columns follow, and the cursor stays on its figure."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "down", "down", "right", "right", "right")
        before = app.screen.query_one(SplitTable).spot
        await pilot.resize_terminal(*SMALL)
        await settled(app, pilot)
        assert "Last year" not in line_of(app, "Partner")
        assert app.screen.query_one(SplitTable).spot == before

    drive(CyfranApp(path=board_file), steps, LARGE)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_enter_takes_a_figure_apart_and_escape_goes_back(board_file: Path, size: tuple[int, int]) -> None:
    """Enter opens the figure under the cursor, Escape closes it; the cursor is where it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "down", "down", "enter")
        assert "Conwy: Assessed share, 2026-27: £16,881.00" in screen_text(app)
        assert ">Conwy" in screen_text(app)
        assert tree_of(app).has_focus
        await press(app, pilot, "escape")
        assert "Assessed share, 2026-27" not in screen_text(app)
        table = app.screen.query_one(SplitTable)
        assert table.has_focus
        assert table.cursor_coordinate == (2, 1)

    drive(CyfranApp(path=board_file), steps, size)


def test_the_tree_goes_down_to_a_driver_and_from_there_to_its_place(board_file: Path) -> None:
    """Figure by figure down to the number of children, with its source; Ctrl+E goes to the place Board."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        app.workspace.choose_formula("60/25/10/5")
        await settled(app, pilot)
        await press(app, pilot, "f6", "enter", "down", "enter")
        tree = tree_of(app)
        share = tree.root.children[0]
        assert [str(part.label) for part in share.children][1] == "> children aged 0-17: 13,071"
        await press(app, pilot, "down", "down")
        assert tree.cursor_node is not None
        assert str(tree.cursor_node.label) == "> children aged 0-17: 13,071"
        assert "Source: ONS mid-2023 population estimates" in screen_text(app)
        assert "Typed in the place Board; Enter or Ctrl+E goes there." in screen_text(app)
        await press(app, pilot, "ctrl+e")
        assert isinstance(app.screen, PlaceScreen)
        assert app.screen.PLACE == "board"

    drive(CyfranApp(path=board_file), steps, LARGE)


def test_left_and_right_walk_the_tree(board_file: Path) -> None:
    """Right opens a figure and goes into it; Left goes back up and closes it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "enter", "down", "right", "right")
        tree = tree_of(app)
        first = tree.root.children[0]
        assert tree.cursor_node is first.children[0]
        await press(app, pilot, "left", "left")
        assert tree.cursor_node is first
        assert first.is_collapsed

    drive(CyfranApp(path=board_file), steps)


def test_a_computed_figure_has_no_source(board_file: Path) -> None:
    """Ctrl+E on a computed figure says what to do instead."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "enter", "ctrl+e")
        assert messages(app) == ["This figure is computed. Open it until you come to a figure that was typed in."]

    drive(CyfranApp(path=board_file), steps)


def test_the_gap_row_is_taken_apart_into_costs_and_shares(board_file: Path) -> None:
    """The surplus is what the shares are above the costs to share."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "ctrl+end", "up", "enter")
        parts = [str(part.label).split(":")[0] for part in tree_of(app).root.children]
        assert (str(tree_of(app).root.label).split(" = ")[0], parts) == (
            "Surplus, 2026-27: £0.35",
            ["Assessed share, all partners", "Costs to share"],
        )

    drive(CyfranApp(path=board_file), steps)


@pytest.mark.parametrize(
    ("key", "title", "words"),
    [
        ("w", "Why", "Why Conwy council (example) pays £11,421.00 in 2026-27"),
        ("f9", "Why", "Why Conwy council (example) pays £11,421.00 in 2026-27"),
        ("b", "What changed since last year", "Conwy council (example): from 2025-26 to 2026-27"),
        ("g", "Cash and in kind, 2026-27", "In kind is what agreed offers are worth"),
    ],
)
def test_papers_open_over_the_table(board_file: Path, key: str, title: str, words: str) -> None:
    """The letter, the bridge from last year, and who gives what; Escape closes them."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "down", "down", key)
        assert isinstance(app.screen, ReadingDialog)
        assert app.screen.heading == title
        assert words in screen_text(app)
        assert "Close (Escape)" in screen_text(app)
        await press(app, pilot, "escape")
        assert len(app.screen_stack) == 2

    drive(CyfranApp(path=board_file), steps)


def test_a_letter_can_be_copied(board_file: Path) -> None:
    """Ctrl+C in the letter copies the whole of it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "w", "ctrl+c")
        assert app.clipboard.startswith("Why Isle of Anglesey council (example) pays £10,778.00 in 2026-27")
        assert messages(app)[-1].startswith("Copied.")

    drive(CyfranApp(path=board_file), steps)


def test_papers_need_a_partner(board_file: Path) -> None:
    """On the total row there is nobody to explain."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "ctrl+end")
        for paper in ("w", "b"):
            app.clear_notifications()
            await press(app, pilot, paper)
            assert messages(app) == ["Go to a partner's row first."]

    drive(CyfranApp(path=board_file), steps)


def test_all_years_side_by_side(board_file: Path) -> None:
    """Y shows a column a year, and goes back; a figure of another year can be taken apart there."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "y")
        assert line_of(app, "Partner").split() == ["Partner", "2026-27", "2027-28", "2028-29"]
        assert line_of(app, "Total").split() == ["Total", "£187,501.00", "£196,575.00", "£201,997.00"]
        await press(app, pilot, "right", "enter")
        assert "Anglesey: Assessed share, 2027-28: £11,172.00" in screen_text(app)
        await press(app, pilot, "escape", "y")
        assert "Cash due" in line_of(app, "Partner")

    drive(CyfranApp(path=board_file), steps)


def test_the_year_in_view_is_followed(board_file: Path) -> None:
    """When another year is chosen the table is of that year, and so is the figure that is taken apart."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "enter")
        app.workspace.choose_year("2028-29")
        await settled(app, pilot)
        assert "Anglesey: Assessed share, 2028-29: £11,419.00" in screen_text(app)
        await press(app, pilot, "escape")
        assert line_of(app, "Total").split()[1] == "£201,997.00"
        assert "£0.10 is asked of nobody: each share is rounded to £1." in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_ctrl_c_copies_the_table_for_a_spreadsheet(board_file: Path) -> None:
    """All columns, with tabs between, whatever there is room for on the screen."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", "ctrl+c")
        lines = app.clipboard.split("\n")
        assert lines[0] == "Partner\tAssessed\tShare\tIn kind\tCash due\tLast year\tChange\tChange %"
        assert lines[3] == "Conwy\t£16,881.00\t9.00%\t£5,460.00\t£11,421.00\t£16,100.00\t+£781.00\t+4.9%"
        assert len({line.count("\t") for line in lines}) == 1
        await press(app, pilot, "y", "ctrl+c")
        assert app.clipboard.split("\n")[0].split("\t")[1:3] == ["2026-27 Assessed", "2026-27 Cash due"]

    drive(CyfranApp(path=board_file), steps)


def test_a_problem_stands_in_place_of_the_table(board_file: Path) -> None:
    """What stops the split is told in words; once it is mended the table is back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6")
        rewrite(app, "Police pay 110%.")
        await settled(app, pilot)
        text = " ".join(screen_text(app).split())
        assert "There is no split yet" in text
        assert "The percentages add up to 110%, which is more than 100%." in text
        assert "Press F8 for the list." in text
        assert "Anglesey" not in text
        await press(app, pilot, "ctrl+z")
        assert "Anglesey" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_a_change_is_shown_and_the_open_figure_follows(board_file: Path) -> None:
    """After a change the table and the figure taken apart are of the new Board; the gap says why."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6", *["down"] * 8, "enter")
        rewrite(app, "Police pay 90%.")
        await settled(app, pilot)
        assert "Example Police: Assessed share, 2026-27: £155,514.79" in screen_text(app)
        await press(app, pilot, "escape")
        text = " ".join(screen_text(app).split())
        assert "£17,279.42 is asked of nobody: the sentences ask for only 90% of what they share." in text

    drive(CyfranApp(path=board_file), steps)


def test_names_are_never_taken_as_markup(board_file: Path) -> None:
    """A name with brackets stands as it is, in the table, the tree and the letter."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        board = app.workspace.board
        assert board is not None
        first = board.partners[0].model_copy(update={"short": "[red]Môn[/]", "name": "[b]Anglesey[/b]"})
        app.workspace.make(Edit(board.model_copy(update={"partners": (first, *board.partners[1:])}), "Name"))
        await settled(app, pilot)
        await press(app, pilot, "f6", "enter")
        assert ">[red]Môn[/]" in screen_text(app)
        assert "[red]Môn[/]: Assessed share" in screen_text(app)
        await press(app, pilot, "escape", "w")
        assert "Why [b]Anglesey[/b] pays" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)


def test_the_mouse_takes_a_figure_apart(board_file: Path) -> None:
    """A click goes to a figure, another one takes it apart."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f6")
        for _turn in range(2):
            await pilot.click(SplitTable, offset=(30, 3))
            await settled(app, pilot)
        assert "Conwy: Assessed share, 2026-27" in screen_text(app)

    drive(CyfranApp(path=board_file), steps)
