"""The bridge from last year's contribution as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from typing import Any

from exports.amounts import known_money, known_pounds, signed_change, signed_money
from exports.headings import formula_heading
from exports.tables import WIDTH, csv_text
from formulas.bridge import Bridge, BridgeStep
from formulas.split import Split
from funding.board import partner_named
from funding.money import format_money
from funding.wording import _
from funding.years import year_before

AMOUNT = 16
NAMED = 3
"""Changes named under a step; the others are counted."""


def bridges_json(split: Split, bridges: Sequence[Bridge]) -> str:
    """Each year's bridge, step by step; money in pence."""
    return json.dumps(
        {
            "board": split.board.board.name,
            "formula": split.formula_name,
            "scenario": split.scenario,
            "bridges": [_bridge_json(bridge) for bridge in bridges],
        },
        ensure_ascii=False,
        indent=2,
    )


def _bridge_json(bridge: Bridge) -> dict[str, Any]:
    return {
        "partner": bridge.partner,
        "year": bridge.year,
        "last_year_pence": bridge.last_year,
        "recurrent_pence": bridge.recurrent,
        "steps": [
            {
                "kind": step.kind.name.lower(),
                "label": step.label,
                "amount_pence": step.amount,
                "changes": [
                    {"name": change.name, "before_pence": change.before, "now_pence": change.now}
                    for change in step.changes
                ],
            }
            for step in bridge.steps
        ],
        "assessed_pence": bridge.assessed,
        "last_cash_due_pence": bridge.last_cash,
        "last_in_kind_pence": bridge.last_credit,
        "in_kind_pence": bridge.credit,
        "cash_due_pence": bridge.cash_due,
        "remark": bridge.remark,
    }


def bridges_csv(bridges: Sequence[Bridge]) -> str:
    """A row for each step, between last year's figures and this year's; money in pounds."""
    rows: list[Sequence[str]] = [("year", "partner", "step", "label", "amount")]
    for bridge in bridges:
        for key, label, amount in (
            ("last_year", _("Last year's assessed share"), bridge.last_year),
            *((step.kind.name.lower(), step.label, step.amount) for step in bridge.steps),
            ("assessed", _("Assessed share"), bridge.assessed),
            ("in_kind", _("Less what counts in kind"), -bridge.credit),
            ("cash_due", _("Cash due"), bridge.cash_due),
        ):
            rows.append((bridge.year, bridge.partner, key, label, known_pounds(amount)))
    return csv_text(rows)


def bridges_text(split: Split, bridges: Sequence[Bridge]) -> str:
    """Each year's bridge as a column of figures, for people."""
    blocks = [f"{split.board.board.name}\n" + formula_heading(split.formula_name, split.scenario)]
    blocks += [_bridge_text(split, bridge) for bridge in bridges]
    return "\n\n".join(blocks)


def _bridge_text(split: Split, bridge: Bridge) -> str:
    name = partner_named(split.board, bridge.partner).name
    before = year_before(bridge.year)
    title = _("{name}: from {before} to {year}").format(name=name, before=before, year=bridge.year)
    lines = textwrap.wrap(title, WIDTH)
    lines.append("-" * max(map(len, lines)))
    lines += _figure(_("Assessed share, {year}").format(year=before), known_money(bridge.last_year))
    for place, step in enumerate(bridge.steps):
        if step.amount:
            lines += _step(step)
        if place == 0 and bridge.recurrent is not None and step.amount:
            lines += _figure(_("Recurrent share"), format_money(bridge.recurrent))
    if bridge.last_year is not None and not any(step.amount for step in bridge.steps):
        lines.append("  " + _("Nothing changes."))
    lines += _figure(_("Assessed share, {year}").format(year=bridge.year), format_money(bridge.assessed))
    lines += _cash(bridge, before)
    if bridge.remark:
        lines += ["", *textwrap.wrap(bridge.remark, WIDTH)]
    return "\n".join(lines)


def _step(step: BridgeStep) -> list[str]:
    lines = _figure(step.label, signed_money(step.amount), 2)
    ranked = sorted(step.changes, key=lambda change: -abs(change.now - change.before))
    for change in ranked[:NAMED]:
        told = _("{name}: {before} to {now}").format(
            name=change.name, before=format_money(change.before), now=format_money(change.now)
        )
        lines += textwrap.wrap(told, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 8)
    if len(ranked) > NAMED:
        lines.append(" " * 6 + _("and {n} more").format(n=len(ranked) - NAMED))
    return lines


def _cash(bridge: Bridge, before: str) -> list[str]:
    if bridge.last_cash is None or bridge.last_credit is None:
        if not bridge.credit:
            return []
        lines = _figure(_("Less what counts in kind"), signed_money(-bridge.credit), 2)
        return lines + _figure(_("Cash due, {year}").format(year=bridge.year), format_money(bridge.cash_due))
    if not (bridge.credit or bridge.last_credit):
        return []
    return [
        "",
        *_figure(_("Cash due, {year}").format(year=before), format_money(bridge.last_cash)),
        *_figure(_("Change of the assessed share"), signed_change(bridge.assessed, bridge.last_year), 2),
        *_figure(_("Change of what counts in kind"), signed_money(bridge.last_credit - bridge.credit), 2),
        *_figure(_("Cash due, {year}").format(year=bridge.year), format_money(bridge.cash_due)),
    ]


def _figure(label: str, amount: str, indent: int = 0) -> list[str]:
    room = WIDTH - AMOUNT - 1
    margin = " " * indent
    first, *others = textwrap.wrap(label, room, initial_indent=margin, subsequent_indent=margin + "  ")
    return [f"{first:<{room}}{amount:>{AMOUNT}}", *others]
