"""The business plan as text, JSON and CSV: what each line costs and why, what is met in kind, what cash is needed."""

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from exports.headings import scenario_heading
from exports.tables import WIDTH, csv_text, table
from funding.board import Board
from funding.build_up import factor_in_words
from funding.money import Pence, format_money
from funding.plan_views import CostRow, Part, PerUnit, PlanYear, by_pool, by_priority
from funding.wording import _, language

Grouping = Literal["pool", "priority"]
PerUnits = Mapping[str, PerUnit]
"""What the plan costs for each unit of a driver, by year; empty when nobody asked."""


def pounds(pence: Pence) -> str:
    """Money for a spreadsheet: `-1234.50`."""
    return format_money(pence).replace("£", "").replace(",", "")


# JSON


def plan_json(
    board: Board, plans: Sequence[PlanYear], grouping: Grouping | None, per: PerUnits, scenario: str | None = None
) -> str:
    """The plan with all that is known of it, however it is grouped; money in pence."""
    years = [_year_json(plan, per.get(plan.year)) for plan in plans]
    data = {"board": board.board.name, "scenario": scenario, "grouped_by": grouping, "years": years}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _year_json(plan: PlanYear, per: PerUnit | None) -> dict[str, Any]:
    held = plan.reserves
    return {
        "year": plan.year,
        "prices_of": plan.prices_of,
        "true_cost_pence": plan.true_cost,
        "recurring_pence": plan.recurring,
        "one_off_pence": plan.one_off,
        "met_in_kind_pence": plan.met_in_kind,
        "cash_budget_pence": plan.cash_budget,
        "income_pence": plan.income_total,
        "costs": [
            {
                "id": row.id,
                "name": row.name,
                "pool": row.pool,
                "priority": row.priority,
                "one_off": row.one_off,
                "amount_pence": row.amount,
                "met_in_kind_pence": row.met_in_kind,
                "cash_pence": row.cash,
                "build_up": row.build_up,
                "adjusts": row.adjusts,
                "owner": row.owner,
                "basis": row.basis,
                "source": row.source,
            }
            for row in plan.costs
        ],
        "pools": [_part_json(part) for part in by_pool(plan)],
        "priorities": [_part_json(part) for part in by_priority(plan)],
        "income": [
            {"name": row.name, "pool": row.pool, "amount_pence": row.amount, "build_up": row.build_up}
            for row in plan.income
        ],
        "reserves": held
        and {
            "opening_pence": held.opening,
            "used_pence": held.used,
            "added_pence": held.added,
            "closing_pence": held.closing,
            "floor_pence": held.floor,
        },
        "per_unit": per
        and {
            "driver": per.driver,
            "unit": per.unit,
            "count": str(per.count),
            "true_cost_pence": per.true_cost,
            "cash_budget_pence": per.cash_budget,
        },
    }


def _part_json(part: Part) -> dict[str, Any]:
    return {
        "name": part.name or None,
        "amount_pence": part.amount,
        "met_in_kind_pence": part.met_in_kind,
        "cash_pence": part.cash,
    }


# CSV


def plan_csv(
    _board: Board,
    plans: Sequence[PlanYear],
    grouping: Grouping | None,
    per: PerUnits,
    _scenario: str | None = None,
) -> str:
    """A row for each line, or each pool or priority, and for each income; money in pounds."""
    rows: list[Sequence[str]] = []
    if grouping is not None:
        rows.append(("year", "prices_of", grouping, "amount", "met_in_kind", "cash"))
        for plan in plans:
            rows += [
                (plan.year, plan.prices_of, part.name, *map(pounds, (part.amount, part.met_in_kind, part.cash)))
                for part in _grouped(plan, grouping)
            ]
        return csv_text(rows)
    heading = "year prices_of kind id name pool priority one_off amount met_in_kind cash build_up adjusts owner basis"
    rows.append((*heading.split(), "source"))
    for plan in plans:
        rows += [_cost_csv(plan, row) for row in plan.costs]
        for income in plan.income:
            place = (plan.year, plan.prices_of, "income", "", income.name, income.pool or "", "", "")
            rows.append((*place, pounds(income.amount), "", "", income.build_up, "", "", income.basis, ""))
        if plan.year in per:
            unit = per[plan.year]
            place = (plan.year, plan.prices_of, "per unit", "", unit.driver, "", "", "")
            rows.append((*place, pounds(unit.true_cost), "", pounds(unit.cash_budget), *("",) * 5))
    return csv_text(rows)


def _cost_csv(plan: PlanYear, row: CostRow) -> Sequence[str]:
    place = (plan.year, plan.prices_of, "cost", row.id, row.name, row.pool, row.priority or "")
    money = tuple(map(pounds, (row.amount, row.met_in_kind, row.cash)))
    one_off = "yes" if row.one_off else "no"
    return (*place, one_off, *money, row.build_up, row.adjusts or "", row.owner or "", row.basis, row.source)


