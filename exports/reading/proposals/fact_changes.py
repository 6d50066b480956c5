"""Typed drivers, last year's shares, values in kind and pools, as changes of the Board."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from exports.reading.proposals.entries import Fields, fields_of, reread, with_entry
from exports.reading.proposals.typed import percent_text
from exports.sheets.inputs_plan import Kind
from funding.board import Board, Driver, driver_value
from funding.in_kind import given_in
from funding.instalment_checks import instalments_are_the_whole
from funding.instalments import usual_instalments
from funding.money import Pence, format_money_short
from funding.wording import _


def with_driver(board: Board, name: str, partner: int, years: Sequence[str], figure: Decimal) -> Board:
    """The Board with another figure of a driver for a partner in some years; raises `ValueError` in words."""
    entry = next(place for place, driver in enumerate(board.drivers) if driver.name == name)
    driver, key = board.drivers[entry], board.partners[partner].id
    wanted = {year: figure if year in years else driver_value(driver, key, year) for year in board.years}
    fields = fields_of(driver)
    values: Fields = {since: dict(one) if isinstance(one, dict) else one for since, one in fields["values"].items()}
    newest = [since for since in sorted(values) if since <= years[0] and key in _table(values, since)]
    (_table(values, newest[-1]) if newest else values)[key] = figure
    for year in board.years:
        figure_then = wanted[year]
        if figure_then is not None and _value(driver, values, key, year) != figure_then:
            values.setdefault(year, {})[key] = figure_then
    return with_entry(board, "drivers", entry, {**fields, "values": values})


def _table(values: Fields, since: str) -> Fields:
    found = values.get(since)
    return found if isinstance(found, dict) else {}


def _value(driver: Driver, values: Fields, partner: str, year: str) -> Decimal | None:
    return driver_value(driver.model_copy(update={"values": values}), partner, year)


def with_last_year(board: Board, partner: int, share: Pence) -> Board:
    """The Board with another share last year for a partner; raises `ValueError` in words."""
    fields = fields_of(board.partners[partner])
    return with_entry(board, "partners", partner, {**fields, "last_year": format_money_short(share)})


def with_offer_value(board: Board, entry: int, by_year: Mapping[str, Pence]) -> Board:
    """The Board with another value of what is given in kind; raises `ValueError` in words."""
    offer = board.in_kind[entry]
    years = {year for year in board.years if given_in(offer, year)}
    values = set(by_year.values())
    if set(by_year) != years or len(values) != 1:
        raise ValueError(_("Its value is the same in every year in which it is given, and was typed for some only."))
    (value,) = values
    fields = fields_of(offer)
    for key in ("quantity", "unit", "staff", "useful_life"):
        fields.pop(key, None)
    if offer.valuation in ("not valued", "salary cost"):
        fields["valuation"] = "agreed rate"
    return with_entry(board, "in_kind", entry, {**fields, "rate": format_money_short(value)})


def with_instalments(board: Board, parts: Mapping[str, Fraction]) -> Board:
    """The Board with other parts of the cash due, by the day of the instalment; raises `ValueError` in words."""
    said = board.instalments or usual_instalments()
    instalments = tuple(
        reread(each, {"due": each.due, "part": percent_text(parts[each.due])}, "instalments")
        if each.due in parts
        else each
        for each in said
    )
    changed = board.model_copy(update={"instalments": instalments})
    if problem := next(instalments_are_the_whole(changed), None):
        raise ValueError(f"{problem.what} {problem.mend}")
    return changed


def with_pool(board: Board, kind: Kind, entry: int, pool: str) -> Board:
    """The Board with another pool for a cost line or a source of income; raises `ValueError` in words."""
    table = "costs" if kind is Kind.COSTS else "income"
    if kind is Kind.INCOME and entry >= len(board.income):
        raise ValueError(_("What is taken from reserves lowers everybody's costs and belongs to no pool."))
    fields = fields_of(getattr(board, table)[entry])
    fields.pop("pool", None)
    if not pool and kind is Kind.COSTS:
        raise ValueError(_("Every cost line has a pool."))
    return with_entry(board, table, entry, {**fields, "pool": pool} if pool else fields)
