"""The columns of a Workings sheet in order: the workings' own, and the helpers that some of them need."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exports.sheets.expressions import parts_of
from exports.sheets.lowering import RESULT, Helper, Lowered
from exports.sheets.rounding import WHOLE, lowered_remainder, lowered_whole_pence, lowered_whole_units
from exports.sheets.sharing_out import lowered_share_out
from formulas.workings import (
    SURPLUS,
    Axis,
    Column,
    Expression,
    ShareOut,
    Total,
    WholePence,
    WholeUnits,
    YearWorkings,
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A column to be written."""

    name: str
    axis: Axis
    column: Column
    """The workings' column that it is, or that it helps."""
    helper: Helper | None = None
    template: str = ""
    """Its formula, if it is not an expression; see `Helper.formula`."""
    scope: Mapping[str, str] = field(default_factory=dict)
    """The columns that the template names, by the names it uses."""


def helper_name(column: str, helper: str) -> str:
    """The name of a helper's column."""
    return f"{column}.{helper}"


WHOLE_TO_SHARE = helper_name(SURPLUS, WHOLE)
"""The costs to share in whole pence: of them, shares are parts."""


def slots_of(year: YearWorkings) -> tuple[Slot, ...]:
    """The columns of a year's sheet; income stands among the inputs, and so do cost lines unless offers meet them."""
    axes = {Axis.ONE, Axis.PARTNERS}
    if any(column.axis is Axis.OFFERS for column in year.columns):
        axes |= {Axis.COSTS, Axis.OFFERS}
    return tuple(slot for column in year.columns if column.axis in axes for slot in _slots(column))


def _slots(column: Column) -> Iterator[Slot]:
    lowered = _lowered(column)
    if lowered is None:
        yield Slot(column.name, column.axis, column)
        return
    scope = {**lowered.columns, RESULT: column.name}
    for helper in (*lowered.before, *lowered.after):
        scope[helper.name] = helper_name(column.name, helper.name)
    for helper in lowered.before:
        yield Slot(scope[helper.name], helper.axis, column, helper, helper.formula, scope)
    yield Slot(column.name, column.axis, column, None, lowered.formula, scope)
    for helper in lowered.after:
        yield Slot(scope[helper.name], helper.axis, column, helper, helper.formula, scope)


def _lowered(column: Column) -> Lowered | None:
    match column.made:
        case ShareOut():
            return lowered_share_out(column.made)
        case WholeUnits():
            return lowered_whole_units(column.made)
        case WholePence():
            return lowered_whole_pence(column.made)
        case _ if column.name == SURPLUS:
            return lowered_remainder()
        case _:
            return None


def added_up(year: YearWorkings) -> frozenset[str]:
    """The columns whose totals are used."""
    named: set[str] = set()
    for column in year.columns:
        match column.made:
            case ShareOut(least=least):
                named.add(least.name)
            case WholeUnits(share=share):
                named.add(share.name)
            case made if isinstance(made, Expression):
                named |= {part.of.name for part in parts_of(made) if isinstance(part, Total)}
            case _:
                pass
    return frozenset(named)
