"""The cash test: in kind cannot pay wages, so cash has to come in time for the bills that need cash.

The Board keeps one account. In the first year it opens with the reserves' opening; each later year
opens with what the year before left. Reserves used or topped up move no cash: the money is in the
account already, or stays in it.

- In: every partner's cash due in the quarters in which its instalments are due, and income from outside evenly.
- Out: each cost line less what in kind meets of it, and what is repaid to partners. A post is paid
  by the months worked; every other line, one-off lines too, evenly over the quarters.

Odd pennies fall in the first quarters that have any, so the quarters add up to the year.

A quarter fails when the account ends it below zero. It leans on the reserve when the account ends
it below what the plan means to keep untouched: the reserve at the start of the year less what the
plan uses in the year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from formulas import clauses as c
from formulas.instalments import instalments_of
from formulas.split import Split, YearSplit
from funding.board import Cost
from funding.instalments import quarter_of
from funding.money import Pence
from funding.plan import income_of, months_worked
from funding.reserves import reserves_by_year

QUARTERS = 4
EVENLY = (1,) * QUARTERS


@dataclass(frozen=True, slots=True)
class Quarter:
    """The account in one quarter, in pence; the first is April to June."""

    number: int
    contributions: Pence
    income: Pence
    bills: Pence
    repaid: Pence
    balance: Pence
    """What the account holds at the end of the quarter."""
    kept: Pence
    """The reserve that the plan means to keep untouched."""

    @property
    def shortfall(self) -> Pence:
        """What is missing to pay the bills; nothing when they are covered."""
        return max(0, -self.balance)

    @property
    def leans(self) -> Pence:
        """What is taken for a time from the reserve that the plan means to keep."""
        return max(0, self.kept - max(0, self.balance))


@dataclass(frozen=True, slots=True)
class CashYear:
    """The account over a year, in pence."""

    year: str
    opening: Pence
    quarters: tuple[Quarter, ...]

    @property
    def closing(self) -> Pence:
        """What the account holds at the end of the year."""
        return self.quarters[-1].balance

    @property
    def failing(self) -> tuple[Quarter, ...]:
        """The quarters whose bills are not covered."""
        return tuple(quarter for quarter in self.quarters if quarter.shortfall)


def cash_test(split: Split) -> tuple[CashYear, ...]:
    """The account of every year of a split, quarter by quarter."""
    years: list[CashYear] = []
    balance = split.board.reserves.opening if split.board.reserves else 0
    untouched = {row.year: max(0, row.opening - row.used) for row in reserves_by_year(split.board)}
    for result in split.years:
        years.append(_year(split, result, balance, untouched.get(result.year, 0)))
        balance = years[-1].closing
    return tuple(years)


def _year(split: Split, result: YearSplit, opening: Pence, kept: Pence) -> CashYear:
    contributions = _added(_contributed(split, result.year, row.cash_due) for row in result.partners)
    income = _added(quarterly(income_of(line, result.year) or 0) for line in split.board.income)
    bills, repaid = _paid_out(split, result)
    quarters: list[Quarter] = []
    balance = opening
    for place in range(QUARTERS):
        balance += contributions[place] + income[place] - bills[place] - repaid[place]
        quarters.append(
            Quarter(place + 1, contributions[place], income[place], bills[place], repaid[place], balance, kept)
        )
    return CashYear(result.year, opening, tuple(quarters))


def _contributed(split: Split, year: str, cash_due: Pence) -> tuple[Pence, ...]:
    """What a partner pays in each quarter."""
    quarters = [0] * QUARTERS
    for instalment in instalments_of(split.board, year, cash_due):
        quarters[quarter_of(instalment.due)] += instalment.amount
    return tuple(quarters)


def _paid_out(split: Split, result: YearSplit) -> tuple[tuple[Pence, ...], tuple[Pence, ...]]:
    """Bills and repayments by quarter.

    Lines paid alike are added up before they are cut, so that odd pennies of many lines never
    gather in one quarter and make it fail.
    """
    totals = {EVENLY: 0}
    for cost, bill in zip(split.board.costs, bills_of(result), strict=True):
        weights = _weights(cost, result.year)
        totals[weights] = totals.get(weights, 0) + bill
    cut = {weights: quarterly(total, weights) for weights, total in totals.items()}
    with_repaid = quarterly(totals[EVENLY] + sum(repaid_to_partners(split, result)))
    repaid = tuple(both - bill for both, bill in zip(with_repaid, cut[EVENLY], strict=True))
    return _added(cut.values()), repaid


def bills_of(result: YearSplit) -> tuple[Pence, ...]:
    """What each cost line needs in cash in a year: its cost less what in kind meets of it."""
    vectors = result.values.vectors
    costs = vectors["cost_lines"]
    if "line_met" not in vectors:
        return tuple(int(cost) for cost in costs)
    rows = zip(costs, vectors["line_met"], vectors["line_offered"], strict=True)
    return tuple(int(cost - met) if offered else int(cost) for cost, met, offered in rows)


def repaid_to_partners(split: Split, result: YearSplit) -> tuple[Pence, ...]:
    """What the Board pays back to each partner for in kind beyond its share; nothing unless a sentence says so."""
    repays = any(
        isinstance(clause, c.InKindBeyond) and clause.becomes is c.BeyondShare.REPAID
        for clause in split.formula.clauses
    )
    return tuple(row.in_kind_beyond if repays else 0 for row in result.partners)


def quarterly(amount: Pence, weights: Sequence[int] = EVENLY) -> tuple[Pence, ...]:
    """An amount cut by whole-number weights, the odd pennies in the first quarters that have a weight."""
    sign, size = (-1, -amount) if amount < 0 else (1, amount)
    parts = [size * weight // sum(weights) for weight in weights]
    odd = size - sum(parts)
    for place in [place for place, weight in enumerate(weights) if weight][:odd]:
        parts[place] += 1
    return tuple(sign * part for part in parts)


def _weights(cost: Cost, year: str) -> tuple[int, ...]:
    if cost.staff is None:
        return EVENLY
    months = months_worked(cost.staff, year)
    worked = tuple(sum(months[start : start + 3]) for start in range(0, 12, 3))
    return EVENLY if len(set(worked)) == 1 else worked


def _added(rows: Iterable[Sequence[Pence]]) -> tuple[Pence, ...]:
    totals = (0,) * QUARTERS
    for row in rows:
        totals = tuple(total + part for total, part in zip(totals, row, strict=True))
    return totals
