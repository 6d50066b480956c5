"""The Board as it was in years before the plan, so that a formula can be run on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from formulas import clauses as c
from funding.board import DEFAULT_POOL, Board, Cost, Driver, Past
from funding.money import Pence, format_money_short
from funding.names import same
from funding.problems import Problem
from funding.wording import _


@dataclass(frozen=True, slots=True)
class PastBoard:
    """A Board whose years are past ones."""

    board: Board
    paid: Mapping[str, Mapping[str, Pence]]
    """What each partner paid, by year and id, where the file says."""
    start: str | None
    """The past year whose payments the first rehearsed year starts from, as last year's."""


def past_board(board: Board, formula: c.Formula) -> PastBoard | Problem:
    """The Board in its past years; a first year with payments is what the others start from, and is not rehearsed.

    Costs are what there was to share: without income, and with nothing given in kind.
    """
    if not board.past:
        return Problem(
            _("past"),
            _("The Board file has no past years."),
            _("Add some under [[past]], each with its costs, drivers and payments."),
        )
    in_parts = any(isinstance(clause, c.ForPools) for clause in formula.clauses)
    unpooled = [past.year for past in board.past if past.pools is None]
    if in_parts and unpooled:
        what = _("The formula shares pools apart, and the file does not say what each pool cost in {years}.")
        return Problem(
            _("past"), what.format(years=", ".join(unpooled)), _("Write pools instead of costs for these years.")
        )
    first, *others = board.past
    start = first if first.paid and others else None
    rehearsed = tuple(others) if start is not None else board.past
    years = tuple(past.year for past in rehearsed)
    typed = (start.paid or {}) if start is not None else {}
    changed = board.model_copy(
        update={
            "board": board.board.model_copy(update={"years": years}),
            "partners": tuple(
                partner.model_copy(update={"last_year": typed.get(partner.id)}) for partner in board.partners
            ),
            "drivers": tuple(_driver(driver, board.past) for driver in board.drivers),
            "costs": _costs(rehearsed),
            "income": (),
            "reserves": None,
            "in_kind": (),
        }
    )
    paid = {past.year: past.paid for past in rehearsed if past.paid}
    return PastBoard(changed, paid, start.year if start is not None else None)


def _driver(driver: Driver, pasts: tuple[Past, ...]) -> Driver:
    """The driver with its past figures alone; one that a year does not give holds from the year before."""
    values: dict[str, Decimal | dict[str, Decimal]] = {}
    for past in pasts:
        for name, figures in (past.drivers or {}).items():
            if same(name) == same(driver.name):
                values[past.year] = dict(figures)
    return driver.model_copy(update={"values": values})


def _costs(pasts: tuple[Past, ...]) -> tuple[Cost, ...]:
    by_pool = {past.year: past.pools if past.pools is not None else {DEFAULT_POOL: past.costs or 0} for past in pasts}
    names = {same(pool): pool for pools in by_pool.values() for pool in pools}
    return tuple(
        Cost.model_validate(
            {
                "id": f"pool-{place}",
                "name": name,
                "pool": name,
                "amounts": {
                    year: format_money_short(sum(pence for pool, pence in pools.items() if same(pool) == key))
                    for year, pools in by_pool.items()
                },
            }
        )
        for place, (key, name) in enumerate(names.items(), start=1)
    )
