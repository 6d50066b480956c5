"""A cell that is being edited."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A cell that is being edited."""

    row: str
    column: str
    where: str
    start: str
    """What stands in the cell."""
    fresh: bool
    """Whether the text replaces what is there, so that the arrow keys up and down keep it."""
