"""What happened in the workspace, for whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BoardOpened:
    """Another Board is open, or a file that cannot be read as one."""


@dataclass(frozen=True, slots=True)
class BoardClosed:
    """No Board is open any more."""


@dataclass(frozen=True, slots=True)
class BoardChanged:
    """The Board is another than a moment ago."""

    label: str
    """What was done, undone or done again."""


@dataclass(frozen=True, slots=True)
class DraftChanged:
    """Something began to be typed that is not entered, or nothing is any more."""


@dataclass(frozen=True, slots=True)
class BoardSaved:
    """What is open now stands in a file."""

    path: Path


@dataclass(frozen=True, slots=True)
class YearChosen:
    """Another year is looked at."""

    year: str


@dataclass(frozen=True, slots=True)
class FormulaChosen:
    """Another formula is looked at."""

    name: str | None


@dataclass(frozen=True, slots=True)
class ScenarioChosen:
    """Another scenario is looked at; None is the Board as it stands."""

    name: str | None


@dataclass(frozen=True, slots=True)
class ResultsCame:
    """The split of the Board has been computed, or the problems that stop it have been found."""


Event = (
    BoardOpened
    | BoardClosed
    | BoardChanged
    | DraftChanged
    | BoardSaved
    | YearChosen
    | FormulaChosen
    | ScenarioChosen
    | ResultsCame
)
Listener = Callable[[Event], None]
