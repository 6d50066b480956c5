"""The place Export: what, where, and then where it is."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from textual.pilot import Pilot
from textual.widgets import Input, Static

from formulas.split import split_board
from funding.store import open_board
from tests.piloting import LARGE, SMALL, drive, press, screen_text, settled
from tui.app.app import CyfranApp
from tui.app.dialogs.ask import AskDialog
from tui.app.dialogs.checks import ChecksDialog
from tui.workspace.edits import Edit

EXAMPLE = Path("examples/north-wales-example.toml")


@pytest.fixture
def board_file(tmp_path: Path) -> Path:
    """A copy of the main example."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def outcome(app: CyfranApp) -> str:
    """What the screen says came of it."""
    return str(app.screen.query_one("#outcome", Static).content)


def before(app: CyfranApp) -> str:
    """What the screen says before anything is written."""
    return str(app.screen.query_one("#before", Static).content)


def path_in(app: CyfranApp) -> Input:
    """Where the file goes."""
    return app.screen.query_one("#path", Input)


async def write(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Press F9 and wait until it is written."""
    await pilot.press("f9")
    await app.workers.wait_for_complete()
    await settled(app, pilot)


def change_name(app: CyfranApp) -> None:
    """Change something that is not saved."""
    board = app.workspace.board
    assert board is not None
    details = board.board.model_copy(update={"note": "Changed."})
    app.workspace.make(Edit(board.model_copy(update={"board": details}), "Note"))


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_workbook_is_written_beside_the_board(board_file: Path, size: tuple[int, int]) -> None:
    """F7 and F9 write the workbook; the path, the size and what is in it are shown."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        assert path_in(app).value == str(board_file.with_suffix(".xlsx"))
        await write(app, pilot)
        size_in_kb = (board_file.with_suffix(".xlsx").stat().st_size + 500) // 1000
        assert outcome(app) == (
            f"Done: {board_file.with_suffix('.xlsx')}\n"
            f"{size_in_kb} kB: Cover, Inputs, Workings, Split and Checks of 12 partners, 2026-27, 2027-28, 2028-29"
        )
        assert "Done:" in screen_text(app)

    drive(CyfranApp(path=board_file), steps, size)
    assert "Cover" in load_workbook(board_file.with_suffix(".xlsx")).sheetnames


@pytest.mark.parametrize(
    ("downs", "name", "start"),
    [
        (1, "board.csv", "\ufeffyear,id,partner,group,assessed"),
        (2, "board.json", '{\n  "board": "Gogledd Example'),
        (3, "board.txt", "Why Isle of Anglesey council (example) pays £10,778.00 in 2026-27"),
    ],
)
def test_each_kind_of_text_has_its_own_name_and_content(board_file: Path, downs: int, name: str, start: str) -> None:
    """Choosing another kind changes the ending of the suggested name; F9 writes that kind."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", *["down"] * downs, "space")
        assert path_in(app).value == str(board_file.with_name(name))
        await write(app, pilot)
        assert outcome(app).startswith(f"Done: {board_file.with_name(name)}\n")

    drive(CyfranApp(path=board_file), steps)
    assert board_file.with_name(name).read_text(encoding="utf-8").startswith(start)


def test_the_json_file_is_the_split(board_file: Path) -> None:
    """What is written for programs is the split that the screen shows, to the penny."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", "down", "down", "space")
        await write(app, pilot)

    drive(CyfranApp(path=board_file), steps)
    told = json.loads(board_file.with_suffix(".json").read_text(encoding="utf-8"))
    board = open_board(board_file).board
    assert board is not None
    split = split_board(board).split
    assert split is not None
    assert [[row["assessed_pence"] for row in year["partners"]] for year in told["years"]] == [
        [row.assessed for row in year.partners] for year in split.years
    ]


def test_the_chosen_kind_is_marked_by_a_sign(board_file: Path) -> None:
    """Without colours it can be seen which kind is chosen."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", "down", "space")
        marked = [line for line in screen_text(app).splitlines() if "●" in line]
        assert len(marked) == 1
        assert "The split as a table (CSV)" in marked[0]

    drive(CyfranApp(path=board_file), steps)


@pytest.mark.parametrize(("key", "replaced"), [("k", False), ("escape", False), ("r", True)])
def test_a_file_that_is_there_is_replaced_only_when_told_to(board_file: Path, key: str, replaced: bool) -> None:  # noqa: FBT001
    """It asks; the safe answer and Escape leave the file as it is."""
    there = board_file.with_name("there.xlsx")
    there.write_bytes(b"old")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        path_in(app).value = str(there)
        await press(app, pilot, "f9")
        await pilot.pause(0.1)
        assert isinstance(app.screen, AskDialog)
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await settled(app, pilot)
        started = "Done:" if replaced else "Nothing was written."
        assert outcome(app).startswith(started)

    drive(CyfranApp(path=board_file), steps)
    assert (there.read_bytes() != b"old") == replaced


def test_a_missing_folder_is_told(board_file: Path) -> None:
    """The folder is named, and what to do."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        path_in(app).value = str(board_file.parent / "nowhere" / "split.xlsx")
        await write(app, pilot)
        assert outcome(app) == (
            f"! There is no folder “{board_file.parent / 'nowhere'}”. Make it first, or choose another."
        )

    drive(CyfranApp(path=board_file), steps)


