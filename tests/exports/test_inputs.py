"""The Inputs sheet: every number a person may change, once, with label, unit, source and validation."""

from collections.abc import Iterator

from openpyxl.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation

from exports.sheets.given import inputs_of
from exports.sheets.inputs_plan import FIRST_FIGURE, Kind, Role
from exports.sheets.places import letter_of
from exports.sheets.plan import Plan
from exports.sheets.steps import ALL_ROW
from formulas.workings import Given
from tests.exports.reading import Written

STEP_NUMBERS = ALL_ROW - 4
"""The row of a Workings sheet that numbers its steps."""


def unlocked(written: Written, sheet: str) -> Iterator[Cell]:
    """The cells of a sheet that may be changed."""
    for row in written.book[sheet].iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and not cell.protection.locked:
                yield cell


def validations(written: Written, cell: Cell) -> list[DataValidation]:
    """The validations of a cell."""
    found = written.book["Inputs"].data_validations.dataValidation
    return [validation for validation in found if cell.coordinate in validation.sqref]


def test_w10_every_input_has_one_place(plan: Plan) -> None:
    """Each input of the workings stands in one place, and no two share one."""
    workings = plan.split.workings
    cells = []
    for found in inputs_of(workings):
        (where,) = {plan.inputs.places[column] for column in found.columns}
        cells += [f"{where.letter}{where.first + place}" for place in range(len(found.given.values))]
    given = {(year.year, c.name) for year in workings.years for c in year.columns if isinstance(c.made, Given)}
    assert (len(cells), given - set(plan.inputs.places)) == (len(set(cells)), set())


def test_w10_numbers_stand_on_the_inputs_sheet_alone(awkward: Written) -> None:
    """Elsewhere only step numbers, a check's "nothing" or "yes", and what says that it stands as exported is typed."""
    stray = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in awkward.book.worksheets
        if sheet.title != "Inputs"
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "n" and cell.value is not None
        if not (sheet.title.startswith("Workings") and cell.row == STEP_NUMBERS)
        if not (sheet.title == "Checks" and cell.column_letter == "C" and cell.value in (0, 1))
        if sheet.cell(cell.row, 4).value != "As exported"
    ]
    assert stray == []


def test_w10_the_numbers_are_those_of_the_board(awkward: Written, plan: Plan) -> None:
    """What stands in an input's cells is what the workings were given; money in pounds."""
    wrong = []
    for found in inputs_of(plan.split.workings):
        where = plan.inputs.places[found.columns[0]]
        scale = 100 if found.column.unit.name == "MONEY" else 1
        for place, value in enumerate(found.given.values):
            cell = awkward.results["Inputs"][f"{where.letter}{where.first + place}"]
            if cell.value != float(value / scale):
                wrong.append((found.columns[0], cell.coordinate, value, cell.value))
    assert wrong == []


def test_w11_every_figure_has_label_unit_and_source(plan: Plan) -> None:
    """Label, unit and source are never blank."""
    blank = [figure for figure in plan.inputs.figures if not (figure.label and figure.unit and figure.source)]
    columns = [
        (table.title, cells.heading)
        for table in plan.inputs.tables
        for cells in table.columns
        if not cells.heading or (table.detailed and not (cells.unit and cells.source))
    ]
    assert (blank, columns) == ([], [])


def test_w11_a_sentences_figure_cites_the_sentence(awkward: Written) -> None:
    """Beside a figure stands the sentence that states it."""
    rows = {(row[0], row[2]): row[3] for row in awkward.book["Inputs"].iter_rows(values_only=True)}
    assert rows["Limit", "No local authority pays less than £2,000."] == 2000
    assert rows["Percentage", "Health pays 25%, but no more than £40,000."] == 0.25
    assert rows["Part under the formula, year 1 of 3, 2026-27", "Move from last year's shares over 3 years."] == 1 / 3


def test_w11_a_driver_cites_its_source(awkward: Written) -> None:
    """Above a driver's figures stand its unit, source and date."""
    sheet = awkward.book["Inputs"]
    (heading,) = [c for row in sheet.iter_rows() for c in row if c.value == "children aged 0-17"]
    below = [sheet.cell(heading.row + down, heading.column).value for down in (1, 2, 3, 4)]
    assert below == ["children", "=made up for a test, 30 June 2023", "Input", 20890]


def test_w12_every_input_is_validated(awkward: Written) -> None:
    """Each unlocked cell has one validation, with a message before and after typing."""
    bad = []
    for cell in unlocked(awkward, "Inputs"):
        found = validations(awkward, cell)
        if len(found) != 1 or not all((found[0].prompt, found[0].promptTitle, found[0].error)):
            bad.append((cell.coordinate, found))
    assert bad == []


