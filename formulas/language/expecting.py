"""What may come next in a sentence, told in words."""

from collections.abc import Container

from formulas.language.forms import form_next
from formulas.language.grammar import END, Sentence
from formulas.language.lexicon import Lexicon
from formulas.language.pieces import capital
from funding.wording import _

MOST_TOLD = 5
MOST_NAMES = 4
_LISTED = ("DRIVER", "POOL", "KIND")
_FIGURES = ("MONEY", "PERCENT", "NUMBER")
_LAST = ("GROUP_ONE", "NO_MORE", "NO_LESS", "COMMA", "COLON", END)


def what_may_come(line: str, sentence: Sentence, lexicon: Lexicon) -> str:
    """The sentence that tells what may come next, after the last word read."""
    if not sentence.tokens:
        return lexicon.dialect.opening(lexicon)
    last = sentence.tokens[-1]
    told = _told(sentence, lexicon)
    word = line[last.start : last.end]
    if len(told) > MOST_TOLD:
        return _("After “{word}” may come, for example, {things}.").format(
            word=word, things=either(told[: MOST_TOLD - 1])
        )
    return _("After “{word}” comes {things}.").format(word=word, things=either(told))


def an_each_example(sentence: Sentence, lexicon: Lexicon) -> str:
    """A payment by each partner of the group that the sentence speaks of."""
    one = _one_of(sentence, lexicon) or lexicon.names("GROUP_ONE")[0]
    return f"{capital(lexicon.phrase('EACH'))} {one} {lexicon.phrase('PAY')} £5,000"


def a_limit_example(sentence: Sentence, lexicon: Lexicon, *, least: bool) -> str:
    """A limit on each partner of the group that the sentence speaks of, or on all."""
    one = _one_of(sentence, lexicon) or lexicon.phrase("ONE_PARTNER")
    than = lexicon.phrase("LESS_THAN" if least else "MORE_THAN")
    return f"{capital(lexicon.phrase('NO'))} {one} {lexicon.phrase('PAYING')} {than} £5,000"


def _one_of(sentence: Sentence, lexicon: Lexicon) -> str | None:
    groups = [str(token.value) for token in sentence.tokens if token.terminal == "GROUP"]
    return lexicon.name("GROUP_ONE", groups[0]).text if groups else None


def either(things: list[str]) -> str:
    """Things listed with "or"."""
    return _("{things} or {last}").format(things=", ".join(things[:-1]), last=things[-1]) if things[1:] else things[0]


def both(things: list[str]) -> str:
    """Things listed with "and"."""
    return _("{things} and {last}").format(things=", ".join(things[:-1]), last=things[-1]) if things[1:] else things[0]


def names_told(terminal: str, lexicon: Lexicon) -> str:
    """What there is of a kind of name, for those who asked for one that there is not."""
    names = lexicon.names(terminal)
    shown = [f"“{name}”" for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        shown.append(_("{count} more").format(count=len(names) - MOST_NAMES))
    listed = both(shown) if shown else ""
    match terminal, bool(names):
        case "DRIVER", True:
            return _("This Board's drivers: {names}.").format(names=listed)
        case "DRIVER", False:
            return _("This Board has no drivers yet. Add one first.")
        case "POOL", True:
            return _("This Board's pools of costs: {names}.").format(names=listed)
        case "POOL", False:
            return _("This Board has no costs yet. Add one first.")
        case "KIND", _:
            return _("The kinds are {names}.").format(names=listed)
        case "GROUP_ONE", _:
            return _("Name a group by its form for one, such as “{name}”.").format(name=names[0])
    if terminal in lexicon.dialect.kinds:
        return _("There are: {names}.").format(names=listed) if names else _("The Board has none yet.")
    if lexicon.dialect.new_names:
        return _("Check the spelling. The name of somebody new stands in quotes.")
    return _("Check the spelling, or add the partner to the Board.")


def _told(sentence: Sentence, lexicon: Lexicon) -> list[str]:
    wanted = sentence.wanted
    scale = any(token.terminal == "COLON" for token in sentence.tokens)
    told: list[str] = []
    for terminal in sorted(wanted, key=lambda terminal: in_order(terminal, lexicon)):
        if not _goes_without_saying(terminal, wanted, scale=scale):
            told += _things(terminal, sentence, lexicon)
    return told


def in_order(terminal: str, lexicon: Lexicon) -> tuple[int, int]:
    """The place of a notion among others that may come: names, figures, words, and what is said last."""
    if terminal in _LAST:
        return 2, _LAST.index(terminal)
    first = (*lexicon.dialect.names, *_FIGURES)
    if terminal in first:
        return 0, first.index(terminal)
    if terminal not in lexicon.table:
        return 2, -1
    return 1, list(lexicon.table).index(terminal)


def _goes_without_saying(terminal: str, wanted: Container[str], *, scale: bool) -> bool:
    match terminal:
        case "AND":
            return scale  # the bands of a scale are told apart by commas
        case "COMMA":
            return not scale and any(other in wanted for other in ("AND", "BUT", "SHARED", "UP_TO"))
        case "COLON":
            return "TO" in wanted
        case "NO_MORE" | "NO_LESS":
            return "BUT" in wanted
        case "IN_RATIO":
            return "NUMBER" in wanted
        case "OF_COSTS":
            return "OF_REMAINDER" in wanted
        case "GROUP" | "THE_GROUP":
            return "PARTNER" in wanted
    return False


def _things(terminal: str, sentence: Sentence, lexicon: Lexicon) -> list[str]:
    if terminal in _LISTED or terminal in lexicon.dialect.kinds:
        names = lexicon.names(terminal)
        if 0 < len(names) <= MOST_NAMES:
            return [f"“{name}”" for name in names]
    if terminal in lexicon.dialect.kinds:
        return [lexicon.dialect.kinds[terminal].thing()]
    match terminal:
        case "PARTNER":
            return [_("a partner or group") if "GROUP" in sentence.wanted else _("a partner")]
        case "GROUP":
            return [_("a group")]
        case "GROUP_ONE":
            return [_("a group such as “{name}”").format(name=lexicon.names(terminal)[0])]
        case "DRIVER":
            return [_("a driver")]
        case "POOL":
            return [_("a pool of costs")]
    plain = _figure_or_mark(terminal)
    if plain:
        return [plain]
    return [f"“{lexicon.phrase(terminal, form_next(terminal, sentence, lexicon))}”"]


def _figure_or_mark(terminal: str) -> str | None:
    match terminal:
        case "MONEY":
            return _("an amount such as £5,000")
        case "PERCENT":
            return _("a percentage such as 10%")
        case "NUMBER":
            return _("a number such as 3")
        case "COMMA":
            return _("a comma")
        case "COLON":
            return _("a colon")
        case "$END":
            return _("a full stop")
    return None
