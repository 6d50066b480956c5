"""Golden cases of the plan and of what is given in kind: every line, credit and cash due, to the penny."""

import csv
from pathlib import Path

import pytest

from funding.board import partner_named, short_name
from funding.money import Pence, parse_money
from funding.plan_views import plan_year
from tests.examples.shipped import split_of
from tests.golden.cases import CASES, Case

PLANNED = [case for case in CASES if (case.folder / "plan.csv").exists()]
GIVEN = [case for case in CASES if (case.folder / "in-kind.csv").exists()]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("case", PLANNED, ids=lambda case: case.name)
def test_plan_is_as_expected(case: Case) -> None:
    """Every cost line, the true cost, what is met in kind and the cash budget are as the case says."""
    board = case.board
    actual: dict[str, dict[str, Pence]] = {}
    for plan in (plan_year(board, year) for year in board.years):
        figures = {row.name: row.amount for row in plan.costs} | {
            "true cost": plan.true_cost,
            "met in kind": plan.met_in_kind,
            "cash budget": plan.cash_budget,
        }
        for line, amount in figures.items():
            actual.setdefault(line, {})[plan.year] = amount
    expected = {
        row["line"]: {year: parse_money(row[year]) for year in board.years} for row in rows_of(case.folder / "plan.csv")
    }
    assert expected == actual


@pytest.mark.parametrize("case", GIVEN, ids=lambda case: case.name)
def test_credit_and_cash_are_as_expected(case: Case) -> None:
    """Under every formula each partner's share, credit, in kind beyond a share and cash due are as the case says."""
    board = case.board
    actual = {
        (formula.name, result.year, short_name(partner_named(board, row.partner))): (
            row.assessed,
            row.in_kind_credit,
            row.in_kind_beyond,
            row.cash_due,
        )
        for formula in board.formulas
        for result in split_of(board, formula.name).years
        for row in result.partners
    }
    expected = {
        (row["formula"], row["year"], row["partner"]): tuple(
            parse_money(row[key]) for key in ("assessed", "credit", "beyond", "cash due")
        )
        for row in rows_of(case.folder / "in-kind.csv")
    }
    assert expected == actual
