"""Workbooks as LibreOffice recalculates them: every cell is what the engine says, also after inputs change.

The run that decides tries hundreds of workbooks; a laptop tries a few dozen.
"""

import random
from collections.abc import Iterator
from math import isclose
from pathlib import Path

import pytest

from exports.sheets.places import letter_of
from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.split import CASH, instalment_column, year_blocks
from exports.sheets.steps import YearSteps
from exports.workbook import write_workbook
from formulas.exact import YearValues, evaluate
from formulas.instalments import instalments_of
from formulas.split import Split, split_board
from formulas.workings import ASSESSED, CASH_DUE, GAP, IN_KIND_BEYOND, SHARE, SURPLUS
from tests.examples.shipped import FILES, example, split_of
from tests.exports.boards import awkward_split
from tests.exports.changing import Change, change_everything
from tests.exports.in_kind_cases import in_kind_splits
from tests.exports.random_cases import random_splits
from tests.exports.raw_cells import formulas_in, type_over
from tests.exports.recalculating import Shown, recalculated_figures
from tests.programs import in_ci

FINEST, FINEST_OF_MANY_MILLIONS = 1e-7, 1e-5
"""How near figures must be: a spreadsheet keeps 15 digits, of which millions of pounds take more."""
TEN_MILLIONS = 1_000_000_000
CASES, IN_KIND_CASES = (60, 30) if in_ci() else (14, 8)


@pytest.fixture(scope="module")
def splits() -> list[Split]:
    """The awkward Board, the main example, random ones under random formulas, and random ones that give in kind."""
    own = [awkward_split(), split_of(example("north-wales-example.toml"))]
    return [*own, *random_splits(CASES, most_partners=7), *in_kind_splits(IN_KIND_CASES)]


def test_w31_a_forced_recalculation_gives_every_stored_result(splits: list[Split], tmp_path: Path) -> None:
    """A forced recalculation gives the same in every cell, comparisons among them."""
    paths = [tmp_path / f"{place}.xlsx" for place in range(len(splits))]
    for split, path in zip(splits, paths, strict=True):
        write_workbook(split, path, comparisons=[split])
    found = recalculated_figures(paths, tmp_path)
    assert [told for path in paths for told in _differing(path, found[path.name])] == []


def _differing(
    path: Path, found: Shown, finest: float = FINEST
) -> Iterator[tuple[str, str, str, float | str, float | str]]:
    for sheet, cell, formula, stored in formulas_in(path):
        now = found.at(sheet, cell)
        if not _same(stored, now, finest):
            yield path.name, f"{sheet}!{cell}", formula, stored, now


def _same(stored: float | str, found: float | str, finest: float = FINEST) -> bool:
    """Text to the letter; figures to a ten-millionth of a pound, or to the digits that are told."""
    if isinstance(stored, float) and isinstance(found, float):
        return isclose(stored, found, rel_tol=1e-13, abs_tol=finest)
    return stored == found or str(stored).strip() == str(found)


def test_w32_other_inputs_give_what_the_engine_gives(splits: list[Split], tmp_path: Path) -> None:
    """Change each input at random within its validation, recalculate, run the engine on the same inputs: equal."""
    chance = random.Random(32)  # noqa: S311 -- figures to try, no secrets
    expected: dict[str, tuple[Plan, Change]] = {}
    written = tmp_path / "written.xlsx"
    for place, split in enumerate(splits):
        plan = plan_workbook(split)
        write_workbook(split, written)
        change = change_everything(plan, chance)
        type_over(written, plan.names.inputs, change.typed, tmp_path / f"{place}.xlsx")
        expected[f"{place}.xlsx"] = plan, change
    found = recalculated_figures([tmp_path / name for name in expected], tmp_path)
    wrong = [(name, *told) for name, (plan, change) in expected.items() for told in _wrong(found[name], plan, change)]
    assert wrong == []


def _wrong(found: Shown, plan: Plan, change: Change) -> Iterator[tuple[object, ...]]:
    """Figures that are not the engine's: to the penny once rounded, to a ten-millionth of a pound before."""
    for steps, block, values in zip(plan.years, year_blocks(plan), evaluate(change.workings), strict=True):
        yield from ((steps.year, *told) for told in _wrong_steps(found, steps, values))
        cash = values.vectors[CASH_DUE if plan.given is not None else ASSESSED]
        for row, pence in enumerate(cash, start=block.first + 1):
            due = [instalment.amount for instalment in instalments_of(change.board, steps.year, int(pence))]
            columns = [CASH, *(instalment_column(plan, place) for place in range(len(due)))]
            told = [found.at(plan.names.split, f"{letter_of(column)}{row}") for column in columns]
            if not all(_same(float(w) / 100, t) for w, t in zip((pence, *due), told, strict=True)):
                yield steps.year, row, pence, due, told


def _wrong_steps(found: Shown, steps: YearSteps, values: YearValues) -> Iterator[tuple[str, int, float, float | str]]:
    given = (name for name in (CASH_DUE, IN_KIND_BEYOND) if name in steps.places)
    for column in (SHARE, ASSESSED, GAP, SURPLUS, *given):
        where = steps.places[column]
        for row, value in zip(range(where.first, where.last + 1), values.vectors[column], strict=True):
            now, wanted = found.at(steps.sheet, f"{where.letter}{row}"), float(value / 100)
            # A whole number of pence has one nearest float, so after rounding nothing may differ at all.
            if now != wanted and not (column == SHARE and _same(wanted, now)):
                yield column, row, wanted, now


@pytest.mark.parametrize("name", FILES)
def test_w31_every_shipped_board_holds(name: str, examples: dict[str, list[object]]) -> None:
    """Every Board that ships, under each of its formulas, recalculates to what is stored."""
    assert examples[name] == []


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    """What differs in the workbooks of each shipped Board, recalculated in one go."""
    folder = tmp_path_factory.mktemp("examples")
    paths: dict[Path, tuple[str, float]] = {}
    for name in FILES:
        board = example(name)
        splits = [split_board(board, formula.name).split for formula in board.formulas]
        for split in (split for split in splits if split is not None):
            path = folder / f"{len(paths)}.xlsx"
            write_workbook(split, path)
            largest = max(year.costs_to_share for year in split.years)
            paths[path] = name, FINEST if largest <= TEN_MILLIONS else FINEST_OF_MANY_MILLIONS
    found = recalculated_figures(paths, folder)
    differing: dict[str, list[object]] = {name: [] for name in FILES}
    for path, (name, finest) in paths.items():
        differing[name] += _differing(path, found[path.name], finest)
    return differing
