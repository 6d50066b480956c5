"""What each word of a line is, for editors that colour."""

from formulas.language.builder import NotAClause
from formulas.language.grammar import Sentence
from formulas.language.lexicon import Lexicon
from formulas.language.pieces import skip_space
from formulas.language.reading import LONGEST_LINE, NOTE_MARK, best_reading, end_of, first_start, next_start, next_word
from formulas.language.scanner import BadFigure, Token, ends_sentence, tokens_at, word_end

NOTE = "NOTE"
Span = tuple[int, int, str]


def terminal_spans(line: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Each word of a line with its notion: start, end, terminal; what is not known is left out, a note is one span."""
    if len(line) > LONGEST_LINE:
        return ()
    spans: list[Span] = []
    at = first_start(line, lexicon)
    while at < len(line):
        if line[at] == NOTE_MARK:
            return (*spans, (at, len(line), NOTE))
        never = best_reading(line, at, lexicon)[1] if lexicon.dialect.rereads else frozenset[str]()
        sentence = Sentence(lexicon, never)
        fits = True
        while at < len(line):
            token = _fitting(line, at, sentence, lexicon) if fits else None
            end = end_of(line, at, sentence) if fits and token is None else None
            if end is not None or (not fits and ends_sentence(line, at)):
                at = end or at + 1
                break
            fits = token is not None
            token = token or _anything(line, at, lexicon)
            if token.terminal:
                spans.append((token.start, token.end, token.terminal))
            at = skip_space(line, token.end)
        at = next_start(line, at)
    return tuple(spans)


def _fitting(line: str, at: int, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    try:
        token = next_word(line, at, sentence, lexicon)
        if token is not None:
            sentence.take(token)
    except (BadFigure, NotAClause):
        return None
    return token


def _anything(line: str, at: int, lexicon: Lexicon) -> Token:
    """What the words may be anywhere; a stretch that is no word has no terminal."""
    known = list(tokens_at(line, at, lexicon))
    if not known:
        return Token("", "", at, word_end(line, at, lexicon))
    return max(known, key=lambda token: (token.end, -token.rank))
