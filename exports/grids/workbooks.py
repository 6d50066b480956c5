"""Workbooks as grids: xlsx through openpyxl, which tells formulas from values, and ods through calamine."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from python_calamine import CalamineError, CalamineWorkbook

from exports.grids.grid import BLANK, Cell, Grid, NoGrid, Value, trimmed
from exports.grids.ods_formulas import unworked
from funding.wording import _

MOST_SHEETS = 50
MOST_CELLS = 400_000
"""Cells in one file; a plan of three hundred lines and ten years has some thousands."""
ERRORS = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#GETTING_DATA")
DIGITS = 15
"""Figures that a spreadsheet shows of a number; what a float holds beyond them is noise."""


def xlsx_grids(content: bytes) -> tuple[Grid, ...]:
    """The sheets of a workbook with the results stored beside its formulas; raises `NoGrid`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells programmers of validations and pictures that it leaves out
        try:
            results = load_workbook(BytesIO(content), data_only=True, read_only=True)
            formulas = load_workbook(BytesIO(content), read_only=True)
            pairs = list(zip(results.worksheets, formulas.worksheets, strict=True))
            _few_enough(len(pairs))
            counted = _Counter()
            return tuple(Grid(shown.title, trimmed(list(_rows(shown, behind, counted)))) for shown, behind in pairs)
        except (BadZipFile, KeyError, ValueError, TypeError, OSError, SyntaxError, IndexError, AttributeError) as slip:
            raise NoGrid(
                _("The workbook is damaged and cannot be read. Save it again as .xlsx and try that.")
            ) from slip


def ods_grids(content: bytes) -> tuple[Grid, ...]:
    """The sheets of an OpenDocument spreadsheet with the results stored beside its formulas; raises `NoGrid`."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        names = book.sheet_names
        _few_enough(len(names))
        missing = unworked(content)
        counted, grids = _Counter(), []
        for number, name in enumerate(names):
            rows = []
            for at, values in enumerate(book.get_sheet_by_index(number).to_python(skip_empty_area=False)):
                counted.add(len(values))
                rows.append([_of_value(value) for value in values])
                for place in [place for row, place in missing.get(number, ()) if row == at]:
                    rows[-1] += [BLANK] * (place + 1 - len(rows[-1]))
                    rows[-1][place] = Cell(None, no_result(), "=")
            grids.append(Grid(name, trimmed(rows)))
        return tuple(grids)
    except (CalamineError, BadZipFile, KeyError, ValueError, OSError, SyntaxError) as slip:
        raise NoGrid(_("The spreadsheet is damaged and cannot be read. Save it again and try that.")) from slip


def no_result() -> str:
    """That a formula stands there without what it comes to."""
    return _(
        "This is a formula without a stored result. Open the file in a spreadsheet program, save it, and try again."
    )


class _Counter:
    def __init__(self) -> None:
        self.cells = 0

    def add(self, cells: int) -> None:
        self.cells += cells
        if self.cells > MOST_CELLS:
            words = _("The file has more than {most} cells. Save only the sheet that is needed, and try that.")
            raise NoGrid(words.format(most=f"{MOST_CELLS:,}"))


def _few_enough(sheets: int) -> None:
    if sheets > MOST_SHEETS:
        words = _("The file has more than {most} sheets. Save only the sheet that is needed, and try that.")
        raise NoGrid(words.format(most=MOST_SHEETS))


def _rows(shown: Any, behind: Any, counted: _Counter) -> Iterator[list[Cell]]:
    # A file that claims a size it does not have would be read to the end of the claim.
    for sheet in (shown, behind):
        sheet.reset_dimensions()
    for values, formulas in zip(shown.iter_rows(values_only=True), behind.iter_rows(), strict=True):
        counted.add(len(values))
        yield [
            _of_formula(value, str(cell.value)) if cell.data_type == "f" else _of_value(value)
            for value, cell in zip(values, formulas, strict=True)
        ]


def _of_formula(result: object, formula: str) -> Cell:
    text = formula if formula.startswith("=") else "="
    if result is None:
        return Cell(None, no_result(), text)
    cell = _of_value(result)
    return Cell(cell.value, cell.fault, text)


def _of_value(value: object) -> Cell:
    if isinstance(value, str) and value.strip().upper() in ERRORS:
        words = _("This shows {error}: the formula in it does not work.")
        return Cell(None, words.format(error=value.strip().upper()))
    return Cell(_plain(value))


def _plain(value: object) -> Value:
    match value:
        case None:
            return None
        case bool():
            return value
        case int():
            return Decimal(value)
        case float():
            return exact(value)
        case datetime():
            return value.date()
        case date():
            return value
        case time() | timedelta():
            return str(value)
        case _:
            text = str(value).replace("\u00a0", " ").strip()
            return text or None


def exact(number: float) -> Decimal:
    """The number that a spreadsheet shows for a float, to fifteen digits."""
    return Decimal(f"{number:.{DIGITS}g}")
