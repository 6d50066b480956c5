"""Clauses to sentences: what the Board adopts, as it reads."""

from collections.abc import Iterable
from typing import get_args

from formulas import clauses as c
from formulas.language.expecting import capital
from formulas.language.lexicon import Lexicon
from formulas.language.parser import parse
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
    plain = Speech(lexicon)
    text = _sentence(clause, plain)
    if _reads_as(text, clause, lexicon):
        return text
    styles = [Style.QUOTED_WITH_KIND] * plain.names_said
    for i in range(len(styles)):
        for style in Style:
            tried = [*styles[:i], style, *styles[i + 1 :]]
            if _reads_as(_sentence(clause, Speech(lexicon, tried)), clause, lexicon):
                styles = tried
                break
    return _sentence(clause, Speech(lexicon, styles))


def _reads_as(text: str, clause: c.Clause, lexicon: Lexicon) -> bool:
    read = parse(text, lexicon)
    return read.formula.clauses == (clause,) and not read.problems


def _sentence(clause: c.Clause, speech: Speech) -> str:
    text = capital(_joined(_words(clause, speech)))
    return text if isinstance(clause, _HEADINGS) else text + "."


def _joined(words: Iterable[str]) -> str:
    text = ""
    for word in words:
        text += word if not text or word in {",", ":"} else f" {word}"
    return text


def _words(clause: c.Clause, speech: Speech) -> Iterable[str]:
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
