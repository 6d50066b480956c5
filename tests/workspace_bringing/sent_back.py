"""Files that somebody sends back, made for tests."""

from pathlib import Path

from exports.returns.writing import return_form
from formulas.split import split_board
from funding.board import Board
from funding.document import read_board
from tests.reading.altering import EXAMPLE, example_workbook, resaved
from tests.returns.filling import FigureColumn, filled

TWO_EDITS = {"E33": 48200, "D8": 560, "G55": 1}
"""A salary and an amount in a sentence; and a formula typed over, which is not taken."""
CHANGES = (
    "Business manager: post, salary is £48,200 (was £47,000).",
    (
        "Formula “agreed”: a sentence says “Example Family Court Service pays £560.” "
        "(it said “Example Family Court Service pays £550.”)."
    ),
)


def example() -> Board:
    """The example Board."""
    board = read_board(EXAMPLE.read_text(encoding="utf-8")).board
    assert board is not None
    return board


def edited_workbook(folder: Path) -> Path:
    """The example's workbook, with two inputs and a formula typed over."""
    path = folder / "edited.xlsx"
    path.write_bytes(resaved(example_workbook(), dict(TWO_EDITS)))
    return path


def folder_of_returns(folder: Path) -> Path:
    """A folder with one partner's return, which says what it paid last year, and a note beside it."""
    made = folder / "back"
    made.mkdir()
    board = example()
    form = return_form(board, board.partners[0], split_board(board).split)
    (made / "return.xlsx").write_bytes(filled(form, {("last year", FigureColumn.FIGURE): 12000}))
    (made / "letter.pdf").write_bytes(b"%PDF-1.4")
    return made


def sheet_of_costs(folder: Path, headings: str = "Cost,Amount") -> Path:
    """A sheet of costs from elsewhere: two new lines, and one that cannot be read."""
    path = folder / "costs.csv"
    path.write_text(
        f"{headings}\nSummer conference,1200\nWinter conference,900\nPrinting,about £90\n", encoding="utf-8"
    )
    return path
