"""A year's workings while they are being written."""

from dataclasses import dataclass, field
from fractions import Fraction

from formulas.compiling.slips import Slips
from formulas.workings import Axis, Column, Given, Made, Origin, Part, Plus, Ref, Times, Unit
from funding.board import Board


@dataclass(slots=True)
class Draft:
    """The columns written so far for one year of a Board, and where slips go."""

    board: Board
    year: str
    slips: Slips
    part: Part = Part.COSTS
    clause: int | None = None
    columns: list[Column] = field(default_factory=list)
    _names: set[str] = field(default_factory=set)

    def add(self, name: str, axis: Axis, unit: Unit, made: Made, label: str) -> Ref:
        """Write a column under a name of its own and return a reference to it."""
        if name in self._names:
            raise ValueError(name)
        self._names.add(name)
        self.columns.append(Column(name, axis, unit, made, label, self.part, self.clause))
        return Ref(name)

    def has(self, name: str) -> bool:
        """Whether a column of this name is written."""
        return name in self._names

    def one(self, name: str, unit: Unit, made: Made, label: str) -> Ref:
        """Write a column of a single value."""
        return self.add(name, Axis.ONE, unit, made, label)

    def each(self, name: str, unit: Unit, made: Made, label: str) -> Ref:
        """Write a column with a value for each partner."""
        return self.add(name, Axis.PARTNERS, unit, made, label)

    def figure(self, name: str, unit: Unit, value: Fraction | int, label: str, source: str = "") -> Ref:
        """Write a figure that a sentence states."""
        return self.one(name, unit, Given((Fraction(value),), Origin.SENTENCE, name, source), label)

    def named(self, name: str, partners: set[int], label: str) -> Ref:
        """Write who a sentence names: 1 for each of these partners, 0 for the others."""
        flags = tuple(Fraction(index in partners) for index in range(len(self.board.partners)))
        return self.each(name, Unit.FLAG, Given(flags, Origin.NAMED, name), label)


def total_of(terms: list[Ref]) -> Ref | Plus:
    """The terms added up, or the only one there is."""
    return terms[0] if len(terms) == 1 else Plus(tuple(terms))


def product(*terms: Ref) -> Times:
    """The terms multiplied."""
    return Times(terms)
