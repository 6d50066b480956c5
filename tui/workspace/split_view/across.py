"""The split across years: a row a partner, a column a year."""

from dataclasses import dataclass

from formulas.split import Split
from funding.money import Pence
from funding.wording import _
from tui.workspace.split_view.rows import RowKind, name_of


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What stands in a year's column; money in pence."""

    assessed: Pence
    cash_due: Pence | None
    """None in rows that are about no partner's cash."""


@dataclass(frozen=True, slots=True)
class AcrossRow:
    """A row with a column for each year."""

    kind: RowKind
    partner: str
    """The partner's id; empty for a row that is about all of them."""
    name: str
    years: tuple[YearFigures, ...]


@dataclass(frozen=True, slots=True)
class Across:
    """All years side by side."""

    years: tuple[str, ...]
    rows: tuple[AcrossRow, ...]


def across_of(split: Split) -> Across:
    """Every year of a split: the partners, the total, gaps and surpluses where there are any, the costs to share."""
    partners = [
        AcrossRow(
            RowKind.PARTNER,
            partner.id,
            name_of(split, partner.id),
            tuple(YearFigures(r.partners[i].assessed, r.partners[i].cash_due) for r in split.years),
        )
        for i, partner in enumerate(split.board.partners)
    ]
    total = tuple(
        YearFigures(sum(row.assessed for row in r.partners), sum(row.cash_due for row in r.partners))
        for r in split.years
    )
    rows = [*partners, AcrossRow(RowKind.TOTAL, "", _("Total"), total)]
    for kind, name, amounts in (
        (RowKind.GAP, _("Gap"), [r.gap for r in split.years]),
        (RowKind.SURPLUS, _("Less surplus"), [r.surplus for r in split.years]),
        (RowKind.COSTS, _("Costs to share"), [r.costs_to_share for r in split.years]),
    ):
        if any(amounts) or kind is RowKind.COSTS:
            rows.append(AcrossRow(kind, "", name, tuple(YearFigures(amount, None) for amount in amounts)))
    return Across(tuple(r.year for r in split.years), tuple(rows))
