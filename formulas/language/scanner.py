"""Sentences cut into tokens, each only as the grammar could take it at that point."""

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from decimal import Decimal

from formulas.language.figures import FIGURES, NotAFigure, figure_value, figures_at
from formulas.language.lexicon import Lexicon, Meaning
from formulas.language.pieces import PIECE, QUOTES, quoted_end, skip_space, unquote
from funding.names import same
from funding.wording import _

NEW_NAME = "NEW_NAME"
YEAR = "YEAR"
_YEAR_WRITTEN = re.compile(r"\d{4}[-\u2010-\u2013]\d{2}(?![\w-])", re.ASCII)
_MARKS = {",": "COMMA", ";": "COMMA", ":": "COLON"}
_OWN_WORD, _AS_SPELT, _LOOSELY, _NEW = range(4)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name or figure: the notion it stands for, its value, and where it stands in the line."""

    terminal: str
    value: str | int | Decimal
    start: int
    end: int
    rank: int = _OWN_WORD
    """Which of two readings of the same words is taken: the lower."""


class BadFigure(ValueError):
    """A figure that reads as one but cannot be taken; the message says why."""

    def __init__(self, message: str, token: Token) -> None:
        """Keep the figure as it stands."""
        super().__init__(message)
        self.token = token


def tokens_at(text: str, start: int, lexicon: Lexicon) -> Iterator[Token]:
    """Everything the text may be at this position, in no order; the values of figures are still text."""
    if text[start] in QUOTES:
        end = quoted_end(text, start)
        if end is not None:
            for meaning in lexicon.quoted(unquote(text[start:end])):
                yield Token(meaning.terminal, meaning.value, start, end, _AS_SPELT)
            if lexicon.dialect.new_names:
                yield Token(NEW_NAME, unquote(text[start:end]).strip(), start, end, _NEW)
        return
    for end, meaning in lexicon.phrases_at(text, start):
        yield Token(meaning.terminal, meaning.value, start, end, _rank(meaning, text[start:end], lexicon))
    if text[start] in _MARKS:
        yield Token(_MARKS[text[start]], text[start], start, start + 1)
    if lexicon.dialect.years and (year := _YEAR_WRITTEN.match(text, start)):
        yield Token(YEAR, year[0][:4] + "-" + year[0][5:], start, year.end(), _NEW)
    for terminal, end in figures_at(text, start):
        yield Token(terminal, text[start:end], start, end)


def _rank(meaning: Meaning, spelt: str, lexicon: Lexicon) -> int:
    if meaning.terminal in lexicon.table:
        return _OWN_WORD
    return _AS_SPELT if same(spelt) == same(meaning.text) else _LOOSELY


def next_token(text: str, start: int, lexicon: Lexicon, wanted: Container[str]) -> Token | None:
    """The longest token at this position that the grammar wants, and of those the best spelt; raises `BadFigure`."""
    fitting = [token for token in tokens_at(text, start, lexicon) if token.terminal in wanted]
    if not fitting:
        return None
    best = min(fitting, key=lambda token: (-token.end, token.rank))
    if best.rank != _OWN_WORD:
        best = next((word for word in fitting if _reaches_beyond(word, best, text, lexicon)), best)
    if best.terminal == YEAR and best.rank == _NEW and best.value not in lexicon.names(YEAR):
        known = ", ".join(lexicon.names(YEAR))
        what = _("{year} is not a year of the plan. The plan has {years}.")
        raise BadFigure(what.format(year=best.value, years=known), best)
    if best.terminal not in FIGURES:
        return best
    try:
        return Token(best.terminal, figure_value(best.terminal, str(best.value)), best.start, best.end)
    except NotAFigure as slip:
        raise BadFigure(str(slip), best) from None


def _reaches_beyond(word: Token, name: Token, text: str, lexicon: Lexicon) -> bool:
    """Whether a word of the language and what follows it end beyond a name that begins like them.

    "Each other partner pays" is about partners, even on a Board with a group called "each other".
    """
    onward = skip_space(text, word.end)
    if word.rank != _OWN_WORD or not word.end < name.end or not onward < len(text):
        return False
    return any(token.end > name.end and token.rank != _NEW for token in tokens_at(text, onward, lexicon))


def ends_sentence(text: str, position: int) -> bool:
    """Whether a full stop here ends the sentence: nothing but space follows it closely."""
    return text[position] == "." and (position + 1 == len(text) or text[position + 1].isspace())


def unknown_end(text: str, start: int, lexicon: Lexicon, onward: Collection[str] = (), *, last: bool = False) -> int:
    """Where a stretch that is no known word ends.

    With `onward`, the notions that could follow a name here, it ends before the first of those. When none follows, it
    ends with the sentence if the name could be its `last`, and otherwise at the next word that is known at all.
    """
    if text[start] in QUOTES:
        return quoted_end(text, start) or len(text.rstrip())
    first_known: int | None = None
    end = position = start
    while position < len(text):
        if position > start:
            found = list(tokens_at(text, position, lexicon))
            if ends_sentence(text, position) or (found and not onward):
                break
            if any(token.terminal in onward for token in found):
                return end
            if found and first_known is None:
                first_known = end
        piece = PIECE.match(text, position)
        end = piece.end() if piece else position + 1
        position = skip_space(text, end)
    return end if first_known is None or last else first_known


def word_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Where the known word that begins here ends, or else the unknown stretch."""
    ends = [token.end for token in tokens_at(text, start, lexicon)]
    return max(ends) if ends else unknown_end(text, start, lexicon)
