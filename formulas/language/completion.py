"""What may come next in a sentence, for editors that complete."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from formulas.language.builder import NotAClause
from formulas.language.expecting import in_order
from formulas.language.figures import FIGURES, figure_begun
from formulas.language.forms import form_next
from formulas.language.grammar import END, Sentence
from formulas.language.lexicon import Lexicon, Meaning, variants
from formulas.language.parser import lines_of
from formulas.language.pieces import quote, skip_space
from formulas.language.reading import LONGEST_LINE, NOTE_MARK, STOPS, end_of, first_start, next_start, next_word
from formulas.language.scanner import NEW_NAME, BadFigure, Token
from formulas.language.slips import misfit
from formulas.language.spans import terminal_spans
from funding.names import same

# Twice the longest name, should each of its signs be a quote that is doubled.
_LONGEST_OPTION = 420
_MARKS = {"COMMA": ",", "COLON": ":", END: "."}


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may come next."""

    text: str
    """The words, a name (in quotes where it needs them), a figure, or a mark."""
    terminal: str
    """The notion of the grammar that it stands for."""
    start: int
    """The position in the text from which it replaces what is typed."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What may come next: first what goes on from a word already begun, then what may follow."""

    options: tuple[Option, ...]


def with_option(text: str, position: int, option: Option) -> str:
    """The text up to a position once the option is typed, with a space before it where one is needed."""
    before = text[: option.start]
    apart = option.text in _MARKS.values() or not before or before[-1].isspace()
    return before + ("" if apart else " ") + option.text + text[position:]


def expected_at(text: str, position: int, lexicon: Lexicon) -> Expected:
    """What may stand at a position of a formula, seeing only what comes before it."""
    line = lines_of(text[:position])[-1]
    start = min(position, len(text)) - len(line)
    return Expected(tuple(dict.fromkeys(_readings(line, start, lexicon))) if len(line) <= LONGEST_LINE else ())


def _readings(line: str, line_start: int, lexicon: Lexicon) -> Iterator[Option]:
    """What may come next, whichever kind of name the first word is."""
    never: frozenset[str] = frozenset()
    yield from _options(line, line_start, lexicon, never)
    at = first_start(line, lexicon)
    while lexicon.dialect.rereads and at < len(line):
        first = _token(line, at, lexicon, Sentence(lexicon, never))
        # What has a name is not new.
        if first is None or first.terminal not in lexicon.dialect.names or first.end == len(line):
            return
        never |= {first.terminal}
        yield from _options(line, line_start, lexicon, never)


def _options(line: str, line_start: int, lexicon: Lexicon, never: frozenset[str]) -> Iterator[Option]:
    at = first_start(line, lexicon)
    sentence = Sentence(lexicon, never)
    while at < len(line):
        if not sentence.tokens and line[at] == NOTE_MARK:
            return
        begun = tuple(_going_on(sentence, lexicon, line[at:], line_start + at))
        yield from begun
        token = _token(line, at, lexicon, sentence)
        end = end_of(line, at, sentence) if token is None and not begun else None
        if end is not None:
            at = next_start(line, end)
            sentence = Sentence(lexicon, never)
            continue
        if token is None:
            token = None if begun else misfit(line, at, sentence, lexicon).assumed
            if token is None or token.end == len(line):
                return
            sentence.assume(token)
        else:
            try:
                sentence.take(token)
            except NotAClause:
                return
        at = skip_space(line, token.end)
    if sentence.tokens and sentence.tokens[-1].terminal == "COLON" and sentence.may_end:
        sentence = Sentence(lexicon)  # A heading is whole with its colon; what follows begins a sentence of its own.
    yield from _going_on(sentence, lexicon, "", line_start + len(line))


def _token(line: str, at: int, lexicon: Lexicon, sentence: Sentence) -> Token | None:
    try:
        return next_word(line, at, sentence, lexicon)
    except BadFigure:
        return None


def _going_on(sentence: Sentence, lexicon: Lexicon, begun: str, start: int) -> Iterator[Option]:
    """Everything wanted that goes on from what is typed."""
    if len(begun) > _LONGEST_OPTION:
        return
    # A space typed after a word ends the word.
    typed = same(begun) + (" " if begun[-1:].isspace() else "")
    for terminal in sorted(sentence.wanted, key=lambda terminal: in_order(terminal, lexicon)):
        for texts in _ways(terminal, sentence, lexicon, begun):
            fitting = (text for text in texts if not begun or same(text).startswith(typed))
            yield from (Option(text, terminal, start) for text in islice(fitting, 1))


def _ways(terminal: str, sentence: Sentence, lexicon: Lexicon, begun: str) -> Iterator[Iterable[str]]:
    """For each thing that may come, the ways to type it, the best first."""
    if terminal in FIGURES:
        yield filter(None, [figure_begun(terminal, begun)])
    elif terminal in _MARKS:
        yield [] if begun else [_MARKS[terminal]]
    elif terminal == NEW_NAME:
        return  # only its writer knows it
    elif terminal in lexicon.dialect.names:
        for meaning in lexicon.spelt(terminal) if begun else lexicon.named(terminal):
            yield _names(meaning, sentence, lexicon, begun)
    else:
        printed = lexicon.phrase(terminal, form_next(terminal, sentence, lexicon))
        yield (printed, *lexicon.phrases(terminal))


def _names(meaning: Meaning, sentence: Sentence, lexicon: Lexicon, begun: str) -> Iterator[str]:
    """The ways to type a name: plainly, in quotes, called a group, or with the article or mutation that is typed."""
    named = quote(meaning.text)
    ways = (meaning.text, named, f"{lexicon.phrase('THE_GROUP')} {named}")
    typed = variants(meaning.text, lexicon.language) if begun else ()
    return (way for way in (*ways, *typed) if _may_go_on(way, begun) and _means(way, meaning, sentence, lexicon))


def _may_go_on(text: str, begun: str) -> bool:
    """Whether the first signs fit, which is quick to see."""
    return not begun or same(text)[:1] == same(begun[:1])[:1]


def _means(text: str, meaning: Meaning, sentence: Sentence, lexicon: Lexicon) -> bool:
    if not sentence.tokens and text.startswith((NOTE_MARK, *STOPS)):
        return False  # where a sentence starts, these signs are read first
    token = _token(text, 0, lexicon, sentence)
    if token is None:
        return False
    if token.terminal == "THE_GROUP":
        return meaning.terminal == "GROUP"
    return (token.end, token.terminal, token.value) == (len(text), meaning.terminal, meaning.value)


__all__ = ["Expected", "Option", "expected_at", "terminal_spans", "with_option"]
