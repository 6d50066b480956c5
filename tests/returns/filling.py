"""Forms filled in as people do, in a spreadsheet program."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.grids.reading import read_grids
from exports.grids.told import Outcome, Told
from exports.returns.form import FigureColumn, OfferColumn
from exports.returns.reading import read_return, return_in
from exports.returns.writing import return_form
from formulas.split import split_board
from funding.board import Board, partner_named
from funding.document import read_board

Answers = Mapping[Any, object]
"""What to write: by the row's mark and the column, a column of a sheet or a number."""

BOARD = """
format = 1
[board]
name = "Example Board"
name_cy = "Bwrdd Enghreifftiol"
years = ["2026-27", "2027-28", "2028-29"]
[[partners]]
id = "conwy"
name = "Conwy council"
group = "local authorities"
last_year = "£50,000"
[[partners]]
id = "health"
name = "Example Health Board"
group = "health boards"
[[drivers]]
name = "children aged 0-17"
name_cy = "plant 0-17 oed"
unit = "children"
source = "made up for a test"
as_at = 2023-06-30
values = { conwy = 20890, "2027-28" = { conwy = 21000 } }
[[costs]]
id = "venue"
name = "Venue hire"
name_cy = "Llogi lleoliad"
amount = "£10,000"
[[costs]]
id = "trainer"
name = "Trainer"
amount = "£20,000"
[[in_kind]]
id = "room"
partner = "conwy"
kind = "accommodation"
what = "Training room"
quantity = 24
unit = "days"
rate = "£85"
valuation = "market rate"
evidence = "Price list"
status = "agreed"
meets = "venue"
[[in_kind]]
id = "nurse"
partner = "health"
kind = "staff"
what = "A nurse who trains"
staff = { salary = "£40,000", on_costs = "25%", days = 22, days_in_year = 220 }
valuation = "salary cost"
status = "offered"
[[formulas]]
name = "agreed"
text = "Local authorities pay 60%, shared by children aged 0-17. Health boards pay the rest."
"""


def board_of(text: str = BOARD) -> Board:
    """The Board of a text that has no problems."""
    reading = read_board(text)
    assert reading.board is not None, reading.problems
    return reading.board


def form_of(board: Board, partner: str) -> bytes:
    """A partner's form."""
    return return_form(board, partner_named(board, partner), split_board(board).split)


def filled(form: bytes, answers: Answers) -> bytes:
    """The form with answers in it, saved by another program than wrote it."""
    book = load_workbook(BytesIO(form))
    missing = dict(answers)
    for sheet, row, mark in _marked(book):
        for column in [column for found, column in list(missing) if found == mark]:
            sheet.cell(row, column + 1).value = missing.pop((mark, column))  # type: ignore[assignment]
    assert not missing, missing
    return saved(book)


def saved(book: Workbook) -> bytes:
    """What a workbook is on disk."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _marked(book: Workbook) -> Iterator[tuple[Worksheet, int, str]]:
    """Each row by its mark; rows of drivers by the driver's name and, where there is one, its year as well."""
    for sheet in book.worksheets:
        for row in range(1, sheet.max_row + 1):
            mark = sheet.cell(row, 1).value
            if mark == "driver":
                since = sheet.cell(row, FigureColumn.SINCE + 1).value
                mark = f"{sheet.cell(row, FigureColumn.WHAT + 1).value}, {since}"
            if isinstance(mark, str):
                yield sheet, row, mark


def read(board: Board, content: bytes) -> tuple[Board, tuple[Told, ...]]:
    """The Board with what a return says, and what became of its rows."""
    return read_return(board, return_in(read_grids(content), board))


def refused(told: tuple[Told, ...]) -> list[str]:
    """Where and why something was refused."""
    return [f"{row.place}: {row.words}" for row in told if row.outcome is Outcome.REFUSED]


__all__ = ["BOARD", "FigureColumn", "OfferColumn", "board_of", "filled", "form_of", "read", "refused", "saved"]
