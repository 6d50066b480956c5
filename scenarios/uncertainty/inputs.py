"""What is drawn: the uncertain sentences of a scenario, cut into one input for each thing that chance decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from funding.board import Board
from funding.money import Pence
from funding.problems import Problem
from funding.wording import _
from scenarios.clauses import (
    Change,
    CostOfLine,
    Counted,
    Even,
    Figure,
    FormulaFigure,
    GiveOrTake,
    Perhaps,
    Pert,
    Sets,
    Spread,
    Statement,
    Triangular,
    Uncertain,
    When,
)
from scenarios.spans import years_of
from scenarios.uncertainty.names import name_of
from scenarios.uncertainty.steps import WHOLE, Grid, figures_of, grid_of

MOST_EVENTS = 8
"""Each set of events that may happen together has workings of its own: eight events can make 256 of them."""
MOST_CASES = Decimal(100_000)


@dataclass(frozen=True, slots=True)
class FigureInput:
    """A figure in a year, or one of the formula in every year."""

    name: str
    year: str | None
    figure: Figure
    spread: Spread
    grid: Grid


@dataclass(frozen=True, slots=True)
class CountedInput:
    """What the cases of a cost line come to in a year."""

    name: str
    year: str
    line: str
    mean: Decimal
    price: Spread | Pence
    grid: Grid


@dataclass(frozen=True, slots=True)
class EventInput:
    """Whether a change comes, once for all its years."""

    name: str
    chance: Decimal
    """Between 0 and 1."""
    change: Change

    @property
    def year(self) -> None:
        """An event has no year of its own."""
        return


ValueInput = FigureInput | CountedInput
Input = ValueInput | EventInput


@dataclass(frozen=True, slots=True)
class Inputs:
    """A scenario, sorted into what is done in every draw, in order, and the events that may come besides."""

    steps: tuple[Change | ValueInput, ...]
    """Certain changes, and figures that are drawn, in the order in which they are said."""
    events: tuple[EventInput, ...]

    @property
    def values(self) -> tuple[ValueInput, ...]:
        """The figures that are drawn."""
        return tuple(step for step in self.steps if isinstance(step, FigureInput | CountedInput))

    @property
    def all(self) -> tuple[Input, ...]:
        """Everything that is drawn."""
        return (*self.values, *self.events)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The inputs of a scenario, and every problem with its sentences, by `line` their place from 1."""

    inputs: Inputs
    problems: tuple[Problem, ...]


def inputs_of(board: Board, statements: Sequence[Statement]) -> Sorted:
    """Sort the statements of a scenario; what cannot be drawn is told, all at once."""
    sorter = _Sorter(board)
    for number, statement in enumerate(statements, start=1):
        sorter.take(number, statement)
    return Sorted(Inputs(tuple(sorter.steps.values()), tuple(sorter.events.values())), tuple(sorter.problems))


