"""The commands that print data, with their fields: to add a command is to add a line here.

A command that prints one thing or another has a line for each: its name, and then what is typed after it.
"""

from collections.abc import Callable, Mapping

from exports.dictionary.answers import bridge_fields, cash_fields, health_fields
from exports.dictionary.comparisons import compare_fields, rehearse_fields, seek_fields, table_fields
from exports.dictionary.deciding import (
    checklist_fields,
    decisions_fields,
    difference_fields,
    history_fields,
    invoices_fields,
    verify_board_fields,
    verify_workbook_fields,
)
from exports.dictionary.drawing import ensemble_fields, scenarios_fields, tornado_fields
from exports.dictionary.field import Field, Row, rows_of
from exports.dictionary.itself import dictionary_fields
from exports.dictionary.plans import in_kind_fields, plan_fields
from exports.dictionary.settling import actuals_fields, settle_fields
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
    "scenarios": scenarios_fields,
    "compare": compare_fields,
    "table": table_fields,
    "seek": seek_fields,
    "ensemble": ensemble_fields,
    "tornado": tornado_fields,
    "rehearse": rehearse_fields,
    "adopt --checklist": checklist_fields,
    "decisions": decisions_fields,
    "decisions NAME --against OTHER": difference_fields,
    "decisions NAME --invoices": invoices_fields,
    "actuals": actuals_fields,
    "settle": settle_fields,
    "history": history_fields,
    "verify WORKBOOK.xlsx": verify_workbook_fields,
    "verify BOARD.toml": verify_board_fields,
    "dictionary": dictionary_fields,
}
"""A function for each command, because its words are in the language in use."""


def dictionary_rows(output: str | None = None) -> tuple[Row, ...]:
    """Every field of every command, or of one command or output."""
    return tuple(
        row
        for name, fields in OUTPUTS.items()
        if output in (None, name, command_of(name))
        for row in rows_of(name, fields())
    )


def command_of(output: str) -> str:
    """The command that prints an output."""
    return output.partition(" ")[0]
