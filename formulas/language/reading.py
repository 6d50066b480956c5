"""One line read sentence by sentence."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from formulas.clauses import Note
from formulas.language.builder import NotAClause
from formulas.language.grammar import Sentence
from formulas.language.lexicon import Lexicon
from formulas.language.pieces import skip_space
from formulas.language.scanner import NEW_NAME, BadFigure, Token, ends_sentence, next_token, word_end
from formulas.language.slips import Slip, Told, misfit, stops_short
from funding.wording import _

LONGEST_LINE = 20_000
NOTE_MARK = "#"
STOPS = ".;"
# What stands before a line in a list: "-", "1." or "(a)".
_BULLET = re.compile(r"(?:[-\u2013\u2014\u2022*\u00b7]|\(?(?:\d{1,3}|[a-z])[.)])(?=\s)", re.IGNORECASE)
_STOPS = re.compile(r"\.+(?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence of a line: where it stands, and the clause it makes or what is wrong with it."""

    start: int
    end: int
    clause: Any
    """What the sentence says, a clause where it is one of a formula; None when it cannot be read."""
    slips: tuple[Slip, ...] = ()


def read_line(line: str, lexicon: Lexicon) -> Iterator[Read]:
    """The sentences of a line; a note takes the rest of it."""
    if len(line) > LONGEST_LINE:
        yield Read(0, len(line), None, (Slip(0, len(line), _too_long),))
        return
    start = first_start(line, lexicon)
    while start < len(line):
        if line[start] == NOTE_MARK:
            yield Read(start, len(line), Note(line[start + 1 :].strip()))
            return
        read = _sentence(line, start, lexicon)
        yield read
        start = next_start(line, read.end)


def first_start(line: str, lexicon: Lexicon) -> int:
    """Where the first sentence of a line starts: after a bullet or number, unless a name begins like that."""
    start = next_start(line, 0)
    bullet = _BULLET.match(line, start)
    if bullet is None or next_word(line, start, Sentence(lexicon), lexicon):
        return start
    return next_start(line, bullet.end())


def next_start(line: str, position: int) -> int:
    """Where the next sentence starts; stray full stops are passed over."""
    position = skip_space(line, position)
    while stops := _STOPS.match(line, position):
        position = skip_space(line, stops.end())
    return position


def next_word(line: str, at: int, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """The next token of a sentence; None where it ends, or where what stands there does not fit."""
    if line[at] == ";" and sentence.may_end:
        return None
    token = next_token(line, at, lexicon, sentence.fitting)
    return token if token and token.terminal in sentence.wanted else None


def end_of(line: str, at: int, sentence: Sentence) -> int | None:
    """The position after a sentence that ends here, at a mark or because its last word brought its own; else None."""
    if sentence.may_end:
        last = sentence.tokens[-1]
        if line[at] in STOPS:
            return at + 1
        if last.terminal == "COLON" or line[last.end - 1] == ".":
            return at
    return at + 1 if ends_sentence(line, at) else None


def _sentence(line: str, start: int, lexicon: Lexicon) -> Read:
    return best_reading(line, start, lexicon)[0]


def best_reading(line: str, start: int, lexicon: Lexicon) -> tuple[Read, frozenset[str]]:
    """A sentence as it was meant, and the kinds of name that its first word is not.

    A name may be that of a pool and of a line: the one with which the sentence reads well, or reads furthest, is meant.
    """
    best: tuple[Read, frozenset[str]] | None = None
    never: frozenset[str] = frozenset()
    while True:
        sentence = Sentence(lexicon, never)
        read = _read(line, start, sentence, lexicon)
        first = sentence.tokens[0].terminal if sentence.tokens else ""
        if not read.slips or not lexicon.dialect.rereads:
            return read, never
        # A new name that leads nowhere is told as a name that nobody knows.
        leads_nowhere = first == NEW_NAME and len(sentence.tokens) == 1
        if not leads_nowhere and (best is None or read.slips[0].end >= best[0].slips[0].end):
            best = read, never
        unknown = read.slips[0].start == start and read.slips[0].assumed is not None
        if unknown or first not in (*lexicon.dialect.names, NEW_NAME):
            return best or (read, never)
        never |= {first}


def _read(line: str, start: int, sentence: Sentence, lexicon: Lexicon) -> Read:
    slips: list[Slip] = []
    at = start
    while at < len(line):
        try:
            token = next_word(line, at, sentence, lexicon)
            if token is not None:
                sentence.take(token)
        except BadFigure as bad:
            token = bad.token
            slips.append(Slip(token.start, token.end, _telling(str(bad))))
            sentence.assume(token)
        except NotAClause as wrong:
            return _said_wrongly(line, start, _past_stop(line, at, lexicon), wrong)
        if token is None:
            end = end_of(line, at, sentence)
            if end is not None:
                at = end
                break
            slip = misfit(line, at, sentence, lexicon)
            # After the first slip only names and figures are judged: the rest may be its consequence.
            if slip.assumed or not slips:
                slips.append(slip)
            if slip.assumed is None:
                return Read(start, _past_stop(line, slip.end, lexicon), None, tuple(slips))
            token = slip.assumed
            sentence.assume(token)
        at = skip_space(line, token.end)
    return _closed(line, start, at, sentence, slips, lexicon)


def _closed(line: str, start: int, end: int, sentence: Sentence, slips: list[Slip], lexicon: Lexicon) -> Read:
    if not slips and not sentence.may_end:
        slips = [stops_short(line, start, end, sentence, lexicon)]
    if slips:
        return Read(start, end, None, tuple(slips))
    try:
        return Read(start, end, sentence.close())
    except NotAClause as wrong:
        return _said_wrongly(line, start, end, wrong)


def _said_wrongly(line: str, start: int, end: int, wrong: NotAClause) -> Read:
    """A sentence that reads well and says nothing that can be done."""
    shown = len(line[start:end].rstrip())
    return Read(start, end, None, (Slip(start, start + shown, _telling(str(wrong), wrong.mend)),))


def _telling(what: str, mend: str = "") -> Callable[[], Told]:
    return lambda: (what, mend)


def _too_long() -> Told:
    what = _("The line is longer than {most} characters.").format(most=f"{LONGEST_LINE:,}")
    return what, _("Write one sentence a line.")


def _past_stop(line: str, position: int, lexicon: Lexicon) -> int:
    """The position after the full stop that ends the sentence, so that the next one is read afresh."""
    while position < len(line):
        if ends_sentence(line, position):
            return position + 1
        position = skip_space(line, word_end(line, position, lexicon))
    return position
