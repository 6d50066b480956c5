"""The exact reader: every column in Fractions; the truth the other readers are held to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import mul

from formulas.adding import NOTHING, add_up
from formulas.share_out import share_out, whole_pence_down, whole_units
from formulas.workings import (
    NO_LIMIT,
    Axis,
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
    YearWorkings,
)

Vector = tuple[Fraction, ...]
"""One value for each entry of an axis; a single value is a vector of one."""


@dataclass(frozen=True, slots=True)
class YearValues:
    """What the columns of a year came to."""

    year: str
    vectors: Mapping[str, Vector]

    def one(self, name: str) -> Fraction:
        """The value of a column that has only one."""
        (value,) = self.vectors[name]
        return value

    def at(self, name: str, entry: int) -> Fraction:
        """The value of a column for an entry; a single value stands for every entry."""
        vector = self.vectors[name]
        return vector[0] if len(vector) == 1 else vector[entry]


def evaluate(workings: Workings) -> tuple[YearValues, ...]:
    """Every column of every year, in order; later years may use what earlier ones came to."""
    years: list[YearValues] = []
    for year in workings.years:
        years.append(_year(year, workings, years[-1] if years else None))
    return tuple(years)


def _year(year: YearWorkings, workings: Workings, before: YearValues | None) -> YearValues:
    vectors: dict[str, Vector] = {}
    reader = Reader(workings, {column.name: column for column in year.columns}, vectors)
    for column in year.columns:
        vectors[column.name] = reader.column(column, before)
    return YearValues(year.year, vectors)


class Reader:
    """Columns and expressions of one year, read from the columns that came before them."""

    def __init__(self, workings: Workings, columns: Mapping[str, Column], vectors: Mapping[str, Vector]) -> None:
        """Take the workings, the year's columns by name, and the vectors of those already read."""
        self.workings = workings
        self.columns = columns
        self.vectors = vectors

    def column(self, column: Column, before: YearValues | None) -> Vector:
        """What a column comes to; `before` is the year before, for what is carried over."""
        made = column.made
        match made:
            case Given(values):
                return values
            case Carried(name):
                if before is None:
                    raise ValueError(column.name)
                return before.vectors[name]
            case ShareOut(weight, least, most, target):
                v = self.vectors
                return share_out(v[weight.name], v[least.name], v[most.name], v[target.name][0])
            case WholeUnits(share, gap, unit, order, least, most):
                v = self.vectors
                limits = (v[ref.name] if ref is not None else None for ref in (least, most))
                pence = v[unit.name][0] if unit is not None else Fraction(1)
                return whole_units(v[share.name], v[gap.name][0], pence, v[order.name], *limits)
            case WholePence(of):
                return tuple(whole_pence_down(value) for value in self.vectors[of.name])
            case _:
                size = len(self.workings.entries(column.axis))
                read = self.expression(made)
                return read * size if len(read) == 1 and column.axis is not Axis.ONE else read

    def expression(self, made: Expression) -> Vector:
        """What an expression comes to, for each entry it has a value for."""
        match made:
            case Ref(name):
                return self.vectors[name]
            case Number(value):
                return (Fraction(value),)
            case NoLimit():
                return (Fraction(NO_LIMIT),)
            case Total() | TotalOfPool() | SumWhere():
                return self._across(made)
            case _:
                return self._row_by_row(made)

    def _across(self, made: Total | TotalOfPool | SumWhere) -> Vector:
        """What an expression comes to that reaches from one axis to another."""
        vector = self.vectors[made.of.name]
        match made:
            case Total():
                return (add_up(vector),)
            case TotalOfPool(_, pool):
                entries = self.workings.entries(self.columns[made.of.name].axis)
                return (add_up(value for entry, value in zip(entries, vector, strict=True) if entry.pool == pool),)
            case SumWhere(_, where, equals):
                sums: dict[Fraction, Fraction] = {}
                for key, amount in zip(self.vectors[where.name], vector, strict=True):
                    sums[key] = sums.get(key, NOTHING) + amount
                return tuple(sums.get(key, NOTHING) for key in self.vectors[equals.name])

    def _row_by_row(self, made: Plus | Minus | Times | Over | Least | Most | Choose) -> Vector:
        """What an expression comes to whose terms are taken entry by entry."""
        match made:
            case Plus(terms):
                return tuple(map(add_up, self.rows(terms)))
            case Minus(whole, part):
                return tuple(w - p if p else w for w, p in self.rows((whole, part)))
            case Times(terms):
                return tuple(map(_product, self.rows(terms)))
            case Over(top, bottom):
                return tuple(t / b if t and b else NOTHING for t, b in self.rows((top, bottom)))
            case Least(terms):
                return tuple(min(row) for row in self.rows(terms))
            case Most(terms):
                return tuple(max(row) for row in self.rows(terms))
            case Choose(this, above, then, otherwise):
                return tuple(t if a > b else o for a, b, t, o in self.rows((this, above, then, otherwise)))

    def rows(self, terms: Sequence[Expression]) -> list[Vector]:
        """The terms' values side by side, single values repeated beside longer ones."""
        read = [self.expression(term) for term in terms]
        size = max(len(vector) for vector in read)
        return list(zip(*(vector * size if len(vector) == 1 else vector for vector in read), strict=True))


def _product(factors: Vector) -> Fraction:
    if not all(factors):
        return NOTHING
    product: Fraction = reduce(mul, factors)
    return product
