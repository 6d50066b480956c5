"""Workbooks as LibreOffice recalculates them: every cell is what the engine says, also after inputs change."""

import random
from collections.abc import Iterator
from fractions import Fraction
from math import isclose
from pathlib import Path

import pytest
from openpyxl import Workbook

from exports.sheets.plan import plan_workbook
from exports.workbook import write_workbook
from formulas.exact import evaluate
from formulas.split import Split
from formulas.workings import ASSESSED, GAP, SHARE, SURPLUS
from tests.exports.changing import change_everything, type_in
from tests.exports.random_cases import random_splits
from tests.exports.reading import FormulaCell, Stored, Written, value_at
from tests.exports.recalculating import recalculate

CASES = 40


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """Splits of every kind."""
    return random_splits(CASES)


def test_w31_a_forced_recalculation_gives_every_stored_result(splits: list[Split], tmp_path: Path) -> None:
    """A forced recalculation gives the same in every cell."""
    paths = [tmp_path / f"{place}.xlsx" for place in range(len(splits))]
    for split, path in zip(splits, paths, strict=True):
        write_workbook(split, path)
    books = recalculate(paths, tmp_path)
    differing = [told for path in paths for told in _differing(Written(path), books[path.name])]
    assert differing == []


def _differing(written: Written, book: Workbook) -> Iterator[tuple[str, str, FormulaCell, Stored, Stored]]:
    for cell in written.formulas():
        stored, found = written.stored(cell), value_at(book, cell.sheet, cell.cell)
        if not _same(stored, found):
            yield written.path.name, cell.place, cell, stored, found


def _same(stored: Stored, found: Stored) -> bool:
    """Text to the letter; figures to a ten-millionth of a pound, or to the digits that a file holds."""
    if isinstance(stored, int | float) and isinstance(found, int | float):
        return isclose(stored, found, rel_tol=1e-13, abs_tol=1e-7)
    return stored == found


def test_w32_other_inputs_give_what_the_engine_gives(splits: list[Split], tmp_path: Path) -> None:
    """Change each input at random within its validation, recalculate, run the engine on the same inputs: equal."""
    chance = random.Random(32)
    expected: dict[str, list[object]] = {}
    plans = [plan_workbook(split) for split in splits]
    written = tmp_path / "written.xlsx"
    for place, (split, plan) in enumerate(zip(splits, plans, strict=True)):
        write_workbook(split, written)
        change = change_everything(plan, chance)
        type_in(written, plan.names.inputs, change.typed, tmp_path / f"{place}.xlsx")
        expected[f"{place}.xlsx"] = [year.vectors for year in evaluate(change.workings)]
    books = recalculate([tmp_path / name for name in expected], tmp_path)
    wrong = []
    for (name, years), plan in zip(expected.items(), plans, strict=True):
        for vectors, steps in zip(years, plan.years, strict=True):
            for column in (SHARE, ASSESSED, GAP, SURPLUS):
                where = steps.places[column]
                rows = [where.total_row] if where.single else range(where.first, where.last + 1)
                found = [value_at(books[name], steps.sheet, f"{where.letter}{row}") for row in rows]
                wanted = [float(value / 100) for value in vectors[column]]
                wrong += [
                    (name, steps.year, column, row, w, f)
                    for row, w, f in zip(rows, wanted, found, strict=True)
                    if not isinstance(f, int | float) or abs(w - f) > 1e-7
                ]
    assert wrong == []
