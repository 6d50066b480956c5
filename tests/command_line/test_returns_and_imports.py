"""`cyfran returns`, `cyfran import` of what comes back, and `cyfran paper`, as people type them."""

import sys
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from funding.document import read_board
from tests.command_line.conftest import Run
from tests.returns.filling import FigureColumn, OfferColumn, filled

OFFER = """
[[in_kind]]
id = "room"
partner = "police"
kind = "accommodation"
what = "Training room"
quantity = 2
rate = "£100"
valuation = "market rate"
status = "agreed"
meets = "everything"
"""


def board_in(folder: Path) -> str:
    """What the Board file says."""
    return (folder / "board.toml").read_text(encoding="utf-8")


def answer(folder: Path, partner: str, answers: dict[tuple[str, int], object]) -> None:
    """Fill in a partner's form, under another name than it was sent by."""
    form = folder / "forms" / f"board-{partner}.xlsx"
    (folder / "back").mkdir(exist_ok=True)
    (folder / "back" / f"from {partner}.xlsx").write_bytes(filled(form.read_bytes(), answers))


def test_a_form_for_every_partner(run: Run, tmp_path: Path) -> None:
    """Each partner has a form, whose paths are printed; one can be asked for; none is lost to another."""
    result = run("returns", "board.toml", "forms")
    assert result.exit_code == 0
    partners = ["conwy", "denbighshire", "health", "police", "probation"]
    assert result.stdout.split() == [f"forms/board-{partner}.xlsx" for partner in partners]
    assert run("returns", "board.toml", "forms").exit_code == 4
    assert run("returns", "board.toml", "one", "--partner", "Example Police").stdout == "one/board-police.xlsx\n"
    assert run("returns", "board.toml", "one", "--partner", "Gwent").exit_code == 2
    assert load_workbook(tmp_path / "one" / "board-police.xlsx").sheetnames == ["Return", "Figures", "In kind", "Lists"]


def test_forms_without_a_formula(run: Run, tmp_path: Path) -> None:
    """Where nothing can be shared yet there are forms all the same, and why they say no share is told."""
    text = board_in(tmp_path).partition("[[formulas]]")[0]
    (tmp_path / "board.toml").write_text(text, encoding="utf-8")
    result = run("returns", "board.toml", "forms")
    assert result.exit_code == 0
    assert "The forms do not say what partners pay" in result.stderr


def test_blank_forms_change_nothing(run: Run, tmp_path: Path) -> None:
    """Forms that come back as they were sent propose nothing."""
    before = board_in(tmp_path)
    run("returns", "board.toml", "forms")
    result = run("import", "forms", "board.toml", "--yes")
    assert (result.exit_code, board_in(tmp_path)) == (0, before)
    assert "5 returns were read." in result.stderr
    assert "stays as it is" in result.stderr


def test_what_comes_back_is_listed_before_it_is_taken(run: Run, tmp_path: Path) -> None:
    """Without --yes nothing is written; then everything is, and a second time nothing is left to take."""
    before = board_in(tmp_path)
    run("returns", "board.toml", "forms")
    answer(tmp_path, "conwy", {("last year", FigureColumn.FIGURE): "£51,000"})
    answer(tmp_path, "police", {("last year", FigureColumn.FIGURE): "lots"})
    result = run("import", "back", "board.toml")
    assert (result.exit_code, board_in(tmp_path)) == (0, before)
    assert "from conwy.xlsx:\n  Proposed" in result.stdout
    assert "“lots” is not an amount of money" in " ".join(result.stdout.split())
    assert "  1. Conwy: last year's share is £51,000 (was £50,000).\n" in result.stdout
    assert "Nothing was read from: Denbighshire" in result.stderr
    assert "Saved: board.toml" in run("import", "back", "board.toml", "--yes").stderr
    assert 'last_year = "£51,000"' in board_in(tmp_path)
    assert "stays as it is" in run("import", "back", "board.toml", "--yes").stderr


def test_some_of_it_is_taken(run: Run, tmp_path: Path) -> None:
    """--take takes the changes of these numbers; what stays offered is told again."""
    run("returns", "board.toml", "forms")
    answers: dict[tuple[str, int], object] = {
        ("last year", FigureColumn.FIGURE): 17000,
        ("new 1", OfferColumn.KIND): "staff",
        ("new 1", OfferColumn.WHAT): "Analyst",
    }
    answer(tmp_path, "police", answers)
    run("import", "back", "board.toml", "--take", "2", "--role", "business manager")
    reading = read_board(board_in(tmp_path))
    assert reading.board is not None
    assert [offer.what for offer in reading.board.in_kind] == ["Analyst"]
    assert reading.board.partners[3].last_year == 1_600_000
    assert "business manager" in board_in(tmp_path)


def test_one_return_by_itself(run: Run, tmp_path: Path) -> None:
    """A single file may be brought in; of another Board it is refused."""
    (tmp_path / "board.toml").write_text(board_in(tmp_path) + OFFER, encoding="utf-8")
    run("returns", "board.toml", "forms")
    answer(tmp_path, "police", {("offer room", OfferColumn.ANSWER): "withdrawn"})
    run("import", "back/from police.xlsx", "board.toml", "--yes")
    assert 'status = "declined"' in board_in(tmp_path)
    (tmp_path / "other.toml").write_text(board_in(tmp_path).replace("Example Board", "Other Board"), encoding="utf-8")
    result = run("import", "back/from police.xlsx", "other.toml")
    assert (result.exit_code, "for another Board" in result.stderr) == (2, True)


