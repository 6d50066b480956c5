"""Figures in a sentence: money with its sign, percentages, plain numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from funding.money import NotMoney, parse_money
from funding.quantities import NotANumber, parse_number

# Digits with whatever points and commas stand between them: whether those make sense is told when the figure is read,
# so that "£5,00" is one bad figure and not £5, a comma and a stray 00.
_RUN = r"\d(?:[.,]?\d)*+"
_GAP = "[ \u00a0\u202f]?"
_PER_CENT = rf"{_GAP}(?:%|per{_GAP}cent\b|y{_GAP}cant\b)"
_PATTERNS = {
    "MONEY": re.compile(rf"£{_GAP}({_RUN}(?:{_GAP}[km]\b)?)", re.IGNORECASE | re.ASCII),
    "PERCENT": re.compile(rf"({_RUN}){_PER_CENT}", re.IGNORECASE | re.ASCII),
    "NUMBER": re.compile(rf"({_RUN})(?![\w%])", re.ASCII),
}
_EXAMPLES = {"MONEY": "£5,000", "PERCENT": "10%", "NUMBER": "3"}
FIGURES = tuple(_EXAMPLES)

_BEGUN = re.compile(rf"£?{_GAP}[\d.,]*", re.ASCII)
_ENDINGS = tuple(digits + sign for digits in ("", "0", "00", "000") for sign in ("", "%", " %", " per cent", " y cant"))


class NotAFigure(ValueError):
    """The figure cannot be taken; the message says why."""


def figures_at(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Every kind of figure that begins here, with where it ends."""
    for terminal, pattern in _PATTERNS.items():
        if found := pattern.match(text, start):
            yield terminal, found.end()


def figure_value(terminal: str, text: str) -> int | Decimal:
    """Pence for money, points for a percentage, the number itself otherwise; raises `NotAFigure`."""
    found = _PATTERNS[terminal].fullmatch(text)
    digits = found[1] if found else text
    try:
        return parse_money("£" + digits.replace("\u202f", " ")) if terminal == "MONEY" else parse_number(digits)
    except (NotMoney, NotANumber) as slip:
        raise NotAFigure(str(slip)) from None


def figure_begun(terminal: str, begun: str) -> str | None:
    """A whole figure that goes on from what is typed; None when what is typed begins no such figure."""
    stem = _BEGUN.match(begun)
    if not begun or begun == "£":
        return _EXAMPLES[terminal] if _EXAMPLES[terminal].startswith(begun) else None
    for ending in _ENDINGS:
        whole = (stem[0] if stem else "") + ending
        if whole.lower().startswith(begun.lower()) and _PATTERNS[terminal].fullmatch(whole) and _reads(terminal, whole):
            return whole
    return None


def _reads(terminal: str, text: str) -> bool:
    try:
        figure_value(terminal, text)
    except NotAFigure:
        return False
    return True
