"""What became of each row of a file that was read."""

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What became of a row."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    """It says what the Board file says already."""
    REFUSED = "refused"
    REMARK = "remark"
    """Nothing became of it that changes the Board, and a person should know."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one row, in a sentence, and where it stands."""

    outcome: Outcome
    place: str
    """The sheet and the row or cell, or the file."""
    words: str
    file: str = ""
    """The name of the file, where several are read."""
