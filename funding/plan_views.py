"""The business plan as people read it: each line and why it costs that, what is met in kind, what cash is needed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from funding.board import Board, Driver, driver_value
from funding.build_up import cost_in_words, factor_in_words, income_in_words
from funding.deflators import price_ratio
from funding.in_kind import register
from funding.money import Pence, format_money, round_half_up
from funding.plan import cost_of, income_lines
from funding.problems import Problem
from funding.reserves import ReserveYear, reserves_by_year
from funding.wording import _


@dataclass(frozen=True, slots=True)
class CostRow:
    """A cost line in one year, in pence."""

    id: str
    name: str
    name_cy: str | None
    pool: str
    priority: str | None
    one_off: bool
    amount: Pence
    met_in_kind: Pence
    build_up: str
    """How the amount comes about, in words."""
    adjusts: str | None
    """The id of the line that this one adjusts."""
    owner: str | None
    basis: str
    source: str

    @property
    def cash(self) -> Pence:
        """What must be paid in money."""
        return self.amount - self.met_in_kind


@dataclass(frozen=True, slots=True)
class IncomeRow:
    """A source of income in one year, in pence; putting money into reserves is below zero."""

    name: str
    pool: str | None
    amount: Pence
    build_up: str
    basis: str


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one pool or one priority together, in pence."""

    name: str
    """Empty for lines without a priority."""
    amount: Pence
    met_in_kind: Pence

    @property
    def cash(self) -> Pence:
        """What must be paid in money."""
        return self.amount - self.met_in_kind


@dataclass(frozen=True, slots=True)
class PlanYear:
    """The plan in one year; money in pence."""

    year: str
    prices_of: str
    """The year in whose prices the money is; the same year unless a real-terms view was asked for."""
    costs: tuple[CostRow, ...]
    """Each adjustment right after the line it adjusts."""
    income: tuple[IncomeRow, ...]
    reserves: ReserveYear | None

    @property
    def true_cost(self) -> Pence:
        """All cost lines, with those met in kind."""
        return sum(row.amount for row in self.costs)

    @property
    def met_in_kind(self) -> Pence:
        """What in-kind contributions save of it."""
        return sum(row.met_in_kind for row in self.costs)

    @property
    def cash_budget(self) -> Pence:
        """What must be paid in money: the true cost less what is met in kind."""
        return self.true_cost - self.met_in_kind

    @property
    def income_total(self) -> Pence:
        """Money from outside the partners, reserves among it."""
        return sum(row.amount for row in self.income)

    @property
    def one_off(self) -> Pence:
        """The part of the true cost that is not expected to come back."""
        return sum(row.amount for row in self.costs if row.one_off)

    @property
    def recurring(self) -> Pence:
        """The part of the true cost that is expected to come back."""
        return self.true_cost - self.one_off


def plan_years(board: Board) -> tuple[PlanYear, ...]:
    """The plan of every year."""
    return tuple(plan_year(board, year) for year in board.years)


def plan_year(board: Board, year: str) -> PlanYear:
    """The plan of one year, in its own prices."""
    held = next((row for row in reserves_by_year(board) if row.year == year), None)
    return PlanYear(year, year, _cost_rows(board, year), _income_rows(board, year), held)


def met_by_line(board: Board, year: str) -> dict[str, Pence]:
    """What in-kind offers save of each cost line: together they count up to what the line costs."""
    offered: dict[str, Pence] = {}
    for known in register(board, year):
        if known.counts and known.offer.meets is not None:
            offered[known.offer.meets] = offered.get(known.offer.meets, 0) + (known.value or 0)
    return {
        cost.id: max(min(offered[cost.id], cost_of(board, cost, year) or 0), 0)
        for cost in board.costs
        if cost.id in offered
    }


