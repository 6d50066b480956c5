"""Problems: what is wrong, where, and how to mend it; told all at once."""

from dataclasses import dataclass
from enum import Enum


class Weight(Enum):
    """Whether a problem stops the work."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a Board file or a formula."""

    where: str
    """The table and key, or the formula and line, as a person would look for it."""
    what: str
    """What is wrong, in a sentence."""
    mend: str = ""
    """What to do about it, in a sentence; empty where `what` says it all."""
    line: int | None = None
    """The line, from 1, where the text is known."""
    column: int | None = None
    """The column, from 1, where the text is known."""
    length: int = 0
    """How many characters from the column are at fault, for an editor to underline."""
    weight: Weight = Weight.ERROR

    def __str__(self) -> str:
        """The problem in one paragraph."""
        return " ".join(part for part in (f"{self.where}:", self.what, self.mend) if part)


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that stop the work."""
    return tuple(problem for problem in problems if problem.weight is Weight.ERROR)
