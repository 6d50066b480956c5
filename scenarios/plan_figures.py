"""Figures of the plan read from a Board and written into a new one: costs, rates, income, drivers, reserves."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from funding.board import Board, Cost, Driver, Income, Index, driver_value
from funding.money import LARGEST, Pence
from funding.names import nearest
from funding.plan import cost_of, income_of
from funding.quantities import format_number
from funding.wording import _
from scenarios.clauses import CostOfLine, DriverOf, IncomeFrom, PlanFigure, RateOfIndex, ReservesUsed
from scenarios.refusal import CannotChange

T = TypeVar("T")


def plan_value(board: Board, figure: PlanFigure, year: str) -> Decimal | None:
    """A figure of the plan in a year, in pence, percentage points or the driver's unit; None when there is none."""
    match figure:
        case CostOfLine(line):
            cost = _found(board.costs, line, lambda known: known.id)
            return None if cost is None else _as_decimal(cost_of(board, cost, year))
        case RateOfIndex(name):
            index = _found(board.indices, name, lambda known: known.name)
            return None if index is None else index.rates.get(year)
        case IncomeFrom(source):
            income = _found(board.income, source, lambda known: known.name)
            return None if income is None else _as_decimal(income_of(income, year))
        case DriverOf(name, partner):
            driver = _found(board.drivers, name, lambda known: known.name)
            return None if driver is None else driver_value(driver, partner, year)
        case ReservesUsed():
            return None if board.reserves is None else Decimal((board.reserves.used or {}).get(year, 0))


def with_plan_value(board: Board, figure: PlanFigure, value: Decimal, years: Sequence[str]) -> Board:
    """The Board with a figure of the plan at another value in some years; raises `CannotChange`."""
    match figure:
        case CostOfLine(line):
            cost = cost_named(board, line)
            pence = whole_pence(value, least=None if cost.changes is not None else 0)
            return with_costs(board, {cost.id: dict.fromkeys(years, pence)})
        case RateOfIndex(name):
            return _with_rates(board, _known(board.indices, name, lambda known: known.name, _no_index), value, years)
        case IncomeFrom(source):
            income = _known(board.income, source, lambda known: known.name, _no_income)
            return _with_income(board, income, whole_pence(value), years)
        case DriverOf(name, partner):
            driver = _known(board.drivers, name, lambda known: known.name, _no_driver)
            return _with_driver(board, driver, partner, value, years)
        case ReservesUsed():
            return _with_reserves(board, whole_pence(value), years)


def with_costs(board: Board, set_to: Mapping[str, Mapping[str, Pence]]) -> Board:
    """The Board with cost lines at amounts of their own in some years: by the line's id, then the year.

    In every other year a line keeps the pence it had, however it came to them.
    """
    return board.model_copy(
        update={
            "costs": tuple(
                _with_amounts(board, cost, set_to[cost.id]) if set_to.get(cost.id) else cost for cost in board.costs
            )
        }
    )


def cost_named(board: Board, line: str) -> Cost:
    """The cost line with this id; raises `CannotChange`."""
    return _known(board.costs, line, lambda known: known.id, _no_cost)


def whole_pence(value: Decimal, least: Pence | None = 0) -> Pence:
    """Money that can stand in a Board; raises `CannotChange`."""
    if value != value.to_integral_value():
        pounds = format_number(value / 100)
        raise CannotChange(_("£{amount} is no whole number of pence.").format(amount=pounds))
    if least is not None and value < least:
        raise CannotChange(_("An amount below zero makes no sense here."), _("Write £0 or more."))
    if abs(value) > LARGEST:
        raise CannotChange(_("The amount is too large."), _("The largest amount is £10,000,000,000."))
    return int(value)


def _with_amounts(board: Board, cost: Cost, set_to: Mapping[str, Pence]) -> Cost:
    if all(cost_of(board, cost, year) == pence for year, pence in set_to.items()):
        return cost
    basis = {"basis": as_changed(cost.basis)}
    if cost.changes is not None:
        return cost.model_copy(update={"changes": cost.changes | dict(set_to)} | basis)
    as_it_came = {year: cost_of(board, cost, year) for year in board.years if year not in set_to}
    amounts = {year: set_to.get(year, as_it_came.get(year)) for year in board.years}
    known = {year: pence for year, pence in amounts.items() if pence is not None}
    given_before = ("amount", "staff", "units", "grows_with")
    return cost.model_copy(update=dict.fromkeys(given_before) | {"amounts": known} | basis)


