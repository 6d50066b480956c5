"""The schedule of invoices of an adoption: a line for each partner and date, adding up to the cash due to the penny."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from exports.amounts import pounds_and_pence
from exports.tables import csv_text, table
from funding.dates import format_date
from funding.decisions import Adoption
from funding.money import Pence, format_money
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Invoice:
    """What is asked of a partner by a day."""

    reference: str
    """A name that no other invoice of the Board has: the fingerprint's beginning, and a number."""
    partner: str
    name: str
    year: str
    due: date
    amount: Pence


def invoices_of(adoption: Adoption) -> tuple[Invoice, ...]:
    """The invoices in the order of their dates, then of the partners in the Board file."""
    names = {share.partner: share.name for share in adoption.shares}
    parts = [
        (date.fromisoformat(day), of.partner, of.year, amount)
        for of in adoption.instalments
        for day, amount in of.due.items()
    ]
    order = {partner: place for place, partner in enumerate(names)}
    parts.sort(key=lambda part: (part[0], order.get(part[1], len(order))))
    return tuple(
        Invoice(f"{adoption.fingerprint[:8]}-{number:03d}", partner, names.get(partner, partner), year, due, amount)
        for number, (due, partner, year, amount) in enumerate(parts, start=1)
    )


def invoices_text(adoption: Adoption, invoices: Sequence[Invoice]) -> str:
    """The schedule for people, a table for each date."""
    blocks = [_("Invoices under {name}").format(name=adoption.name)]
    for due in dict.fromkeys(invoice.due for invoice in invoices):
        of_day = [invoice for invoice in invoices if invoice.due == due]
        rows = [[invoice.name, invoice.reference, format_money(invoice.amount)] for invoice in of_day]
        rows.append([_("Total"), "", format_money(sum(invoice.amount for invoice in of_day))])
        title = _("Due by {date}, for {year}").format(date=format_date(due), year=of_day[0].year)
        heading = [_("Partner"), _("Reference"), _("Amount")]
        blocks.append("\n".join([title, "-" * len(title), *table(heading, rows, total=True)]))
    for year in adoption.years:
        asked = sum(invoice.amount for invoice in invoices if invoice.year == year.year)
        cash = sum(share.cash_due for share in adoption.shares if share.year == year.year)
        told = _("{year}: {asked} is invoiced, and {cash} is due in cash.")
        blocks.append(told.format(year=year.year, asked=format_money(asked), cash=format_money(cash)))
    return "\n\n".join(blocks)


def invoices_json(adoption: Adoption, invoices: Sequence[Invoice]) -> str:
    """The schedule for programs; money in pence."""
    rows = [
        {
            "reference": invoice.reference,
            "partner": invoice.partner,
            "name": invoice.name,
            "year": invoice.year,
            "due": invoice.due.isoformat(),
            "amount_pence": invoice.amount,
        }
        for invoice in invoices
    ]
    said = {"adoption": adoption.name, "fingerprint": adoption.fingerprint, "invoices": rows}
    return json.dumps(said, ensure_ascii=False, indent=2)


def invoices_csv(_adoption: Adoption, invoices: Sequence[Invoice]) -> str:
    """A row for each invoice; money in pounds."""
    heading = ("reference", "partner", "name", "year", "due", "amount")
    rows: list[Sequence[str]] = [heading]
    for invoice in invoices:
        told = (invoice.reference, invoice.partner, invoice.name, invoice.year, invoice.due.isoformat())
        rows.append((*told, pounds_and_pence(invoice.amount)))
    return csv_text(rows)
