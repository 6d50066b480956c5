"""The Board of the worked figures, in a few words, and what its sentences come to."""

from collections.abc import Mapping
from decimal import Decimal

from formulas.split import Outcome, Split, YearSplit, split_board
from funding.board import Board, Cost, Details, Driver, FormulaText, Group, Income, Partner
from funding.money import format_money

GROUPS = {
    "conwy": "local authorities",
    "denbighshire": "local authorities",
    "health": "health boards",
    "police": "police",
    "probation": "probation",
}
NAMES = {"health": "Health Board", "police": "North Police"}
LAST_YEAR = {
    "conwy": "£50,000",
    "denbighshire": "£43,000",
    "health": "£37,000",
    "police": "£16,000",
    "probation": "£8,000",
}
CHILDREN = {"conwy": 20_890, "denbighshire": 18_845}
PLAN = {"core": "£162,345.67"}


def board(
    text: str,
    *,
    costs: Mapping[str, str] = PLAN,
    income: Mapping[str | None, str] = {},
    last_year: Mapping[str, str] = {},
    years: tuple[str, ...] = ("2026-27",),
    children: Mapping[str, int] = CHILDREN,
    officers: Mapping[str, int] = {},
) -> Board:
    """Five partners under a formula; costs and income by pool, the rest by partner."""
    drivers = {"children": children, "officers": officers}
    return Board(
        board=Details(name="Example Board", years=years),
        groups=(Group(name="housing associations", singular="housing association"),),
        partners=tuple(
            Partner.model_validate(
                {"id": key, "name": NAMES.get(key, key.title()), "group": group, "last_year": last_year.get(key)}
            )
            for key, group in GROUPS.items()
        ),
        drivers=tuple(
            Driver(name=name, unit=name, values={key: Decimal(figure) for key, figure in figures.items()})
            for name, figures in drivers.items()
            if figures
        ),
        costs=tuple(
            Cost.model_validate({"id": pool, "name": pool.title(), "pool": pool, "amount": amount})
            for pool, amount in costs.items()
        ),
        income=tuple(
            Income.model_validate({"name": f"Grant for {pool}", "pool": pool, "amount": amount})
            for pool, amount in income.items()
        ),
        formulas=(FormulaText(name="agreed", text=text),),
    )


def told(outcome: Outcome) -> list[str]:
    """The problems of an outcome, as they are printed."""
    return [str(problem) for problem in outcome.problems]


def split(given: Board) -> Split:
    """The split of a Board whose formula is sound."""
    outcome = split_board(given)
    assert outcome.split is not None, told(outcome)
    return outcome.split


def first_year(given: Board) -> YearSplit:
    """The split of the first year."""
    return split(given).years[0]


def paid(year: YearSplit) -> dict[str, str]:
    """What each partner pays, and what is left over or too much, as money; nothing is left out."""
    rows = {row.partner: row.assessed for row in year.partners} | {"gap": year.gap, "surplus": year.surplus}
    return {key: format_money(pence) for key, pence in rows.items() if pence}
