"""What stands beside each formula: the engine's own result, so that a mail preview or a phone shows it."""

from fractions import Fraction

import pytest

from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.split import CASH, SHARE, year_blocks
from exports.workbook import write_workbook
from formulas.split import Split
from tests.exports.boards import awkward_split
from tests.exports.random_cases import random_splits
from tests.exports.reading import Written, value_at
from tests.exports.tracing import functions_of


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """The awkward Board, and random ones under random formulas."""
    return [awkward_split(), *random_splits(10)]


def test_w29_every_formula_stores_a_result_of_its_type(awkward: Written) -> None:
    """States are text, everything else is a number."""
    wrong = []
    for cell in awkward.formulas():
        is_state = cell.formula == "=All_checks" or (
            cell.sheet == "Checks" and functions_of(cell.formula)[:1] == ["IF"]
        )
        stored = awkward.stored(cell)
        if not isinstance(stored, str if is_state and not cell.cell.startswith(("C", "D")) else int | float):
            wrong.append((cell, stored))
    assert wrong == []


def test_w30_the_split_sheet_is_the_split(splits: list[Split], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Assessed shares, gap, surplus and cash due are the engine's, to the penny."""
    path = tmp_path_factory.mktemp("w30") / "split.xlsx"
    for split in splits:
        write_workbook(split, path)
        results = Written(path).results
        for year, block in zip(split.years, year_blocks(plan_workbook(split)), strict=True):
            rows = [*range(block.first, block.last + 1), block.gap, block.surplus, block.whole]
            found = [results["Split"].cell(row + 1, SHARE + 1).value for row in rows]
            pence = [*(row.assessed for row in year.partners), year.gap, -year.surplus, year.costs_to_share]
            assert found == [amount / 100 for amount in pence]
            cash = [results["Split"].cell(row + 1, CASH + 1).value for row in rows[:-3]]
            assert cash == [row.cash_due / 100 for row in year.partners]


def test_w30_the_workings_are_the_engines(awkward: Written, plan: Plan) -> None:
    """Every column of the workings stands on its sheet with the value that the engine found."""
    split, wrong = awkward_split(), []
    for year, steps in zip(split.years, plan.years, strict=True):
        for column in steps.workings.columns:
            where = steps.places.get(column.name)
            if where is not None:
                scale = 100 if column.unit.name == "MONEY" else 1
                rows = range(where.first, where.last + 1)
                found = [value_at(awkward.results, steps.sheet, f"{where.letter}{row}") for row in rows]
                if found != [float(Fraction(v) / scale) for v in year.values.vectors[column.name]]:
                    wrong.append((year.year, column.name))
    assert wrong == []
