"""What stands on the Inputs sheet: every number a person may change, once."""

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from exports.sheets.numbers import Shown
from exports.sheets.places import Where
from formulas.exact import Vector

FIRST_ROW = 4
"""The first row, counted from 0, below the sheet's title, note and state of the checks."""
LABEL, SECOND, SOURCE, FIRST_FIGURE = range(4)
"""The columns of the sheet: what a figure is, its unit, group or pool, its source, and the figures."""


class Role(Enum):
    """What a cell is for."""

    INPUT = "may be changed"
    FORMULA = "is worked out"
    FIXED = "stays as it is"


class Kind(Enum):
    """What a table is about."""

    INDICES = "rates by which costs grow"
    BUILD_UP = "quantities and rates"
    BUILT_YEAR = "what quantities and rates come to in a year"
    COSTS = "cost lines"
    INCOME = "income"
    POOLS = "costs by pool"
    PARTNERS = "partners"
    DRIVERS = "drivers"
    SENTENCES = "what sentences say of each partner"
    OFFERS = "offers in kind"
    INSTALMENTS = "when cash is due"


@dataclass(frozen=True, slots=True)
class Figure:
    """A single figure."""

    label: str
    unit: str
    source: str
    value: Fraction
    shown: Shown
    role: Role = Role.INPUT
    may_exceed_one: bool = False
    """Whether a percentage may be above 100%."""
    band_of: int | None = None
    """The sentence whose band ends at this figure; each band ends above the one before."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands before a table's figures."""

    label: str
    second: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """A column of a table's figures."""

    heading: str
    values: Vector
    """Money in pounds."""
    shown: Shown
    unit: str = ""
    source: str = ""
    role: Role = Role.INPUT
    formulas: tuple[str, ...] = ()
    """What works out each row's figure, see `places.ROW`; empty for a row that is typed in. None where all are."""
    fixed: frozenset[int] = frozenset()
    """The rows, counted from 0, whose figures stay as they are."""
    above_one: bool = False
    """Whether a percentage may be above 100%."""
    totalled: bool = True
    date: str = ""
    """Of what day the figures are, where the Board file says."""

    def role_of(self, row: int) -> Role:
        """What the cell of a row, counted from 0, is for."""
        if row in self.fixed:
            return Role.FIXED
        return Role.FORMULA if self.formulas and self.formulas[row] else self.role

    @property
    def typed(self) -> tuple[int, ...]:
        """The rows that may be changed, counted from 0."""
        return tuple(row for row in range(len(self.values)) if self.role_of(row) is Role.INPUT)


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows and columns."""

    kind: Kind
    title: str
    note: str
    headings: tuple[str, str, str]
    rows: tuple[Row, ...]
    columns: tuple[Cells, ...]
    top: int
    """The row of the title, counted from 0."""

    @property
    def detailed(self) -> bool:
        """Whether each column has a unit and a source of its own."""
        return self.kind in (Kind.PARTNERS, Kind.DRIVERS, Kind.SENTENCES, Kind.OFFERS)

    @property
    def may_be_below_zero(self) -> bool:
        """Whether figures take away: an adjustment, or money put into reserves."""
        negative = any(value < 0 for column in self.columns for value in column.values)
        return negative or self.kind is Kind.INDICES

    @property
    def head(self) -> int:
        """The row of the headings: after the title and the note."""
        return self.top + 2

    @property
    def first(self) -> int:
        """The row of the first figures: after the headings, the units and sources, and what the cells are for."""
        return self.head + (4 if self.detailed else 2)

    @property
    def last(self) -> int:
        """The row of the last figures; a table without any keeps an empty row, so that sums have a cell to name."""
        return self.first + max(len(self.rows), 1) - 1

    @property
    def totalled(self) -> bool:
        """Whether the figures are added up below."""
        return any(column.totalled for column in self.columns)

    @property
    def end(self) -> int:
        """The first row that is free for another block."""
        return self.last + 3


@dataclass(slots=True)
class InputsPlan:
    """What stands on the Inputs sheet, and where the workings find it."""

    sheet: str
    figures: tuple[Figure, ...] = ()
    tables: list[Table] = field(default_factory=list)
    places: dict[tuple[str, str], Where] = field(default_factory=dict)
    """Where the input that is a year's column stands."""
    beside: dict[str, Where] = field(default_factory=dict)
    """The pools beside the figures of a column of cost lines or income."""
    pools: dict[str, Where] = field(default_factory=dict)
    """The cell that names a pool."""
    parts: list[str] = field(default_factory=list)
    """For each instalment, the cell that says what part of the cash due it is; as other sheets name it."""

    @property
    def first_figure(self) -> int:
        """The row of the first single figure, counted from 0."""
        return FIRST_ROW + 3

    @property
    def end(self) -> int:
        """The first row that is free for another block."""
        return self.tables[-1].end if self.tables else self.first_figure + len(self.figures) + 1

    def table(self, kind: Kind) -> Table:
        """The table of this kind; raises `StopIteration` when there is none."""
        return next(table for table in self.tables if table.kind is kind)

    def pools_of(self, column: str) -> Where:
        """The pools beside the figures of a column of cost lines or income."""
        return self.beside[column]

    def pool(self, name: str) -> Where:
        """The cell that names a pool."""
        return self.pools[name]