class _Sorter:
    """The statements taken so far."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.steps: dict[object, Change | ValueInput] = {}
        self.events: dict[str, EventInput] = {}
        self.problems: list[Problem] = []
        self.number = 0

    def take(self, number: int, statement: Statement) -> None:
        self.number = number
        match statement:
            case Uncertain(figure, spread, when):
                self.uncertain(figure, spread, when)
            case Counted():
                self.counted(statement)
            case Perhaps():
                self.perhaps(statement)
            case change:
                if isinstance(change, Sets) and isinstance(change.figure, get_args(FormulaFigure)):
                    self.steps.pop((change.figure, None), None)  # the later sentence holds
                self.steps[number] = change

    def say(self, what: str, mend: str = "") -> None:
        self.problems.append(Problem(_("sentence {number}").format(number=self.number), what, mend, line=self.number))

    def uncertain(self, figure: Figure, spread: Spread, when: When) -> None:
        if not self.sound(spread):
            return
        grid = grid_of(self.board, figure, spread)
        if not self.can_hold(grid, spread):
            return
        years: tuple[str | None, ...] = self.years(when)
        if isinstance(figure, get_args(FormulaFigure)):
            if len(years) < len(self.board.years):
                self.say(_("A formula says the same in every year."), _("Leave the years out."))
                return
            years = (None,)
        for year in years:
            self.draw(figure, FigureInput(name_of(figure), year, figure, spread, grid))

    def counted(self, counted: Counted) -> None:
        price = (
            Even(Decimal(counted.price), Decimal(counted.price)) if isinstance(counted.price, int) else counted.price
        )
        if counted.mean < 0:
            self.say(_("The number of cases in a year is below zero."), _("Write 0 or more."))
            return
        if counted.mean > MOST_CASES:
            what = _("More than {most} cases a year are too many to draw one by one.")
            self.say(what.format(most=f"{MOST_CASES:,}"), _("Give the cost of the line itself a spread instead."))
            return
        figure = CostOfLine(counted.line)
        grid = grid_of(self.board, figure, price)
        if not self.sound(price) or not self.can_hold(Grid(0, 0, grid.highest), price):
            return
        for year in self.years(counted.when):
            name = name_of(figure)
            self.draw(figure, CountedInput(name, year, counted.line, counted.mean, counted.price, grid))

    def perhaps(self, perhaps: Perhaps) -> None:
        if not 0 <= perhaps.points <= WHOLE:
            what = _("A probability lies between 0% and 100%; the sentence says {points}%.")
            self.say(what.format(points=f"{perhaps.points.normalize():f}"), _("Write one between 0% and 100%."))
            return
        name = f"perhaps {perhaps.change!r}"
        if name not in self.events and len(self.events) == MOST_EVENTS:
            what = _("There are more than {most} changes that may or may not come.").format(most=MOST_EVENTS)
            self.say(what, _("Keep those that matter most, or try them in several scenarios."))
            return
        self.events[name] = EventInput(name, perhaps.points / WHOLE, perhaps.change)

    def years(self, when: When) -> tuple[str, ...]:
        unknown = [year for year in (when.first, when.last) if year is not None and year not in self.board.years]
        if unknown:
            what = _("{year} is not a year of the plan.").format(year=unknown[0])
            self.say(what, _("The plan has {years}.").format(years=", ".join(self.board.years)))
            return ()
        found = years_of(self.board, when)
        if not found:
            what = _("{first} is after {last}.").format(first=when.first, last=when.last)
            self.say(what, _("Put the earlier year first."))
        return found

    def draw(self, figure: Figure, value: ValueInput) -> None:
        """Draw a figure in a year; where it is said twice the later sentence holds."""
        self.steps.pop((figure, value.year), None)
        self.steps[figure, value.year] = value

    def sound(self, spread: Spread) -> bool:
        match spread:
            case GiveOrTake(_middle, by):
                if by < 0:
                    self.say(_("A figure cannot be uncertain by less than nothing."), _("Give or take zero or more."))
                return by >= 0
            case Even(low, high) | Triangular(low, _, high) | Pert(low, _, high) if low > high:
                self.say(_("The low figure is above the high one."), _("Write the smaller one first."))
                return False
            case Triangular(low, likely, high) | Pert(low, likely, high) if not low <= likely <= high:
                self.say(
                    _("The likely figure lies outside the low and the high one."), _("Write one that lies between.")
                )
                return False
        return True

    def can_hold(self, grid: Grid, spread: Spread) -> bool:
        """Whether all figures stated are such as a Board can hold; how far a normal spread may reach is not stated."""
        stated = figures_of(spread)[:1] if isinstance(spread, GiveOrTake) else figures_of(spread)
        if all(grid.value(grid.lowest) <= number <= grid.value(grid.highest) for number in stated):
            return True
        if any(number < grid.value(grid.lowest) for number in stated):
            self.say(
                _("A Board cannot hold so low a figure."),
                _("Give one of {least} or more.").format(least=grid.value(grid.lowest)),
            )
        else:
            self.say(_("A Board cannot hold so high a figure."), _("Give a smaller one."))
        return False
