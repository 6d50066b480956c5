"""The workbook as a whole: its sheets, what the Cover says, what the file says of itself."""

import hashlib
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl.cell import Cell

from exports.provenance import fingerprint
from exports.sheets.sheet_names import sheet_names
from exports.sheets.steps import DoesNotFit
from exports.workbook import write_workbook
from formulas.language.printer import print_formula
from funding.board import Board, Details, Partner
from funding.canonical import canonical, canonical_text
from funding.document import read_board
from funding.wording import use_language
from funding.years import year_from
from tests.exports.boards import AWKWARD, awkward_split, split_of
from tests.exports.reading import Written


def cover_of(path: Path) -> dict[str, object]:
    """What stands beside each label of the Cover."""
    told: dict[str, object] = {}
    for label, text in Written(path).results["Cover"].iter_rows(values_only=True):
        told.setdefault(str(label), text)
    return told


def test_w1_cover_says_what_it_is_made_from(awkward: Written) -> None:
    """Cover: Board, years, formula, status, version, fingerprint, overall check."""
    cover, board = cover_of(awkward.path), awkward_split().board
    assert awkward.results["Cover"]["A1"].value == board.board.name
    assert cover["Years"] == "2026-27, 2027-28, 2028-29"
    assert cover["Formula"] == "=agreed"
    assert cover["Scenario"] == "None: the plan as it stands"
    assert cover["Status"] == "Draft: the Board has not adopted it"
    assert str(cover["Program"]).startswith("Cyfran, version ")
    assert cover["Fingerprint of the Board"] == fingerprint(board)
    assert cover["All checks"] == "OK"


def test_w1_cover_has_the_formula_in_full(awkward: Written) -> None:
    """Every sentence of the formula stands on the Cover, in order."""
    split = awkward_split()
    cover = cover_of(awkward.path)
    told = [str(cover[f"Sentence {number}"]) for number in range(1, len(split.formula.clauses) + 1)]
    assert told == [line for line in print_formula(split.formula, split.lexicon).split("\n") if line]


def test_w1_cover_shows_a_date_when_it_is_given_one(written: Path) -> None:
    """The date of the Cover is the one passed in; without one there is none."""
    write_workbook(awkward_split(), written)
    assert "Date" not in cover_of(written)
    write_workbook(awkward_split(), written, dated=date(2026, 3, 31))
    assert cover_of(written)["Date"] == "31 March 2026"


def test_w2_contents_links_to_every_sheet_and_says_what_it_shows(awkward: Written) -> None:
    """Each sheet has a row in Contents, in order: a link to its first cell, and a sentence."""
    sheet = awkward.book["Contents"]
    rows = [[cell for cell in row if isinstance(cell, Cell)] for row in sheet.iter_rows(min_row=6, max_col=2)]
    links = [link for row in rows if (link := row[0].hyperlink) is not None]
    named = [str(link.location).rpartition("!")[0].strip("'").replace("''", "'") for link in links]
    assert [row[0].value for row in rows] == named == awkward.book.sheetnames
    assert [row[0].value for row in rows if not str(row[1].value).endswith(".")] == []


def test_w3_sheets_stand_in_order(awkward: Written) -> None:
    """Cover, Contents, Inputs, Assumptions, Workings, Instalments, Split, Charts, statements, Checks, Log, Source."""
    before = ["Cover", "Contents", "Inputs", "Assumptions", "Workings 2026-27", "Workings 2027-28", "Workings 2028-29"]
    statements = ["=North+1", "South", "Health", "@Police", "-Homes A", "+Homes B, a body with a very lo"]
    after = ["Checks", "Log", "Source"]
    assert awkward.book.sheetnames == [*before, "Instalments", "Split", "Charts", *statements, *after]


def test_w3_a_comparison_stands_before_the_checks(written: Path) -> None:
    """When there is something to compare with, the sheet stands after the statements."""
    write_workbook(awkward_split(), written, comparisons=[awkward_split()])
    assert Written(written).book.sheetnames[-4:] == ["Comparison", "Checks", "Log", "Source"]


TRYING = [
    "Split",
    "SPLIT",
    "Checks",
    "History",
    "a" * 40,
    "a" * 40,
    "'[:*?/\\]'",
    "[]",
    "🏛" * 20,
    "🏛" * 20,
    "Workings 2026-27",
]
"""Short names of partners that a sheet cannot have as they are."""


