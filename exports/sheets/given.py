"""The inputs of the workings, each once, whatever years it holds for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from exports.sheets.expressions import parts_of
from formulas.exact import Vector
from formulas.workings import Column, Expression, Given, Origin, WholeUnits, Workings
from funding.wording import _

YEARLY = (Origin.COST, Origin.INCOME)
"""What may well change in one year alone, even where the figures happen to be equal."""


@dataclass(slots=True)
class Input:
    """An input, and every column that it is."""

    given: Given
    column: Column
    columns: list[tuple[str, str]] = field(default_factory=list)
    """The year and the name of each."""

    def told(self, what: str, years: Sequence[str]) -> str:
        """The text, with the years for which the input holds unless it holds for all."""
        own = list(dict.fromkeys(year for year, _name in self.columns))
        return what if own == list(years) else _("{what}, {years}").format(what=what, years=", ".join(own))


def inputs_of(workings: Workings) -> list[Input]:
    """Every input, in the order of the columns; the same figures under the same key are one input in all years."""
    found: dict[tuple[str, Vector, str], Input] = {}
    for year in workings.years:
        for column in year.columns:
            if isinstance(column.made, Given):
                own_year = year.year if column.made.origin in YEARLY else ""
                one = found.setdefault((column.made.key, column.made.values, own_year), Input(column.made, column))
                one.columns.append((year.year, column.name))
    return list(found.values())


def expressions_of(workings: Workings) -> Iterator[Expression]:
    """Every expression of the workings, and everything they are made of."""
    for year in workings.years:
        for column in year.columns:
            if isinstance(column.made, Expression):
                yield from parts_of(column.made)


def orders_of(workings: Workings) -> frozenset[str]:
    """The columns that say in what order ties are settled."""
    makings = (column.made for year in workings.years for column in year.columns)
    return frozenset(made.order.name for made in makings if isinstance(made, WholeUnits))
