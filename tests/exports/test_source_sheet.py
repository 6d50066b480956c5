"""The Board's text as it stands in a workbook: whatever it holds, it comes back to the letter."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from exports.source_sheet import FIRST_ROW, GOES_ON, LONGEST, lines_of, text_of
from exports.workbook import write_workbook
from funding.document import write_board
from tests.exports.boards import AWKWARD, awkward_split, split_of
from tests.exports.reading import Written
from tests.exports.recalculating import recalculate

PIECES = st.sampled_from(
    ["x", " ", "\n", "\t", GOES_ON, GOES_ON[0], "_x0041_", "_x005F_", "=1+1", "'", "Ŵ", "y" * LONGEST]
)
TEXTS = st.lists(PIECES, max_size=8).map(lambda pieces: "".join(pieces).rstrip("\n") + "\n")

HARD = AWKWARD.replace("_x0041_ & <b>", f"_x0041_ _x005F_x0041_ {GOES_ON} \\ufffe \\t 🏛" + "long, " * 2_000)


def carried(path: Path) -> str:
    """The Board's text that a workbook carries."""
    sheet = load_workbook(path)["Source"]
    return text_of(
        None if value is None else str(value) for (value, *_) in sheet.iter_rows(FIRST_ROW + 1, values_only=True)
    )


@given(TEXTS)
def test_w57_rows_give_back_the_text(text: str) -> None:
    """`text_of(lines_of(text)) == text`, with lines of any length, blank ones, and ones that look like the marker."""
    rows = lines_of(text)
    assert text_of(rows) == text_of([*rows, None, ""]) == text
    assert max(map(len, rows)) <= LONGEST + len(GOES_ON)
    assert [row for row in rows if re.search("_x[0-9A-Fa-f]{4}_", row)] == []


def test_w57_the_workbook_carries_the_boards_text(written: Path) -> None:
    """The last sheet holds the Board's canonical text, and it reads back as the same Board."""
    split = split_of(HARD)
    write_workbook(split, written)
    assert Written(written).book.sheetnames[-1] == "Source"
    assert carried(written) == write_board(split.board)


def test_w57_the_text_survives_another_program(written: Path, tmp_path: Path) -> None:
    """LibreOffice reads the workbook and saves it again; the Board's text is still the same."""
    split = split_of(HARD)
    write_workbook(split, written)
    recalculate([written], tmp_path)
    assert carried(tmp_path / "recalculated" / written.name) == write_board(split.board)


def test_w55_the_program_finds_formula_and_scenario(awkward: Written) -> None:
    """What the program must know to say whether a workbook still holds stands in the file's own properties."""
    kept = getattr(awkward.book, "custom_doc_props")  # noqa: B009 -- the library's types leave it out
    properties = {known.name: known.value for known in kept.props}
    split = awkward_split()
    assert (properties["CyfranFormula"], properties["CyfranScenario"] or None) == (split.formula_name, split.scenario)
    assert (properties["CyfranFormat"], properties["Language"]) == ("1", "en-GB")
    assert properties["CyfranVersion"]
