"""How a computed figure comes about, in a line."""

from formulas.explaining.saying import figure
from formulas.workings import (
    Axis,
    Carried,
    Given,
    NoLimit,
    Number,
    Ref,
    ShareOut,
    SumWhere,
    Total,
    TotalOfPool,
    WholePence,
    WholeUnits,
)
from funding.money import format_money
from funding.wording import _, plural
from tui.workspace.split_view.page import Page
from tui.workspace.split_view.parts import AllOf, Read, parts_of


def working(page: Page, of: Read) -> str:
    """How a figure comes about: the figures it is made of, or the rule; empty where there is nothing to say."""
    if isinstance(of, AllOf):
        return _added_up(page, of)
    column = page.columns[of.column]
    match column.made:
        case Given() | Number() | NoLimit() | Ref():
            return ""
        case Carried():
            return _("as it came out in {year}").format(year=page.before.year)
        case ShareOut() as made:
            return _within_limits(page, made, of.entry)
        case WholeUnits() as made:
            return _rounded(page, made, of.entry)
        case WholePence(share):
            return _("{money}, cut to whole pence").format(money=_finely(page, share.name, of.entry))
        case Total() | TotalOfPool() | SumWhere():
            parts = [part for part in parts_of(page, of.column, of.entry) if isinstance(part, AllOf)]
            return _added_up(page, parts[0]) if parts else ""
        case made:
            told = page.said(made, of.entry)
            shown = figure(page.at(of.column, of.entry), column.unit)
            return "" if told in (shown, "0", "1") else told


def _added_up(page: Page, of: AllOf) -> str:
    """How many entries are added up; those that are nothing are not counted."""
    count = sum(1 for entry in of.entries if page.vectors[of.column][entry])
    axis = page.columns[of.column].axis
    if not count:
        return _("nothing to add up")
    told = {
        Axis.PARTNERS: plural("{n} partner alone", "{n} partners added up", count),
        Axis.COSTS: plural("{n} cost line alone", "{n} cost lines added up", count),
        Axis.INCOME: plural("{n} source alone", "{n} sources added up", count),
        Axis.OFFERS: plural("{n} offer alone", "{n} offers added up", count),
    }
    return told.get(axis, "").format(n=count)


def _within_limits(page: Page, made: ShareOut, entry: int) -> str:
    value = page.at(made.weight.name, entry)
    target = format_money(page.at(made.target.name, 0))
    limits = page.at(made.least.name, entry), page.at(made.most.name, entry)
    if not value:
        return _("no part of it may move")
    share = page.reader.column(page.columns[_name_of(page, made)], None)[entry]
    if share == limits[1]:
        return _("the most it may pay of {target}").format(target=target)
    if share == limits[0]:
        return _("the least it may pay of {target}").format(target=target)
    return _("{target} shared in proportion among those within their limits").format(target=target)


def _name_of(page: Page, made: ShareOut) -> str:
    return next(column.name for column in page.columns.values() if column.made is made)


def _rounded(page: Page, made: WholeUnits, entry: int) -> str:
    unit = page.at(made.unit.name, 0) if made.unit is not None else 1
    if made.unit is None and page.at(made.share.name, entry).denominator == 1:
        return ""
    to = _("whole pence") if unit == 1 else _("multiples of {money}").format(money=format_money(unit))
    share = _finely(page, made.share.name, entry)
    return _("{share} rounded to {unit}; odd ones go to the largest remainders").format(share=share, unit=to)


def _finely(page: Page, name: str, entry: int) -> str:
    """Money cut to a hundredth of a penny where it is not whole, so that rounding can be followed."""
    pence = page.at(name, entry)
    if pence.denominator == 1:
        return format_money(pence)
    hundredths = int(pence * 100)
    return f"£{hundredths // 10_000:,}.{hundredths % 10_000:04d}…"
