"""The formulas of the workbook: live from cost to cash due, short, alike down a column, plain functions only."""

from functools import cache
from pathlib import Path

import pytest
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter

from benchmarks.boards import SECTIONS, made_up_board
from exports.sheets.plan import Plan
from exports.sheets.split import CASH, year_blocks
from exports.sheets.steps import ALL_ROW, FIRST_STEP
from exports.workbook import write_workbook
from formulas.split import split_board
from formulas.workings import Part
from tests.exports.boards import awkward_split
from tests.exports.reading import FormulaCell, Written
from tests.exports.tracing import Cell, areas_of, figures_of, functions_of, nesting_of

PLAIN = {
    "SUM", "SUMIFS", "SUMPRODUCT", "COUNTIFS", "INDEX", "MATCH", "IF", "AND", "OR", "MIN", "MAX", "ABS", "ROUND",
    "ROUNDDOWN", "RANK", "LARGE", "SMALL", "TEXT", "IFERROR",
}  # fmt: skip
ROUNDING = {"ROUND", "ROUNDDOWN"}


def names_of(written: Written) -> dict[str, str]:
    """The defined names and the cells they stand for."""
    return {name: str(defined.attr_text) for name, defined in written.book.defined_names.items()}


@cache
def used_by(written: Written) -> dict[Cell, frozenset[Cell]]:
    """The cells that each formula names."""
    names = names_of(written)
    used = {}
    for cell in written.formulas():
        at = written.book[cell.sheet][cell.cell]
        areas = areas_of(cell.formula, cell.sheet, names)
        used[cell.sheet, at.row, at.column] = frozenset(named for area in areas for named in area.cells())
    return used


def everything_behind(written: Written, cell: Cell) -> set[Cell]:
    """All that a cell depends on, itself included."""
    used = used_by(written)
    found, todo = {cell}, [cell]
    while todo:
        new = used.get(todo.pop(), frozenset()) - found
        found |= new
        todo += new
    return found


def test_w15_every_cash_due_leads_back_to_the_costs(awkward: Written, plan: Plan) -> None:
    """From each partner's cash due, formula by formula, one comes to every cost line of the year."""
    costs = plan.inputs.places["2027-28", "cost_lines"]
    lines = {awkward.book["Inputs"][f"{costs.letter}{row}"] for row in range(costs.first, costs.last + 1)}
    wanted = {("Inputs", cell.row, cell.column) for cell in lines}
    block = year_blocks(plan)[1]
    missing = [
        row
        for row in range(block.first + 1, block.last + 2)
        if not wanted <= everything_behind(awkward, ("Split", row, CASH + 1))
    ]
    assert missing == []


def test_w15_everything_behind_a_figure_is_a_formula_or_an_input(awkward: Written, plan: Plan) -> None:
    """Behind the figures of the Split stand formulas and cells of the Inputs sheet, nothing else."""
    used = used_by(awkward)
    block = year_blocks(plan)[-1]
    behind = set().union(
        *(everything_behind(awkward, ("Split", row + 1, CASH + 1)) for row in range(block.first, block.last + 1))
    )
    assert {cell for cell in behind if cell not in used and cell[0] != "Inputs"} == set()


def test_w15_last_years_share_is_the_assessed_share_of_the_year_before(awkward: Written, plan: Plan) -> None:
    """The years are chained: a later year's first column is an earlier year's result."""
    before, after = plan.years[0], plan.years[1]
    assessed, last_year = before.places["assessed"], after.places["last_year"]
    cell = awkward.book[after.sheet][f"{last_year.letter}{last_year.first}"]
    assert cell.value == f"='{before.sheet}'!{assessed.letter}{assessed.first}"


def test_w16_one_formula_down_a_column(awkward: Written, plan: Plan) -> None:
    """In a column of the workings, the formula of the first partner copied down gives every other."""
    different = []
    for year in plan.years:
        sheet = awkward.book[year.sheet]
        for column in range(FIRST_STEP + 1, FIRST_STEP + len(year.steps) + 1):
            letter = get_column_letter(column)
            top = f"{letter}{ALL_ROW + 1}"
            if sheet[top].value is not None:
                first = Translator(sheet[top].value, origin=top)
                rows = range(ALL_ROW + 2, ALL_ROW + len(plan.partners) + 1)
                different += [
                    (year.sheet, letter, row)
                    for row in rows
                    if sheet[f"{letter}{row}"].value != first.translate_formula(f"{letter}{row}")
                ]
    assert different == []


def test_w17_no_typed_figures_but_plain_ones(awkward: Written) -> None:
    """Only 0, 1, 12 and 100 are typed into formulas, and the digits to which is rounded."""
    typed = [
        (cell.place, cell.formula, figure)
        for cell in awkward.formulas()
        for figure, function in figures_of(cell.formula)
        if figure not in {"0", "1", "12", "100"} and function not in ROUNDING
    ]
    assert typed == []


def test_w19_formulas_are_short(awkward: Written) -> None:
    """No formula is longer than 160 characters, few are longer than 120, and functions stand three deep at most."""
    formulas = list(awkward.formulas())
    long = [cell for cell in formulas if len(cell.formula) > 120]
    assert [cell for cell in formulas if len(cell.formula) > 160 or nesting_of(cell.formula) > 3] == []
    assert len(long) * 20 < len(formulas)


