"""Cells that hold something else than they should, and what each of them is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from math import isclose

from openpyxl.utils import get_column_letter

from exports.reading.held import NOTHING, Book, Held, Place, Value
from exports.reading.resting import Resting
from exports.reading.spelling import spelt


class Was(Enum):
    """What a cell is in the workbook as the program wrote it."""

    INPUT = "input"
    FORMULA = "formula"
    RESULT = "stored result"
    TEXT = "text or fixed figure"


@dataclass(frozen=True, slots=True)
class Altered:
    """A cell that was altered."""

    sheet: str
    place: Place
    was: Was
    holds: Held
    should: Held
    follows: bool = False
    """Whether it is a result that another altered cell explains."""

    @property
    def cell(self) -> str:
        """The cell's address."""
        return f"{get_column_letter(self.place[1])}{self.place[0]}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A workbook beside the one that the program writes."""

    altered: tuple[Altered, ...]
    missing: tuple[str, ...]
    """Sheets that are gone."""
    extra: tuple[str, ...]
    """Sheets that the program did not write."""
    unstored: int
    """Formulas without a stored result."""
    hidden: tuple[str, ...]
    names: tuple[str, ...]
    """Defined names that stand for something else."""


def compared(
    found: Book, expected: Book, inputs: Mapping[str, frozenset[Place]], leaving_out: frozenset[tuple[str, Place]]
) -> Comparison:
    """Compare cell by cell; `inputs` are the cells that may be changed, `leaving_out` those that need not be alike."""
    altered: list[Altered] = []
    unstored = 0
    for sheet, should in expected.sheets.items():
        cells = found.sheets.get(sheet)
        if cells is None:
            continue
        for place in sorted(should.keys() | cells.keys()):
            here, there = cells.get(place, NOTHING), should.get(place, NOTHING)
            if here == there or (sheet, place) in leaving_out:
                continue
            if there.formula and here.formula and here.value is None and there.value not in (None, ""):
                unstored += 1
                here = Held(there.value, here.formula)
            was = _difference(here, there, is_input=place in inputs.get(sheet, ()))
            if was is not None:
                altered.append(Altered(sheet, place, was, here, there))
    names = {*found.names, *expected.names}
    return Comparison(
        _explained(altered, expected),
        tuple(sheet for sheet in expected.sheets if sheet not in found.sheets),
        tuple(sheet for sheet in found.sheets if sheet not in expected.sheets),
        unstored,
        tuple(sheet for sheet in found.sheets if sheet in found.hidden - expected.hidden),
        tuple(sorted(name for name in names if not _is_private(name) and not _same_name(found, expected, name))),
    )


def _difference(here: Held, there: Held, *, is_input: bool) -> Was | None:
    """What was altered, if anything was."""
    is_input = is_input and not there.formula
    if spelt(here.formula) != spelt(there.formula):
        return Was.INPUT if is_input else Was.FORMULA if there.formula else Was.TEXT
    alike = same_typed if is_input else same_value
    if alike(here.value, there.value):
        return None
    return Was.INPUT if is_input else Was.RESULT if there.formula else Was.TEXT


def same_value(one: Value, other: Value) -> bool:
    """Whether two results are the same: numbers to nine digits or a ten-millionth, text to the letter.

    A part of a total of a few pence, worked out anew, keeps no more digits. Sums of money are the same to the penny, or
    to the digits that a file holds where those end before the pence.
    """
    if isinstance(one, str) and isinstance(other, int | float) and not isinstance(other, bool):
        one = _as_number(one)
    if isinstance(one, bool) or isinstance(other, bool):
        return one == other or {str(one).upper(), str(other).upper()} in ({"TRUE"}, {"FALSE"})
    if isinstance(one, int | float) and isinstance(other, int | float):
        to_the_penny = abs(one - other) < LEAST_DIFFERENCE or as_stored(one) == as_stored(other)
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-7) and to_the_penny
    if isinstance(one, str) and isinstance(other, str):
        return one.replace("\r\n", "\n") == other.replace("\r\n", "\n")
    return one in (None, "") and other in (None, "")


def as_stored(value: float) -> float:
    """A number as spreadsheet programs write it into a file: with 15 digits."""
    return float(f"{value:.15g}")


def same_typed(one: Value, other: Value) -> bool:
    """Whether two figures are the same that people type: to the digits that a spreadsheet keeps."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return isclose(one, other, rel_tol=1e-13)
    return (one or None) == (other or None) if isinstance(one, str | None) and isinstance(other, str | None) else False


LEAST_DIFFERENCE = 0.005
"""Half a penny."""


def _as_number(text: str) -> Value:
    """A number that a program stored as text; other text as it is."""
    try:
        return float(text)
    except ValueError:
        return text


def _explained(altered: list[Altered], expected: Book) -> tuple[Altered, ...]:
    """The altered cells, with those marked that rest on others of them."""
    resting = Resting({(cell.sheet, cell.place) for cell in altered}, expected.names)
    return tuple(
        Altered(cell.sheet, cell.place, cell.was, cell.holds, cell.should, follows=True)
        if cell.was is Was.RESULT and resting.rests_on_another(cell.sheet, cell.place, cell.should.formula)
        else cell
        for cell in altered
    )


def _is_private(name: str) -> bool:
    return name.startswith(("_xlnm.", "_xlfn", "Excel_BuiltIn"))


def _same_name(found: Book, expected: Book, name: str) -> bool:
    return name in found.names and name in expected.names and spelt(found.names[name]) == spelt(expected.names[name])
