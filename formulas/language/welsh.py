"""What Welsh words do to their neighbours: mutations, "a" or "ac", and the year after a number."""

import re
from decimal import Decimal

SOFT = {"ll": "l", "rh": "r", "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
# Letters of their own, which begin with another's sign and do not mutate.
_UNMOVED = ("ph", "th", "ch", "dd", "ff", "ng")
_VOWELS = "aeiouyâêîôûŷáéíóúàèìòùäëïöüÿ"


def soft(phrase: str) -> str:
    """The phrase after "ar", "gan" or "unrhyw": *byrddau iechyd* becomes *fyrddau iechyd*."""
    return _mutated(phrase, SOFT)


def aspirate(phrase: str) -> str:
    """The phrase after "a" (and): *cyrff eraill* becomes *chyrff eraill*."""
    return _mutated(phrase, ASPIRATE)


def _mutated(phrase: str, changes: dict[str, str]) -> str:
    start = phrase[:2].lower()
    if start in _UNMOVED:
        return phrase
    for length in (2, 1):
        change = changes.get(start[:length])
        if change is not None and len(start) >= length:
            rest = phrase[length:]
            if not phrase[:1].isupper():
                return change + rest
            return change.capitalize() + rest if change else rest[:1].upper() + rest[1:]
    return phrase


def begins_with_vowel(phrase: str) -> bool:
    """Whether "and" before this is *ac*: it begins with the sound of a vowel, read out where it is a figure."""
    digits = phrase[:1].isdigit()
    return _figure_begins_with_vowel(phrase) if digits else phrase[:1].lower() in _VOWELS or phrase[:2].lower() == "wy"


def _figure_begins_with_vowel(phrase: str) -> bool:
    whole = re.split(r"[^\d,]", phrase, maxsplit=1)[0].replace(",", "")
    # un, wyth, un deg un ... un deg naw, wyth deg ... wyth deg naw
    return whole in {"1", "8"} or (len(whole) == 2 and whole != "10" and whole[0] in "18")  # noqa: PLR2004 -- tens


def years_form(number: Decimal | int) -> str:
    """Which form of *blynedd* follows a number of years: 1 *flwyddyn*, 2 *flynedd*, 3 *blynedd*, 5 *mlynedd*."""
    if number in (1, 2):
        return str(number)
    return "" if number in (3, 4, 6) else "many"