def _cost_rows(board: Board, year: str) -> tuple[CostRow, ...]:
    met = met_by_line(board, year)
    rows = [
        CostRow(
            id=cost.id,
            name=cost.name,
            name_cy=cost.name_cy,
            pool=cost.pool,
            priority=cost.priority,
            one_off=cost.one_off,
            amount=cost_of(board, cost, year) or 0,
            met_in_kind=met.get(cost.id, 0),
            build_up=cost_in_words(board, cost, year),
            adjusts=cost.adjusts if cost.changes is not None else None,
            owner=cost.owner,
            basis=cost.basis,
            source=cost.source,
        )
        for cost in board.costs
    ]
    known = {row.id for row in rows if row.adjusts is None}
    ordered: list[CostRow] = []
    for row in rows:
        if row.adjusts not in known:
            ordered += [row, *(change for change in rows if change.adjusts == row.id)]
    return tuple(ordered)


def _income_rows(board: Board, year: str) -> tuple[IncomeRow, ...]:
    # Reserves come after the sources that the file names, and are built up of nothing.
    words = [income_in_words(source) for source in board.income]
    lines = income_lines(board, year)
    words += [""] * (len(lines) - len(words))
    return tuple(
        IncomeRow(line.name, line.pool, line.amount, told, line.basis) for line, told in zip(lines, words, strict=True)
    )


def by_pool(plan: PlanYear) -> tuple[Part, ...]:
    """What each pool costs."""
    return _parts(plan, lambda row: row.pool)


def by_priority(plan: PlanYear) -> tuple[Part, ...]:
    """What each priority costs; lines without one come under an empty name."""
    return _parts(plan, lambda row: row.priority or "")


def _parts(plan: PlanYear, name_of: Callable[[CostRow], str]) -> tuple[Part, ...]:
    groups: dict[str, list[CostRow]] = {}
    for row in plan.costs:
        groups.setdefault(name_of(row), []).append(row)
    return tuple(
        Part(name, sum(row.amount for row in rows), sum(row.met_in_kind for row in rows))
        for name, rows in groups.items()
    )


@dataclass(frozen=True, slots=True)
class PerUnit:
    """What the plan costs for each unit of a driver, such as each child; money in pence, halves up."""

    driver: str
    unit: str
    count: Fraction
    """All partners' figures together."""
    true_cost: Pence
    cash_budget: Pence


def per_unit(board: Board, driver: Driver, plan: PlanYear) -> PerUnit | Problem:
    """What the plan of a year costs for each unit of a driver."""
    figures = [driver_value(driver, partner.id, plan.year) for partner in board.partners]
    count = sum((Fraction(figure) for figure in figures if figure is not None), Fraction(0))
    if not count:
        what = _("No partner has a figure for “{driver}” in {year}, so there is nothing to divide by.")
        return Problem(
            _("drivers"),
            what.format(driver=driver.name, year=plan.year),
            _("Add the figures, or choose another driver."),
        )
    costs = (round_half_up(plan.true_cost / count), round_half_up(plan.cash_budget / count))
    return PerUnit(driver.name, driver.unit, count, *costs)


def in_prices_of(plan: PlanYear, prices_of: str) -> PlanYear | Problem:
    """The plan of a year in the prices of another, by the GDP deflator.

    Every line is converted exactly and then rounded to the penny, halves up; totals are those of the lines, so that
    what is printed adds up. Reserves are left out: they are money held, not prices paid.
    """
    ratio = price_ratio(plan.year, prices_of)
    if isinstance(ratio, Problem):
        return ratio

    def real(pence: Pence) -> Pence:
        return round_half_up(pence * ratio)

    def told(pence: Pence) -> str:
        return f"{format_money(pence)} x {factor_in_words(ratio)} ({_('GDP deflator')})"

    return replace(
        plan,
        prices_of=prices_of,
        costs=tuple(
            replace(row, amount=real(row.amount), met_in_kind=real(row.met_in_kind), build_up=told(row.amount))
            for row in plan.costs
        ),
        income=tuple(replace(row, amount=real(row.amount), build_up=told(row.amount)) for row in plan.income),
        reserves=None,
    )
