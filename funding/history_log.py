"""The history as a Board file holds it: a line for each saving, so that thousands of them are read at once."""

from typing import Annotated

from pydantic import BeforeValidator

from funding.fields import Record


def _lines(value: object) -> object:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


class HistoryLog(Record):
    """The `[history]` table: what was changed and when, each line chained to the one before."""

    last: str
    """The chain value of the last line."""
    log: Annotated[str, BeforeValidator(_lines)]
    """A line for each saving, its parts set apart by tabs; see `funding.history`."""
