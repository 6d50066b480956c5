"""The outturn of a year and its settlement as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from exports.amounts import pounds_and_pence, signed_money
from exports.tables import WIDTH, csv_text, table
from formulas.outturn import Outturn, OutturnLine
from formulas.settling import PartnerSettlement, Settlement
from formulas.split import Split
from funding.board import partner_named, short_name
from funding.board_names import board_name
from funding.money import Pence, format_money
from funding.wording import _, language


def outturn_text(split: Split, outturn: Outturn) -> str:
    """What was planned and what became of it, for people."""
    blocks = [f"{board_name(split.board)}\n" + _("Outturn of {year}").format(year=outturn.year)]
    parts = (
        (_("Money spent"), outturn.costs),
        (_("Money that came in"), outturn.income),
        (_("Delivered in kind"), outturn.in_kind),
    )
    blocks += ["\n".join(_lines(title, lines)) for title, lines in parts if lines]
    return "\n\n".join([*blocks, "\n".join(outturn_words(outturn))])


def outturn_words(outturn: Outturn) -> tuple[str, str]:
    """The true cost as planned and as it came, and whether more or less was spent on balance, in sentences."""
    difference = outturn.difference
    words = _("As planned: nothing more and nothing less is spent, on balance.")
    if difference > 0:
        words = _("Overspend: {money} more is spent than planned, on balance.")
    if difference < 0:
        words = _("Underspend: {money} less is spent than planned, on balance.")
    true_cost = _("True cost: {planned} planned, {actual} in the outturn.").format(
        planned=format_money(outturn.planned_true_cost), actual=format_money(outturn.true_cost)
    )
    return true_cost, words.format(money=format_money(abs(difference)))


def _lines(title: str, lines: Sequence[OutturnLine]) -> Iterator[str]:
    rows = [
        [
            line.name,
            format_money(line.planned),
            format_money(line.actual) if line.recorded else _("as planned"),
            format_money(line.forecast) if line.forecast else "",
            signed_money(line.outturn - line.planned),
        ]
        for line in lines
    ]
    yield from table([title, _("Planned"), _("Recorded"), _("Expected"), _("Difference")], rows)


def settlement_text(split: Split, settlement: Settlement, basis: str) -> str:
    """The settlement for people: the outturn, who pays or gets back what, and what nobody does."""
    rows = [
        [_name(split, row), format_money(row.assessed), *map(signed_money, (row.undelivered_due, row.share, row.due))]
        for row in settlement.partners
    ]
    parts = [sum(row.assessed for row in settlement.partners), settlement.undelivered_due]
    shares = sum(row.share for row in settlement.partners)
    rows.append([_("Total"), format_money(parts[0]), *map(signed_money, (parts[1], shares, settlement.due))])
    heading = [_("Settlement"), _("Assessed"), _("In kind"), _("Share"), _("To pay")]
    below = beside_partners(settlement)
    told = [line for remark in settlement.remarks for line in textwrap.wrap(remark, WIDTH)]
    note = textwrap.wrap(_("What is due, with a minus what is paid back. {basis}").format(basis=basis), WIDTH)
    blocks = ["\n".join(table(heading, rows, total=True)), "\n".join(below), "\n".join(told), "\n".join(note)]
    return "\n\n".join([outturn_text(split, settlement.outturn), *filter(None, blocks)])


def beside_partners(settlement: Settlement) -> tuple[str, ...]:
    """What becomes of the difference besides what partners pay and get back, a line each."""
    return tuple(f"{label}: {format_money(amount)}" for label, amount in _beside(settlement) if amount)


def _beside(settlement: Settlement) -> list[tuple[str, Pence]]:
    nobody = settlement.unallocated
    return [
        (_("Kept in reserve"), settlement.kept),
        (_("Closes the gap that the split left"), settlement.gap_closed),
        (_("Met by the surplus that the split asked"), settlement.surplus_used),
        (_("Overspend that nobody bears"), max(nobody, 0)),
        (_("Underspend that belongs to nobody"), max(-nobody, 0)),
    ]


def _name(split: Split, row: PartnerSettlement) -> str:
    return short_name(partner_named(split.board, row.partner), language())


def settlement_json(split: Split, settlement: Settlement, basis: str) -> str:
    """The settlement; money in pence."""
    return _json(
        {
            "board": split.board.board.name,
            "basis": basis,
            "year": settlement.year,
            "outturn": outturn_plain(settlement.outturn),
            "kept_pence": settlement.kept,
            "gap_closed_pence": settlement.gap_closed,
            "surplus_used_pence": settlement.surplus_used,
            "unallocated_pence": settlement.unallocated,
            "due_pence": settlement.due,
            "partners": [
                {
                    "id": row.partner,
                    "assessed_pence": row.assessed,
                    "undelivered_pence": row.undelivered,
                    "undelivered_due_pence": row.undelivered_due,
                    "share_pence": row.share,
                    "due_pence": row.due,
                }
                for row in settlement.partners
            ],
            "remarks": list(settlement.remarks),
        }
    )


def outturn_json(split: Split, outturn: Outturn) -> str:
    """The outturn; money in pence."""
    return _json({"board": split.board.board.name, "year": outturn.year, "outturn": outturn_plain(outturn)})


def outturn_plain(outturn: Outturn) -> dict[str, Any]:
    """The outturn as plain data; money in pence."""
    return {
        "planned_true_cost_pence": outturn.planned_true_cost,
        "true_cost_pence": outturn.true_cost,
        "difference_pence": outturn.difference,
        "complete": outturn.is_complete,
        "lines": [
            {
                "kind": line.kind,
                "id": line.key,
                "name": line.name,
                "planned_pence": line.planned,
                "recorded": line.recorded,
                "actual_pence": line.actual,
                "forecast_pence": line.forecast,
                "outturn_pence": line.outturn,
                "months_missing": line.months_missing,
            }
            for line in (*outturn.costs, *outturn.income, *outturn.in_kind)
        ],
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def outturn_csv(outturn: Outturn) -> str:
    """A row for each line; money in pounds."""
    rows: list[Sequence[str]] = [("year", "kind", "id", "name", "planned", "recorded", "forecast", "outturn")]
    for line in (*outturn.costs, *outturn.income, *outturn.in_kind):
        figures = map(pounds_and_pence, (line.planned, line.actual, line.forecast, line.outturn))
        rows.append((outturn.year, line.kind, line.key, line.name, *figures))
    return csv_text(rows)


def settlement_csv(split: Split, settlement: Settlement) -> str:
    """A row for each partner, then what is nobody's; money in pounds."""
    rows: list[Sequence[str]] = [("year", "id", "partner", "assessed", "undelivered_due", "share", "due")]
    for row in settlement.partners:
        figures = map(pounds_and_pence, (row.assessed, row.undelivered_due, row.share, row.due))
        rows.append((settlement.year, row.partner, _name(split, row), *figures))
    others = {
        "kept": settlement.kept,
        "gap_closed": settlement.gap_closed,
        "surplus_used": settlement.surplus_used,
        "unallocated": settlement.unallocated,
    }
    rows += [(settlement.year, "", key, "", "", "", pounds_and_pence(amount)) for key, amount in others.items()]
    return csv_text(rows)
