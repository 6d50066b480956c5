"""Sentences cut into tokens, each only as the grammar could take it at that point."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from decimal import Decimal

from formulas.language.lexicon import PIECE, Lexicon
from funding.money import NotMoney, parse_money
from funding.quantities import NotANumber, parse_number, parse_percent

# Digits in groups or in a row; a comma counts only before three digits, so "1,000, £5" keeps its comma.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_FIGURES = (
    ("MONEY", re.compile(rf"£\s?{_DIGITS}(?:\s?[km]\b)?", re.IGNORECASE | re.ASCII)),
    ("PERCENT", re.compile(rf"{_DIGITS}\s?(?:%|per\s?cent\b)", re.IGNORECASE | re.ASCII)),
    ("NUMBER", re.compile(rf"{_DIGITS}(?![\w%])", re.ASCII)),
)
_MARKS = {",": "COMMA", ":": "COLON"}
_QUOTES = '"\u201c\u201d'


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name or figure: the notion it stands for, its value, and where it stands in the line."""

    terminal: str
    value: str | int | Decimal
    start: int
    end: int


class BadFigure(ValueError):
    """A figure that reads as one but cannot be taken; the message says why."""

    def __init__(self, message: str, start: int, end: int) -> None:
        """Keep where the figure stands."""
        super().__init__(message)
        self.start = start
        self.end = end


def skip_space(text: str, position: int) -> int:
    """The next position that is not a space."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def quoted_end(text: str, start: int) -> int | None:
    """Where the quoted name that begins here ends; None when it never does."""
    position = start + 1
    while position < len(text):
        if text[position] in _QUOTES:
            if text[position + 1 : position + 2] not in tuple(_QUOTES):
                return position + 1
            position += 1
        position += 1
    return None


def quote(name: str) -> str:
    """The name in quotes, its own quotes doubled."""
    return '"' + re.sub(f"[{_QUOTES}]", lambda mark: mark[0] * 2, name) + '"'


def unquote(text: str) -> str:
    """The name that stands in quotes."""
    return re.sub(f"([{_QUOTES}])[{_QUOTES}]", r"\1", text[1:-1])


def tokens_at(text: str, start: int, lexicon: Lexicon) -> Iterator[Token]:
    """Everything the text may be at this position, in no order."""
    if text[start] in _QUOTES:
        end = quoted_end(text, start)
        if end is not None:
            for meaning in lexicon.quoted(unquote(text[start:end])):
                yield Token(meaning.terminal, meaning.value, start, end)
        return
    for end, meaning in lexicon.phrases_at(text, start):
        yield Token(meaning.terminal, meaning.value, start, end)
    if text[start] in _MARKS:
        yield Token(_MARKS[text[start]], text[start], start, start + 1)
    for terminal, pattern in _FIGURES:
        if found := pattern.match(text, start):
            yield Token(terminal, found[0], start, found.end())


def next_token(text: str, start: int, lexicon: Lexicon, wanted: Container[str]) -> Token | None:
    """The longest token at this position that the grammar wants; raises `BadFigure`."""
    best: Token | None = None
    for token in tokens_at(text, start, lexicon):
        if token.terminal in wanted and (best is None or token.end > best.end):
            best = token
    return None if best is None else _valued(best)


def _valued(token: Token) -> Token:
    text = str(token.value)
    try:
        if token.terminal == "MONEY":
            return Token(token.terminal, parse_money(text), token.start, token.end)
        if token.terminal == "PERCENT":
            return Token(token.terminal, parse_percent(text.lower().replace("per cent", "percent")), token.start, token.end)
        if token.terminal == "NUMBER":
            return Token(token.terminal, parse_number(text), token.start, token.end)
    except (NotMoney, NotANumber) as slip:
        raise BadFigure(str(slip), token.start, token.end) from None
    return token


def ends_sentence(text: str, position: int) -> bool:
    """Whether a full stop here ends the sentence: nothing but space follows it closely."""
    return text[position] == "." and (position + 1 == len(text) or text[position + 1].isspace())


def unknown_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Where a stretch that is no known word ends: at the next known word, mark or figure."""
    if text[start] in _QUOTES:
        return quoted_end(text, start) or len(text.rstrip())
    position = start
    end = start
    while position < len(text):
        if position > start and (ends_sentence(text, position) or _known(text, position, lexicon)):
            break
        piece = PIECE.match(text, position)
        end = piece.end() if piece else position + 1
        position = skip_space(text, end)
    return end


def _known(text: str, position: int, lexicon: Lexicon) -> bool:
    return any(True for _ in tokens_at(text, position, lexicon))