def test_w12_what_each_kind_of_input_allows(awkward: Written) -> None:
    """Percentages from 0 to 1, amounts in whole pence, pools from the list, bands in rising order."""
    sheet = awkward.book["Inputs"]
    labels = {(row[0].value, row[2].value): row[3] for row in sheet.iter_rows() if isinstance(row[3], Cell)}
    percent = labels["Percentage", "Health pays 25%, but no more than £40,000."]
    amount = labels["No more than", "Health pays 25%, but no more than £40,000."]
    rise = labels["Most it may rise", "No contribution rises by more than 15% or falls by more than 60%."]
    (pool,) = [row[1] for row in sheet.iter_rows() if row[0].value == "Training"]
    assert isinstance(pool, Cell)
    told = [validations(awkward, cell)[0] for cell in (percent, amount, rise, pool)]
    typed = amount.coordinate
    whole_pence = f"AND({typed}>=0,{typed}<=10000000000,ROUND({typed},2)={typed})"
    assert [(v.type, v.formula1, v.formula2) for v in told] == [
        ("decimal", "0", "1"),
        ("custom", whole_pence, None),
        ("decimal", "0", None),
        ("list", told[3].formula1, None),
    ]
    first, last = str(told[3].formula1).replace("$", "").split(":")
    assert [cell.value for (cell,) in sheet[f"{first}:{last}"]] == ["*", ">0", "Core?"]


def test_w13_inputs_are_unlocked_and_all_else_is_locked(awkward: Written, plan: Plan) -> None:
    """The unlocked cells are the inputs and the pools of costs and income, on the Inputs sheet alone."""
    first = plan.inputs.first_figure + 1
    inputs = {f"D{first + row}" for row, figure in enumerate(plan.inputs.figures) if figure.role is Role.INPUT}
    for table in plan.inputs.tables:
        for column, cells in enumerate(table.columns, start=FIRST_FIGURE):
            inputs |= {f"{letter_of(column)}{table.first + row + 1}" for row in cells.typed}
    for where in (where for where in plan.inputs.beside.values() if where.sheet):
        inputs |= {f"{where.letter}{row}" for row in range(where.first, where.last + 1)}
    found_unlocked = {sheet: {c.coordinate for c in unlocked(awkward, sheet)} for sheet in awkward.book.sheetnames}
    assert found_unlocked == {sheet: inputs if sheet == "Inputs" else set() for sheet in awkward.book.sheetnames}


def test_w10_what_is_built_up_is_typed_once(awkward: Written, plan: Plan) -> None:
    """A post's line is a formula; posts, salary, on-costs, months and index are inputs."""
    sheet, results = awkward.book["Inputs"], awkward.results["Inputs"]
    costs = plan.inputs.table(Kind.COSTS)
    row = next(costs.first + 1 + place for place, words in enumerate(costs.rows) if words.label == "+A post")
    cells = [sheet[f"{letter}{row}"] for letter in "DEF"]
    assert [(cell.data_type, cell.protection.locked) for cell in cells] == [("f", True)] * 3
    built = [results[str(cell.value).removeprefix("=")] for cell in cells]
    told = [[results.cell(cell.row, column).value for column in range(4, 9)] for cell in built]
    assert [months[:3] for months in told] == [[0, 5, 1], [5, 7, 1.03], [2, 0, 1.01455]]
    lines = plan.inputs.table(Kind.BUILD_UP)
    assert [results.cell(lines.first + 1, column).value for column in range(1, 7)] == [
        "+A post", "=pay", "full-time posts at a salary", 0.6, 31337.77, 1.3,
    ]  # fmt: skip


def test_w12_rates_and_months(awkward: Written, plan: Plan) -> None:
    """A rate lies between -100% and 100%, months are whole and at most 12, on-costs may exceed 100%."""
    tables = {table.kind: table for table in plan.inputs.tables}
    cells = [
        awkward.book["Inputs"][f"{letter}{tables[kind].first + 1}"]
        for letter, kind in (("E", Kind.INDICES), ("D", Kind.BUILT_YEAR), ("F", Kind.BUILD_UP))
    ]
    told = [validations(awkward, cell)[0] for cell in cells if isinstance(cell, Cell)]
    assert [(v.type, v.formula1, v.formula2) for v in told] == [
        ("decimal", "-1", "1"), ("whole", "0", "12"), ("decimal", "0", None),
    ]  # fmt: skip


def test_w13_sheets_are_protected_without_a_password(awkward: Written) -> None:
    """Every sheet is protected, and anybody can lift the protection."""
    told = {(sheet.protection.sheet, sheet.protection.password) for sheet in awkward.book.worksheets}
    assert told == {(True, None)}
