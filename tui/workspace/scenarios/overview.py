"""What the scenarios of a Board come to, and who pays under one of them: worked out on any thread, shown anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.amounts import signed_money
from funding.board import Board, base_formula
from funding.money import format_money
from funding.problems import Problem, Weight, errors
from funding.sides import SideName, side_text
from funding.wording import _, plural
from scenarios.comparing.comparison import Cell, YearCompared, compare
from scenarios.comparing.effects import effects
from scenarios.comparing.opening import open_side
from scenarios.outlook import Outlook, outlooks
from scenarios.percents import signed_percent
from scenarios.review import story_problems
from scenarios.stories import place_of_change, scenario_of

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A scenario in the list."""

    name: str
    told: str
    """How many things it changes, and how many of them are uncertain."""
    on: str | None
    comes_to: str
    """The costs to share of the year in view and how they change, or that problems stop it."""
    stopped: bool


@dataclass(frozen=True, slots=True)
class SentenceFault:
    """Something wrong in a sentence of the scenario that is looked at."""

    sentence: int
    """From 1."""
    start: int
    end: int
    text: str
    stops: bool


@dataclass(frozen=True, slots=True)
class WhoRow:
    """A partner under the base and under the scenario."""

    partner: str
    """The partner's id."""
    name: str
    base: str
    amount: str
    difference: str
    percent: str


@dataclass(frozen=True, slots=True)
class WhoPays:
    """Who pays under a scenario beside the base, in a year; the most affected first."""

    year: str
    rows: tuple[WhoRow, ...]
    words: tuple[str, ...]
    """The totals and the gap in words."""
    effects: tuple[str, ...]
    """What it means for each partner over all years, in a sentence each."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is shown of the scenario whose sentences are looked at."""

    board: Board
    name: str
    faults: tuple[SentenceFault, ...]
    others: tuple[str, ...]
    """What is wrong and stands at no sentence of it."""
    who: WhoPays | None


def listed(board: Board, formula: str | None, year: str) -> tuple[ScenarioRow, ...]:
    """Every scenario of a Board, with what it comes to in a year."""
    names = [scenario.name for scenario in board.scenarios]
    return tuple(_row(outlook, year) for outlook in outlooks(board, formula, names, (year,)))


def looked_at(board: Board, formula: str | None, name: str, year: str) -> Looked:
    """What is wrong with a scenario's sentences, and who pays under them in a year."""
    problems = story_problems(board, formula, scenario_of(board, name))
    faults = [fault for problem in problems if (fault := _fault(problem, name)) is not None]
    others = tuple(str(problem) for problem in problems if _fault(problem, name) is None)
    who = None if errors(problems) else who_pays(board, formula, name, year)
    return Looked(board, name, tuple(dict.fromkeys(faults)), tuple(dict.fromkeys(others)), who)


def _row(outlook: Outlook, year: str) -> ScenarioRow:
    told = [outlook.told]
    if outlook.uncertain:
        told.append(plural("one uncertain", "{count} uncertain", outlook.uncertain).format(count=outlook.uncertain))
    found = next((known for known in outlook.years if known.year == year), None)
    comes_to = _("problems stop it")
    if found is not None:
        comes_to = f"{format_money(found.costs_to_share)} ({signed_money(found.change)})"
    stopped = found is None and bool(errors(outlook.problems))
    return ScenarioRow(outlook.name, ", ".join(told), outlook.on, comes_to, stopped)


def _fault(problem: Problem, name: str) -> SentenceFault | None:
    start = place_of_change(name, 0).removesuffix("0")
    number = problem.where.removeprefix(start)
    if number == problem.where or not number.isdigit():
        return None
    text = " ".join(part for part in (problem.what, problem.mend) if part)
    first = (problem.column or 1) - 1
    length = max(problem.length, 1) if problem.column else LONG
    return SentenceFault(int(number), first, first + length, text, problem.weight is Weight.ERROR)


LONG = 4_000
"""A problem that has no place in its sentence is of all of it."""


def who_pays(board: Board, formula: str | None, name: str, year: str) -> WhoPays | None:
    """The split under a scenario, or several joined by +, beside the one without; None where there is none."""
    used = formula if formula is not None else _formula_in_use(board)
    if used is None:
        return None
    base = open_side(board, used)
    under = open_side(board, side_text(SideName(used, (name,))))
    if base.side is None or under.side is None:
        return None
    everything = compare((base.side, under.side))
    compared = next((known for known in everything.years if known.year == year), None)
    if compared is None:
        return None
    said = tuple(effect.sentence for effect in effects(everything))
    return WhoPays(year, tuple(_who_rows(compared)), tuple(_words(compared)), said)


def _formula_in_use(board: Board) -> str | None:
    base = base_formula(board)
    return None if base is None else base.name


def _who_rows(year: YearCompared) -> Iterator[WhoRow]:
    for row in year.rows:
        base, under = row.cells
        change = under.from_base if under is not None else None
        yield WhoRow(
            row.partner,
            row.name,
            _amount(base),
            _amount(under),
            signed_money(change.pence) if change is not None else NOTHING,
            signed_percent(change.part) if change is not None and change.part is not None else NOTHING,
        )


def _amount(cell: Cell | None) -> str:
    return NOTHING if cell is None else format_money(cell.amount)


def _words(year: YearCompared) -> Iterator[str]:
    before, now = year.totals
    if before is not None and now is not None:
        words = _("All partners together: {now} in place of {before} ({change}).")
        yield words.format(now=format_money(now), before=format_money(before), change=signed_money(now - before))
    _base, under = year.sides
    if under is not None and under.gap:
        yield _("Gap: {money} is asked of nobody.").format(money=format_money(under.gap))
    if under is not None and under.surplus:
        yield _("Surplus: {money} more is asked than the costs.").format(money=format_money(under.surplus))
