"""When the cash of an adopted split is due, and how much each time, as an adoption keeps it."""

from collections.abc import Iterator

from formulas.instalments import instalments_in
from formulas.split import Split
from funding.decisions import AdoptedInstalments


def instalments_due(split: Split, year: str) -> Iterator[AdoptedInstalments]:
    """Every partner's cash due in parts that add up to it; none for a partner that owes no cash."""
    for partner, instalments in instalments_in(split, year).items():
        due = {instalment.due.isoformat(): instalment.amount for instalment in instalments if instalment.amount}
        if due:
            yield AdoptedInstalments.model_construct(year=year, partner=partner, due=due)
