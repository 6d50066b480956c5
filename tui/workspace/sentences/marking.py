"""What each word of a sentence is, for colouring, and what is wrong in which line."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from formulas.language.lexicon import Lexicon
from formulas.language.spans import NOTE, terminal_spans
from funding.problems import Problem, Weight
from funding.wording import _
from tui.workspace.results import Results


class Kind(Enum):
    """What a stretch of a sentence is."""

    PAYER = "payer"
    FIGURE = "figure"
    """Money, percentages and plain numbers."""
    DRIVER = "driver"
    POOL = "pool"
    """A pool of costs, a kind of contribution, or another name that the Board gives."""
    WORD = "word"
    HEADING = "heading"
    NOTE = "note"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line, counted from 0, and what it is."""

    start: int
    end: int
    kind: Kind


_KINDS = {
    NOTE: Kind.NOTE,
    **dict.fromkeys(("PARTNER", "GROUP", "GROUP_ONE", "ALL_PARTNERS", "ALL_OTHERS"), Kind.PAYER),
    **dict.fromkeys(("ONE_PARTNER", "OTHER_PARTNER", "THE_GROUP"), Kind.PAYER),
    **dict.fromkeys(("MONEY", "PERCENT", "NUMBER"), Kind.FIGURE),
    **dict.fromkeys(("POOL", "KIND"), Kind.POOL),
    **dict.fromkeys(("FOR", "OTHER_COSTS", "OVER_WHOLE"), Kind.HEADING),
    **dict.fromkeys(("COST", "INDEX", "INCOME", "OFFER", "FORMULA"), Kind.POOL),
    "YEAR": Kind.FIGURE,
    "DRIVER": Kind.DRIVER,
}


def marks_of(line: str, lexicon: Lexicon) -> tuple[Mark, ...]:
    """What each stretch of a line is, from left to right; spaces between are left out."""
    return tuple(_marks(line, lexicon))


def _marks(line: str, lexicon: Lexicon) -> Iterator[Mark]:
    at = 0
    for start, end, terminal in terminal_spans(line, lexicon):
        yield from _unknown(line, at, start)
        yield Mark(start, end, _KINDS.get(terminal, Kind.WORD))
        at = end
    yield from _unknown(line, at, len(line))


def _unknown(line: str, start: int, end: int) -> Iterator[Mark]:
    stretch = line[start:end]
    said = stretch.strip(" .;\t")
    if said:
        first = start + stretch.index(said)
        yield Mark(first, first + len(said), Kind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a line of a formula."""

    line: int
    """From 0."""
    start: int
    """The first character at fault, from 0."""
    end: int
    text: str
    """What is wrong and how to mend it."""
    stops: bool
    """Whether it stops the split."""


def faults_of(results: Results, name: str) -> tuple[Fault, ...]:
    """What is wrong with a formula's sentences, by line and place."""
    found = (fault for problem in results.problems if (fault := _fault(problem, name)) is not None)
    return tuple(sorted(set(found), key=lambda fault: (fault.line, fault.start, not fault.stops, fault.text)))


def _fault(problem: Problem, name: str) -> Fault | None:
    of_formula = problem.where.startswith(_("formula “{name}”").format(name=name))
    if not of_formula or problem.line is None or problem.column is None:
        return None
    start = problem.column - 1
    text = " ".join(part for part in (problem.what, problem.mend) if part)
    return Fault(problem.line - 1, start, start + max(problem.length, 1), text, problem.weight is Weight.ERROR)


def others_of(results: Results, name: str) -> tuple[str, ...]:
    """What stops the split and stands at no sentence: of the whole formula, or elsewhere in the Board."""
    return tuple(
        f"{problem.what} {problem.mend}".strip() for problem in results.errors if _fault(problem, name) is None
    )


def told_at(faults: tuple[Fault, ...], line: int, column: int) -> Fault | None:
    """The fault to tell when the cursor is in a line: the one it stands on, or the first of the line."""
    here = [fault for fault in faults if fault.line == line]
    under = [fault for fault in here if fault.start <= column <= fault.end]
    return next(iter((*under, *here)), None)
