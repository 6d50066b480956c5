"""What is said of a sentence that cannot be read: the word, what was expected there, the nearest name."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from formulas.language.expecting import a_limit_example, an_each_example, either, names_told, what_may_come
from formulas.language.figures import NotAFigure, figure_value
from formulas.language.forms import form_next
from formulas.language.grammar import END, OWN_LIMITS, Sentence
from formulas.language.lexicon import Lexicon
from formulas.language.pieces import QUOTES, quoted_end, unquote
from formulas.language.scanner import NEW_NAME, Token, ends_sentence, tokens_at, unknown_end
from funding.names import nearest, same
from funding.quantities import format_number
from funding.wording import _

LONGEST_SHOWN = 60
Told = tuple[str, str]
"""What is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong in a line: where, from a position up to another, and a way to put it into words."""

    start: int
    end: int
    tell: Callable[[], Told]
    """Asked only of slips that are shown: looking for the nearest name takes time."""
    assumed: Token | None = None
    """What the words must have meant, where reading can go on."""


def misfit(line: str, at: int, sentence: Sentence, lexicon: Lexicon) -> Slip:
    """The slip of a word that does not belong where it stands."""
    if line[at] in QUOTES and quoted_end(line, at) is None:
        end = len(line.rstrip())
        return Slip(at, end, partial(_never_closed, line[at + 1 : end]))
    wanted = sentence.wanted
    known = [token for token in tokens_at(line, at, lexicon) if token.terminal != NEW_NAME]
    if known:
        end = max(token.end for token in known)
        longest = [token for token in known if token.end == end]
        return Slip(at, end, partial(_out_of_place, line, longest, sentence, lexicon))
    kinds = [terminal for terminal in lexicon.dialect.names if terminal in wanted]
    if kinds:
        onward = frozenset[str]().union(*(sentence.after(kind) for kind in kinds))
        end = unknown_end(line, at, lexicon, onward, last=END in onward)
        kinds = _fitting(line, end, kinds, sentence, lexicon)
        tell = partial(_no_such_name, line[at:end], kinds, _keywords(sentence, lexicon), lexicon)
        return Slip(at, end, tell, Token(kinds[0], "", at, end))
    end = unknown_end(line, at, lexicon, wanted)
    return _longer_name(line, at, end, sentence, lexicon) or Slip(
        at, end, partial(_unknown_word, line, at, end, sentence, lexicon)
    )


def _fitting(line: str, end: int, kinds: list[str], sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """Of the kinds of name that may stand here, those that may be followed by what stands behind; all if none may."""
    if len(kinds) == 1:
        return kinds
    at = _next(line, end)
    onward = {token.terminal for token in tokens_at(line, at, lexicon)} if end < len(line.rstrip()) else {END}
    return [kind for kind in kinds if onward & sentence.after(kind)] or kinds


def stops_short(line: str, start: int, end: int, sentence: Sentence, lexicon: Lexicon) -> Slip:
    """The slip of a sentence that ends too soon; the last word read is shown as the place."""
    if sentence.tokens:
        start, end = sentence.tokens[-1].start, sentence.tokens[-1].end
    return Slip(start, end, partial(_too_soon, line, sentence, lexicon))


def _longer_name(line: str, at: int, end: int, sentence: Sentence, lexicon: Lexicon) -> Slip | None:
    """A name that was taken for a shorter one: "Wrexham County Burough Council", where "Wrexham" is known."""
    last = sentence.tokens[-1] if sentence.tokens else None
    if last is None or last.terminal not in lexicon.dialect.names or line[last.start] in QUOTES:
        return None
    stops = end == len(line.rstrip()) or ends_sentence(line, end)
    if stops and END not in sentence.wanted:
        return None
    if not stops:
        onward = {token.terminal for token in tokens_at(line, _next(line, end), lexicon)}
        if not onward & sentence.wanted:
            return None
    if nearest(line[at:end][:LONGEST_SHOWN], _keywords(sentence, lexicon)):
        return None
    kinds = ["PARTNER", "GROUP"] if last.terminal in {"PARTNER", "GROUP"} else [last.terminal]
    close = nearest(line[last.start : end][:LONGEST_SHOWN], lexicon.spellings(kinds))
    if close and same(close) == same(line[last.start : last.end]):
        return None
    tell = partial(_no_such_name, line[last.start : end], kinds, [], lexicon)
    return Slip(last.start, end, tell, None)


def _next(line: str, position: int) -> int:
    while position < len(line) - 1 and line[position].isspace():
        position += 1
    return position


def _keywords(sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """The words of the language that may come next, as they are printed."""
    words = [terminal for terminal in sentence.wanted if terminal in lexicon.table]
    return [lexicon.phrase(terminal, form_next(terminal, sentence, lexicon)) for terminal in words]


def _never_closed(quoted: str) -> Told:
    what = _("The quotation mark before “{word}” is never closed.").format(word=quoted[:LONGEST_SHOWN].strip())
    return what, _("Close it after the name.")


def _too_soon(line: str, sentence: Sentence, lexicon: Lexicon) -> Told:
    return _("The sentence stops too soon."), what_may_come(line, sentence, lexicon)


def _unknown_word(line: str, at: int, end: int, sentence: Sentence, lexicon: Lexicon) -> Told:
    word = line[at:end][:LONGEST_SHOWN]
    close = nearest(word, _keywords(sentence, lexicon))
    if close:
        return _("“{word}” is not known here.").format(word=word), _did_you_mean(close)
    return _("“{word}” does not belong here.").format(word=word), what_may_come(line, sentence, lexicon)


def _no_such_name(word: str, kinds: Sequence[str], keywords: Sequence[str], lexicon: Lexicon) -> Told:
    quoted = word[:1] in QUOTES
    bare = (unquote(word) if quoted else word)[:LONGEST_SHOWN]
    if quoted and lexicon.dialect.rereads:
        keywords = []  # what stands in quotes is a name
    names = lexicon.spellings(kinds)
    close = nearest(bare, [*keywords, *names])
    if close is not None and close not in names:
        return _("“{word}” is not known here.").format(word=bare), _did_you_mean(close)
    return _there_is_no(kinds, bare, lexicon), _did_you_mean(close) if close else names_told(kinds[0], lexicon)


def _there_is_no(kinds: Sequence[str], word: str, lexicon: Lexicon) -> str:
    own = [kind for kind in kinds if kind in lexicon.dialect.kinds]
    if own:
        one = lexicon.dialect.kinds[own[0]].missing if len(kinds) == 1 else lambda: _("There is no “{word}” here.")
        return one().format(word=word)
    match kinds:
        case ["PARTNER"]:
            return _("There is no partner called “{word}”.").format(word=word)
        case ["PARTNER", "GROUP"]:
            return _("There is no partner or group called “{word}”.").format(word=word)
        case ["DRIVER"]:
            return _("There is no driver called “{word}”.").format(word=word)
        case ["POOL"]:
            return _("There is no pool of costs called “{word}”.").format(word=word)
        case ["KIND"]:
            return _("There is no kind of contribution called “{word}”.").format(word=word)
    return _("There is no group called “{word}”.").format(word=word)


def _did_you_mean(close: str) -> str:
    return _("Did you mean “{name}”?").format(name=close)


def _out_of_place(line: str, known: list[Token], sentence: Sentence, lexicon: Lexicon) -> Told:
    """Words that are known, but not wanted at this point."""
    word = line[known[0].start : known[0].end][:LONGEST_SHOWN]
    wanted = sentence.wanted
    by_terminal = {token.terminal: token for token in known}
    told = lexicon.dialect.out_of_place(word, by_terminal.keys(), sentence.tokens)
    if told is not None:
        return told
    if "GROUP_ONE" in by_terminal and "GROUP" in wanted:
        told = _form_for_one(word, str(by_terminal["GROUP_ONE"].value), lexicon)
    elif "GROUP" in by_terminal and "GROUP_ONE" in wanted:
        told = _form_for_many(word, str(by_terminal["GROUP"].value), lexicon)
    elif "NUMBER" in by_terminal and wanted & {"MONEY", "PERCENT"}:
        told = _no_sign(word, str(by_terminal["NUMBER"].value), wanted)
    elif by_terminal.keys() & OWN_LIMITS and sentence.tokens and sentence.tokens[-1].terminal == "PAY":
        example = a_limit_example(sentence, lexicon, least="NO_LESS" in by_terminal)
        told = _("A limit in these words is for one partner."), _as_in(example)
    elif "AND" in by_terminal and sentence.may_end:
        told = (
            _("“{word}” does not belong here.").format(word=word),
            _("End the sentence before it, and begin another."),
        )
    elif "EACH" in by_terminal:
        told = _("“{word}” comes first.").format(word=word), _as_in(an_each_example(sentence, lexicon))
    else:
        told = _other_kind(word, by_terminal, what_may_come(line, sentence, lexicon), wanted, lexicon)
    return told or (_("“{word}” does not belong here.").format(word=word), what_may_come(line, sentence, lexicon))


def _form_for_one(word: str, group: str, lexicon: Lexicon) -> Told:
    many, one, each = lexicon.name("GROUP", group).text, lexicon.name("GROUP_ONE", group).text, lexicon.phrase("EACH")
    mend = _("Write “{many}” for all of them together, or “{each} {one}” for each on its own.")
    return _("“{word}” is the form for one.").format(word=word), mend.format(many=many, each=each, one=one)


def _form_for_many(word: str, group: str, lexicon: Lexicon) -> Told:
    one = lexicon.name("GROUP_ONE", group).text
    return _("“{word}” is the form for many.").format(word=word), _("Write “{one}” here.").format(one=one)


def _no_sign(word: str, figure: str, wanted: frozenset[str]) -> Told:
    with suppress(NotAFigure):
        figure = format_number(figure_value("NUMBER", figure))
    ways = [f"“£{figure}”"] * ("MONEY" in wanted) + [f"“{figure}%”"] * ("PERCENT" in wanted)
    return _("“{word}” needs a sign.").format(word=word), _("Write {ways}.").format(ways=either(ways))


def _other_kind(word: str, known: dict[str, Token], mend: str, wanted: frozenset[str], lexicon: Lexicon) -> Told | None:
    """A name of one kind where another kind is wanted."""
    if not wanted & set(lexicon.dialect.names):
        return None
    if "PARTNER" in known:
        return _("“{word}” is a partner.").format(word=word), mend
    if "GROUP" in known or "GROUP_ONE" in known:
        return _("“{word}” is a group.").format(word=word), mend
    if "DRIVER" in known:
        return _("“{word}” is a driver.").format(word=word), mend
    if "POOL" in known:
        return _("“{word}” is a pool of costs.").format(word=word), mend
    for terminal, kind in lexicon.dialect.kinds.items():
        if terminal in known:
            return kind.is_one().format(word=word), mend
    return None


def _as_in(example: str) -> str:
    return _("Write it as in “{example}”.").format(example=example)
