"""The tables of a Board paper."""

from collections.abc import Iterator, Sequence

from exports.amounts import all_together, known_money, signed_change, signed_money
from exports.paper.blocks import Table
from formulas.split import PartnerShare, Split, YearSplit
from funding.board import partner_named, short_name
from funding.money import Pence, format_money
from funding.plan_views import by_priority, plan_year
from funding.wording import _, language

YEARS_BESIDE = 4
"""Years that fit beside one another on a page."""
OPTIONS_BESIDE = 2
"""Options that fit beside the recommended one, each with its difference."""
Named = Sequence[tuple[str, Split]]


def options_table(options: Named) -> Table:
    """Each option: what is shared, what is asked, what is left, and who rises most."""
    rows = []
    for place, (name, split) in enumerate(options):
        costs, gap = (sum(figures) for figures in zip(*((y.costs_to_share, y.gap) for y in split.years), strict=True))
        asked = sum(row.assessed for year in split.years for row in year.partners)
        told = _("{name} (recommended)").format(name=name) if place == 0 else name
        rows.append((told, *map(format_money, (costs, asked, gap)), _largest_rise(split)))
    headings = (_("Option"), _("Costs to share"), _("Asked of partners"), _("Gap"), _("Largest rise in the first year"))
    return Table(_("The options, all years together"), headings, tuple(rows), words=(4,))


def _largest_rise(split: Split) -> str:
    rises = [(row.change, row.partner) for row in split.years[0].partners if row.change is not None]
    if not rises:
        return _("not known")
    rise, partner = max(rises, key=lambda known: known[0])
    return f"{_name(split, partner)}, {signed_money(rise)}" if rise > 0 else _("nobody")


def shares_tables(split: Split) -> Iterator[Table]:
    """Each partner's assessed share, year beside year, as many tables as that takes."""
    for start in range(0, len(split.years), YEARS_BESIDE):
        years = split.years[start : start + YEARS_BESIDE]
        before = split.years[start - 1].year if start else _("Last year")
        rows = [
            (
                _name(split, row.partner),
                known_money(row.last_year),
                *(format_money(y.partners[at].assessed) for y in years),
            )
            for at, row in enumerate(years[0].partners)
        ]
        total = [_("Total"), known_money(all_together(row.last_year for row in years[0].partners))]
        total += [format_money(sum(row.assessed for row in year.partners)) for year in years]
        headings = (_("Partner"), before, *(year.year for year in years))
        yield Table(_("Assessed shares"), headings, (*rows, tuple(total)), total=True)


def cash_table(split: Split, year: YearSplit) -> Table:
    """What each partner pays in a year, in cash and in kind, and the change."""
    rows = [
        (
            _name(split, row.partner),
            *map(format_money, (row.assessed, row.assessed - row.cash_due, row.cash_due)),
            signed_change(row.assessed, row.last_year),
        )
        for row in year.partners
    ]
    sums = [
        sum(row.assessed for row in year.partners),
        sum(row.assessed - row.cash_due for row in year.partners),
        sum(row.cash_due for row in year.partners),
    ]
    change = signed_change(sums[0], all_together(row.last_year for row in year.partners))
    headings = (_("Partner"), _("Assessed share"), _("In kind"), _("Cash due"), _("Change on last year"))
    caption = _("In cash and in kind, {year}").format(year=year.year)
    return Table(caption, headings, (*rows, (_("Total"), *map(format_money, sums), change)), total=True)


def options_against(split: Split, options: Named) -> Iterator[Table]:
    """Each partner's share of the first year under each option, with the difference from the recommended one."""
    year, base, others = split.years[0].year, options[0], options[1:]
    caption = _("Assessed shares under each option, {year}").format(year=year)
    for start in range(0, len(others), OPTIONS_BESIDE):
        beside = others[start : start + OPTIONS_BESIDE]
        headings = [_("Partner"), base[0], *(text for name, _split in beside for text in (name, _("Difference")))]
        rows = []
        for row in split.years[0].partners:
            cells = [cell for _name_of, other in beside for cell in _against(_share(other, year, row), row.assessed)]
            rows.append((_name(split, row.partner), format_money(row.assessed), *cells))
        asked = _asked(split, year)
        sums = [cell for _name_of, other in beside for cell in _against(_asked(other, year), asked)]
        total = (_("Total"), format_money(asked), *sums)
        yield Table(caption, tuple(headings), (*rows, total), total=True)


def _share(split: Split, year: str, of: PartnerShare) -> Pence | None:
    return next((row.assessed for row in split.year(year).partners if row.partner == of.partner), None)


def _asked(split: Split, year: str) -> Pence:
    return sum(row.assessed for row in split.year(year).partners)


def _against(found: Pence | None, base: Pence) -> tuple[str, str]:
    return ("-", "-") if found is None else (format_money(found), signed_money(found - base))


def cost_by_priority(split: Split) -> Table:
    """What each priority costs, year beside year."""
    plans = [plan_year(split.board, year.year) for year in split.years]
    names = list(dict.fromkeys(part.name for plan in plans for part in by_priority(plan)))
    costs = [{part.name: part.amount for part in by_priority(plan)} for plan in plans]
    rows = [(name or _("No priority"), *(format_money(amounts.get(name, 0)) for amounts in costs)) for name in names]
    total = (_("Total"), *(format_money(plan.true_cost) for plan in plans))
    return Table(
        _("True cost by priority"), (_("Priority"), *(plan.year for plan in plans)), (*rows, total), total=True
    )


def cost_to_cash(split: Split) -> Table:
    """From the true cost to the costs to share, and how much of it is met in kind."""
    plans = [plan_year(split.board, year.year) for year in split.years]
    lines: list[tuple[str, list[Pence]]] = [
        (_("True cost"), [year.true_cost for year in split.years]),
        (_("of which met in kind"), [plan.met_in_kind for plan in plans]),
        (_("of which cash"), [plan.cash_budget for plan in plans]),
        (_("Income and reserves"), [-year.income for year in split.years]),
        (_("In-kind gifts"), [-year.gifts for year in split.years]),
        (_("Costs to share"), [year.costs_to_share for year in split.years]),
    ]
    rows = tuple((label, *map(format_money, amounts)) for label, amounts in lines)
    return Table(
        _("From the true cost to the costs to share"), (_("Figure"), *(plan.year for plan in plans)), rows, total=True
    )


def _name(split: Split, partner: str) -> str:
    return short_name(partner_named(split.board, partner), language())
