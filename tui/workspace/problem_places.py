"""Where a problem can be mended: the place of the application, and the entry there."""

import re
from dataclasses import dataclass

from funding.problems import Problem
from funding.wording import _

_PLACES = {
    "board": "board",
    "partners": "board",
    "groups": "board",
    "drivers": "board",
    "formulas": "board",
    "instalments": "board",
    "past": "board",
    "indices": "plan",
    "costs": "plan",
    "income": "plan",
    "reserves": "plan",
    "in_kind": "in-kind",
    "proposals": "decide",
    "adoptions": "decide",
    "history": "decide",
    "actuals": "year",
}


@dataclass(frozen=True, slots=True)
class Mending:
    """Where a problem is mended."""

    place: str
    """The id of the place."""
    table: str
    """The table of the Board file."""
    entry: str = ""
    """The id or name of the entry, when the problem is one entry's."""
    line: int | None = None
    """The line of the formula."""


def mending_of(problem: Problem) -> Mending | None:
    """Where to go to mend a problem; None when no place mends it."""
    formula = re.match(re.escape(_("formula “{name}”")).replace(r"\{name\}", "(.*)"), problem.where)
    if formula is not None:
        return Mending("formula", "formulas", formula[1], problem.line)
    table, _comma, rest = problem.where.partition(", ")
    place = _PLACES.get(table)
    if place is None:
        return None
    if table == "past":
        return Mending(place, table, rest.partition(", ")[0])  # a year, which needs no quotes
    # Names may hold commas and quotes of their own; the keys that follow them do not.
    entry = re.match("“(.*)”", rest)
    return Mending(place, table, "" if entry is None else entry[1])
