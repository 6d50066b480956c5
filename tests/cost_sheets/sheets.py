"""Sheets of costs as people keep them."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from exports.cost_sheets.layout import Layout, Wish, layout_of
from exports.cost_sheets.proposing import Proposal, proposed
from exports.grids.reading import read_grids
from exports.grids.told import Outcome
from funding.board import Board
from funding.document import read_board

BOARD = """
format = 1
[board]
name = "Example Board"
years = ["2026-27", "2027-28"]
[[partners]]
id = "conwy"
name = "Conwy council"
group = "local authorities"
[[costs]]
id = "chair"
name = "Independent chair"
name_cy = "Cadeirydd annibynnol"
amount = "£18,000"
[[costs]]
id = "officer"
name = "Training officer"
pool = "training"
staff = { fte = 1, salary = "£36,000", on_costs = "25%" }
[[costs]]
id = "website"
name = "Website"
amounts = { "2026-27" = "£6,000", "2027-28" = "£0" }
[[income]]
name = "Course fees"
amount = "£2,000"
"""


def board_of(text: str = BOARD) -> Board:
    """The Board of a text that has no problems."""
    reading = read_board(text)
    assert reading.board is not None, reading.problems
    return reading.board


def workbook(rows: Sequence[Any], sheet: str = "Budget") -> bytes:
    """A workbook with these rows; text that starts with = is a formula, with what it comes to after a bar."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    raw = book.add_worksheet(sheet)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str) and value.startswith("="):
                formula, _bar, result = value.partition("|")
                raw.write_formula(at, column, formula, value=float(result))
            elif value is not None:
                raw.write(at, column, value)
    book.close()
    return made.getvalue()


def read(content: bytes, board: Board | None = None, wish: Wish | None = None) -> tuple[Layout, Proposal]:
    """The layout that a file is taken to have, and what it proposes."""
    known = board or board_of()
    layout = layout_of(read_grids(content), known, wish or Wish())
    return layout, proposed(known, layout, "costs.xlsx")


def columns(layout: Layout) -> dict[str, int]:
    """The column of each field."""
    return dict(layout.columns)


def outcomes(proposal: Proposal) -> list[tuple[str, Outcome]]:
    """What became of each row, by its place without the sheet."""
    return [(row.place.removeprefix("sheet “Budget”, "), row.outcome) for row in proposal.told]
