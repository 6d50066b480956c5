"""A year's workings as columns of a sheet: what each is called, its formula, and what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.expressions import formula_of, is_unlimited
from exports.sheets.inputs_plan import InputsPlan
from exports.sheets.numbers import Shown, in_sheet, usual
from exports.sheets.places import MOST_COLUMNS, Where, letter_of
from exports.sheets.slots import Slot, added_up, slots_of
from formulas.adding import add_up
from formulas.exact import Vector, YearValues
from formulas.workings import (
    CASH_DUE,
    CREDIT_AVAILABLE,
    IN_KIND_BEYOND,
    Axis,
    Carried,
    Expression,
    Given,
    Origin,
    Part,
    Unit,
    WholeUnits,
    YearWorkings,
)
from funding.wording import _

FIRST_STEP = 2
"""The column of the first step, counted from 0: after the partner and its group."""
BETWEEN_BLOCKS = 2
"""Rows between the partners and the cost lines, and between those and the offers: a blank one and a heading."""
ALL_ROW = 11
"""The row, counted from 1, that holds single values and totals; the partners' rows follow."""

OF_WHOLE_PENCE = frozenset({CREDIT_AVAILABLE, IN_KIND_BEYOND, CASH_DUE})
"""Sums and differences of whole pence: a spreadsheet's noise in the last digit would make them others than they are."""


class DoesNotFit(ValueError):
    """A formula with more steps than a spreadsheet has columns; the message says so."""


@dataclass(frozen=True, slots=True)
class Step:
    """A column of a Workings sheet."""

    name: str
    single: bool
    """Whether it is one value, in the row of all partners."""
    shown: Shown
    label: str
    part: Part
    clause: int | None
    formula: str
    """The formula of the single value, or of each row; see `places.ROW`. Empty where numbers tell entries apart."""
    values: Vector
    """What it comes to; money in pounds."""
    totalled: bool
    from_inputs: bool
    row_shift: int
    """By how many rows what the formula names stands lower on its own sheet."""
    first_row: int
    """The row of its first value, counted from 1, where it has more than one."""

    @property
    def total(self) -> Fraction:
        """The values added up."""
        return add_up(self.values)


@dataclass(frozen=True, slots=True)
class YearSteps:
    """The columns of a year's Workings sheet."""

    sheet: str
    workings: YearWorkings
    """The columns that the steps are made from."""
    steps: tuple[Step, ...]
    places: Mapping[str, Where]
    blocks: Mapping[Axis, int]
    """The first row, counted from 1, of what columns of an axis have values for."""
    named: Mapping[str, Step]
    """The steps by name."""

    def at(self, name: str) -> Where:
        """Where a column stands, as formulas on other sheets name it."""
        return self.places[name].from_sheet(self.sheet)

    @property
    def year(self) -> str:
        """The financial year."""
        return self.workings.year

    def number(self, name: str) -> int:
        """The number of a step, counted from 1, as its sheet shows it."""
        return [step.name for step in self.steps].index(name) + 1

    def step(self, name: str) -> Step:
        """The column of this name; raises `KeyError`."""
        return self.named[name]


def blocks_of(sizes: Mapping[Axis, int]) -> dict[Axis, int]:
    """The first row, counted from 1, of the partners, and below them of the cost lines and the offers."""
    costs = ALL_ROW + sizes[Axis.PARTNERS] + BETWEEN_BLOCKS + 1
    offers = costs + max(sizes[Axis.COSTS], 1) + BETWEEN_BLOCKS
    return {Axis.PARTNERS: ALL_ROW + 1, Axis.COSTS: costs, Axis.OFFERS: offers}


