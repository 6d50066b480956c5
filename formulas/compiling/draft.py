"""A year's workings while they are being written."""

from dataclasses import dataclass, field
from fractions import Fraction

from formulas.compiling.members import Members, members_of
from formulas.compiling.slips import Slips
from formulas.workings import Axis, Column, Given, Made, Origin, Part, Plus, Ref, Times, Unit
from funding.board import Board
from funding.wording import _


@dataclass(slots=True)
class Draft:
    """The columns written so far for one year of a Board, and where slips go."""

    board: Board
    year: str
    slips: Slips
    part: Part = Part.COSTS
    clause: int | None = None
    prefix: str = ""
    """What stands before the names of columns that are written twice: first to measure credit, then to assess."""
    columns: list[Column] = field(default_factory=list)
    members: Members = field(init=False)
    _names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find who takes part in the year."""
        self.members = members_of(self.board, self.year)

    def add(self, name: str, axis: Axis, unit: Unit, made: Made, label: str) -> Ref:
        """Write a column under a name of its own and return a reference to it."""
        full_name = self.prefix + name
        if full_name in self._names:
            raise ValueError(full_name)
        self._names.add(full_name)
        part = Part.FIRST if self.prefix else self.part
        self.columns.append(Column(full_name, axis, unit, made, label, part, self.clause))
        return Ref(full_name)

    def known(self, name: str) -> Ref | None:
        """The column of this name, if it is written already."""
        return Ref(self.prefix + name) if self.prefix + name in self._names else None

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

    def partners_of_the_year(self) -> Ref:
        """Write, if it is not written yet, who is a partner in the year."""
        name = "partners_now"
        return self.known(name) or self.named(name, set(self.members.now), _("A partner in the year"))

    def year_before_plan(self) -> tuple[Fraction, ...]:
        """Each partner's share of the year before the plan; nothing for one that was no partner then."""
        partners = enumerate(self.board.partners)
        return tuple(Fraction((place in self.members.before_plan and p.last_year) or 0) for place, p in partners)


def total_of(terms: list[Ref]) -> Ref | Plus:
    """The terms added up, or the only one there is."""
    return terms[0] if len(terms) == 1 else Plus(tuple(terms))


def product(*terms: Ref) -> Times:
    """The terms multiplied."""
    return Times(terms)
