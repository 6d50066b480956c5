"""The cash test as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from typing import Any

from exports.amounts import pounds_and_pence
from exports.headings import formula_heading
from exports.tables import WIDTH, csv_text, table
from formulas.cash_test import CashYear, Quarter
from formulas.split import Split
from funding.board import Board
from funding.money import format_money
from funding.quantities import format_percent
from funding.wording import _


def cash_json(split: Split, years: Sequence[CashYear]) -> str:
    """The account quarter by quarter; money in pence."""
    return json.dumps(
        {
            "board": split.board.board.name,
            "formula": split.formula_name,
            "scenario": split.scenario,
            "years": [
                {
                    "year": year.year,
                    "opening_pence": year.opening,
                    "closing_pence": year.closing,
                    "quarters": [_quarter_json(quarter) for quarter in year.quarters],
                }
                for year in years
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _quarter_json(quarter: Quarter) -> dict[str, Any]:
    return {
        "quarter": quarter.number,
        "contributions_pence": quarter.contributions,
        "income_pence": quarter.income,
        "bills_pence": quarter.bills,
        "repaid_pence": quarter.repaid,
        "balance_pence": quarter.balance,
        "shortfall_pence": quarter.shortfall,
        "from_reserve_pence": quarter.leans,
    }


def cash_csv(years: Sequence[CashYear]) -> str:
    """A row for each quarter; money in pounds."""
    rows: list[Sequence[str]] = [
        ("year", "quarter", "contributions", "income", "bills", "repaid", "balance", "shortfall", "from_reserve")
    ]
    for year in years:
        for quarter in year.quarters:
            paid = (quarter.contributions, quarter.income, quarter.bills, quarter.repaid)
            held = (quarter.balance, quarter.shortfall, quarter.leans)
            rows.append((year.year, str(quarter.number), *map(pounds_and_pence, (*paid, *held))))
    return csv_text(rows)


def cash_text(split: Split, years: Sequence[CashYear]) -> str:
    """The account as a table a year, and the quarters that fail, for people."""
    blocks = [f"{split.board.board.name}\n" + formula_heading(split.formula_name, split.scenario)]
    blocks += [_year_text(year) for year in years]
    notes = _(
        "{contributions} Income comes evenly. A post is paid by the months worked, "
        "every other line evenly. What in kind meets needs no cash. Reserves are in the account from the start."
    ).format(contributions=_instalments_told(split.board))
    return "\n\n".join([*blocks, "\n".join(textwrap.wrap(notes, WIDTH))])


def _instalments_told(board: Board) -> str:
    if not board.instalments:
        return _("Contributions come in four equal instalments, at the start of each quarter.")
    days = ", ".join(f"{format_percent(instalment.part)} {instalment.due}" for instalment in board.instalments)
    return _("Contributions come as the Board file says: {days}.").format(days=days)


def _year_text(year: CashYear) -> str:
    heading = [_("Quarter"), _("Contributions"), _("Income"), _("Bills"), _("In account")]
    repaid = any(quarter.repaid for quarter in year.quarters)
    if repaid:
        heading.insert(4, _("Repaid"))
    rows = [[_("In account at the start"), *[""] * (len(heading) - 2), format_money(year.opening)]]
    for quarter in year.quarters:
        figures = [quarter.contributions, quarter.income, quarter.bills, *([quarter.repaid] if repaid else [])]
        rows.append([_months(quarter), *map(format_money, figures), format_money(quarter.balance)])
    lines = [year.year, "-" * len(year.year), *table(heading, rows), ""]
    told = [_told(quarter) for quarter in year.quarters if quarter.shortfall or quarter.leans]
    for text in told or [_("Cash covers the bills in every quarter.")]:
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="  ")
    return "\n".join(lines)


def _told(quarter: Quarter) -> str:
    if quarter.shortfall:
        return _("{quarter}: cash does not cover the bills; {money} is missing.").format(
            quarter=_months(quarter), money=format_money(quarter.shortfall)
        )
    return _("{quarter}: bills are covered only with {money} of the reserve that the plan means to keep.").format(
        quarter=_months(quarter), money=format_money(quarter.leans)
    )


def _months(quarter: Quarter) -> str:
    names = (_("April to June"), _("July to September"), _("October to December"), _("January to March"))
    return names[quarter.number - 1]


def failing_in_words(years: Sequence[CashYear]) -> str:
    """The quarters that fail, each with its shortfall, in one line."""
    return ", ".join(
        f"{_months(quarter)} {year.year}: {format_money(quarter.shortfall)}"
        for year in years
        for quarter in year.failing
    )
