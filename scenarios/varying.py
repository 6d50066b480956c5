"""Tables: one figure, or two, tried at value after value, and what every partner pays at each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from math import prod

from formulas.split import YearSplit, find_formula
from funding.board import Board
from funding.problems import Problem, errors
from funding.wording import _
from scenarios.applying import apply
from scenarios.clauses import Change, Sets, Varied
from scenarios.measures import Measure, measure_of
from scenarios.spans import years_of
from scenarios.trying import attempt

MOST_ROWS = 400
"""A few of them take a second."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying the figures at some values."""

    values: tuple[Decimal, ...]
    """One for each varied figure."""
    result: YearSplit | None
    reason: str = ""
    """Why there is no result, in words."""


@dataclass(frozen=True, slots=True)
class Table:
    """Every value of one figure, or every pair of values of two, with what each comes to in one year."""

    formula: str
    varied: tuple[Varied, ...]
    year: str
    values: tuple[tuple[Decimal, ...], ...]
    """The values tried of each figure, in order."""
    rows: tuple[Tried, ...]
    """With two figures, all values of the second for the first value of the first, and so on."""


def table(
    board: Board,
    formula: str | None,
    statements: Sequence[Change],
    varied: Varied,
    second: Varied | None = None,
    *,
    year: str,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Table | tuple[Problem, ...]:
    """Try a figure, or two, from value to value on a Board after changes; problems when that cannot be begun.

    Values that the Board cannot have (percentages over 100% in all) are rows with a reason. Where no value can be had,
    and all for one reason, that reason is the problem. `progress` is told how many rows are done and how many there
    are; once `cancelled` says so, the rows that are left have that as their reason.
    """
    figures = (varied,) if second is None else (varied, second)
    base = apply(board, formula, statements)
    found = find_formula(base.board, base.formula)
    problems = [*errors(base.problems), *([found] if isinstance(found, Problem) else [])]
    problems += [problem for figure in figures for problem in _misfits(board, figure)]
    if second is not None and (second.figure, second.when) == (varied.figure, varied.when):
        problems.append(Problem(_("table"), _("The same figure is named twice."), _("Name another one.")))
    if problems or isinstance(found, Problem):
        return tuple(problems)
    counts = [_count(figure) for figure in figures]
    if prod(counts) > MOST_ROWS:
        what = _("The table would have {count} rows; at most {most} are worked out.")
        told = what.format(count=f"{prod(counts):,}", most=MOST_ROWS)
        return (Problem(_("table"), told, _("Take larger steps.")),)
    values = tuple(steps(figure) for figure in figures)
    rows = []
    for done, at in enumerate(product(*values), start=1):
        if cancelled is not None and cancelled():
            rows.append(Tried(at, None, _("Stopped before this was tried.")))
            continue
        rows.append(_tried(base.board, base.formula, figures, at, year))
        if progress is not None:
            progress(done, prod(counts))
    reasons = {row.reason for row in rows}
    if len(reasons) == 1 and "" not in reasons:
        return (Problem(_("table"), reasons.pop()),)
    return Table(found.name, figures, year, values, tuple(rows))


def steps(varied: Varied) -> tuple[Decimal, ...]:
    """Every value from the start to the stop, both included, up or down; the last step is shorter where it must be."""
    way = varied.step if varied.stop >= varied.start else -varied.step
    found = [varied.start + place * way for place in range(_whole_steps(varied) + 1)]
    return tuple(found if found[-1] == varied.stop else [*found, varied.stop])


def _whole_steps(varied: Varied) -> int:
    return int(abs(varied.stop - varied.start) // varied.step)


def _count(varied: Varied) -> int:
    whole = _whole_steps(varied)
    return whole + (1 if whole * varied.step == abs(varied.stop - varied.start) else 2)


def _misfits(board: Board, varied: Varied) -> Iterator[Problem]:
    where = _("table")
    if varied.step <= 0:
        yield Problem(where, _("A step must be more than nothing."), _("Write it like “in steps of 5%”."))
    values = (varied.start, varied.stop, varied.step)
    if measure_of(varied.figure) is Measure.MONEY and any(value != int(value) for value in values):
        yield Problem(where, _("Money is tried in whole pence."), _("Write amounts like £20,000 or £20,000.50."))
    if not years_of(board, varied.when):
        years = ", ".join(board.years)
        yield Problem(where, _("None of these years is in the plan."), _("The plan has {years}.").format(years=years))


def _tried(board: Board, formula: str | None, figures: Sequence[Varied], at: tuple[Decimal, ...], year: str) -> Tried:
    changes = [Sets(varied.figure, value, varied.when) for varied, value in zip(figures, at, strict=True)]
    outcome = attempt(board, formula, changes)
    if outcome.split is None:
        told = " ".join(f"{problem.what} {problem.mend}".strip() for problem in outcome.problems[:1])
        return Tried(at, None, told)
    return Tried(at, outcome.split.year(year))
