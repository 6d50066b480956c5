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
    YEAR = "year"
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
    match holds:
        case Holds.MONEY:
            return (_("whole number"), _("pence")) if in_json else (_("number with two decimals"), _("pounds"))
        case Holds.COUNT:
            return _("whole number"), ""
        case Holds.NUMBER:
            return (_("number as text") if in_json else _("number")), ""
        case Holds.PART:
            return (_("number as text") if in_json else _("number")), _("part of 1")
        case Holds.YEAR:
            return _("text"), _("financial year, April to March, like 2026-27")
        case Holds.YES_OR_NO:
            return (_("true or false") if in_json else _("yes or no")), ""
        case Holds.LIST:
            return _("list"), ""
        case Holds.TABLE:
            return _("table"), ""
        case Holds.TEXT:
            return _("text"), ""
