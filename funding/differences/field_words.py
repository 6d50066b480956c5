"""What tables, keys and values are called in a sentence."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from funding.dates import format_date
from funding.differences.difference import Difference
from funding.places import quoted, shown
from funding.quantities import format_number
from funding.wording import _
from funding.writing import value_text
from funding.years import NotAYear, start_of

LONGEST_LIST = 12


def entry_words(difference: Difference) -> str:
    """The entry, or the table that stands alone."""
    match difference.table:
        case "board":
            return _("The Board")
        case "reserves":
            return _("Reserves")
        case "formulas":
            return _("Formula {name}").format(name=quoted(difference.name))
        case "scenarios":
            return _("Scenario {name}").format(name=quoted(difference.name))
        case "instalments" if difference.name:
            return _("The instalment due on {day}").format(day=difference.name)
        case table if difference.table in _WITHOUT_TABLE:
            return shown(difference.name) or _("An entry of {table}").format(table=plain(table))
        case table if difference.entry is None:
            return _("The table {table}").format(table=plain(table))
        case table if difference.name:
            return _("{name} ({table})").format(name=shown(difference.name), table=plain(table))
        case table:
            return _("An entry of {table}").format(table=plain(table))


_WITHOUT_TABLE = {"partners", "costs", "income", "in_kind", "drivers", "indices", "groups"}
"""Tables whose entries are known by their names alone."""


def field_words(table: str, path: tuple[str, ...]) -> str:
    """A field by the keys that lead to it, as people say it: `amount in 2026-27`."""
    if table == "drivers" and path[0] == "values":
        return _figure_words(path[1:])
    if table == "drivers" and path[0] in _OF_A_FIGURE and len(path) > 1:
        return _OF_A_FIGURE[path[0]]().format(partner=", ".join(path[1:]))
    words = [key_words(key) for key in path if not _is_year(key)]
    years = [key for key in path if _is_year(key)]
    told = ", ".join(words)
    return _("{field} in {year}").format(field=told, year=", ".join(years)) if years else told


_OF_A_FIGURE: Mapping[str, Callable[[], str]] = {
    "sources": lambda: _("the source of the figure for {partner}"),
    "dates": lambda: _("the date of the figure for {partner}"),
}


def _figure_words(keys: tuple[str, ...]) -> str:
    match keys:
        case ():
            return _("the list of figures")
        case (year,) if _is_year(year):
            return _("the list of figures from {year}").format(year=year)
        case (year, partner) if _is_year(year):
            return _("the figure for {partner} from {year}").format(partner=partner, year=year)
        case _:
            return _("the figure for {partner}").format(partner=", ".join(keys))


def key_words(key: str) -> str:
    """A key of the Board file in words."""
    return {
        "name": _("name"),
        "name_cy": _("Welsh name"),
        "short": _("short name"),
        "short_cy": _("Welsh short name"),
        "singular": _("singular"),
        "singular_cy": _("Welsh singular"),
        "years": _("period"),
        "base": _("formula in use"),
        "note": _("note"),
        "group": _("group"),
        "last_year": _("last year's share"),
        "unit": _("unit"),
        "source": _("source"),
        "as_at": _("date"),
        "starts": _("month from which rates apply"),
        "rates": _("rate"),
        "pool": _("pool"),
        "priority": _("priority"),
        "amount": _("amount"),
        "amounts": _("amount"),
        "staff": _("post"),
        "units": _("number and price"),
        "fees": _("places and price"),
        "changes": _("adjustment"),
        "adjusts": _("line adjusted"),
        "reason": _("reason"),
        "grows_with": _("index it grows with"),
        "prices_of": _("year of its prices"),
        "joins": _("first year as a partner"),
        "leaves": _("first year without it"),
        "due": _("day"),
        "part": _("part"),
        "of": _("line"),
        "delivered": _("delivered"),
        "forecast": _("still expected"),
        "one_off": _("one-off"),
        "owner": _("owner"),
        "basis": _("basis"),
        "fte": _("posts (FTE)"),
        "salary": _("salary"),
        "on_costs": _("on-costs"),
        "on_costs_note": _("what on-costs hold"),
        "start": _("first month"),
        "end": _("last month"),
        "quantity": _("quantity"),
        "rate": _("rate"),
        "places": _("places"),
        "price": _("price"),
        "opening": _("opening balance"),
        "floor": _("least balance"),
        "used": _("use"),
        "added": _("addition"),
        "partner": _("partner"),
        "kind": _("kind"),
        "what": _("what is given"),
        "useful_life": _("useful life"),
        "days": _("days"),
        "hours": _("hours"),
        "days_in_year": _("days in a working year"),
        "hours_in_year": _("hours in a working year"),
        "valuation": _("valuation"),
        "evidence": _("evidence"),
        "accepted": _("answers to the four questions"),
        "verifiable": _("verifiable"),
        "needed": _("needed for the plan"),
        "counted_once": _("counted once"),
        "in_plan": _("in the agreed plan"),
        "status": _("status"),
        "meets": _("line met"),
        "language": _("language"),
    }.get(key, plain(key))


def plain(key: str) -> str:
    """A key without the signs that only files use."""
    return key.replace("_", " ")


def value_words(value: object) -> str:
    """A value in the notation of the file as it stands in a sentence."""
    match value:
        case bool():
            return _("yes") if value else _("no")
        case Decimal() if value.is_finite():
            return format_number(value)
        case datetime():
            return value.isoformat()
        case date():
            return format_date(value)
        case str():
            return shown(value) if value.strip() else _("blank")
        case Mapping():
            said = {key if _is_year(key) else key_words(key): entry for key, entry in value.items() if entry != ""}
            return shown_list([f"{key} {value_words(entry)}" for key, entry in said.items()])
        case list() | tuple():
            return shown_list([value_words(entry) for entry in value])
        case _:
            return shown(value_text(value)) if isinstance(value, int) else shown(str(value))


def shown_list(words: list[str]) -> str:
    """Words one after another, with an ellipsis where there are very many."""
    more = ["…"] if len(words) > LONGEST_LIST else []
    return ", ".join([*words[:LONGEST_LIST], *more]) or _("none")


def _is_year(key: str) -> bool:
    try:
        start_of(key)
    except NotAYear:
        return False
    return True
