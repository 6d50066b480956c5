"""A scenario made ready: its inputs, and the workings for each set of events, compiled when they are first met."""

from collections.abc import Mapping, Sequence

from formulas.split import find_formula
from funding.board import Board
from funding.money import Pence
from funding.plan import cost_of, income_lines
from funding.problems import Problem
from scenarios.applying import apply
from scenarios.clauses import Statement
from scenarios.uncertainty.inputs import EventInput, Inputs, inputs_of
from scenarios.uncertainty.outputs import Output, outputs_of
from scenarios.uncertainty.realised import realised
from scenarios.uncertainty.templates import CannotDraw, Template, template_of


class Prepared:
    """A scenario of a Board under a formula, ready to be drawn."""

    inputs: Inputs
    partners: tuple[str, ...]
    """The ids of all who pay in any draw."""
    outputs: tuple[Output, ...]
    formula_name: str
    """Of the formula in use where no event changes it."""
    plan: Mapping[str, Pence]
    """Costs less income by year when nothing uncertain is drawn and no event comes."""

    def __init__(self, board: Board, formula: str | None, statements: Sequence[Statement]) -> None:
        """Sort the statements and compile what comes when no event does; raises `CannotDraw`."""
        found = inputs_of(board, statements)
        if found.problems:
            raise CannotDraw(found.problems)
        self.board, self.formula = board, formula
        self.inputs = found.inputs
        self._templates: dict[int, Template] = {}
        plan = apply(board, formula, realised(self.inputs, {}, ()))
        self.plan = {year: _net_costs(plan.board, year) for year in board.years}
        used = find_formula(plan.board, plan.formula)
        if isinstance(used, Problem):
            raise CannotDraw((used,))
        self.formula_name = used.name
        self.partners = self._everybody()
        self.outputs = outputs_of(board.years, self.partners, in_kind=bool(board.in_kind))

    def events(self, code: int) -> tuple[EventInput, ...]:
        """The events that a code stands for: 1 for the first, 2 for the second, 4 for the third, added up."""
        return tuple(event for place, event in enumerate(self.inputs.events) if code >> place & 1)

    def template(self, code: int) -> Template:
        """The workings when these events come; raises `CannotDraw` when they cannot come together."""
        if code not in self._templates:
            self._templates[code] = template_of(self.board, self.formula, self.inputs, self.events(code))
        return self._templates[code]

    def _everybody(self) -> tuple[str, ...]:
        """The partners when no event comes, then those that single events bring."""
        codes = (0, *(1 << place for place in range(len(self.inputs.events))))
        return tuple(dict.fromkeys(entry.id for code in codes for entry in self.template(code).workings.partners))


def _net_costs(board: Board, year: str) -> Pence:
    costs = sum(cost_of(board, cost, year) or 0 for cost in board.costs)
    return costs - sum(line.amount for line in income_lines(board, year))
