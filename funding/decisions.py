"""What partners put forward and what the Board decided, as a Board file holds it."""

import datetime as dt
from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from funding.fields import Amount, Id, Line, Many, Money, Note, Record, Text, Year
from funding.wording import _

ADOPTION_FORMAT = 1
NOT_SAID = "not said"
"""The body or role where none is named."""

Language = Literal["en", "cy"]
AnswerWord = Literal["agrees", "agrees subject to", "does not agree", "absent", "not asked"]


def _adoption_format(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value > ADOPTION_FORMAT:
        raise ValueError(_("This decision was recorded by a newer Cyfran. Update Cyfran, then try again."))
    return value


def _known_format(value: int) -> int:
    if value != ADOPTION_FORMAT:
        raise ValueError(_("There is no such format."))
    return value


def _inputs(value: object) -> object:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _day(value: object) -> object:
    if isinstance(value, str) and not _is_day(value):
        raise ValueError(_("There is no such date. Write it like 2026-03-31."))
    return value


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


DayText = Annotated[str, BeforeValidator(_day)]
"""A day written like `2026-03-31`, as the key of a table."""
Mark = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in hexadecimal."""
Inputs = Annotated[str, BeforeValidator(_inputs)]
"""The canonical text of the facts that an adoption froze."""


class Proposal(Record):
    """A formula put forward by a body, its sentences frozen as they were then."""

    name: Line
    by: Line = NOT_SAID
    """The body or the role that puts it forward; never a person."""
    date: dt.date
    formula: Line
    """The name of the formula when it was put forward."""
    text: Text
    language: Language = "en"
    scenario: Line | None = None
    changes: Many[Line] = ()
    """The scenario's sentences as they were then."""
    years: Many[Year] = ()
    """The years it is for; none named means every year of the plan."""
    answers: Line | None = None
    """The proposal to which this is the counter-proposal."""
    note: Note = ""


class Answer(Record):
    """What a partner said to what was put to the meeting."""

    partner: Id
    answer: AnswerWord
    conditions: Note = ""


class AdoptedDriver(Record):
    """A fact that shared the costs, and how old it was."""

    name: Line
    unit: Line
    source: Note = ""
    as_at: dt.date | None = None


class AdoptedYear(Record):
    """A year's figures for the Board as a whole."""

    year: Year
    true_cost: Money
    income: Money = 0
    gifts: Money = 0
    costs_to_share: Money
    gap: Money = 0
    surplus: Money = 0
    beyond_used: Money = 0


class AdoptedShare(Record):
    """A partner's figures in a year."""

    year: Year
    partner: Id
    name: Line
    """What the partner was called then."""
    assessed: Amount
    in_kind_value: Amount = 0
    in_kind_credit: Amount = 0
    in_kind_beyond: Amount = 0
    cash_due: Amount
    last_year: Amount | None = None
    """The assessed share of the year before; not there where nobody has said it."""


class AdoptedInstalments(Record):
    """The parts in which a partner pays a year's cash due, by the day on which each is due."""

    year: Year
    partner: Id
    due: dict[DayText, Amount]


class Adoption(Record):
    """A Board's decision on a split: who agreed to what, and all it rests on, frozen under a fingerprint."""

    format: Annotated[int, BeforeValidator(_adoption_format), AfterValidator(_known_format)]
    name: Line
    meeting: Line
    date: dt.date
    present: Many[Id] = ()
    """The partners at the meeting."""
    others: Many[Line] = ()
    """Other bodies at the meeting, by name."""
    quorum: Note = ""
    """The rule as it stood, and how it was met."""
    answers: Many[Answer] = ()
    proposal: Line | None = None
    formula: Line
    scenario: Line | None = None
    language: Language = "en"
    sentences: Text
    """The formula as it was adopted."""
    underspend: Line | None = None
    """The sentence on what becomes of an underspend."""
    overspend: Line | None = None
    gap: Note = ""
    """What is to become of what the formula asks of nobody."""
    review: dt.date | None = None
    disputes: Note = ""
    """The way a dispute goes."""
    note: Note = ""
    despite: Note = ""
    """Why it was adopted although something was missing."""
    missing: Many[Line] = ()
    """What was missing when it was adopted all the same."""
    supersedes: Mark | None = None
    """The fingerprint of the adoption in whose place this one stands."""
    after: Mark | None = None
    """The chain value of the last entry of the history before it."""
    program: Line
    """The version of the program."""
    facts: Mark
    """The fingerprint of the Board's facts when it was adopted."""
    drivers: Many[AdoptedDriver] = ()
    years: Many[AdoptedYear]
    shares: Many[AdoptedShare]
    instalments: Many[AdoptedInstalments] = ()
    inputs: Inputs
    """The facts from which the split is computed again, as canonical text with a line for each entry."""
    fingerprint: Mark


def years_in_force(adoptions: tuple[Adoption, ...], adoption: Adoption) -> tuple[str, ...]:
    """The years of an adoption that no later one decides anew: the others may have passed before it was superseded."""
    last = max(place for place, known in enumerate(adoptions) if known == adoption)
    anew = {year.year for later in adoptions[last + 1 :] for year in later.years}
    return tuple(year.year for year in adoption.years if year.year not in anew)


def in_force(adoptions: tuple[Adoption, ...], years: Collection[str] | None = None) -> tuple[Adoption, ...]:
    """The adoptions in force for one of these years, or for any year, in the order of the file."""
    return tuple(
        adoption
        for adoption in adoptions
        if any(years is None or year in years for year in years_in_force(adoptions, adoption))
    )


def places_taken(earlier: tuple[Adoption, ...], years: Collection[str]) -> tuple[tuple[Adoption, tuple[str, ...]], ...]:
    """The adoptions whose place a later decision on these years takes.

    With each the years for which it does; none named where nothing of the older adoption stays in force.
    """
    found = []
    for adoption in in_force(earlier, years):
        stood = years_in_force(earlier, adoption)
        taken = tuple(year for year in stood if year in years)
        found.append((adoption, () if taken == stood else taken))
    return tuple(found)


def place_told(name: str, years: Collection[str]) -> str:
    """A decision whose place another takes, and for which years where it is not for all."""
    return _("{name} for {years}").format(name=name, years=", ".join(years)) if years else name
