"""When the cash of an adopted split is due, and how much each time, as an adoption keeps it."""

import datetime as dt
from collections.abc import Iterator

from formulas.cash_test import quarterly
from formulas.split import YearSplit
from funding.decisions import AdoptedInstalments
from funding.years import start_of


def instalments_due(result: YearSplit) -> Iterator[AdoptedInstalments]:
    """Every partner's cash due in parts that add up to it; none for a partner that owes no cash."""
    april = start_of(result.year)
    days = (dt.date(april, 4, 1), dt.date(april, 7, 1), dt.date(april, 10, 1), dt.date(april + 1, 1, 1))
    for row in result.partners:
        parts = zip(days, quarterly(row.cash_due), strict=True)
        due = {day.isoformat(): amount for day, amount in parts if amount}
        if due:
            yield AdoptedInstalments.model_construct(year=result.year, partner=row.partner, due=due)
