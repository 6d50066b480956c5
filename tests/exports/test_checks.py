"""The Checks sheet: what the workbook checks about itself, and that each check can fail."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.sheets.checking import Check, checks_of
from exports.sheets.inputs_plan import FIRST_FIGURE, Kind
from exports.sheets.places import Where
from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.split import CASH, OF_TOTAL, SHARE, instalment_column, year_blocks
from exports.workbook import write_workbook
from formulas.workings import ASSESSED, COSTS_TO_SHARE
from tests.exports.boards import split_of
from tests.exports.reading import Written, value_at
from tests.exports.recalculating import recalculate

BOARD = """
format = 1
[board]
name = "Example Board"
years = ["2026-27"]
[[partners]]
id = "conwy"
name = "Conwy"
group = "local authorities"
last_year = "£50,000"
[[partners]]
id = "denbighshire"
name = "Denbighshire"
group = "local authorities"
last_year = "£43,000"
[[partners]]
id = "police"
name = "Police"
group = "police"
last_year = "£16,000"
[[drivers]]
name = "children"
unit = "children"
values = { conwy = 20890, denbighshire = 18845 }
[[costs]]
id = "a"
name = "Training"
pool = "training"
amount = "£90,000.01"
[[costs]]
id = "b"
name = "Core"
amount = "£20,000"
[[income]]
name = "Fees"
amount = "£5,000"
[[formulas]]
name = "agreed"
text = '''
Local authorities pay 80%, shared by children.
Police pay the rest.
No contribution rises by more than 5%.
No partner pays less than £2,000.
'''
"""


@pytest.fixture(scope="module")
def small() -> Plan:
    """A small Board with limits, pools and income."""
    return plan_workbook(split_of(BOARD))


def test_w34_each_check_says_what_it_found(awkward: Written, plan: Plan) -> None:
    """Name, year, expected, actual, difference, OK or CHECK, and a link to where to look."""
    sheet, results = awkward.book["Checks"], awkward.results["Checks"]
    assert [cell.value for cell in sheet[5]] == [
        "Check", "Year", "Expected", "Actual", "Difference", "State", "Where to look",
    ]  # fmt: skip
    for row, check in enumerate(checks_of(plan), start=6):
        what, about, expected, actual, difference, state, where = (cell.value for cell in results[row])
        assert (what, about or "", state, where) == (check.what, check.about, "OK", f"{check.sheet}, {check.cell}")
        assert (float(str(expected)) - float(str(actual)), difference) == (0, 0)
        assert sheet.cell(row, 7).hyperlink is not None


def test_w35_one_state_repeated_on_every_sheet(awkward: Written) -> None:
    """Each sheet says near its top whether all checks hold; all but Checks repeat the one cell."""
    told = {sheet.title: (sheet["A3"].value, sheet["B3"].value) for sheet in awkward.book.worksheets}
    state = told.pop("Checks")
    assert set(told.values()) == {("All checks", "=All_checks")}
    assert str(state[1]).startswith("=IF(COUNTIFS(")
    assert awkward.book.defined_names["All_checks"].attr_text == "Checks!$B$3"
    assert {sheet["B3"].value for sheet in awkward.results.worksheets} == {"OK"}


def test_w36_what_is_checked(small: Plan) -> None:
    """Conservation, cross-foots, cash, percentages, signs, limits, rounding, drivers and inputs are checked."""
    limited, shared_by, driver = (small.years[0].number(name) for name in ("s0.share", "c0.weight", "driver.children"))
    assert [(check.what, check.about) for check in checks_of(small)] == [
        ("Shares and gap, less any surplus, are the costs to share", "2026-27"),
        ("Costs less income are the costs to share", "2026-27"),
        ("The costs of all pools are the true cost", "2026-27"),
        ("Cash due adds up to the assessed shares", "2026-27"),
        ("The instalments add up to the cash due", "2026-27"),
        ("Shares of the total, with gap and surplus, are 100%", "2026-27"),
        ("Partners with a share below nothing", "2026-27"),
        (f"Partners above their most, step {limited}", "2026-27"),
        (f"Partners below their least, step {limited}", "2026-27"),
        ("Shares that rounding moves by a whole unit or more", "2026-27"),
        (f"There is something to share by, step {shared_by}: children, payers only", "2026-27"),
        (f"The driver's total is that of the inputs, step {driver}: children", "2026-27"),
        ("Inputs filled in with a number, 0 or more: Figures in the sentences", ""),
        ("Inputs filled in with a number, 0 or more: Costs", ""),
        ("Inputs filled in with a number, 0 or more: Income", ""),
        ("Inputs filled in with a number, 0 or more: Partners", ""),
        ("Inputs filled in with a number, 0 or more: Drivers", ""),
        ("Inputs filled in with a number, 0 or more: Sentences, partner by partner", ""),
        ("Inputs filled in with a number, 0 or more: Instalments", ""),
    ]


def test_w36_checks_hold_on_every_split_the_engine_makes(plan: Plan) -> None:
    """What the engine made has no check that fails."""
    assert [check for check in checks_of(plan) if not check.holds] == []


Break = Callable[[Workbook, Plan], None]
"""Spoils a workbook."""


def _put(sheet: Worksheet, where: Where, value: float | str | None) -> None:
    sheet[f"{where.letter}{where.first}"].value = value


def _on_split(row: Callable[[Plan], int], column: int, value: float) -> Break:
    def spoil(book: Workbook, plan: Plan) -> None:
        book["Split"].cell(row(plan) + 1, column + 1).value = value

    return spoil


def _on_workings(name: str, value: float) -> Break:
    def spoil(book: Workbook, plan: Plan) -> None:
        _put(book["Workings 2026-27"], plan.years[0].places[name], value)

    return spoil


def _pool_not_listed(book: Workbook, plan: Plan) -> None:
    _put(book["Inputs"], plan.inputs.beside["cost_lines"], "trianing")


def _no_driver(book: Workbook, plan: Plan) -> None:
    where = plan.inputs.places["2026-27", "driver.children"]
    for row in range(where.first, where.last + 1):
        book["Inputs"][f"{where.letter}{row}"].value = 0


def _input(name: str, value: float | str | None) -> Break:
    def spoil(book: Workbook, plan: Plan) -> None:
        _put(book["Inputs"], plan.inputs.places["2026-27", name], value)

    return spoil


def _instalment(book: Workbook, plan: Plan) -> None:
    row, column = year_blocks(plan)[0].first + 1, instalment_column(plan, 3) + 1
    book["Split"].cell(row, column).value = 0.01


def _no_instalment(book: Workbook, plan: Plan) -> None:
    book["Inputs"].cell(plan.inputs.table(Kind.INSTALMENTS).first + 1, FIRST_FIGURE + 1).value = None


BREAKS: dict[str, Break] = {
    "Shares and gap, less any surplus": _on_split(lambda plan: year_blocks(plan)[0].gap, SHARE, 0.01),
    "Costs less income": _on_workings(COSTS_TO_SHARE, 105_000),
    "The costs of all pools": _pool_not_listed,
    "Cash due adds up": _on_split(lambda plan: year_blocks(plan)[0].first, CASH, 1),
    "The instalments add up": _instalment,
    "Shares of the total": _on_split(lambda plan: year_blocks(plan)[0].first, OF_TOTAL, 0.5),
    "Partners with a share below nothing": _on_split(lambda plan: year_blocks(plan)[0].first, SHARE, -0.01),
    "Partners above their most": _on_workings("s0.share", 60_000),
    "Partners below their least": _on_workings("s0.share", 1_999.99),
    "Shares that rounding moves": _on_workings(ASSESSED, 1),
    "There is something to share by": _no_driver,
    "The driver's total": _on_workings("driver.children", 1),
    "Inputs filled in with a number, 0 or more: Figures": _input("c0.percent", None),
    "Inputs filled in with a number, 0 or more: Costs": _input("cost_lines", None),
    "Inputs filled in with a number, 0 or more: Income": _input("income_lines", -5_000),
    "Inputs filled in with a number, 0 or more: Partners": _input("last_year", "not known"),
    "Inputs filled in with a number, 0 or more: Drivers": _input("driver.children", -1),
    "Inputs filled in with a number, 0 or more: Sentences": _input("c0.payers", None),
    "Inputs filled in with a number, 0 or more: Instalments": _no_instalment,
}
"""A way to break each check, by how the check begins."""


def test_w37_each_check_turns_to_check_when_it_is_broken(small: Plan, tmp_path: Path) -> None:
    """Break each check on purpose: it says CHECK, and so does the state on every sheet."""
    checks = checks_of(small)
    assert [next((start for start in BREAKS if check.what.startswith(start)), None) for check in checks] == [*BREAKS]
    books = _spoiled(small, BREAKS.values(), tmp_path)
    silent = [start for start, book in zip(BREAKS, books, strict=True) if not _tells(book, start, checks)]
    assert silent == []


def _tells(book: Workbook, start: str, checks: Iterable[Check]) -> bool:
    """Whether the check that begins like this says CHECK, and so does every sheet."""
    row = next(row for row, check in enumerate(checks, start=6) if check.what.startswith(start))
    everywhere = {value_at(book, sheet.title, "B3") for sheet in book.worksheets}
    return value_at(book, "Checks", f"F{row}") == "CHECK" and everywhere == {"CHECK"}


def _all_inputs(value: float | None) -> Break:
    def spoil(book: Workbook, plan: Plan) -> None:
        for where in plan.inputs.places.values():
            for row in range(where.first, where.last + 1):
                book["Inputs"][f"{where.letter}{row}"].value = value

    return spoil


def _no_costs(book: Workbook, plan: Plan) -> None:
    table, where = plan.inputs.table(Kind.COSTS), plan.inputs.places["2026-27", "cost_lines"]
    for row in range(where.first, where.first + len(table.rows)):
        book["Inputs"][f"{where.letter}{row}"].value = 0


def test_w25_no_error_values_whatever_is_typed_or_cleared(small: Plan, tmp_path: Path) -> None:
    """Without costs, with drivers of nothing, with every input 0 or cleared, no cell shows an error."""
    books = _spoiled(small, [_no_costs, _no_driver, _all_inputs(0), _all_inputs(None)], tmp_path)
    errors = [
        (place, sheet.title, cell.coordinate, cell.value)
        for place, book in enumerate(books)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "e"
    ]
    assert errors == []


def _spoiled(plan: Plan, breaks: Iterable[Break], folder: Path) -> list[Workbook]:
    """The workbook spoiled in each of these ways and recalculated."""
    written = folder / "written.xlsx"
    write_workbook(plan.split, written)
    paths = []
    for place, spoil in enumerate(breaks):
        book = load_workbook(written)
        spoil(book, plan)
        paths.append(folder / f"{place}.xlsx")
        book.save(paths[-1])
    books = recalculate(paths, folder)
    return [books[path.name] for path in paths]
