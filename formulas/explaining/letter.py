"""An explanation as data: steps of lines, which text, screens and papers lay out in their own way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of an explanation."""

    label: str
    working: str
    """How the figure comes about; empty where it is an input."""
    value: str
    source: str = ""
    """Where an input comes from."""
    proviso: str = ""
    """Why the figure does not count, for papers that leave the source out; the source says it too."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of an explanation: a heading, the sentence it rests on, its figures."""

    title: str
    sentence: str
    lines: tuple[Line, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a partner pays its figure in a year."""

    partner: str
    """The partner's id."""
    name: str
    year: str
    formula: str
    """The name of the formula."""
    steps: tuple[Step, ...]
    assessed: int
    """The assessed share that the split shows, in pence."""
    cash_due: int
    """The cash due that the split shows, in pence."""
    scenario: str | None = None
    """Under which scenario; None for the Board as it stands."""
