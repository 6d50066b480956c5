"""The split of the year in view beside the sentences, short enough for half a screen."""

from dataclasses import dataclass

from exports.amounts import signed_change
from formulas.split import PartnerShare, Split, YearSplit
from funding.board import partner_named, short_name
from funding.money import Pence, format_money
from funding.wording import _, language


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A partner's line."""

    partner: str
    """The partner's id."""
    name: str
    pays: str
    change: str
    """Against last year, with its sign."""
    share: str
    """Of the costs to share."""


@dataclass(frozen=True, slots=True)
class ShareTable:
    """Who pays what in a year."""

    year: str
    pays_heading: str
    rows: tuple[ShareRow, ...]
    words: tuple[str, ...]
    """The total, and the gap or surplus, in words."""


def share_table(split: Split, year: str) -> ShareTable:
    """A split's year as a short table; raises `KeyError` for a year that it does not have."""
    result = split.year(year)
    in_kind = any(row.in_kind_credit or row.cash_due != row.assessed for row in result.partners)
    rows = tuple(_row(split, result, row, in_kind=in_kind) for row in result.partners)
    heading = _("Cash due") if in_kind else _("Assessed")
    return ShareTable(year, heading, rows, _words(result, in_kind=in_kind))


def _row(split: Split, result: YearSplit, row: PartnerShare, *, in_kind: bool) -> ShareRow:
    name = short_name(partner_named(split.board, row.partner), language())
    pays = row.cash_due if in_kind else row.assessed
    change = signed_change(row.assessed, row.last_year)
    return ShareRow(row.partner, name, format_money(pays), change, _percent(row.assessed, result.costs_to_share))


def _percent(part: Pence, whole: Pence) -> str:
    if not whole:
        return "-"
    tenths = (part * 2_000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"


def _words(result: YearSplit, *, in_kind: bool) -> tuple[str, ...]:
    assessed = sum(row.assessed for row in result.partners)
    told = _("Shares {shares} of {costs} to share.")
    words = [told.format(shares=format_money(assessed), costs=format_money(result.costs_to_share))]
    if in_kind:
        cash = sum(row.cash_due for row in result.partners)
        words.append(_("Cash due {cash}.").format(cash=format_money(cash)))
    if result.gap:
        words.append(_("Gap: {money} is asked of nobody.").format(money=format_money(result.gap)))
    if result.surplus:
        words.append(_("Surplus: {money} more is asked than the costs.").format(money=format_money(result.surplus)))
    return tuple(words)