# Text


def plan_text(
    board: Board, plans: Sequence[PlanYear], grouping: Grouping | None, per: PerUnits, scenario: str | None = None
) -> str:
    """The plan of each year, for people."""
    head = [board.board.name, _("The business plan and its true cost")]
    blocks = ["\n".join([*head, *([scenario_heading(scenario)] if scenario is not None else [])])]
    blocks += [_year_text(plan, grouping, per.get(plan.year)) for plan in plans]
    return "\n\n".join(blocks)


def _year_text(plan: PlanYear, grouping: Grouping | None, per: PerUnit | None) -> str:
    title = plan.year
    if plan.prices_of != plan.year:
        title = _("{year}, in the prices of {prices_of}").format(year=plan.year, prices_of=plan.prices_of)
    lines = [title, "-" * len(title)]
    if grouping is None:
        for row in plan.costs:
            lines += _cost_text(row)
    else:
        lines += _grouped_text(plan, grouping)
    lines += ["", *_totals(plan)]
    if per is not None:
        lines += ["", *_per_text(per)]
    return "\n".join(lines)


def _cost_text(row: CostRow) -> list[str]:
    name = (row.name_cy or row.name) if language() == "cy" else row.name
    lines = figure(f"+ {name}" if row.adjusts else name, row.amount)
    marks = [row.pool, row.priority or "", _("one-off") if row.one_off else ""]
    if row.owner:
        marks.append(_("owner: {owner}").format(owner=row.owner))
    lines += remark(row.build_up)
    lines += remark("; ".join(mark for mark in marks if mark))
    lines += remark(row.basis)
    if row.met_in_kind:
        lines += remark(_("Met in kind: {money}").format(money=format_money(row.met_in_kind)))
    return lines


def figure(label: str, amount: Pence | None, *, blank: str = "") -> list[str]:
    """A label with its money, or what stands for none, at the right edge; a long label goes on below."""
    told = blank if amount is None else format_money(amount)
    indent = label[: len(label) - len(label.lstrip())]
    first, *rest = textwrap.wrap(label, WIDTH - len(told) - 2, drop_whitespace=True) or [""]
    first = first if first.startswith(indent) else indent + first
    return [f"{first}{told:>{WIDTH - len(first)}}", *(f"{indent}  {line}" for line in rest)]


def remark(text: str) -> list[str]:
    """Lines below a figure."""
    return [f"   {line}" for line in textwrap.wrap(text, WIDTH - 3)]


def _grouped(plan: PlanYear, grouping: Grouping) -> tuple[Part, ...]:
    return by_pool(plan) if grouping == "pool" else by_priority(plan)


def _grouped_text(plan: PlanYear, grouping: Grouping) -> list[str]:
    heading = [_("Pool") if grouping == "pool" else _("Priority"), _("True cost"), _("In kind"), _("Cash")]
    rows = [
        [part.name or _("No priority"), *map(format_money, (part.amount, part.met_in_kind, part.cash))]
        for part in _grouped(plan, grouping)
    ]
    rows.append([_("Total"), *map(format_money, (plan.true_cost, plan.met_in_kind, plan.cash_budget))])
    return table(heading, rows, total=True)


def _totals(plan: PlanYear) -> list[str]:
    lines = figure(_("True cost"), plan.true_cost)
    if plan.one_off:
        lines += figure("  " + _("recurring"), plan.recurring) + figure("  " + _("one-off"), plan.one_off)
    lines += figure(_("Met in kind"), -plan.met_in_kind) + figure(_("Cash budget"), plan.cash_budget)
    for row in plan.income:
        lines += figure(_("Income: {name}").format(name=row.name), -row.amount)
        lines += remark(row.build_up)
    if plan.income:
        lines += figure(_("Cash that partners must find"), plan.cash_budget - plan.income_total)
    held = plan.reserves
    if held is not None:
        lines += ["", *figure(_("Reserves at the start"), held.opening), *figure("  " + _("used"), -held.used)]
        lines += figure("  " + _("put in"), held.added) + figure(_("Reserves at the end"), held.closing)
        lines += figure(_("Least there should be"), held.floor)
    return lines


def _per_text(per: PerUnit) -> list[str]:
    count = factor_in_words(per.count)
    told = _("Divided by “{driver}”: {count} {unit}").format(driver=per.driver, count=count, unit=per.unit)
    lines = textwrap.wrap(told, WIDTH)
    return [
        *lines,
        *figure(_("True cost for each"), per.true_cost),
        *figure(_("Cash budget for each"), per.cash_budget),
    ]
