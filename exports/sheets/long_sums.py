"""Long sums cut into shorter ones, so that no formula is longer than a person can read."""

from dataclasses import dataclass, field, replace

from exports.sheets.expressions import parts_of
from formulas.workings import (
    Axis,
    Choose,
    Column,
    Expression,
    Least,
    Minus,
    Most,
    Over,
    Plus,
    Ref,
    Times,
    Workings,
    YearWorkings,
    references,
)
from funding.wording import _

MOST_REFERENCES = 12
"""As many cells as the terms of one sum name together."""


def with_short_sums(workings: Workings) -> Workings:
    """The same workings, with columns of part sums where a sum names many cells."""
    return replace(workings, years=tuple(_year(year) for year in workings.years))


def _year(year: YearWorkings) -> YearWorkings:
    cutter = _Cutter({column.name: column.axis for column in year.columns})
    for column in year.columns:
        cutter.add(column)
    return replace(year, columns=tuple(cutter.columns))


@dataclass(slots=True)
class _Cutter:
    axes: dict[str, Axis]
    columns: list[Column] = field(default_factory=list)
    parts: int = 0
    """How many part sums the column in hand has so far."""

    def add(self, column: Column) -> None:
        if isinstance(column.made, Expression):
            self.parts = 0
            column = replace(column, made=self.short(column.made, column))
        self.columns.append(column)

    def short(self, made: Expression, column: Column) -> Expression:
        match made:
            case Plus() | Least() | Most() | Times():
                terms = tuple(self.short(term, column) for term in made.terms)
                return self.grouped(type(made), terms, column)
            case Minus(whole, part):
                return Minus(self.short(whole, column), self.short(part, column))
            case Over(top, bottom):
                return Over(self.short(top, column), self.short(bottom, column))
            case Choose(this, above, then, otherwise):
                return Choose(*(self.short(term, column) for term in (this, above, then, otherwise)))
            case _:
                return made

    def grouped(
        self, kind: type[Plus | Least | Most | Times], terms: tuple[Expression, ...], column: Column
    ) -> Expression:
        while kind is not Times and _cells(terms) > MOST_REFERENCES:
            groups = _groups(terms)
            if len(groups) == len(terms):
                break
            terms = tuple(group[0] if len(group) == 1 else self.part(kind(group), column) for group in groups)
        return kind(terms)

    def part(self, made: Expression, column: Column) -> Ref:
        self.parts += 1
        name = f"{column.name}.part_sum{self.parts}"
        label = _("{label}, part {number}").format(label=column.label, number=self.parts)
        self.axes[name] = self.axis_of(made)
        self.columns.append(replace(column, name=name, axis=self.axes[name], made=made, label=label))
        return Ref(name)

    def axis_of(self, made: Expression) -> Axis:
        named = (part.name for part in parts_of(made) if isinstance(part, Ref))
        return Axis.PARTNERS if any(self.axes[name] is Axis.PARTNERS for name in named) else Axis.ONE


def _cells(terms: tuple[Expression, ...]) -> int:
    return sum(1 for term in terms for _name in references(term))


def _groups(terms: tuple[Expression, ...]) -> list[tuple[Expression, ...]]:
    groups: list[list[Expression]] = [[]]
    for term in terms:
        if groups[-1] and _cells((*groups[-1], term)) > MOST_REFERENCES:
            groups.append([])
        groups[-1].append(term)
    return [tuple(group) for group in groups]