def _with_rates(board: Board, index: Index, value: Decimal, years: Sequence[str]) -> Board:
    if all(index.rates.get(year) == value for year in years):
        return board
    rates = {"rates": index.rates | dict.fromkeys(years, value), "source": as_changed(index.source)}
    changed = index.model_copy(update=rates)
    return board.model_copy(update={"indices": _exchanged(board.indices, index, changed)})


def _with_income(board: Board, income: Income, pence: Pence, years: Sequence[str]) -> Board:
    as_it_came = {year: income_of(income, year) for year in board.years}
    if all(as_it_came[year] == pence for year in years):
        return board
    amounts = {year: pence for year, pence in as_it_came.items() if pence is not None} | dict.fromkeys(years, pence)
    in_order = {year: amounts[year] for year in board.years if year in amounts}
    basis = {"basis": as_changed(income.basis)}
    changed = income.model_copy(update={"amount": None, "fees": None, "amounts": in_order} | basis)
    return board.model_copy(update={"income": _exchanged(board.income, income, changed)})


def _with_driver(board: Board, driver: Driver, partner: str, value: Decimal, years: Sequence[str]) -> Board:
    if all(known.id != partner for known in board.partners):
        raise CannotChange(_("There is no partner with the id “{id}”.").format(id=partner))
    if value < 0:
        raise CannotChange(_("A figure of “{driver}” cannot be below zero.").format(driver=driver.name))
    if all(driver_value(driver, partner, year) == value for year in years):
        return board
    first, last = years[0], years[-1]
    later = [year for year in board.years if year > last]
    before = driver_value(driver, partner, later[0]) if later else None
    # A figure holds from its year on, so the years after get back what they had.
    tables: dict[str, dict[str, Decimal]] = {}
    for key, entry in driver.values.items():
        if isinstance(entry, dict):
            tables[key] = {who: number for who, number in entry.items() if who != partner or not first <= key <= last}
    tables.setdefault(first, {})[partner] = value
    if before is not None:
        tables.setdefault(later[0], {}).setdefault(partner, before)
    figures = {key: entry for key, entry in driver.values.items() if not isinstance(entry, dict)}
    by_year = {key: tables[key] for key in sorted(tables) if tables[key]}
    sources = driver.sources | {partner: as_changed(driver.sources.get(partner, driver.source))}
    changed = driver.model_copy(update={"values": figures | by_year, "sources": sources})
    return board.model_copy(update={"drivers": _exchanged(board.drivers, driver, changed)})


def _with_reserves(board: Board, pence: Pence, years: Sequence[str]) -> Board:
    if board.reserves is None:
        raise CannotChange(
            _("The Board keeps no reserves."), _("Say what there is in the table [reserves] of the Board file.")
        )
    before = board.reserves.used or {}
    if all(before.get(year, 0) == pence for year in years):
        return board
    used = before | dict.fromkeys(years, pence)
    fields = {"used": {year: used[year] for year in sorted(used)}, "basis": as_changed(board.reserves.basis)}
    return board.model_copy(update={"reserves": board.reserves.model_copy(update=fields)})


def as_changed(basis: str) -> str:
    """Where a figure comes from once a scenario changed it: papers must not give the old reason for the new one."""
    told = _("Changed by a scenario.")
    if not basis or basis.startswith(told):
        return basis or told
    return f"{told} {_('Before: {basis}').format(basis=basis)}"


def _exchanged(entries: tuple[T, ...], old: T, new: T) -> tuple[T, ...]:
    return tuple(new if entry is old else entry for entry in entries)


def _found(entries: Sequence[T], key: str, key_of: Callable[[T], str]) -> T | None:
    return next((entry for entry in entries if key_of(entry) == key), None)


def _known(entries: Sequence[T], key: str, key_of: Callable[[T], str], unknown: Callable[[str], str]) -> T:
    found = _found(entries, key, key_of)
    if found is None:
        close = nearest(key, map(key_of, entries))
        raise CannotChange(unknown(key), _("Did you mean “{name}”?").format(name=close) if close else "")
    return found


def _no_cost(key: str) -> str:
    return _("There is no cost line with the id “{id}”.").format(id=key)


def _no_index(key: str) -> str:
    return _("There is no index called “{name}”.").format(name=key)


def _no_income(key: str) -> str:
    return _("There is no income called “{name}”.").format(name=key)


def _no_driver(key: str) -> str:
    return _("There is no driver called “{name}”.").format(name=key)


def _as_decimal(pence: Pence | None) -> Decimal | None:
    return None if pence is None else Decimal(pence)
