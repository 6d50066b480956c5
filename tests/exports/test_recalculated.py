"""Workbooks as LibreOffice recalculates them: every cell is what the engine says, also after inputs change."""

import random
from collections.abc import Iterator
from math import isclose
from pathlib import Path

import pytest
from openpyxl import Workbook

from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.steps import YearSteps
from exports.workbook import write_workbook
from formulas.exact import YearValues, evaluate
from formulas.split import Split
from formulas.workings import ASSESSED, CASH_DUE, GAP, IN_KIND_BEYOND, SHARE, SURPLUS
from tests.exports.boards import awkward_split
from tests.exports.changing import change_everything, type_in
from tests.exports.in_kind_cases import in_kind_splits
from tests.exports.random_cases import random_splits
from tests.exports.reading import Stored, Written, value_at
from tests.exports.recalculating import recalculate

CASES, IN_KIND_CASES = 24, 12


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """The awkward Board, random ones under random formulas, and random ones whose partners give in kind."""
    return [awkward_split(), *random_splits(CASES), *in_kind_splits(IN_KIND_CASES)]


def test_w31_a_forced_recalculation_gives_every_stored_result(splits: list[Split], tmp_path: Path) -> None:
    """A forced recalculation gives the same in every cell."""
    paths = [tmp_path / f"{place}.xlsx" for place in range(len(splits))]
    for split, path in zip(splits, paths, strict=True):
        write_workbook(split, path)
    books = recalculate(paths, tmp_path)
    assert [told for path in paths for told in _differing(Written(path), books[path.name])] == []


def _differing(written: Written, book: Workbook) -> Iterator[tuple[str, str, str, Stored, Stored]]:
    for cell in written.formulas():
        stored, found = written.stored(cell), value_at(book, cell.sheet, cell.cell)
        if not _same(stored, found):
            yield written.path.name, cell.place, cell.formula, stored, found


def _same(stored: Stored, found: Stored) -> bool:
    """Text to the letter; figures to a ten-millionth of a pound, or to the digits that a file holds."""
    if isinstance(stored, int | float) and isinstance(found, int | float):
        return isclose(stored, found, rel_tol=1e-13, abs_tol=1e-7)
    return stored == found


def test_w32_other_inputs_give_what_the_engine_gives(splits: list[Split], tmp_path: Path) -> None:
    """Change each input at random within its validation, recalculate, run the engine on the same inputs: equal."""
    chance = random.Random(32)  # noqa: S311 -- figures to try, no secrets
    expected: dict[str, tuple[Plan, tuple[YearValues, ...]]] = {}
    written = tmp_path / "written.xlsx"
    for place, split in enumerate(splits):
        plan = plan_workbook(split)
        write_workbook(split, written)
        change = change_everything(plan, chance)
        type_in(written, plan.names.inputs, change.typed, tmp_path / f"{place}.xlsx")
        expected[f"{place}.xlsx"] = plan, evaluate(change.workings)
    books = recalculate([tmp_path / name for name in expected], tmp_path)
    wrong = [
        (name, steps.year, *told)
        for name, (plan, years) in expected.items()
        for steps, values in zip(plan.years, years, strict=True)
        for told in _wrong(books[name], steps, values)
    ]
    assert wrong == []


def _wrong(book: Workbook, steps: YearSteps, values: YearValues) -> Iterator[tuple[str, int, float, Stored]]:
    """Shares that are not the engine's: to the penny once rounded, to a ten-millionth of a pound before."""
    for column in (
        SHARE,
        ASSESSED,
        GAP,
        SURPLUS,
        *(name for name in (CASH_DUE, IN_KIND_BEYOND) if name in steps.places),
    ):
        where = steps.places[column]
        for row, value in zip(range(where.first, where.last + 1), values.vectors[column], strict=True):
            found, wanted = value_at(book, steps.sheet, f"{where.letter}{row}"), float(value / 100)
            # A whole number of pence has one nearest float, so after rounding nothing may differ at all.
            same = isinstance(found, int | float) and (
                abs(found - wanted) <= 1e-7 if column == SHARE else found == wanted
            )
            if not same:
                yield column, row, wanted, found
