"""The blocks of the Inputs sheet from which figures of the plan are built up: indices, quantities and rates, months."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.build_up import BuildUp, BuiltUp, build_up_of, rate_of, used_indices
from exports.sheets.inputs_plan import FIRST_FIGURE, LABEL, SECOND, Cells, InputsPlan, Kind, Role, Row, Table
from exports.sheets.numbers import Shown
from exports.sheets.places import ROW, letter_of
from funding.board import Board
from funding.wording import _

ZERO = Fraction(0)
QUANTITY, RATE, ON_COSTS = range(FIRST_FIGURE, FIRST_FIGURE + 3)
"""The columns of what a line is built up from."""
BEFORE, SINCE, GREW, GROWS, AMOUNT = range(FIRST_FIGURE, FIRST_FIGURE + 5)
"""The columns of a year: the months before and after the index rises, its growth in each, and what comes of it."""


@dataclass(frozen=True, slots=True)
class BuildUps:
    """Where the amounts of built-up lines stand: for each year, the cell by the line's place in the file."""

    costs: tuple[dict[int, str], ...]
    income: tuple[dict[int, str], ...]


def plan_build_up(board: Board, plan: InputsPlan) -> BuildUps:
    """Add the blocks that the Board needs, and say where each amount stands."""
    built = build_up_of(board)
    if not built.lines:
        nothing: tuple[dict[int, str], ...] = tuple({} for _year in board.years)
        return BuildUps(nothing, nothing)
    indices = _add_indices(board, plan)
    source = _add_lines(built.lines, plan)
    by_year = [_add_year(board, place, built, plan, source, indices) for place in range(len(board.years))]

    def cells(places: Sequence[int], offset: int) -> tuple[dict[int, str], ...]:
        return tuple(
            {place: f"{letter_of(AMOUNT)}{table.first + offset + row + 1}" for row, place in enumerate(places)}
            for table in by_year
        )

    return BuildUps(cells(list(built.costs), 0), cells(list(built.income), len(built.costs)))


def rate_column(year: int) -> int:
    """Which of the indices' columns holds the rates of a year, by the year's place."""
    return 1 + 2 * year


def _add_indices(board: Board, plan: InputsPlan) -> Table | None:
    indices = used_indices(board)
    if not indices:
        return None
    top = plan.end
    growths = [build_up_of(board).growths[index.name] for index in indices]
    ones = tuple(Fraction(1) for _index in indices)
    columns = [Cells(_("At the start"), ones, Shown.MULTIPLIER, role=Role.FIXED, totalled=False)]
    for place, year in enumerate(board.years):
        known = [rate_of(board, index, year) for index in indices]
        unrated = frozenset(row for row, rate in enumerate(known) if rate is None)
        rate, grew = (letter_of(FIRST_FIGURE + len(columns) + offset) for offset in (0, -1))
        heading = _("{year}: rate, %").format(year=year)
        rates = tuple(rate or ZERO for rate in known)
        columns.append(Cells(heading, rates, Shown.PERCENT, totalled=False, fixed=unrated))
        formulas = (f"{grew}{ROW}*(1+{rate}{ROW})",) * len(indices)
        values = tuple(growth[place + 1] for growth in growths)
        heading = _("{year}: growth since the start").format(year=year)
        columns.append(Cells(heading, values, Shown.MULTIPLIER, role=Role.FORMULA, formulas=formulas, totalled=False))
    note = _("By how much costs grow from year to year. Where a line begins in a year, its first prices hold.")
    rows = tuple(Row(index.name, _(index.starts), index.source or _("Not stated")) for index in indices)
    headings = (_("Index"), _("Rises in"), _("Source"))
    table = Table(Kind.INDICES, _("Indices"), note, headings, rows, tuple(columns), top)
    plan.tables.append(table)
    return table


def _add_lines(lines: Sequence[BuiltUp], plan: InputsPlan) -> Table:
    columns = (
        Cells(_("Quantity"), tuple(line.quantity for line in lines), Shown.COUNT, totalled=False),
        Cells(_("Rate for a year, £"), tuple(line.rate for line in lines), Shown.MONEY, totalled=False),
        Cells(_("On-costs, %"), tuple(line.on_costs for line in lines), Shown.PERCENT, totalled=False, above_one=True),
    )
    note = _("What posts, units and growing costs are built up from; the blocks below work out each year.")
    rows = tuple(Row(line.label, line.index, str(line.unit)) for line in lines)
    headings = (_("Line"), _("Grows with"), _("What is counted"))
    table = Table(Kind.BUILD_UP, _("Quantities and rates"), note, headings, rows, columns, plan.end)
    plan.tables.append(table)
    return table


def _add_year(
    board: Board, place: int, built: BuildUp, plan: InputsPlan, source: Table, indices: Table | None
) -> Table:
    lines = built.lines
    growths = [built.growths[line.index] for line in lines]
    top, year = plan.end, board.years[place]
    grew, grows = ((_growth_formula(indices, place + offset),) * len(lines) for offset in (0, 1))
    amounts = tuple(_amount_formula(source.first + row + 1) for row in range(len(lines)))
    columns = (
        _months(_("Months before the rise"), [line.months[place][0] for line in lines]),
        _months(_("Months from the rise"), [line.months[place][1] for line in lines]),
        _worked(_("Growth before the rise"), [growth[place] for growth in growths], Shown.MULTIPLIER, grew),
        _worked(_("Growth from the rise"), [growth[place + 1] for growth in growths], Shown.MULTIPLIER, grows),
        _worked(
            _("Amount, £"),
            [amounts[place] for amounts in built.amounts],
            Shown.MONEY,
            amounts,
        ),
    )
    note = _("Quantity x rate x (1 + on-costs) x the months paid at each growth / 12, to the whole penny.")
    told = tuple(Row(line.label, line.index) for line in lines)
    title = _("Built up for {year}").format(year=year)
    headings = (_("Line"), _("Grows with"), "")
    table = Table(Kind.BUILT_YEAR, title, note, headings, told, columns, top)
    plan.tables.append(table)
    return table


def _months(heading: str, months: Sequence[int]) -> Cells:
    return Cells(heading, tuple(map(Fraction, months)), Shown.MONTHS, totalled=False)


def _worked(heading: str, values: Sequence[Fraction], shown: Shown, formulas: tuple[str, ...]) -> Cells:
    return Cells(heading, tuple(values), shown, role=Role.FORMULA, formulas=formulas, totalled=False)


def _growth_formula(indices: Table | None, column: int) -> str:
    """The growth of the line's index: in column 0 at the start, in column n in the nth year."""
    if indices is None:
        return "1"
    letter = letter_of(FIRST_FIGURE + 2 * column)  # each year has a rate and, beside it, its growth
    first, last = indices.first + 1, indices.last + 1
    own, names = f"${letter_of(SECOND)}{ROW}", f"${letter_of(LABEL)}${first}:${letter_of(LABEL)}${last}"
    return f'IF({own}="",1,SUMPRODUCT(({names}={own})*{letter}${first}:{letter}${last}))'


def _amount_formula(source: int) -> str:
    """What a line comes to, from its quantity and rate in the row `source`, and its months and growth."""
    quantity, rate, on_costs = (f"{letter_of(column)}{source}" for column in (QUANTITY, RATE, ON_COSTS))
    before, since, grew, grows = (f"{letter_of(column)}{ROW}" for column in (BEFORE, SINCE, GREW, GROWS))
    paid = f"{quantity}*{rate}*(1+{on_costs})*({before}*{grew}+{since}*{grows})"
    return f"ROUND(ROUND({paid}/12*100,6),0)/100"
