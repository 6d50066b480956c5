"""Clauses to sentences: what the Board adopts, as it reads."""

from collections.abc import Callable, Iterable
from typing import get_args

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import read_text
from formulas.language.pieces import capital
from formulas.language.printed_payments import payment_words
from formulas.language.printed_terms import heading_words, limit_words, terms_words
from formulas.language.speech import Speech, Style

_HEADINGS = get_args(c.Heading)
_LIMITS = (*get_args(c.Limit), c.FallsOn, c.MoveFromLastYear)


def print_formula(formula: c.Formula, lexicon: Lexicon) -> str:
    """The formula's sentences, one a line, a blank line before each heading."""
    lines: list[str] = []
    for clause in formula.clauses:
        if lines and isinstance(clause, _HEADINGS):
            lines.append("")
        lines.append(print_clause(clause, lexicon))
    return "\n".join(lines)


def print_clause(clause: c.Clause, lexicon: Lexicon) -> str:
    """One sentence; a name is put in quotes, or called a group, only where it would be misread without."""
    if isinstance(clause, c.Note):
        return f"# {clause.text}".rstrip()
    stop = "" if isinstance(clause, _HEADINGS) else "."
    return in_sentence(clause, lambda speech: clause_words(clause, speech), lexicon, stop)


def in_sentence(said: object, words: Callable[[Speech], Iterable[str]], lexicon: Lexicon, stop: str = ".") -> str:
    """The words as a sentence that reads back as what is said, each name as plainly as that allows."""

    def written(speech: Speech) -> str:
        return capital(joined(words(speech))) + stop

    plain = Speech(lexicon)
    text = written(plain)
    if _reads_as(text, said, lexicon):
        return text
    styles = [Style.QUOTED_WITH_KIND] * plain.names_said
    for i in range(len(styles)):
        for style in Style:
            tried = [*styles[:i], style, *styles[i + 1 :]]
            if _reads_as(written(Speech(lexicon, tried)), said, lexicon):
                styles = tried
                break
    return written(Speech(lexicon, styles))


def _reads_as(text: str, said: object, lexicon: Lexicon) -> bool:
    read = read_text(text, lexicon)
    return read.said == (said,) and not read.problems


def joined(words: Iterable[str]) -> str:
    """Words with spaces between them, but none before a comma or a colon."""
    text = ""
    for word in words:
        text += word if not text or word in {",", ":"} else f" {word}"
    return text


def clause_words(clause: c.Clause, speech: Speech) -> Iterable[str]:
    """The words of a sentence of a formula, in order."""
    match clause:
        case c.Payment():
            return payment_words(clause, speech)
        case c.ForPools() | c.ForAllOtherCosts() | c.OverTheWhole():
            return heading_words(clause, speech)
        case c.PayLimit() | c.ChangeLimit() | c.FallsOn() | c.MoveFromLastYear():
            return limit_words(clause, speech)
        case c.Note():
            return [clause.text]
    return terms_words(clause, speech)
