"""Problems of meaning, gathered while a formula is compiled, each at the line of its sentence."""

from collections.abc import Sequence

from formulas.language.parser import Place
from funding.problems import Problem, Weight
from funding.wording import _


class Slips:
    """The problems found so far; the same problem in several years is told once."""

    def __init__(self, places: Sequence[Place], formula_name: str = "") -> None:
        """Take where each clause stands, and the formula's name for its problems."""
        self._places = places
        self._name = formula_name
        self._found: dict[tuple[int | None, str], Problem] = {}

    def line(self, clause: int) -> int:
        """The line of a clause, counted from 1; its place in the formula when it was never text."""
        return self._places[clause].line if clause < len(self._places) else clause + 1

    def add(self, clause: int | None, what: str, mend: str = "", weight: Weight = Weight.ERROR) -> None:
        """Record a problem of a clause, or of the formula as a whole."""
        place = self._places[clause] if clause is not None and clause < len(self._places) else None
        parts = [_("formula “{name}”").format(name=self._name)] if self._name else [_("the formula")]
        if clause is not None:
            parts.append(_("line {line}").format(line=self.line(clause)))
        line, column, length = (place.line, place.column, place.length) if place else (None, None, 0)
        problem = Problem(", ".join(parts), what, mend, line, column, length, weight)
        self._found.setdefault((clause, what), problem)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything recorded, by line."""
        return tuple(sorted(self._found.values(), key=lambda problem: (problem.line or 0, problem.what)))
