"""The cells of the Inputs sheet that people may change, and what each of them stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from openpyxl.utils import column_index_from_string

from exports.reading.held import Place
from exports.sheets.build_up import built_up_costs, built_up_income, used_indices
from exports.sheets.build_up_planning import ON_COSTS, QUANTITY, RATE, rate_column
from exports.sheets.given import orders_of
from exports.sheets.inputs_plan import FIRST_FIGURE, SECOND, Kind, Table
from exports.sheets.numbers import PENCE
from exports.sheets.places import Where
from exports.sheets.plan import Plan
from exports.sheets.schedule import schedule_of
from formulas.split import Split
from formulas.workings import Column, Given, Origin, Unit


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A cell that holds a figure."""

    given: Given
    column: Column
    entry: int
    """Which of the partners, cost lines, sources of income or offers; 0 for a single figure."""
    years: tuple[str, ...]
    """The years for which the figure holds."""

    @property
    def value(self) -> Fraction:
        """The figure as the engine counts it: money in pence."""
        return self.given.values[self.entry]

    @property
    def scale(self) -> int:
        """What a typed figure is multiplied by to be as the engine counts: pounds become pence."""
        return PENCE if self.column.unit is Unit.MONEY else 1


@dataclass(frozen=True, slots=True)
class PoolCell:
    """A cell that names the pool of a cost line or of a source of income."""

    kind: Kind
    entry: int


class Part(Enum):
    """What a line of the plan is built up from."""

    QUANTITY = "quantity"
    RATE = "rate"
    ON_COSTS = "on-costs"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class BuiltCell:
    """A cell from which a cost line or a source of income is built up."""

    kind: Kind
    """Costs or income."""
    entry: int
    part: Part

    @property
    def unit(self) -> Unit:
        """What the cell counts."""
        return {Part.RATE: Unit.MONEY, Part.ON_COSTS: Unit.RATIO}.get(self.part, Unit.COUNT)


@dataclass(frozen=True, slots=True)
class IndexCell:
    """A cell that holds an index's rate in a year."""

    index: str
    year: str


@dataclass(frozen=True, slots=True)
class PartCell:
    """A cell that says what part of the cash due an instalment is."""

    due: str
    """The day of the instalment, as the Board file writes it."""


InputCell = FigureCell | PoolCell | BuiltCell | IndexCell | PartCell


def input_cells(split: Split, plan: Plan) -> Mapping[Place, InputCell]:
    """Every cell of the Inputs sheet that may be changed."""
    cells: dict[Place, InputCell] = {}
    for kind in (Kind.COSTS, Kind.INCOME):
        table = plan.inputs.table(kind)
        cells.update({(row + 1, SECOND + 1): PoolCell(kind, entry) for entry, row in enumerate(_rows(table))})
    cells.update(_build_up(split, plan))
    dues = schedule_of(split.board)
    table = plan.inputs.table(Kind.INSTALMENTS)
    cells.update({(row + 1, FIRST_FIGURE + 1): PartCell(due.day) for due, row in zip(dues, _rows(table), strict=True)})
    fixed = orders_of(split.workings)
    for year in split.workings.years:
        for column in year.columns:
            given, where = column.made, plan.inputs.places.get((year.year, column.name))
            if isinstance(given, Given) and given.origin is not Origin.KEY and where and column.name not in fixed:
                for entry, place in enumerate(_places(where, len(given.values))):
                    found = cells.get(place)
                    years = found.years if isinstance(found, FigureCell) else ()
                    cells[place] = FigureCell(given, column, entry, tuple(dict.fromkeys((*years, year.year))))
    return cells


def _build_up(split: Split, plan: Plan) -> Iterator[tuple[Place, InputCell]]:
    """The cells from which lines of the plan are built up, and the rates of the indices they grow with."""
    board = split.board
    lines = [(Kind.COSTS, entry) for entry in built_up_costs(board)]
    lines += [(Kind.INCOME, entry) for entry in built_up_income(board)]
    indices = used_indices(board)
    for table in plan.inputs.tables:
        for at, column in enumerate(table.columns):
            for row in column.typed:
                place = table.first + row + 1, FIRST_FIGURE + at + 1
                match table.kind:
                    case Kind.INDICES:
                        yield place, IndexCell(indices[row].name, board.years[(at - rate_column(0)) // 2])
                    case Kind.BUILD_UP:
                        yield place, BuiltCell(*lines[row], PARTS[FIRST_FIGURE + at])
                    case Kind.BUILT_YEAR:
                        yield place, BuiltCell(*lines[row], Part.MONTHS)
                    case _:
                        pass


PARTS = {QUANTITY: Part.QUANTITY, RATE: Part.RATE, ON_COSTS: Part.ON_COSTS}


def _rows(table: Table) -> range:
    return range(table.first, table.first + len(table.rows))


def _places(where: Where, entries: int) -> Iterator[Place]:
    column = column_index_from_string(where.letter)
    rows = [where.total_row] if where.single else range(where.first, where.first + entries)
    return ((row, column) for row in rows)