def test_a_sheet_of_costs(run: Run, tmp_path: Path) -> None:
    """The columns are told, the lines taken, totals left, and the next sheet like it read the same way."""
    text = 'Item,Cost,Lead\nLeaflets,"£1,200",Office\nPosters,(50),\nTotal,1150,\n'
    (tmp_path / "costs.csv").write_text(text, encoding="utf-8")
    result = run("import", "costs.csv", "board.toml", "--yes")
    assert result.exit_code == 0
    assert "column B “Cost”: the amount" in result.stdout
    assert "agrees with the 2 lines" in " ".join(result.stdout.split())
    assert 'headings = ["Item", "Cost", "Lead"]' in board_in(tmp_path)
    assert 'amount = "£1,200"' in board_in(tmp_path)
    again = run("import", "costs.csv", "board.toml", "--yes")
    assert "The headings are those of “costs.csv”" in again.stdout
    assert "stays as it is" in again.stderr
    assert run("check", "board.toml").exit_code == 0


WRONG = {
    ("--columns", "nmae=A"): "Did you mean “name”",
    ("--sheet", "Budget"): "There is no sheet called “Budget”.",
    ("--header-row", "99"): "There is no row 99",
    ("--lines", "first"): "is no list of rows",
}


@pytest.mark.parametrize(("options", "words"), WRONG.items())
def test_slips_about_a_sheet(run: Run, tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    """What cannot be read as said is answered in words, and nothing is written."""
    before = board_in(tmp_path)
    (tmp_path / "costs.csv").write_text("Item,Cost\nLeaflets,5\n", encoding="utf-8")
    result = run("import", "costs.csv", "board.toml", "--yes", *options)
    assert (result.exit_code, words in result.stderr, board_in(tmp_path)) == (2, True, before)


def test_options_of_sheets_are_for_sheets(run: Run, tmp_path: Path) -> None:
    """--columns says nothing about a folder of returns."""
    (tmp_path / "back").mkdir()
    assert run("import", "back", "board.toml", "--columns", "name=A").exit_code == 2


def test_persons_are_refused(run: Run, tmp_path: Path) -> None:
    """A table with names and dates of birth is not read at all."""
    text = "Name,Date of birth,Cost\nAlys Example,01/02/2012,5\nBryn Example,03/04/2013,6\n"
    (tmp_path / "costs.csv").write_text(text, encoding="utf-8")
    result = run("import", "costs.csv", "board.toml", "--yes")
    assert (result.exit_code, "seems to hold" in result.stderr, "Alys" in result.stderr) == (4, True, False)


def test_an_empty_folder(run: Run, tmp_path: Path) -> None:
    """A folder without returns is told as one."""
    (tmp_path / "back").mkdir()
    result = run("import", "back", "board.toml")
    assert (result.exit_code, "There are no returns" in result.stderr) == (4, True)


def test_a_paper(run: Run, tmp_path: Path) -> None:
    """A paper is written once, and over another only with --replace."""
    assert run("paper", "board.toml", "paper.docx").exit_code == 0
    assert (tmp_path / "paper.docx").read_bytes().startswith(b"PK")
    assert run("paper", "board.toml", "paper.docx").exit_code == 4
    assert run("paper", "board.toml", "paper.docx", "--replace").exit_code == 0
    assert run("paper", "board.toml", "paper.pdf").exit_code == 2
    assert "“none”" in run("paper", "board.toml", "other.docx", "--compare", "none").stderr


def test_a_paper_without_its_library(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library the command to install it is told exactly."""
    monkeypatch.setitem(sys.modules, "docx", None)
    result = run("paper", "board.toml", "paper.docx")
    assert result.exit_code == 2
    assert result.stderr == (
        "Papers need a library that is not installed. Type this, then try again:\n"
        '    pipx inject cyfran "python-docx>=1.1,<2"\n'
    )


SCENARIOS = """
[[scenarios]]
name = "Dearer"
changes = ['"All that the Board does" costs £170,000.']
[[scenarios]]
name = "Who knows"
changes = ['"All that the Board does" costs between £150,000 and £200,000, most likely £162,000.']
"""


def test_a_paper_on_scenarios(run: Run, tmp_path: Path) -> None:
    """A paper recommends a formula under a scenario, beside others, and tells risks from draws."""
    (tmp_path / "board.toml").write_text(board_in(tmp_path) + SCENARIOS, encoding="utf-8")
    result = run("paper", "board.toml", "a.docx", "--scenario", "Dearer", "--compare", "agreed", "--risks", "Who knows")
    assert result.exit_code == 0, result.stderr
    document = Document(str(tmp_path / "a.docx"))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert any("The figures are those of the scenario “Dearer”." in text for text in texts)
    assert any("draws of what is uncertain under “Dearer + Who knows”" in text for text in texts)
    first = [row.cells[0].text for row in document.tables[0].rows]
    assert first == ["Option", "agreed with Dearer (recommended)", "agreed"]