def test_w19_formulas_stay_short_with_sixty_partners(written: Path) -> None:
    """However many partners there are, and however many sentences."""
    each = "\n".join(f"Partner {place:02d} pays £{place + 1}." for place in range(60))
    board = made_up_board(60, 300, 1, f"{each}\n{SECTIONS.split('For training')[0]}Police pay 1%, shared equally.")
    split = split_board(board).split
    assert split is not None
    write_workbook(split, written)
    assert [cell for cell in Written(written).formulas() if len(cell.formula) > 160] == []


def test_w20_no_function_that_hides_what_it_uses(awkward: Written) -> None:
    """No OFFSET, INDIRECT, NOW, TODAY, RAND, VLOOKUP or HLOOKUP."""
    shunned = {"OFFSET", "INDIRECT", "NOW", "TODAY", "RAND", "VLOOKUP", "HLOOKUP"}
    assert [cell for cell in awkward.formulas() if shunned & set(functions_of(cell.formula))] == []


def test_w21_no_array_formulas(awkward: Written) -> None:
    """Every formula is an ordinary one."""
    kinds = {
        type(cell.value) for sheet in awkward.book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    }
    assert kinds == {str}


def test_w21_no_circles(awkward: Written) -> None:
    """No cell depends on itself."""
    used = used_by(awkward)
    done: set[Cell] = set()
    for start in used:
        path: dict[Cell, None] = {}
        todo: list[tuple[Cell, bool]] = [(start, False)]
        while todo:
            cell, left = todo.pop()
            if left:
                del path[cell]
                done.add(cell)
            elif cell not in done:
                assert cell not in path, cell
                path[cell] = None
                todo.append((cell, True))
                todo += [(named, False) for named in used.get(cell, ()) if named in used]


def test_w22_workings_read_from_left_to_right(awkward: Written, plan: Plan) -> None:
    """A step uses only columns to its left on its own sheet, and earlier sheets; a total, only its own column."""
    order = awkward.book.sheetnames
    names, wrong = names_of(awkward), []
    for year in plan.years:
        for cell in (c for c in awkward.formulas() if c.sheet == year.sheet):
            at = awkward.book[cell.sheet][cell.cell]
            if at.row < ALL_ROW:
                continue
            is_total = cell.formula.startswith("=SUM(") and at.row == ALL_ROW
            for area in areas_of(cell.formula, cell.sheet, names):
                own = area.sheet == cell.sheet
                if (own and area.last_column >= at.column + is_total) or order.index(area.sheet) > order.index(
                    cell.sheet
                ):
                    wrong.append(cell)
    assert wrong == []


def test_w24_only_the_rounding_block_rounds(awkward: Written, plan: Plan) -> None:
    """Shares are rounded in the rounding part of the workings alone.

    Checks compare to a millionth, a line of the plan that is built up comes to whole pence where it is an input, and
    the cash due is cut into instalments on a sheet of their own, odd pennies beside them.
    """
    allowed = {
        (year.sheet, get_column_letter(FIRST_STEP + 1 + place))
        for year in plan.years
        for place, step in enumerate(year.steps)
        if step.part is Part.ROUNDING
    }
    stray = [
        cell
        for cell in awkward.formulas()
        if ROUNDING & set(functions_of(cell.formula)) and cell.sheet not in ("Checks", "Inputs", "Instalments")
        if (cell.sheet, cell.cell.rstrip("0123456789")) not in allowed
    ]
    assert stray == []


def test_w24_what_rounding_adds_is_shown(plan: Plan) -> None:
    """Beside the assessed shares stands what rounding added to each."""
    year = plan.years[0]
    residue = year.step("assessed.residue")
    assert residue.label == "Added by rounding"
    assert residue.values == tuple(
        after - before for after, before in zip(year.step("assessed").values, year.step("share").values, strict=True)
    )


def test_w25_no_error_values(awkward: Written) -> None:
    """No stored result is an error."""
    assert [
        cell for sheet in awkward.results for row in sheet.iter_rows() for cell in row if cell.data_type == "e"
    ] == []


@pytest.mark.parametrize("text", ["=North+1", "+Fees", "-Homes A", "@Police", "=SUM(A1:A9)", "@Grant", "=agreed"])
def test_w26_text_from_people_stays_text(awkward: Written, text: str) -> None:
    """What people type never becomes a formula, whatever it starts with."""
    found = [cell for sheet in awkward.book for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert found
    assert {cell.data_type for cell in found} == {"s"}


def test_w26_no_text_from_people_stands_in_a_formula(awkward: Written) -> None:
    """Formulas name cells, never a partner, a pool or a driver."""
    board = awkward_split().board
    texts = [*(p.name for p in board.partners), *(c.name for c in board.costs), *(d.name for d in board.drivers)]
    pools = [f'"{cost.pool}"' for cost in board.costs]
    told: list[FormulaCell] = [c for c in awkward.formulas() if any(text in c.formula for text in (*texts, *pools))]
    assert told == []


def test_w27_plain_functions_only(awkward: Written) -> None:
    """Every function is one that old and other spreadsheet programs know."""
    assert {name for cell in awkward.formulas() for name in functions_of(cell.formula)} <= PLAIN