@pytest.mark.parametrize("language", ["en", "cy"])
def test_w4_sheet_names_are_short_and_unlike(language: str) -> None:
    """Sheet names are unique and at most 31 characters, whatever the language and whatever partners are called."""
    years = tuple(year_from(start) for start in range(2026, 2036))
    partners = tuple(
        Partner(id=f"p{place}", name="Partner", short=name, group="police") for place, name in enumerate(TRYING)
    )
    use_language(language)
    try:
        every = sheet_names(Board(board=Details(name="A", years=years), partners=partners)).every
    finally:
        use_language("en")
    assert len({name.casefold() for name in every}) == len(every) == len(TRYING) + len(years) + 11
    assert max(len(name.encode("utf-16-le")) // 2 for name in every) <= 31
    assert [name for name in every if re.search(r"[\[\]:*?/\\]|^'|'$|^\s|\s$|^history$", name, re.IGNORECASE)] == []


def test_w4_no_sheet_is_empty(awkward: Written) -> None:
    """Every sheet says something below its title."""
    assert [sheet.title for sheet in awkward.book.worksheets if sheet.max_row < 6] == []


def test_w7_nothing_is_hidden(awkward: Written) -> None:
    """No sheet, row or column is hidden."""
    hidden = [
        (sheet.title, key)
        for sheet in awkward.book.worksheets
        for group in (sheet.row_dimensions, sheet.column_dimensions)
        for key, dimension in group.items()
        if dimension.hidden
    ]
    assert (hidden, {sheet.sheet_state for sheet in awkward.book.worksheets}) == ([], {"visible"})


def test_w8_no_links_macros_or_connections(awkward: Written) -> None:
    """The file has no part for external links, macros or connections, and no link leaves the workbook."""
    with zipfile.ZipFile(awkward.path) as parts:
        names = parts.namelist()
        relations = b"".join(parts.read(name) for name in names if name.endswith(".rels"))
    suspicious = [name for name in names if any(word in name for word in ("external", "vba", "connection", "query"))]
    assert (suspicious, b'TargetMode="External"' in relations) == ([], False)


def test_w9_opens_on_the_first_sheet_at_a1(awkward: Written) -> None:
    """The first sheet is shown, with its first cell."""
    assert awkward.book.active is not None
    assert awkward.book.active.title == "Cover"
    view = awkward.book.worksheets[0].sheet_view
    assert (view.topLeftCell, view.selection[0].activeCell) in ((None, None), (None, "A1"), ("A1", "A1"))


def test_w33_full_calculation_on_load(awkward: Written) -> None:
    """A spreadsheet program works out everything anew when it opens the file."""
    with zipfile.ZipFile(awkward.path) as parts:
        assert b'fullCalcOnLoad="1"' in parts.read("xl/workbook.xml")


def test_w47_the_file_says_what_it_is(awkward: Written) -> None:
    """Title, author, subject and language are set."""
    told, name = awkward.book.properties, awkward_split().board.board.name
    with zipfile.ZipFile(awkward.path) as parts:
        own = parts.read("docProps/custom.xml").decode()
    assert (told.title, told.creator, told.subject, 'name="Language"' in own, ">en-GB<" in own) == (
        f"{name}: the agreed split",
        name,
        "Contributions in 2026-27, 2027-28, 2028-29",
        True,
        True,
    )


def test_w55_fingerprint_is_that_of_the_boards_facts() -> None:
    """The fingerprint is the SHA-256 of the Board's canonical form, so layout and remarks do not matter."""
    board = awkward_split().board
    reading = read_board("# a remark\n\n" + AWKWARD)
    assert reading.board is not None
    text = canonical_text(canonical(board))
    assert fingerprint(reading.board) == fingerprint(board) == hashlib.sha256(text.encode()).hexdigest()


def test_w55_another_board_has_another_fingerprint() -> None:
    """A penny more is another Board."""
    other = split_of(AWKWARD.replace("£162,345.67", "£162,345.68")).board
    assert fingerprint(other) != fingerprint(awkward_split().board)


def test_w56_same_board_same_bytes(awkward: Written, written: Path) -> None:
    """Written twice, the file is the same to the byte."""
    write_workbook(split_of(AWKWARD), written)
    assert written.read_bytes() == awkward.path.read_bytes()


def test_a_formula_with_too_many_steps_is_told(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet has only so many columns: what does not fit is told, and nothing is written."""
    monkeypatch.setattr("exports.sheets.steps.MOST_COLUMNS", 20)
    with pytest.raises(DoesNotFit, match=r"The formula has \d+ steps, more than a spreadsheet has columns\."):
        write_workbook(awkward_split(), written)
    assert not written.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """What stops the writing is an `OSError`, for the command line to tell."""
    with pytest.raises(FileNotFoundError):
        write_workbook(awkward_split(), tmp_path / "nowhere" / "out.xlsx")
