"""The register of in-kind offers as text, JSON and CSV."""

import json
from collections.abc import Sequence
from typing import Any

from exports.headings import scenario_heading
from exports.plan_tables import figure, pounds, remark
from exports.tables import csv_text, table
from funding.board import Board, Offer, partner_named, short_name
from funding.in_kind_views import Giver, OfferRow, givers, offer_rows
from funding.money import format_money
from funding.wording import _, language

# JSON


def in_kind_json(board: Board, years: Sequence[str], scenario: str | None = None) -> str:
    """The register of each year, and what each partner gives; money in pence."""
    told = [_year_json(board, year) for year in years]
    data = {"board": board.board.name, "scenario": scenario, "years": told}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _year_json(board: Board, year: str) -> dict[str, Any]:
    return {
        "year": year,
        "offers": [_offer_json(row) for row in offer_rows(board, year)],
        "partners": [
            {
                "id": giver.partner,
                "offers": giver.offers,
                "agreed_pence": giver.agreed,
                "counted_pence": giver.counted,
                "not_valued": giver.not_valued,
            }
            for giver in givers(board, year)
        ],
    }


def _offer_json(row: OfferRow) -> dict[str, Any]:
    offer = row.known.offer
    return {
        "id": offer.id,
        "partner": offer.partner,
        "kind": offer.kind,
        "what": offer.what,
        "status": offer.status,
        "valuation": offer.valuation,
        "value_pence": row.known.value,
        "build_up": row.build_up,
        "meets": offer.meets,
        "counts": row.known.counts,
        "counted_pence": row.counted,
        "reason": row.known.reason,
        "questions": [
            {"question": asked.text, "answer": asked.answer, "stated": asked.stated} for asked in row.known.questions
        ],
        "evidence": offer.evidence,
    }


# CSV


def in_kind_csv(board: Board, years: Sequence[str], _scenario: str | None = None) -> str:
    """A row for each offer and year; money in pounds, and a value left blank where there is none."""
    heading = "year id partner kind what status valuation value build_up meets counts counted reason"
    questions = ("verifiable", "needed", "counted_once", "in_plan", "evidence")
    rows: list[Sequence[str]] = [(*heading.split(), *questions)]
    for year in years:
        for row in offer_rows(board, year):
            offer, value = row.known.offer, row.known.value
            rows.append(
                (
                    year,
                    offer.id,
                    offer.partner,
                    offer.kind,
                    offer.what,
                    offer.status,
                    offer.valuation,
                    "" if value is None else pounds(value),
                    row.build_up,
                    offer.meets or "",
                    _plainly(yes=row.known.counts),
                    pounds(row.counted),
                    row.known.reason,
                    *(_plainly(yes=asked.answer) for asked in row.known.questions),
                    offer.evidence,
                )
            )
    return csv_text(rows)


def _plainly(*, yes: bool) -> str:
    return "yes" if yes else "no"


# Text


def in_kind_text(board: Board, years: Sequence[str], scenario: str | None = None) -> str:
    """The register of each year, for people."""
    head = [board.board.name, _("What partners give in kind")]
    blocks = ["\n".join([*head, *([scenario_heading(scenario)] if scenario is not None else [])])]
    blocks += [_year_text(board, year) for year in years]
    return "\n\n".join(blocks)


def _year_text(board: Board, year: str) -> str:
    rows = offer_rows(board, year)
    head = f"{year}\n{'-' * len(year)}"
    if not rows:
        return f"{head}\n" + _("Nothing is offered in kind.")
    return "\n\n".join([head, *("\n".join(_offer_text(board, row)) for row in rows), _totals(board, year)])


def _offer_text(board: Board, row: OfferRow) -> list[str]:
    offer, value = row.known.offer, row.known.value
    lines = figure(offer.what, value, blank=_("not valued"))
    lines += remark(_("From {partner}: {kind}").format(partner=_name(board, offer.partner), kind=_kind(offer)))
    if row.build_up:
        lines += remark(f"{row.build_up} ({_valuation(offer)})")
    lines += remark(_counts(board, row))
    for asked in row.known.questions:
        lines += remark(f"{asked.text} {_('Yes.') if asked.answer else _('No.')}")
    return lines + (remark(_("Evidence: {evidence}").format(evidence=offer.evidence)) if offer.evidence else [])


def _counts(board: Board, row: OfferRow) -> str:
    if not row.known.counts:
        return _("Does not count: {reason}").format(reason=row.known.reason)
    line = next((cost.name for cost in board.costs if cost.id == row.known.offer.meets), "")
    told = _("Counts: {money} of “{line}”.").format(money=format_money(row.counted), line=line)
    return f"{told} {_('The line costs no more than that.')}" if row.capped else told


def _totals(board: Board, year: str) -> str:
    heading = [_("Partner"), _("Offers"), _("Not valued"), _("Agreed value"), _("Counts")]
    found = givers(board, year)
    rows = [_giver(_name(board, giver.partner), giver) for giver in found]
    whole = Giver(
        "",
        sum(giver.offers for giver in found),
        sum(giver.agreed for giver in found),
        sum(giver.counted for giver in found),
        sum(giver.not_valued for giver in found),
    )
    return "\n".join(table(heading, [*rows, _giver(_("Total"), whole)], total=True))


def _giver(name: str, giver: Giver) -> list[str]:
    return [name, str(giver.offers), str(giver.not_valued), format_money(giver.agreed), format_money(giver.counted)]


def _name(board: Board, partner: str) -> str:
    return short_name(partner_named(board, partner), language())


def _kind(offer: Offer) -> str:
    kinds = {"staff": _("staff"), "goods": _("goods"), "services": _("services"), "accommodation": _("accommodation")}
    return kinds[offer.kind]


def _valuation(offer: Offer) -> str:
    bases = {
        "salary cost": _("salary cost"),
        "market rate": _("market rate"),
        "agreed rate": _("agreed rate"),
        "not valued": _("not valued"),
    }
    return bases[offer.valuation]
