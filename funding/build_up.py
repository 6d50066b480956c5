"""How a figure of the plan is built up, in words: `1 post x £44,000.00 x 1.28 x 7/12 months x 1.03 (pay award)`."""

from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from funding.board import Board, Cost, Income, Offer, Staff, StaffTime
from funding.in_kind import given_in
from funding.money import format_money
from funding.plan import HUNDRED, growth_by_month, months_between, months_worked
from funding.quantities import format_number
from funding.wording import _

MONTHS = 12
FINEST = 6
_TIMES = " x "


def cost_in_words(board: Board, cost: Cost, year: str) -> str:
    """How a cost line comes to its amount in a year."""
    if cost.changes is not None:
        return _("changes {line}: {reason}").format(line=f"“{_name_of(board, cost.adjusts)}”", reason=cost.reason)
    if cost.amounts is not None:
        return _("as entered for the year")
    parts = [part for part in (_price_in_words(cost), _months_in_words(board, cost, year)) if part]
    return _TIMES.join(parts)


def _name_of(board: Board, cost_id: str | None) -> str:
    return next((cost.name for cost in board.costs if cost.id == cost_id), cost_id or "")


def _price_in_words(cost: Cost) -> str:
    if cost.staff is not None:
        return _post_in_words(format_number(cost.staff.fte), cost.staff)
    if cost.units is not None:
        many = format_number(cost.units.quantity) + (f" {cost.units.unit}" if cost.units.unit else "")
        return _TIMES.join((many, format_money(cost.units.rate)))
    return format_money(cost.amount or 0)


def _post_in_words(fte: str, post: Staff | StaffTime) -> str:
    factors = [_("{fte} post").format(fte=fte), format_money(post.salary)]
    if post.on_costs:
        factors.append(factor_in_words(1 + Fraction(post.on_costs) / HUNDRED))
    return _TIMES.join(factors)


def _months_in_words(board: Board, cost: Cost, year: str) -> str:
    growth = growth_by_month(board, cost.grows_with, year, cost.prices_of) or (Fraction(1),) * MONTHS
    worked = months_worked(cost.staff, year) if cost.staff is not None else (True,) * MONTHS
    at_work = [rate for rate, works in zip(growth, worked, strict=True) if works]
    spells = [(rate, len(list(months))) for rate, months in groupby(at_work)]
    if not spells:
        return _months(0)
    told = [_spell(rate, count, _index_in_words(cost), whole=count == MONTHS) for rate, count in spells]
    return told[0] if len(told) == 1 else f"({' + '.join(told)})"


def _index_in_words(cost: Cost) -> str:
    if cost.prices_of is None:
        return cost.grows_with or ""
    return _("{index} since {year}").format(index=cost.grows_with or "", year=cost.prices_of)


def _spell(rate: Fraction, count: int, index: str, *, whole: bool) -> str:
    parts = [] if whole else [_months(count)]
    if rate != 1:
        parts.append(f"{factor_in_words(rate)} ({index})")
    return _TIMES.join(parts)


def _months(count: int) -> str:
    return _("{count}/12 months").format(count=count)


def factor_in_words(factor: Fraction) -> str:
    """A factor with at most six decimal places, such as `1.28`."""
    number = Decimal(factor.numerator) / Decimal(factor.denominator)
    return format_number(round(number, FINEST))


def income_in_words(income: Income) -> str:
    """How a source of income comes to its amount."""
    if income.fees is not None:
        places = _("{count} places").format(count=format_number(income.fees.places))
        return _TIMES.join((places, format_money(income.fees.price)))
    return _("as entered for the year") if income.amounts is not None else ""


def offer_in_words(offer: Offer, year: str) -> str:
    """How an offer comes to its value in a year; empty when it is not valued or not given then."""
    if offer.valuation == "not valued" or not given_in(offer, year):
        return ""
    if offer.staff is not None:
        worth = _time_in_words(offer.staff, year)
    elif offer.rate is not None:
        many = format_number(offer.quantity) + (f" {offer.unit}" if offer.unit else "")
        worth = _TIMES.join((many, format_money(offer.rate)))
    else:
        return ""
    if offer.useful_life:
        worth = _("{worth} / {years} years").format(worth=worth, years=format_number(offer.useful_life))
    return worth


def _time_in_words(time: StaffTime, year: str) -> str:
    if time.fte is not None:
        months = sum(months_between(time.start, time.end, year))
        post = _post_in_words(format_number(time.fte), time)
        return post if months == MONTHS else _TIMES.join((post, _months(months)))
    year_of_post = _post_in_words("1", time)
    if time.days is not None and time.days_in_year:
        words = _("{post} / {days_in_year} days x {days} days")
        return words.format(
            post=year_of_post, days_in_year=format_number(time.days_in_year), days=format_number(time.days)
        )
    words = _("{post} / {hours_in_year} hours x {hours} hours")
    return words.format(
        post=year_of_post,
        hours_in_year=format_number(time.hours_in_year or 0),
        hours=format_number(time.hours or 0),
    )
