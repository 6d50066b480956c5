"""The commands that print data, with their fields: to add a command is to add a line here."""

from collections.abc import Callable, Mapping

from exports.dictionary.answers import bridge_fields, cash_fields, health_fields
from exports.dictionary.field import Field, Row, rows_of
from exports.dictionary.itself import dictionary_fields
from exports.dictionary.plans import in_kind_fields, plan_fields
from exports.dictionary.shares import check_fields, explain_fields, split_fields

OUTPUTS: Mapping[str, Callable[[], tuple[Field, ...]]] = {
    "check": check_fields,
    "split": split_fields,
    "explain": explain_fields,
    "plan": plan_fields,
    "in-kind": in_kind_fields,
    "bridge": bridge_fields,
    "health": health_fields,
    "cash": cash_fields,
    "dictionary": dictionary_fields,
}
"""A function for each command, because its words are in the language in use."""


def dictionary_rows(output: str | None = None) -> tuple[Row, ...]:
    """Every field of every command, or of one; raises `KeyError`."""
    chosen = OUTPUTS if output is None else {output: OUTPUTS[output]}
    return tuple(row for name, fields in chosen.items() for row in rows_of(name, fields()))
