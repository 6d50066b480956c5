"""What a person says of a sheet of costs, and that it must be said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetAnswers:
    """What a person says of a sheet of costs, as typed; what is left empty is guessed."""

    sheet: str = ""
    header: str = ""
    """The number of its row of headings; 0 when it has none."""
    columns: str = ""
    """Like `name=B, amount=D, pool=C`."""
    lines: str = ""
    """The numbers of rows that are lines although they look like totals."""


@dataclass(frozen=True, slots=True)
class NotLaidOut:
    """A sheet of costs in which no costs could be found: a person must say where they are."""

    message: str
