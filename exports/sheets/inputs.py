"""The Inputs sheet: every number a person may change, with its unit and source."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, zip_longest

from exports.sheets.expressions import NO_LIMIT_NAME
from exports.sheets.inputs_plan import (
    FIRST_FIGURE,
    FIRST_ROW,
    LABEL,
    SECOND,
    SOURCE,
    Cells,
    Figure,
    InputsPlan,
    Kind,
    Role,
    Table,
)
from exports.sheets.numbers import Shown, number, number_format, width_of
from exports.sheets.page import Paper
from exports.sheets.places import at_row, letter_of
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look
from exports.sheets.validation import allow_between, allow_figures, allow_pools
from funding.wording import _

WIDTHS = {LABEL: 38, SECOND: 24, SOURCE: 46}
FIGURE_WIDTH = 17

LOOKS = {Role.INPUT: Look.INPUT, Role.FORMULA: Look.FORMULA, Role.FIXED: Look.FIXED}


def role_word(role: Role) -> str:
    """The word that says what a cell is for."""
    return {Role.INPUT: _("Input"), Role.FORMULA: _("Formula"), Role.FIXED: _("Fixed")}[role]


def write_inputs(paper: Paper, plan: InputsPlan) -> None:
    """Write the sheet."""
    note = _("Change what stands under the word “Input”; every sheet follows. The Board file itself is not changed.")
    sheet = paper.sheet(plan.sheet, _("Inputs"), note, {**WIDTHS, **_figure_widths(plan)})
    sheet.raw.freeze_panes(0, 1)
    if plan.figures:
        _write_figures(paper, sheet, plan)
    for table in plan.tables:
        _write_table(sheet, plan, table)
    sheet.finish()


def _figure_widths(plan: InputsPlan) -> dict[int, float]:
    # The column after the first figures says what kind of cell they are.
    widths: dict[int, float] = {FIRST_FIGURE: FIGURE_WIDTH, FIRST_FIGURE + 1: FIGURE_WIDTH}
    figures = [Cells("", (figure.value,), figure.shown) for figure in plan.figures]
    for column, cells in chain(
        ((FIRST_FIGURE, cells) for cells in figures),
        (pair for table in plan.tables for pair in enumerate(table.columns, start=FIRST_FIGURE)),
    ):
        width = width_of(cells.shown, [number(value) for value in cells.values])
        widths[column] = max(widths.get(column, FIGURE_WIDTH), width)
    return widths


def _write_title(sheet: Sheet, row: int, title: str, note: str) -> None:
    sheet.text(row, LABEL, title, Look.BLOCK)
    sheet.text(row + 1, LABEL, note, Look.NOTE)


def _write_figures(paper: Paper, sheet: Sheet, plan: InputsPlan) -> None:
    _write_title(
        sheet, FIRST_ROW, _("Figures in the sentences"), _("Each figure that a sentence of the formula states.")
    )
    headings = (_("Figure"), _("Unit"), _("Sentence"), _("Value"), _("Kind of cell"))
    sheet.texts(plan.first_figure - 1, headings, Look.HEADING)
    for row, figure in enumerate(plan.figures, start=plan.first_figure):
        _write_figure(sheet, row, figure)
        if figure.role is Role.INPUT:
            _allow(sheet, plan, row, figure)
        if figure.shown is Shown.UP_TO_NO_LIMIT:
            cell = f"{sheet.prefix}${letter_of(FIRST_FIGURE)}${row + 1}"
            paper.book.define_name(NO_LIMIT_NAME, f"={cell}")


def _write_figure(sheet: Sheet, row: int, figure: Figure) -> None:
    sheet.texts(row, (figure.label, figure.unit, figure.source), Look.LABEL)
    value = number(figure.value)
    sheet.number(row, FIRST_FIGURE, value, LOOKS[figure.role], number_format(figure.shown, (value,)))
    sheet.text(row, FIRST_FIGURE + 1, role_word(figure.role), Look.DETAIL)


def _allow(sheet: Sheet, plan: InputsPlan, row: int, figure: Figure) -> None:
    letter = letter_of(FIRST_FIGURE)
    if figure.band_of is None:
        allow_figures(
            sheet, row, FIRST_FIGURE, row, f"{letter}{row + 1}", figure.shown, above_one=figure.may_exceed_one
        )
        return
    ends = [at for at, other in enumerate(plan.figures, start=plan.first_figure) if other.band_of == figure.band_of]
    before, after = (
        next(iter(found), None)
        for found in (reversed([at for at in ends if at < row]), [at for at in ends if at > row])
    )
    allow_between(sheet, row, FIRST_FIGURE, *(at if at is None else f"{letter}{at + 1}" for at in (before, after)))


def _write_table(sheet: Sheet, plan: InputsPlan, table: Table) -> None:
    _write_title(sheet, table.top, table.title, table.note)
    sheet.texts(table.head, table.headings, Look.HEADING)
    if table.detailed:
        sheet.texts(table.head + 1, (_("Unit"), "", ""), Look.DETAIL)
        sheet.texts(table.head + 2, (_("Source"), "", ""), Look.DETAIL)
    has_pools = table.kind in (Kind.COSTS, Kind.INCOME)
    sheet.texts(table.first - 1, (_("Kind of cell"), role_word(Role.INPUT) if has_pools else "", ""), Look.DETAIL)
    for row, words in enumerate(table.rows, start=table.first):
        sheet.texts(row, (words.label, words.second, words.source), Look.LABEL)
        if has_pools:
            sheet.text(row, SECOND, words.second, Look.INPUT)
    if not table.rows:
        sheet.text(table.first, LABEL, _("None"), Look.LABEL)
    if has_pools and table.rows:
        _allow_pools(sheet, plan, table)
    for place, cells in enumerate(table.columns):
        _write_cells(sheet, table, FIRST_FIGURE + place, cells)
    if table.totalled:
        _write_totals(sheet, table)


def _allow_pools(sheet: Sheet, plan: InputsPlan, table: Table) -> None:
    pools, letter = plan.table(Kind.POOLS), letter_of(LABEL)
    allow_pools(sheet, table.first, SECOND, table.last, f"${letter}${pools.first + 1}:${letter}${pools.last + 1}")


def _write_cells(sheet: Sheet, table: Table, column: int, cells: Cells) -> None:
    sheet.text(table.head, column, cells.heading, Look.HEADING)
    if table.detailed:
        sheet.text(table.head + 1, column, cells.unit, Look.DETAIL)
        sheet.text(table.head + 2, column, cells.source, Look.DETAIL)
    sheet.text(table.first - 1, column, _kind_word(cells), Look.DETAIL)
    values = [number(value) for value in cells.values]
    figures = number_format(cells.shown, values)
    for row, value in enumerate(values):
        role, at = cells.role_of(row), table.first + row
        if role is Role.FORMULA:
            sheet.formula(at, column, at_row(cells.formulas[row], at + 1), value, LOOKS[role], figures)
        else:
            sheet.number(at, column, value, LOOKS[role], figures)
    for first, last in _runs(cells.typed):
        cell = f"{letter_of(column)}{table.first + first + 1}"
        allow_figures(
            sheet,
            table.first + first,
            column,
            table.first + last,
            cell,
            cells.shown,
            below_zero=table.may_be_below_zero,
            above_one=cells.above_one,
        )


def _kind_word(cells: Cells) -> str:
    roles = dict.fromkeys(cells.role_of(row) for row in range(len(cells.values)))
    return _(" or ").join(role_word(role) for role in Role if role in roles) or role_word(cells.role)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows taken together: the first and the last of each run."""
    start = None
    for row, after in zip_longest(rows, rows[1:]):
        start = row if start is None else start
        if after != row + 1:
            yield start, row
            start = None


def _write_totals(sheet: Sheet, table: Table) -> None:
    row = table.last + 1
    sheet.texts(row, (_("Total"), "", ""), Look.TOTAL)
    for column, cells in enumerate(table.columns, start=FIRST_FIGURE):
        if cells.totalled:
            letter = letter_of(column)
            figures = number_format(cells.shown, [number(value) for value in cells.values])
            total = number(sum(cells.values, Fraction(0)))
            sheet.formula(
                row, column, f"SUM({letter}{table.first + 1}:{letter}{table.last + 1})", total, Look.TOTAL, figures
            )
