"""The split of a year as rows for people: who pays what, what changed, and what nobody is asked for."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from exports.amounts import all_together, signed_money
from formulas.split import PartnerShare, Split, YearSplit
from funding.board import partner_named, short_name
from funding.membership import is_partner
from funding.money import Pence, format_money, round_half_up
from funding.wording import _, language

NONE = "-"
"""What stands where there is nothing to show."""


class RowKind(Enum):
    """What a row of the split is about."""

    PARTNER = "partner"
    TOTAL = "total"
    GAP = "gap"
    SURPLUS = "surplus"
    COSTS = "costs to share"


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A row of the split; what does not apply to the kind of row is None. Money in pence."""

    kind: RowKind
    partner: str
    """The partner's id; empty for a row that is about all of them."""
    name: str
    assessed: Pence
    share: Fraction | None
    """The part of the costs to share; None when there are none."""
    credit: Pence | None = None
    cash_due: Pence | None = None
    last_year: Pence | None = None
    there: bool = True
    """Whether it is a partner in the year."""

    @property
    def change(self) -> Pence | None:
        """What the assessed share is above last year's, or with a minus below it."""
        return None if self.last_year is None else self.assessed - self.last_year

    @property
    def change_part(self) -> Fraction | None:
        """The change as a part of last year's share; None when there was none to change from."""
        return Fraction(self.assessed - self.last_year, self.last_year) if self.last_year else None


@dataclass(frozen=True, slots=True)
class SplitRows:
    """The split of one year: a row a partner, the total, then the gap or surplus and the costs to share."""

    year: str
    partners: tuple[SplitRow, ...]
    total: SplitRow
    below: tuple[SplitRow, ...]

    @property
    def all(self) -> tuple[SplitRow, ...]:
        """Every row, in the order in which they are shown."""
        return (*self.partners, self.total, *self.below)

    @property
    def counts_in_kind(self) -> bool:
        """Whether anybody's cash differs from its assessed share, so that in kind has a place in the table."""
        return any(row.credit or row.cash_due != row.assessed for row in self.partners)


def rows_of(split: Split, year: str) -> SplitRows:
    """The rows of a year; raises `KeyError`."""
    result = split.year(year)
    partners = tuple(_partner_row(split, result, row) for row in result.partners)
    return SplitRows(year, partners, _total_row(partners, result), _below(result))


def _partner_row(split: Split, result: YearSplit, row: PartnerShare) -> SplitRow:
    return SplitRow(
        RowKind.PARTNER,
        row.partner,
        name_of(split, row.partner),
        row.assessed,
        _part(row.assessed, result.costs_to_share),
        row.in_kind_credit,
        row.cash_due,
        row.last_year,
        is_partner(partner_named(split.board, row.partner), result.year),
    )


def name_of(split: Split, partner_id: str) -> str:
    """The partner's name as tables use it."""
    return short_name(partner_named(split.board, partner_id), language())


def _total_row(rows: tuple[SplitRow, ...], result: YearSplit) -> SplitRow:
    assessed = sum(row.assessed for row in rows)
    return SplitRow(
        RowKind.TOTAL,
        "",
        _("Total"),
        assessed,
        _part(assessed, result.costs_to_share),
        sum(row.credit or 0 for row in rows),
        sum(row.cash_due or 0 for row in rows),
        all_together(row.last_year for row in rows),
    )


def _below(result: YearSplit) -> tuple[SplitRow, ...]:
    told = [
        (RowKind.GAP, _("Gap"), result.gap),
        (RowKind.SURPLUS, _("Less surplus"), result.surplus),
        (RowKind.COSTS, _("Costs to share"), result.costs_to_share),
    ]
    return tuple(
        SplitRow(kind, "", name, amount, _part(amount, result.costs_to_share))
        for kind, name, amount in told
        if amount or kind is RowKind.COSTS
    )


def _part(part: Pence, whole: Pence) -> Fraction | None:
    return Fraction(part, whole) if whole else None


# The texts of cells


def money_text(pence: Pence | None) -> str:
    """Money in a cell."""
    return "" if pence is None else format_money(pence)


def change_text(pence: Pence | None) -> str:
    """A change in money, with the sign of its direction, so that no colour is needed."""
    return "" if pence is None else signed_money(pence)


def percent_text(part: Fraction | None, *, places: int = 2) -> str:
    """A part as a percentage, halves up to so many decimal places; a dash where there is none."""
    if part is None:
        return NONE
    scale = 10**places
    hundredths = round_half_up(part * 100 * scale)
    whole, rest = divmod(abs(hundredths), scale)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole:,}" + (f".{rest:0{places}d}" if places else "") + "%"


def change_percent_text(row: SplitRow) -> str:
    """The change as a percentage of last year's share, with one decimal place and its sign."""
    if row.last_year is None:
        return ""
    if not row.there:
        return _("left") if row.last_year else _("absent")
    if row.change_part is None:
        return _("new") if row.assessed else NONE
    told = percent_text(row.change_part, places=1)
    return f"+{told}" if row.change_part > 0 else told


def sums_text(result: YearSplit) -> str:
    """How the costs to share come about, in a line."""
    told = [_("True cost {money}").format(money=format_money(result.true_cost))]
    if result.income:
        told.append(_("income {money}").format(money=format_money(result.income)))
    if result.gifts:
        told.append(_("in-kind gifts {money}").format(money=format_money(result.gifts)))
    costs = _("costs to share {money}").format(money=format_money(result.costs_to_share))
    return " - ".join(told) + " = " + costs
