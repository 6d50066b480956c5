"""The Comparison: other formulas and scenarios beside the split of the workbook."""

from dataclasses import replace
from pathlib import Path

import pytest

from exports.sheets.comparison import side_names
from exports.workbook import write_workbook
from formulas.split import Split
from tests.examples.shipped import example, split_of
from tests.exports.reading import Written


@pytest.fixture(scope="module")
def sides() -> tuple[Split, Split, Split]:
    """Three formulas of the main example."""
    board = example("north-wales-example.toml")
    own, other, third = (split_of(board, name) for name in ("agreed", "by pool", "equal shares"))
    return own, other, third


@pytest.fixture(scope="module")
def written(sides: tuple[Split, Split, Split], tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The workbook of the first, with the others beside it."""
    path = tmp_path_factory.mktemp("comparison") / "comparison.xlsx"
    write_workbook(sides[0], path, comparisons=sides[1:])
    return Written(path)


def test_w30_each_side_says_what_its_own_split_says(written: Written, sides: tuple[Split, Split, Split]) -> None:
    """Assessed share and cash due of each side, and how far they are from this workbook's."""
    own, *others = sides
    rows = iter(list(written.results["Comparison"].iter_rows(min_row=6, values_only=True)))
    for place, year in enumerate(own.years):
        for entry, partner in enumerate(year.partners):
            row = next(rows)
            expected: list[float] = [partner.assessed, partner.cash_due]
            for other in others:
                found = other.years[place].partners[entry]
                expected += [found.assessed, found.cash_due]
                expected += [found.assessed - partner.assessed, found.cash_due - partner.cash_due]
            assert (row[0], [round(float(str(figure)) * 100) for figure in row[2:]]) == (year.year, expected)
        assert [next(rows)[1], next(rows)[1]] == ["All partners", "Gap"]


def test_w15_only_the_other_sides_are_not_live(written: Written) -> None:
    """Columns of other sides hold figures and say “as exported”; this workbook's, and the differences, are formulas."""
    head, *rows = list(written.book["Comparison"].iter_rows(min_row=5, min_col=3))
    for cell, *below in zip(head, *rows, strict=True):
        kinds = {one.data_type for one in below if one.value not in (None, "")}
        assert kinds == ({"n"} if "as exported" in str(cell.value) else {"f"}), cell.value


def test_w44_the_comparison_is_one_marked_table(written: Written) -> None:
    """One table with a heading of its own for every column."""
    (table,) = written.book["Comparison"].tables.values()
    headings = [str(column.name) for column in table.tableColumns]
    assert (table.ref, len({name.casefold() for name in headings})) == ("A5:L47", len(headings))


def test_w44_sides_of_one_name_are_told_apart(sides: tuple[Split, Split, Split]) -> None:
    """The same formula twice is numbered; a scenario is named; a long name is cut and still differs from another."""
    own = sides[0]
    long = [replace(own, formula_name="a" * 190 + end) for end in "bc"]
    tried = replace(own, scenario="Two reviews")
    told = side_names([own, own, tried, *long])
    assert told[:3] == ("“agreed”", "“agreed” (2)", "“agreed” with “Two reviews”")
    assert (len(set(told)), max(map(len, told)) < 160) == (5, True)


def test_a_side_without_a_partner_or_a_year_leaves_its_cells_blank(
    sides: tuple[Split, Split, Split], tmp_path: Path
) -> None:
    """What the other side does not have is not nought: its cells are blank, and so are the differences."""
    own, other, _third = sides
    board = other.board.model_copy(update={"board": other.board.board.model_copy(update={"years": ("2026-27",)})})
    short = replace(other, board=board, years=(replace(other.years[0], partners=other.years[0].partners[1:]),))
    path = tmp_path / "short.xlsx"
    write_workbook(own, path, comparisons=[short])
    sheet = Written(path).book["Comparison"]
    told = [[sheet.cell(row, column).value for column in range(5, 9)] for row in (6, 20)]
    assert told == [[None] * 4, [None] * 4]
    assert sheet.cell(7, 5).value is not None
