"""Sentences to clauses: every sentence is read, and every slip is told at once."""

from dataclasses import dataclass
from typing import Any

from formulas.clauses import Formula
from formulas.language.lexicon import Lexicon
from formulas.language.reading import read_line
from formulas.language.slips import Slip
from funding.problems import Problem
from funding.wording import _, plural

MOST_SENTENCES = 20_000
MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: its line from 1, its first column from 1, and its length."""

    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class ReadText:
    """What the sentences of a text say, in order, where each stands, and every problem found."""

    said: tuple[Any, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read: the clauses, where each stands, and every problem found."""

    formula: Formula
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def parse(text: str, lexicon: Lexicon) -> Parsed:
    """Read a formula, sentence by sentence; a sentence ends at its full stop or at the end of the line."""
    read = read_text(text, lexicon)
    return Parsed(Formula(read.said), read.places, read.problems)


def read_text(text: str, lexicon: Lexicon) -> ReadText:
    """Read sentences in the dialect of a lexicon; what each says is what the rules of that dialect make of it."""
    said: list[Any] = []
    places: list[Place] = []
    slips: list[tuple[int, Slip]] = []
    sentences = 0
    for number, line in enumerate(lines_of(text), start=1):
        for read in read_line(line, lexicon):
            sentences += 1
            if sentences > MOST_SENTENCES:
                slips.append((number, Slip(read.start, read.end, _too_many)))
                return ReadText(tuple(said), tuple(places), _told(slips))
            slips += [(number, slip) for slip in read.slips]
            if read.clause is not None:
                said.append(read.clause)
                places.append(Place(number, read.start + 1, read.end - read.start))
    return ReadText(tuple(said), tuple(places), _told(slips))


def lines_of(text: str) -> list[str]:
    """The lines of a formula."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _told(slips: list[tuple[int, Slip]]) -> tuple[Problem, ...]:
    told = []
    for number, slip in slips[:MOST_PROBLEMS]:
        what, mend = slip.tell()
        told.append(_problem(number, slip, what, mend))
    more = len(slips) - MOST_PROBLEMS
    if more > 0:
        number, slip = slips[MOST_PROBLEMS]
        what = plural("One more problem is not shown.", "{count} more problems are not shown.", more).format(count=more)
        told.append(_problem(number, slip, what, _("Mend those above first.")))
    return tuple(told)


def _problem(number: int, slip: Slip, what: str, mend: str) -> Problem:
    return Problem(
        _("line {line}").format(line=number), what, mend, number, slip.start + 1, max(slip.end - slip.start, 1)
    )


def _too_many() -> tuple[str, str]:
    what = _("The formula has more than {most} sentences. It is read no further.").format(most=f"{MOST_SENTENCES:,}")
    return what, _("Take out what is not needed.")
