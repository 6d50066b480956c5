"""The data dictionary as text, JSON and CSV, and as the page of the reference."""

import json
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from itertools import groupby

from exports.dictionary.field import Row
from exports.tables import WIDTH, csv_text
from funding.wording import _


def dictionary_json(rows: Sequence[Row]) -> str:
    """The fields as data."""
    return json.dumps({"fields": [asdict(row) for row in rows]}, ensure_ascii=False, indent=2)


def dictionary_csv(rows: Sequence[Row]) -> str:
    """A row for each field."""
    names = [field.name for field in fields(Row)]
    return csv_text([names, *([_plainly(getattr(row, name)) for name in names] for row in rows)])


def dictionary_text(rows: Sequence[Row]) -> str:
    """The fields for people, by command and format."""
    blocks = []
    for (output, form), group in groupby(rows, key=lambda row: (row.output, row.format)):
        title = f"cyfran {output} --format {form}"
        lines = [title, "-" * len(title)]
        for row in group:
            told = textwrap.wrap(f"{row.meaning} ({_kind(row)})", WIDTH - 4)
            lines += [row.name, *(f"    {line}" for line in told)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def dictionary_tables(rows: Iterable[Row]) -> str:
    """The fields as the tables of the reference page."""
    blocks = []
    for output, of_output in groupby(rows, key=lambda row: row.output):
        blocks.append(f"## `cyfran {output}`")
        for form, group in groupby(of_output, key=lambda row: row.format):
            lines = [f"`--format {form}`", "", "| field | type | meaning |", "| --- | --- | --- |"]
            lines += [f"| `{row.name}` | {_kind(row)} | {row.meaning} |" for row in group]
            blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _kind(row: Row) -> str:
    kind = f"{row.type}, {row.unit}" if row.unit else row.type
    return _("{kind}; may be blank").format(kind=kind) if row.may_be_blank else kind


def _plainly(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
