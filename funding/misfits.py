"""What does not fit the Board's tables, told in plain words: never in pydantic's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic_core import ErrorDetails

from funding.board import Board
from funding.fields import Record
from funding.places import did_you_mean, entry_of, listed, ordinal, place, quoted, shown
from funding.problems import Problem
from funding.syntax import Tables
from funding.wording import _

Location = tuple[int | str, ...]
WhatAndMend = tuple[str, str]

EXAMPLES = {
    "id": 'id = "wrexham"',
    "name": 'name = "..."',
    "years": 'years = ["2026-27", "2027-28", "2028-29"]',
    "singular": 'singular = "housing association"',
    "group": 'group = "local authorities"',
    "unit": 'unit = "children"',
    "values": "values = { wrexham = 27950 }",
    "rates": 'rates = { "2027-28" = "3%" }',
    "amounts": 'amounts = { "2026-27" = "£5,000" }',
    "staff": 'staff = { fte = 0.6, salary = "£38,000", on_costs = "30%" }',
    "units": 'units = { quantity = 12, rate = "£85" }',
    "fte": "fte = 0.6",
    "salary": 'salary = "£38,000"',
    "quantity": "quantity = 12",
    "rate": 'rate = "£85"',
    "partner": 'partner = "wrexham"',
    "kind": 'kind = "staff"',
    "what": 'what = "Training room"',
    "text": 'text = "All partners pay 100%, shared equally."',
    "sides": 'sides = ["agreed", "by pool"]',
    "year": 'year = "2024-25"',
    "changes": 'changes = ["Probation leaves from 2027-28."]',
}


def problem_of(detail: ErrorDetails, tables: Tables, where: str) -> Problem:
    """One of pydantic's errors as a problem, with the place as a person would look for it."""
    loc = plain_location(detail["loc"])
    kind = detail["type"]
    around = loc[:-1] if kind in {"missing", "extra_forbidden"} else loc
    tell = _TELLERS.get(kind)
    what, mend = tell(loc, detail) if tell else (_("This cannot be read."), "")
    return Problem(_place_of(around, tables, where), what, mend)


def plain_location(loc: Location) -> Location:
    """A location without pydantic's own marks: which branch of a union it took, and that a key is meant."""
    kept = loc[:-1] if loc[-1:] == ("[key]",) else loc
    is_entry = len(kept) > 4 and kept[0] == "drivers" and kept[2] == "values"  # noqa: PLR2004 -- drivers, 0, values, key
    return (*kept[:4], *kept[5:]) if is_entry else kept


def _place_of(loc: Location, tables: Tables, where: str) -> str:
    if not loc:
        return where
    table = str(loc[0])
    if len(loc) == 1 or not isinstance(loc[1], int):
        return place(*map(_part, loc))
    entries = tables[table]
    entry = entries[loc[1]] if isinstance(entries, list) else None
    return place(*entry_of(table, entry, loc[1]), *map(_part, loc[2:]))


def _part(part: int | str) -> str:
    return shown(part) if isinstance(part, str) else _("the {nth}").format(nth=ordinal(part + 1), number=part + 1)


def _unknown_key(loc: Location, _detail: ErrorDetails) -> WhatAndMend:
    known = list(_record_at(loc[:-1]).model_fields)
    mend = did_you_mean(str(loc[-1]), known, _("Known here: {names}.").format(names=listed(known, len(known))))
    return _("{key} is not known here.").format(key=quoted(str(loc[-1]))), mend


def _missing(loc: Location, _detail: ErrorDetails) -> WhatAndMend:
    return _("{key} is missing.").format(key=quoted(str(loc[-1]))), _how_to_start(loc)


def _our_own(_loc: Location, detail: ErrorDetails) -> WhatAndMend:
    return str(detail["ctx"]["error"]), ""


def _no_choice(loc: Location, detail: ErrorDetails) -> WhatAndMend:
    if not isinstance(detail["input"], str):
        return _no_text(loc, detail)
    choices = _choices(loc)
    mend = did_you_mean(detail["input"], choices, _("Choose one of: {names}.").format(names=listed(choices)))
    return _("{value} is not one of the choices.").format(value=quoted(detail["input"])), mend


def _no_text(loc: Location, detail: ErrorDetails) -> WhatAndMend:
    key, value = loc[-1], detail["input"]
    if isinstance(key, int):
        return _("This must be text in quotes."), _like(str(loc[-2]))
    example = None if isinstance(value, bool | dict | list) else f'{key} = "{shown(str(value))}"'
    return _("This must be text in quotes."), _like(key, example)


def _too_long(_loc: Location, detail: ErrorDetails) -> WhatAndMend:
    limit = detail["ctx"]["max_length"]
    return _("This is longer than {limit} characters.").format(limit=limit), _("Make it shorter.")


def _too_many(_loc: Location, detail: ErrorDetails) -> WhatAndMend:
    limit = detail["ctx"]["max_length"]
    return _("There are more than {limit} here.").format(limit=limit), _("Take some out.")


def _no_date(_loc: Location, _detail: ErrorDetails) -> WhatAndMend:
    return _("This must be a date."), _("Write it without quotes, like 2026-03-31.")


def _no_list(loc: Location, detail: ErrorDetails) -> WhatAndMend:
    if len(loc) == 1:
        return _no_table(loc, detail)
    return _("This must be a list in square brackets."), _like(str(loc[-1]))


def _no_table(loc: Location, _detail: ErrorDetails) -> WhatAndMend:
    return _("This must be a table of keys and values."), _how_to_start(loc)


_TELLERS: Mapping[str, Callable[[Location, ErrorDetails], WhatAndMend]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "value_error": _our_own,
    "literal_error": _no_choice,
    "string_type": _no_text,
    "string_too_long": _too_long,
    "too_long": _too_many,
    "date_type": _no_date,
    "tuple_type": _no_list,
    "model_type": _no_table,
    "dict_type": _no_table,
}


def _how_to_start(loc: Location) -> str:
    """What to write where a key or a table is missing or is something else."""
    match loc:
        case ("board",):
            return _("Start it with the line [board], then give its name and years.")
        case (str(table),) | (str(table), int()):
            return _("Start each entry with the line [[{table}]].").format(table=table)
    return _like(str(loc[-1]))


def _like(key: str, example: str | None = None) -> str:
    line = example or EXAMPLES.get(key)
    return _("Write it like {example}.").format(example=line) if line else ""


def _record_at(loc: Location) -> type[Record]:
    """The kind of table at a location."""
    record: type[Record] = Board
    for part in loc:
        if isinstance(part, str):
            record = next(_records_in(record.model_fields[part].annotation))
    return record


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from _records_in(argument)


def _choices(loc: Location) -> Sequence[str]:
    annotation = _record_at(loc[:-1]).model_fields[str(loc[-1])].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()