def steps_of(
    year: YearWorkings,
    values: YearValues,
    sheet: str,
    sizes: Mapping[Axis, int],
    inputs: InputsPlan,
    before: YearSteps | None,
) -> YearSteps:
    """The steps of a year; `before` is the year before, from which shares are carried. Raises `DoesNotFit`.

    `sizes` says how many partners, cost lines and offers there are.
    """
    slots = slots_of(year)
    if FIRST_STEP + len(slots) > MOST_COLUMNS:
        what = _("The formula has {steps} steps, more than a spreadsheet has columns. Write it in fewer sentences.")
        raise DoesNotFit(what.format(steps=len(slots)))
    blocks = blocks_of(sizes)
    places = {slot.name: _where(FIRST_STEP + place, slot.axis, blocks, sizes) for place, slot in enumerate(slots)}
    writer = _Writer(year, values, places, inputs, before)
    steps = tuple(map(writer.step, slots))
    return YearSteps(sheet, year, steps, places, blocks, {step.name: step for step in steps})


def _where(column: int, axis: Axis, blocks: Mapping[Axis, int], sizes: Mapping[Axis, int]) -> Where:
    if axis is Axis.ONE:
        return Where(letter_of(column), ALL_ROW, ALL_ROW, ALL_ROW, single=True)
    return Where(letter_of(column), blocks[axis], blocks[axis] + max(sizes[axis], 1) - 1, ALL_ROW)


class _Writer:
    def __init__(
        self,
        year: YearWorkings,
        values: YearValues,
        places: Mapping[str, Where],
        inputs: InputsPlan,
        before: YearSteps | None,
    ) -> None:
        self.year = year
        self.given = values
        self.places = places
        self.inputs = inputs
        self.before = before
        self.added_up = added_up(year)
        self.vectors: dict[str, Vector] = {}
        self.unlimited: dict[str, bool] = {}
        self.rounded = False
        """Whether the rounding block is written, after which money is whole pence."""

    def step(self, slot: Slot) -> Step:
        self.vectors[slot.name] = self.values(slot)
        made = slot.column.made
        self.unlimited[slot.name] = (
            slot.helper is None and isinstance(made, Expression) and is_unlimited(made, self.unlimited.__getitem__)
        )
        given = isinstance(made, Given) and made.origin is not Origin.KEY
        self.rounded |= isinstance(made, WholeUnits)
        return Step(
            name=slot.name,
            single=slot.axis is Axis.ONE,
            shown=self.shown(slot),
            label=slot.helper.label if slot.helper else slot.column.label,
            part=slot.column.part,
            clause=slot.column.clause,
            formula=self.formula(slot),
            values=self.vectors[slot.name],
            totalled=self.totalled(slot),
            from_inputs=given,
            row_shift=self.at(slot.name, given=True).first - self.places[slot.name].first if given else 0,
            first_row=self.places[slot.name].first,
        )

    def at(self, name: str, *, given: bool = False) -> Where:
        """Where a column stands; cost lines and income stand among the inputs alone."""
        here = None if given else self.places.get(name)
        return here or self.inputs.places[self.year.year, name]

    def values(self, slot: Slot) -> Vector:
        if slot.helper is None:
            return in_sheet(self.given.vectors[slot.column.name], slot.column.unit)
        return slot.helper.value(
            {local: self.vectors[name] for local, name in slot.scope.items() if name in self.vectors}
        )

    def shown(self, slot: Slot) -> Shown:
        if slot.helper is not None:
            return slot.helper.shown
        return Shown.UP_TO_NO_LIMIT if self.unlimited[slot.name] else usual(slot.column.unit)

    def totalled(self, slot: Slot) -> bool:
        if slot.axis is Axis.ONE or slot.helper is not None:
            return slot.helper is not None and slot.helper.totalled
        return slot.name in self.added_up or (slot.column.unit is Unit.MONEY and not self.unlimited[slot.name])

    def formula(self, slot: Slot) -> str:
        if slot.template:
            return slot.template.format_map({local: self.at(name) for local, name in slot.scope.items()})
        column = slot.column
        match column.made:
            case Given(origin=Origin.KEY):
                return ""
            case Given():
                return str(self.at(column.name, given=True))
            case Carried(name) if self.before is not None:
                return str(self.before.at(name))
            case made if isinstance(made, Expression):
                text = formula_of(made, self.at, self.inputs)
                in_pence = self.rounded and column.unit is Unit.MONEY
                in_pence &= column.part is Part.ROUNDING or column.name in OF_WHOLE_PENCE
                return f"ROUND({text},2)" if in_pence else text
        raise TypeError(column)