def test_a_wrong_ending_is_told(board_file: Path) -> None:
    """A workbook ends in .xlsx, a table in .csv."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        path_in(app).value = str(board_file.with_name("split.doc"))
        await write(app, pilot)
        assert outcome(app) == "! The workbook's name must end in .xlsx: split.doc."
        await press(app, pilot, "down", "space")
        await write(app, pilot)
        assert outcome(app) == "! The name must end in .csv: split.doc."

    drive(CyfranApp(path=board_file), steps)


def test_a_path_that_somebody_typed_stays(board_file: Path) -> None:
    """Another kind only changes its ending; Ctrl+D suggests a path again."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        path_in(app).value = str(board_file.with_name("mine.xlsx"))
        await press(app, pilot, "down", "space")
        assert path_in(app).value == str(board_file.with_name("mine.csv"))
        await press(app, pilot, "ctrl+d")
        assert path_in(app).value == str(board_file.with_name("board.csv"))

    drive(CyfranApp(path=board_file), steps)


def test_nothing_typed_is_told(board_file: Path) -> None:
    """Without a path it says what to do."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        path_in(app).value = " "
        await write(app, pilot)
        assert outcome(app) == "! Type where to write the file, or press Ctrl+D for a suggestion."

    drive(CyfranApp(path=board_file), steps)


def test_what_is_not_saved_is_exported_and_said(board_file: Path) -> None:
    """A Board with changes that are not saved can be exported as it is now."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        assert "not saved" not in before(app)
        change_name(app)
        await settled(app, pilot)
        assert before(app).endswith("This Board is not saved. The file will hold the Board as it is now.")
        await write(app, pilot)
        assert outcome(app).startswith("Done:")

    drive(CyfranApp(path=board_file), steps)


def test_what_stops_the_split_stops_the_export(board_file: Path) -> None:
    """With an error on the Board nothing is written, and it says which error."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7")
        board = app.workspace.board
        assert board is not None
        agreed = board.formulas[0].model_copy(update={"text": "Police pay 110%."})
        app.workspace.make(Edit(board.model_copy(update={"formulas": (agreed, *board.formulas[1:])}), "Formula"))
        await settled(app, pilot)
        assert "The percentages add up to 110%" in before(app)
        await write(app, pilot)
        assert outcome(app).startswith("! 1 problem stops the split, so there is nothing to write.")

    drive(CyfranApp(path=board_file), steps)
    assert not board_file.with_suffix(".xlsx").exists()


def test_the_text_can_be_copied_instead(board_file: Path) -> None:
    """Ctrl+E copies a table; a workbook says that it cannot be copied."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", "ctrl+e")
        assert outcome(app).startswith("A workbook, a paper or a return cannot be copied as text.")
        await press(app, pilot, "down", "space", "ctrl+e")
        assert app.clipboard.startswith("year,id,partner,group,assessed")
        assert outcome(app).startswith("Copied.")

    drive(CyfranApp(path=board_file), steps)


def test_other_formulas_are_chosen_from_a_list(board_file: Path) -> None:
    """Ctrl+L lists them; what is marked stands in the workbook, whose Cover has the date that was typed."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", "ctrl+l")
        await pilot.pause(0.1)
        assert isinstance(app.screen, ChecksDialog)
        await press(app, pilot, "space", "enter")
        assert "Beside it: " in screen_text(app)
        app.screen.query_one("#dated", Input).value = "2026-11-27"
        await write(app, pilot)
        assert outcome(app).startswith("Done:")

    drive(CyfranApp(path=board_file), steps, LARGE)
    assert "Comparison" in load_workbook(board_file.with_suffix(".xlsx")).sheetnames


@pytest.mark.parametrize(("downs", "name"), [(4, "board.docx"), (5, "board-returns")])
def test_the_paper_and_the_returns_are_written_beside_the_board(board_file: Path, downs: int, name: str) -> None:
    """The paper is a Word document, the returns a folder with a form for each partner."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f7", *["down"] * downs, "space")
        assert path_in(app).value == str(board_file.with_name(name))
        await write(app, pilot)
        assert outcome(app).startswith(f"Done: {board_file.with_name(name)}\n")

    drive(CyfranApp(path=board_file), steps)
    written = board_file.with_name(name)
    assert len(list(written.iterdir())) == 12 if written.is_dir() else written.read_bytes().startswith(b"PK")


def test_under_a_scenario_what_is_written_says_so(board_file: Path) -> None:
    """The scenario in view is named before anything is written, and in the file."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        app.workspace.choose_scenario("Two more practice reviews")
        await settled(app, pilot)
        await press(app, pilot, "f7", "down", "down", "space")
        assert "By the formula “agreed” under “Two more practice reviews”," in before(app)
        await write(app, pilot)

    drive(CyfranApp(path=board_file), steps)
    told = json.loads(board_file.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["scenario"] == "Two more practice reviews"
