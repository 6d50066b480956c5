"""A field that a command prints as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from funding.wording import _


class Holds(Enum):
    """What a field holds."""

    TEXT = "text"
    MONEY = "money"
    """Pence in JSON, pounds in CSV."""
    COUNT = "count"
    NUMBER = "number"
    PART = "part"
    """A part of one: 0.25 is a quarter."""
    RATIO = "ratio"
    """A part of one as a number in both formats, for reading only."""
    DRAWN = "drawn"
    """Pounds, or a probability."""
    PERCENT = "per cent"
    """12.5 is an eighth; a number in both formats, for reading only."""
    YEAR = "year"
    DAY = "day"
    ANY = "whatever stands there"
    YES_OR_NO = "yes or no"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Field:
    """What a command prints under one name in JSON and, where it does, under another in CSV."""

    json: str
    """The keys that lead to it, `years[].gap_pence`, with [] for each entry of a list; empty when JSON has none."""
    csv: str
    """The heading of its column; empty when CSV has none."""
    holds: Holds
    meaning: str
    may_be_blank: bool = False
    """Whether it may be null in JSON and blank in CSV."""
    blank_in_csv: bool = False
    """Whether it is blank in some rows of CSV, and always there in JSON."""


def perhaps(json: str, csv: str, holds: Holds, meaning: str) -> Field:
    """A field that may be blank."""
    return Field(json, csv, holds, meaning, may_be_blank=True)


def in_some_rows(json: str, csv: str, holds: Holds, meaning: str) -> Field:
    """A field that is always there in JSON and blank in some rows of CSV."""
    return Field(json, csv, holds, meaning, blank_in_csv=True)


@dataclass(frozen=True, slots=True)
class Row:
    """A field in one format."""

    output: str
    """The command."""
    format: str
    name: str
    type: str
    unit: str
    may_be_blank: bool
    meaning: str


def rows_of(output: str, fields: tuple[Field, ...]) -> Iterator[Row]:
    """Each field of a command in each format."""
    for form in ("json", "csv"):
        for field in fields:
            name = field.json if form == "json" else field.csv
            if name:
                kind, unit = _type_and_unit(field.holds, form)
                blank = field.may_be_blank or (field.blank_in_csv and form == "csv")
                yield Row(output, form, name, kind, unit, blank, field.meaning)


def _type_and_unit(holds: Holds, form: str) -> tuple[str, str]:
    in_json = form == "json"
    exactly = _("number as text") if in_json else _("number")
    kinds = {
        Holds.TEXT: (_("text"), ""),
        Holds.MONEY: (_("whole number"), _("pence")) if in_json else (_("number with two decimals"), _("pounds")),
        Holds.COUNT: (_("whole number"), ""),
        Holds.NUMBER: (exactly, ""),
        Holds.PART: (exactly, _("part of 1")),
        Holds.RATIO: (_("number"), _("part of 1")),
        Holds.DRAWN: (_("number"), _("pounds, or part of 1")),
        Holds.PERCENT: (_("number"), "%"),
        Holds.YEAR: (_("text"), _("financial year, April to March, like 2026-27")),
        Holds.DAY: (_("text"), _("day, like 2026-03-31")),
        Holds.YES_OR_NO: (_("true or false") if in_json else _("yes or no"), ""),
        Holds.ANY: (_("any"), ""),
        Holds.LIST: (_("list"), ""),
        Holds.TABLE: (_("table"), ""),
    }
    return kinds[holds]
