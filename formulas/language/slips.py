"""What is said of a sentence that cannot be read: the word, what was expected there, the nearest name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from formulas.language.lexicon import NAME_TERMINALS, Lexicon
from formulas.language.scanner import tokens_at, unknown_end, unquote
from funding.names import nearest
from funding.problems import Problem
from funding.wording import _

if TYPE_CHECKING:
    from lark.parsers.lalr_interactive_parser import InteractiveParser

MOST_NAMED = 6


def not_expected(line: str, start: int, parser: "InteractiveParser[Any]", lexicon: Lexicon, number: int) -> Problem:
    """The problem of a word that does not belong where it stands."""
    known = [token.end for token in tokens_at(line, start, lexicon)]
    end = max(known) if known else unknown_end(line, start, lexicon)
    word = line[start:end].strip()
    accepted = parser.accepts()
    kinds = [terminal for terminal in NAME_TERMINALS if terminal in accepted]
    bare = unquote(word) if word[:1] in '"\u201c\u201d' and len(word) > 1 else word
    where = _("line {line}").format(line=number)
    at = (number, start + 1, max(len(word), 1))
    if word[:1] in '"\u201c\u201d' and (len(word) == 1 or word[-1] not in '"\u201c\u201d'):
        return Problem(where, _("The quotation mark at “{word}” is never closed.").format(word=word[:60]), _("Add the closing mark after the name."), *at)
    if known or not kinds:
        return Problem(where, _("“{word}” does not belong here.").format(word=word[:60]), expected(accepted, lexicon), *at)
    keywords = [lexicon.phrase(terminal) for terminal in accepted if terminal in lexicon.table]
    close = nearest(bare, [*lexicon.spellings(kinds), *keywords])
    what = _("There is no {kind} called “{word}”.").format(kind=_or([_kind(kind) for kind in kinds]), word=bare[:60])
    mend = _("Did you mean “{name}”?").format(name=close) if close else expected(accepted, lexicon)
    return Problem(where, what, mend, *at)


def stops_short(parser: "InteractiveParser[Any]", lexicon: Lexicon, number: int, start: int, end: int) -> Problem:
    """The problem of a sentence that ends too soon."""
    where = _("line {line}").format(line=number)
    return Problem(where, _("The sentence stops too soon."), expected(parser.accepts(), lexicon), number, start + 1, max(end - start, 1))


def expected(accepted: Iterable[str], lexicon: Lexicon) -> str:
    """What may stand at this point, in words."""
    told = [words for terminal in sorted(accepted, key=_order) if (words := _told(terminal, lexicon))]
    if len(told) > MOST_NAMED:
        return _("Expected {things} or another beginning.").format(things=", ".join(told[:MOST_NAMED]))
    return _("Expected {things}.").format(things=_or(told))


def _order(terminal: str) -> tuple[int, str]:
    ranked = (*NAME_TERMINALS, "MONEY", "PERCENT", "NUMBER", "PAY", "EACH", "ALL_PARTNERS", "ALL_OTHERS", "REST", "NOTHING", "NO")
    return (ranked.index(terminal) if terminal in ranked else len(ranked), terminal)


def _told(terminal: str, lexicon: Lexicon) -> str:
    if terminal in NAME_TERMINALS:
        return _("a {kind}").format(kind=_kind(terminal))
    figures = {
        "MONEY": _("an amount such as £5,000"),
        "PERCENT": _("a percentage such as 10%"),
        "NUMBER": _("a number such as 3"),
        "COMMA": _("a comma"),
        "COLON": _("a colon"),
        "$END": _("the end of the sentence"),
    }
    return figures.get(terminal) or f"“{lexicon.phrase(terminal, form=int(terminal == 'PAY'))}”"


def _kind(terminal: str) -> str:
    return {
        "PARTNER": _("partner"),
        "GROUP": _("group"),
        "GROUP_ONE": _("group (in the form for one, such as “local authority”)"),
        "DRIVER": _("driver"),
        "POOL": _("pool of costs"),
        "KIND": _("kind of contribution"),
    }[terminal]


def _or(things: list[str]) -> str:
    return _(" or ").join([", ".join(things[:-1]), things[-1]] if len(things) > 1 else things)
