"""Facts about persons have no place in a Board file: tables that hold them are refused, whatever kind of file it is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from exports.reading.not_read import NotRead, Refusal
from funding.places import quoted
from funding.wording import _

Row = Sequence[object]
"""The cells of a row: text, numbers, days, or None."""

FEW = 2
"""How many such values in a column are no accident."""
MOST_AGE = 120
DIGITS_OF_NHS = 10


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table, as far as it was seen."""

    heading: str
    values: tuple[str, ...]

    def count(self, holds: Callable[[str], bool]) -> int:
        """How many of its values are of a kind."""
        return sum(1 for value in self.values if holds(value))


def refuse_persons(rows: Iterable[Row], where: str, today: date | None = None) -> None:
    """Refuse a table that seems to hold facts about persons; raises `NotRead`, which names columns and never a value.

    `where` is the file, or the sheet of it; `today` is the day by which a date may be somebody's birth.
    """
    columns = _columns(rows)
    for seems, kind in (
        (_nhs, _("NHS numbers")),
        (_insurance, _("National Insurance numbers")),
        (_reference, _("police or court reference numbers")),
    ):
        for column in columns:
            if seems(column):
                raise _refusal(where, kind, column.heading)
    for born in (column for column in columns if _births(column, today)):
        told = bool(_BIRTH_WORDS.search(born.heading))
        named = next((column for column in columns if column is not born and _names(column, told=told)), None)
        if named is not None:
            raise _refusal(where, _("persons' names and dates of birth"), f"{named.heading}, {born.heading}")


def _refusal(where: str, kind: str, heading: str) -> NotRead:
    words = _(
        "{file} seems to hold {kind} (column {column}), so nothing of it is read. A Board file is about money and "
        "bodies, never about persons. Take the column out, and delete the copies that you do not need."
    )
    return NotRead(Refusal.PERSONAL, words.format(file=where, kind=kind, column=quoted(heading)))


def _columns(rows: Iterable[Row]) -> list[_Column]:
    """The columns of a table; the heading is the first text in it."""
    found: list[list[str]] = []
    for row in rows:
        for place, value in enumerate(row):
            while len(found) <= place:
                found.append([])
            text = _text(value)
            if text:
                found[place].append(text)
    return [_Column(values[0], tuple(values)) for values in found if values]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case date():
            return value.isoformat()[:10]
        case _:
            return " ".join(str(value).split())


# NHS numbers: ten digits, the last of which follows from the others (modulus 11).

_TEN_DIGITS = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}", re.ASCII)


def is_nhs_number(text: str) -> bool:
    """Whether ten digits are an NHS number."""
    if not _TEN_DIGITS.fullmatch(text):
        return False
    digits = [int(char) for char in text if char.isdigit()]
    left = sum(digit * (DIGITS_OF_NHS - place) for place, digit in enumerate(digits[:-1])) % 11
    return (11 - left) % 11 == digits[-1]


_NHS_WORDS = re.compile(r"\bnhs\b.*\b(no|num|number|id)\b|\brhif\b.*\b(gig|nhs)\b", re.IGNORECASE)


def _nhs(column: _Column) -> bool:
    # One number of ten digits in eleven passes by chance, and a large amount of pounds may have ten.
    ten = [value for value in column.values if _TEN_DIGITS.fullmatch(value)]
    good = [value for value in ten if is_nhs_number(value)]
    if _NHS_WORDS.search(column.heading):
        return bool(good)
    return len(good) >= FEW and len(good) == len(ten)


# National Insurance numbers: two letters of a certain kind, six digits, a letter from A to D.

_INSURANCE = re.compile(
    r"(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]", re.IGNORECASE | re.ASCII
)


def is_insurance_number(text: str) -> bool:
    """Whether a text is a National Insurance number."""
    return _INSURANCE.fullmatch(text) is not None


def _insurance(column: _Column) -> bool:
    return column.count(is_insurance_number) > 0


# References: a heading that says so, over values that have digits in them.

_REFERENCE_WORDS = re.compile(
    r"""\b(crime|custody|court|case|offender|prison|prisoner|victim|pnc|niche|incident|occurrence)
        [\s._/-]*(ref|reference|references|refs|no|number|id|urn)\b
        |\b(police|child|child'?s|children'?s|client|service\ user|patient|pupil|learner)
        [\s._/-]*(ref|reference|references|refs|id|urn)\b
        |\b(urn|upn|crn|pnc\ ?id|nomis\ ?(no|number|id)|delius\ ?(no|number|id))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REFERENCE = re.compile(r"(?=.*\d)(?=.*[A-Za-z/-]|\d{6})[A-Za-z0-9][A-Za-z0-9/ ._-]{3,24}", re.ASCII)


def _reference(column: _Column) -> bool:
    others = column.values[1:]
    return bool(_REFERENCE_WORDS.search(column.heading)) and any(map(_REFERENCE.fullmatch, others))


# Names and dates of birth, side by side.

_NAME_WORDS = re.compile(
    r"\b((first|last|full|family|given|fore|sur|child'?s?|client|patient|pupil|person'?s?)\s*-?name|forename|surname"
    r"|name|enw|cyfenw)s?\b",
    re.IGNORECASE,
)
_BODY_WORDS = re.compile(
    r"\b(council|board|trust|police|service|authority|association|team|office|cyngor|bwrdd|heddlu|ltd|limited|school"
    r"|agency|society|college|university|group|hall|centre|hospital)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-Z][a-zà-ÿŵŷâêîôû'’-]+(?:[ ,]+(?:[A-Z]\.?|ap|ab|ferch|[A-Z][a-zà-ÿŵŷâêîôû'’-]+)){1,3}")
_ONE_NAME = re.compile(r"[A-Z][a-zà-ÿŵŷâêîôû'’-]+(?:-[A-Z][a-z]+)?")
_BIRTH_WORDS = re.compile(r"\b(dob|d\.o\.b\.?|date of birth|birth ?date|born|birthday|dyddiad geni)\b", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def _names(column: _Column, *, told: bool) -> bool:
    """Whether a column seems to hold names of persons: by its heading, or beside dates of birth by its values alone."""
    if _BODY_WORDS.search(column.heading):
        return False
    persons = column.count(_is_person)
    others = max(len(column.values) - 1, 1)
    if _NAME_WORDS.search(column.heading):
        return persons * 3 >= others or (told and persons == 0 and column.count(_is_one_name) * 2 > others)
    return told and persons >= FEW and persons * 2 > others


def _is_one_name(text: str) -> bool:
    """Whether a text may be a forename or a surname by itself."""
    return _ONE_NAME.fullmatch(text) is not None and not _BODY_WORDS.search(text)


def _is_person(text: str) -> bool:
    return _PERSON.fullmatch(text) is not None and not _BODY_WORDS.search(text)


def _births(column: _Column, today: date | None) -> bool:
    """Whether a column holds dates of birth: its heading says so, or its days are spread as births are."""
    days = list(_days(column.values))
    if _BIRTH_WORDS.search(column.heading):
        return bool(days)
    now = (today or date.today()).year  # noqa: DTZ011 -- which year it is matters, not where
    old = [day for day in days if now - MOST_AGE <= day <= now - 3]
    return len(old) > FEW and len(old) == len(column.values) - 1 and len(set(old)) > FEW


def _days(values: Sequence[str]) -> Iterator[int]:
    """The years of the values that are days."""
    for value in values:
        found = _DAY.match(value)
        if found is not None:
            year = int(found[3] or found[4])
            yield year if year >= 100 else year + 1900  # noqa: PLR2004 -- two digits are a year of a century
