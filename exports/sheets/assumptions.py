"""The Assumptions: every figure that somebody estimated, agreed or took from elsewhere, with where it comes from."""

from collections.abc import Iterator
from fractions import Fraction

from exports.sheets.build_up import rate_of, used_indices
from exports.sheets.build_up_planning import rate_column
from exports.sheets.inputs_plan import FIRST_FIGURE, InputsPlan, Kind, Table
from exports.sheets.marked_table import Live, TableCell, write_table
from exports.sheets.numbers import Shown, number, number_format, width_of
from exports.sheets.page import Paper
from exports.sheets.places import letter_of, sheet_prefix
from exports.sheets.plan import Plan
from funding.board import Board
from funding.board_names import cost_name, income_name
from funding.build_up import cost_in_words, income_in_words, offer_in_words
from funding.wording import _

WIDTHS = {0: 36, 1: 10, 2: 9, 3: 16, 4: 12, 5: 46, 6: 46, 7: 14, 8: 13}
VALUE = 3
"""The column of the values."""
ILLUSTRATIVE = ("illustrative", "made up", "made-up", "enghreifftiol", "dychmygol")
"""Words in a basis by which a figure says that no source gives it."""


def write_assumptions(paper: Paper, plan: Plan) -> None:
    """Write the sheet; a value that stands on the Inputs sheet follows what is typed there."""
    note = _(
        "Values follow the Inputs sheet. “Illustrative” means that the figure is an example which no source gives."
    )
    rows = list(_rows(plan))
    values = (row[VALUE] for row in rows)
    money = [cell.value for cell in values if isinstance(cell, Live) and isinstance(cell.value, Fraction)]
    widest = max([WIDTHS[VALUE], *(width_of(Shown.MONEY, (number(value),)) for value in money)])
    sheet = paper.sheet(plan.names.assumptions, _("Assumptions"), note, {**WIDTHS, VALUE: widest})
    headings = (
        _("Assumption"), _("Kind"), _("Year"), _("Value"), _("Unit"), _("Basis"), _("Source"), _("Date"),
        _("Illustrative?"),
    )  # fmt: skip
    write_table(sheet, "Assumptions_table", headings, rows)
    sheet.finish()


def _rows(plan: Plan) -> Iterator[tuple[TableCell, ...]]:
    board, inputs = plan.split.board, plan.inputs
    yield from _index_rows(board, inputs)
    yield from _cost_rows(board, inputs)
    yield from _income_rows(board, inputs)
    yield from _driver_rows(inputs)
    yield from _offer_rows(board, inputs)


def _index_rows(board: Board, inputs: InputsPlan) -> Iterator[tuple[TableCell, ...]]:
    for table in inputs.tables:
        if table.kind is Kind.INDICES:
            for place, index in enumerate(used_indices(board)):
                for column, year in enumerate(board.years):
                    if rate_of(board, index, year) is not None:
                        value = _at(inputs, table, place, rate_column(column))
                        basis = _("Rises in {month}").format(month=_(index.starts))
                        yield _row(index.name, _("Index"), year, value, "%", basis, index.source)


def _cost_rows(board: Board, inputs: InputsPlan) -> Iterator[tuple[TableCell, ...]]:
    table, year = inputs.table(Kind.COSTS), board.years[0]
    for place, cost in enumerate(board.costs):
        basis = _basis(cost.basis, cost_in_words(board, cost, year))
        yield _row(cost_name(cost), _("Cost"), year, _at(inputs, table, place), "£", basis, cost.source)


def _income_rows(board: Board, inputs: InputsPlan) -> Iterator[tuple[TableCell, ...]]:
    table, year = inputs.table(Kind.INCOME), board.years[0]
    for place, income in enumerate(board.income):
        basis = _basis(income.basis, income_in_words(income))
        yield _row(income_name(income), _("Income"), year, _at(inputs, table, place), "£", basis, income.source)


def _driver_rows(inputs: InputsPlan) -> Iterator[tuple[TableCell, ...]]:
    for table in inputs.tables:
        if table.kind is Kind.DRIVERS:
            for place, cells in enumerate(table.columns):
                letter = letter_of(FIRST_FIGURE + place)
                total = sum(cells.values, Fraction(0))
                figures = number_format(cells.shown, [number(value) for value in cells.values])
                value = Live(f"{sheet_prefix(inputs.sheet)}{letter}{table.last + 2}", total, figures)
                basis = _("All partners together; each partner's figure stands on {sheet}.").format(sheet=inputs.sheet)
                yield _row(cells.heading, _("Driver"), "", value, cells.unit, basis, cells.source, cells.date)


def _offer_rows(board: Board, inputs: InputsPlan) -> Iterator[tuple[TableCell, ...]]:
    for table in inputs.tables:
        if table.kind is Kind.OFFERS:
            column = next(place for place, cells in enumerate(table.columns) if cells.shown is Shown.MONEY)
            for place, offer in enumerate(board.in_kind):
                basis = _basis(_(offer.valuation), offer_in_words(offer, board.years[0]))
                value = _at(inputs, table, place, column)
                yield _row(offer.what, _("In kind"), board.years[0], value, "£", basis, offer.evidence)


def _at(inputs: InputsPlan, table: Table, place: int, column: int = 0) -> Live:
    cells = table.columns[column]
    formula = f"{sheet_prefix(inputs.sheet)}{letter_of(FIRST_FIGURE + column)}{table.first + place + 1}"
    return Live(formula, cells.values[place], number_format(cells.shown, [number(cells.values[place])]))


def _basis(basis: str, built_up: str) -> str:
    return ". ".join(text.rstrip(".") for text in (basis, built_up) if text)


def _row(
    what: str, kind: str, year: str, value: TableCell, unit: str, basis: str, source: str, day: str = ""
) -> tuple[TableCell, ...]:
    told = f"{basis} {source}".casefold()
    illustrative = _("Illustrative") if any(word in told for word in ILLUSTRATIVE) else _("No")
    return what, kind, year, value, unit, basis, source or _("Not stated"), day or _("Not stated"), illustrative
