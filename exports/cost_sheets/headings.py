"""What a heading says its column holds, in English and in Welsh."""

import re

from funding.names import same
from funding.years import NotAYear, start_of, year_from

FIELDS = ("id", "name", "amount", "pool", "priority", "owner", "basis", "source")
"""What a column may hold, besides the amounts of a year."""
_PHRASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "code", "ref", "reference", "cost code", "cost centre", "line no", "no", "cod", "cyf", "cyfeirnod"),
    "name": (
        "name", "item", "description", "cost line", "budget line", "budget item", "budget heading", "line", "heading",
        "expenditure", "details", "detail", "activity", "cost heading", "what", "item of expenditure", "line item",
        "enw", "eitem", "disgrifiad", "llinell", "llinell gost", "pennawd", "gwariant", "gweithgaredd", "manylion",
    ),
    "amount": (
        "amount", "cost", "costs", "budget", "total", "total cost", "annual cost", "annual budget", "value", "price",
        "sum", "estimate", "per year", "net", "swm", "y swm", "cost blynyddol", "cyllideb", "cyfanswm", "gwerth",
    ),
    "pool": ("pool", "category", "budget area", "cost type", "type", "cronfa", "pwll", "categori", "math"),
    "priority": (
        "priority", "objective", "aim", "outcome", "theme", "strategic priority",
        "blaenoriaeth", "amcan", "nod", "canlyniad", "thema",
    ),
    "owner": (
        "owner", "lead", "responsible", "budget holder", "lead officer", "lead agency", "led by",
        "perchennog", "arweinydd", "cyfrifol", "deiliad y gyllideb", "swyddog arweiniol",
    ),
    "basis": (
        "basis", "notes", "note", "comment", "comments", "assumption", "assumptions", "explanation", "rationale",
        "how worked out", "sail", "nodiadau", "nodyn", "sylwadau", "sylw", "esboniad", "rhagdybiaeth",
    ),
    "source": ("source", "evidence", "where from", "ffynhonnell", "tystiolaeth"),
}  # fmt: skip
EXACT, PART = 100, 1
_YEAR = re.compile(r"(?<!\d)(?:20)?(\d{2})\s*[-/\u2013]\s*(?:20)?(\d{2})(?!\d)", re.ASCII)
_THOUSANDS = re.compile(r"£?\s*[('\u2019]?0{3}\)?s?\b|£\s*k\b|\(k\)|thousand|\bmiloedd\b", re.IGNORECASE)
_IDLE = re.compile(r"[^\w\s]|\b(?:20\d\d|gbp|pounds?|punnoedd)\b|_", re.IGNORECASE)


def field_of(heading: str) -> tuple[str, int] | None:
    """The field that a heading names and how surely, the larger the surer; None when it names none."""
    text = same(_IDLE.sub(" ", heading))
    if not text:
        return ("amount", EXACT) if "£" in heading else None
    found = [(field, phrase) for field, phrases in _PHRASES.items() for phrase in phrases if phrase == text]
    if found:
        return found[0][0], EXACT
    words = f" {text} "
    parts = [
        (len(phrase), field) for field, phrases in _PHRASES.items() for phrase in phrases if f" {phrase} " in words
    ]
    if parts:
        length, field = max(parts)
        return field, PART + length
    return ("amount", PART) if "£" in heading else None


def year_in(heading: str) -> str | None:
    """The financial year that a heading names, like `2026/27` or `26-27`."""
    for found in _YEAR.finditer(heading):
        year = year_from(2000 + int(found[1]))
        try:
            start_of(year)
        except NotAYear:
            continue
        if year.endswith(found[2]):
            return year
    return None


def times_of(heading: str) -> int:
    """What a figure under a heading is counted in: 1 for pounds, 1,000 under `£000` or `£k`."""
    return 1_000 if _THOUSANDS.search(heading) else 1
