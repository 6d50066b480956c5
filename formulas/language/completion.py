"""What may come next in a sentence, for editors that complete."""

from collections.abc import Iterator
from dataclasses import dataclass

from formulas.language.builder import NotAClause
from formulas.language.expecting import in_order
from formulas.language.figures import FIGURES, figure_begun
from formulas.language.forms import form_after
from formulas.language.grammar import END, Sentence
from formulas.language.lexicon import NAME_TERMINALS, Lexicon, Meaning, variants
from formulas.language.parser import lines_of
from formulas.language.pieces import QUOTES, quote, skip_space
from formulas.language.reading import LONGEST_LINE, NOTE_MARK, end_of, first_start, next_start, next_word
from formulas.language.scanner import BadFigure, Token
from formulas.language.slips import misfit
from formulas.language.spans import terminal_spans
from funding.names import same

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
    return Expected(tuple(dict.fromkeys(_options(line, start, lexicon))) if len(line) <= LONGEST_LINE else ())


def _options(line: str, line_start: int, lexicon: Lexicon) -> Iterator[Option]:
    at = first_start(line, lexicon)
    sentence = Sentence()
    while at < len(line):
        if not sentence.tokens and line[at] == NOTE_MARK:
            return
        begun = tuple(_going_on(sentence, lexicon, line[at:], line_start + at))
        yield from begun
        token = _token(line, at, lexicon, sentence)
        end = end_of(line, at, sentence) if token is None and not begun else None
        if end is not None:
            at = next_start(line, end)
            sentence = Sentence()
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
        sentence = Sentence()  # A heading is whole with its colon; what follows begins a sentence of its own.
    yield from _going_on(sentence, lexicon, "", line_start + len(line))


def _token(line: str, at: int, lexicon: Lexicon, sentence: Sentence) -> Token | None:
    try:
        return next_word(line, at, sentence, lexicon)
    except BadFigure:
        return None


def _going_on(sentence: Sentence, lexicon: Lexicon, begun: str, start: int) -> Iterator[Option]:
    """Everything wanted that goes on from what is typed."""
    for terminal in sorted(sentence.wanted, key=lambda terminal: in_order(terminal, lexicon)):
        for text in _texts(terminal, sentence, lexicon, begun):
            yield Option(text, terminal, start)


def _texts(terminal: str, sentence: Sentence, lexicon: Lexicon, begun: str) -> Iterator[str]:
    if terminal in FIGURES:
        whole = figure_begun(terminal, begun)
        if whole is not None:
            yield whole
    elif terminal in _MARKS:
        if not begun:
            yield _MARKS[terminal]
    elif terminal in NAME_TERMINALS:
        for meaning in lexicon.named(terminal):
            fitting = (way for way in _ways(meaning, sentence, lexicon, begun) if _goes_on(way, begun))
            yield from list(fitting)[:1]
    else:
        printed = lexicon.phrase(terminal, form_after(terminal, sentence.tokens, lexicon.language))
        fitting = (phrase for phrase in (printed, *lexicon.phrases(terminal)) if _goes_on(phrase, begun))
        yield from list(fitting)[:1]


def _ways(meaning: Meaning, sentence: Sentence, lexicon: Lexicon, begun: str) -> Iterator[str]:
    """The ways to type a name here, of those that are read as that name: plainly, if that will do, or in quotes."""
    plain = [] if begun[:1] in QUOTES and begun else [meaning.text]
    told_apart = [quote(meaning.text), f"{lexicon.phrase('THE_GROUP')} {quote(meaning.text)}"]
    safe = next((way for way in (*plain, *told_apart) if _means(way, meaning, sentence, lexicon)), None)
    if safe is not None:
        yield safe
    if begun:
        # An article or a mutation that is typed already is kept.
        written = variants(meaning.text, lexicon.language)
        yield from (way for way in written if _goes_on(way, begun) and _means(way, meaning, sentence, lexicon))


def _means(text: str, meaning: Meaning, sentence: Sentence, lexicon: Lexicon) -> bool:
    if not sentence.tokens and (text.startswith(NOTE_MARK) or first_start(text, lexicon) > 0):
        return False
    token = _token(text, 0, lexicon, sentence)
    if token is None:
        return False
    if token.terminal == "THE_GROUP":
        return meaning.terminal == "GROUP"
    return (token.end, token.terminal, token.value) == (len(text), meaning.terminal, meaning.value)


def _goes_on(text: str, begun: str) -> bool:
    """Whether what is typed is a beginning of the text; a space typed after a word ends the word."""
    typed = same(begun) + (" " if begun[-1:].isspace() else "")
    return same(text).startswith(typed) if begun else True


__all__ = ["Expected", "Option", "expected_at", "terminal_spans", "with_option"]
