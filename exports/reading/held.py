"""What every cell of a workbook holds: its formula, and the value or the result stored beside it."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from exports.reading.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS
from exports.reading.not_read import NotRead, Refusal
from exports.reading.safety import damaged
from funding.places import quoted
from funding.wording import _

Value = str | int | float | bool | None
Place = tuple[int, int]
"""Row and column, counted from 1."""


class Held(NamedTuple):
    """What a cell holds."""

    value: Value
    """What stands in it, or the result that is stored beside its formula; None when there is none."""
    formula: str = ""
    """With its equals sign; empty where there is none."""


NOTHING = Held(None)
Sheets = Mapping[str, Mapping[Place, Held]]
"""By sheet and place; cells that hold nothing are left out."""


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook's cells and the names it gives to some of them."""

    sheets: Sheets
    names: Mapping[str, str]
    """What each defined name stands for."""
    hidden: frozenset[str]
    """The sheets that are hidden."""


def book_in(content: bytes, name: str) -> Book:
    """Everything that a workbook holds; it must have been looked at for safety before. Raises `NotRead`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells programmers of charts and validations that it leaves out
        try:
            return _read(content, name)
        except NotRead:
            raise
        except Exception as slip:
            # A damaged file breaks openpyxl in as many ways as there are bytes, none of which it has a name for.
            raise damaged(name) from slip


def _read(content: bytes, name: str) -> Book:
    book = load_workbook(BytesIO(content), read_only=True)
    if len(book.sheetnames) > MOST_SHEETS:
        raise _too_many(name, _("{most} sheets").format(most=MOST_SHEETS))
    room = MOST_CELLS
    sheets: dict[str, dict[Place, Held]] = {title: {} for title in book.sheetnames}
    for sheet in book.worksheets:
        cells = sheets[sheet.title]
        for place, held in _cells(sheet):
            cells[place] = held
            if len(cells) > room:
                raise _too_many(name, _("{most} cells").format(most=f"{MOST_CELLS:,}"))
        room -= len(cells)
    names = {title: str(defined.attr_text) for title, defined in book.defined_names.items()}
    hidden = frozenset(sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible")
    return Book(sheets, names, hidden)


class _Parser(WorkSheetParser):
    """Reads formulas and what is stored beside them at once; openpyxl's own reads either, and so reads all twice."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """As openpyxl has a cell, with its formula besides."""
        cell: dict[str, Any] = super().parse_cell(element)
        formula = "" if element.find(FORMULA_TAG) is None else self.parse_formula(element)  # type: ignore[no-untyped-call]
        return cell | {"formula": str(getattr(formula, "text", None) or formula)}


def _cells(sheet: Any) -> Iterator[tuple[Place, Held]]:
    """The cells of a sheet that the file names, however far apart; openpyxl's own rows would fill in all between."""
    book = sheet.parent
    with sheet._get_source() as source:  # noqa: SLF001 -- there is no other way to read a sheet without filling it in
        parser = _Parser(
            source,
            sheet._shared_strings,  # noqa: SLF001
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001
        )
        for _row, row in parser.parse():
            for cell in row:
                place = cell["row"], cell["column"]
                if not (1 <= place[0] <= MOST_ROWS and 1 <= place[1] <= MOST_COLUMNS):
                    raise ValueError(place)
                held = Held(_plain(cell["value"]), cell["formula"])
                if held != NOTHING:
                    yield place, held


def _plain(value: object) -> Value:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _too_many(name: str, most: str) -> NotRead:
    words = _("{file} has more than {most}, which is more than is read. Save only the sheets that are needed.")
    return NotRead(Refusal.TOO_LARGE, words.format(file=quoted(name), most=most))
