"""One column after another, for a chunk of draws."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import operations as do
from formulas.bulk.blocks import Array
from formulas.bulk.share_out import share_out
from formulas.bulk.values import Scaled, Value, entries_of, full, lifted
from formulas.bulk.whole_units import whole_pence_down, whole_units
from formulas.workings import (
    NO_LIMIT,
    Carried,
    Choose,
    Column,
    Expression,
    Given,
    Least,
    Minus,
    Most,
    NoLimit,
    Number,
    Over,
    Plus,
    Ref,
    ShareOut,
    SumWhere,
    Times,
    Total,
    TotalOfPool,
    WholePence,
    WholeUnits,
    Workings,
)

_CONSTANTS: dict[Number | NoLimit, Array] = {
    Number(0): np.zeros((1, 1)),
    Number(1): np.ones((1, 1)),
    NoLimit(): np.full((1, 1), float(NO_LIMIT)),
}


class Reader:
    """Reads columns of one set of workings."""

    def __init__(self, workings: Workings) -> None:
        """Take the workings whose columns will be read."""
        self._entries = {
            column.name: workings.entries(column.axis) for year in workings.years for column in year.columns
        }

    def given(self, column: Column, draws: NDArray[np.float64]) -> Value:
        """An input's draws, of shape (draws, entries)."""
        return self._column(column, np.ascontiguousarray(draws.T, dtype=np.float64))

    def column(self, column: Column, values: Mapping[str, Value], before: Mapping[str, Value]) -> Value:
        """A column from the earlier ones of its year and those of the year before."""
        match column.made:
            case Given(figures):
                made: Value = np.array([[float(figure)] for figure in figures]).reshape(-1, 1)
            case Carried(name):
                made = before[name]
            case ShareOut(weight, least, most, target):
                made = share_out(values[weight.name], values[least.name], values[most.name], values[target.name])
            case WholeUnits(share, gap, unit, order, least, most):
                limits = (None if ref is None else full(values[ref.name]) for ref in (least, most))
                pence = np.ones((1, 1)) if unit is None else full(values[unit.name])
                rows, left, places = (full(values[ref.name]) for ref in (share, gap, order))
                made = whole_units(rows, left, pence, places, *limits)
            case WholePence(of):
                made = whole_pence_down(full(values[of.name]))
            case expression:
                made = self._expression(expression, values)
        return self._column(column, made)

    def _column(self, column: Column, made: Value) -> Value:
        """The value with a row for each entry of the column's axis."""
        value = lifted(made)
        rows = len(self._entries[column.name])
        if len(entries_of(value)) == rows:
            return value
        vector = np.repeat(entries_of(value), rows, axis=0)
        return Scaled(value.scale, vector) if isinstance(value, Scaled) else vector

    def _across(self, made: Total | TotalOfPool | SumWhere, values: Mapping[str, Value]) -> Value:
        """An expression that reaches from one axis to another."""
        match made:
            case Total(of):
                return do.total(values[of.name])
            case TotalOfPool(of, pool):
                rows = [row for row, entry in enumerate(self._entries[of.name]) if entry.pool == pool]
                return do.total(full(values[of.name])[rows])
            case SumWhere(of, where, equals):
                return do.matched(full(values[equals.name]) == full(values[where.name]).T, values[of.name])

    def _expression(self, made: Expression, values: Mapping[str, Value]) -> Value:
        def read(term: Expression) -> Value:
            return self._expression(term, values)

        match made:
            case Ref(name):
                return values[name]
            case Number() | NoLimit():
                return _CONSTANTS[made]
            case Total() | TotalOfPool() | SumWhere():
                return self._across(made, values)
            case Plus(terms):
                return do.plus([read(term) for term in terms])
            case Minus(whole, part):
                return do.minus(read(whole), read(part))
            case Times(terms):
                return do.times([read(term) for term in terms])
            case Over(top, bottom):
                return do.over(read(top), read(bottom))
            case Least(terms):
                return do.least([read(term) for term in terms])
            case Most(terms):
                return do.most([read(term) for term in terms])
            case Choose(this, above, then, otherwise):
                flags = do.is_above(read(this), read(above))
                if flags.all():
                    return read(then)
                return do.where(flags, read(then), read(otherwise))
