"""The grammar as it is walked: a sentence takes tokens one by one, and tells which may come next."""

from collections.abc import Iterator
from copy import copy
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from lark import Lark, Transformer
from lark import Token as LarkToken
from lark.lexer import Lexer

from formulas.clauses import Clause
from formulas.language.builder import RULES
from formulas.language.scanner import Token

if TYPE_CHECKING:
    from lark.parsers.lalr_interactive_parser import InteractiveParser

END = "$END"
OWN_LIMITS = frozenset({"NO_MORE", "NO_LESS"})


class _NoLexer(Lexer):
    """The parser is fed token by token; lark's own lexer is never asked."""

    def __init__(self, lexer_conf: Any) -> None:
        """Take what lark gives and ignore it."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[LarkToken]:  # noqa: ARG002 -- as lark calls it
        """Nothing."""
        return iter(())


@cache
def grammar() -> Lark:
    """The grammar of all languages, built once."""
    text = (files("formulas.language") / "formula.lark").read_text(encoding="utf-8")
    builder = cast(
        "Transformer[Any, Any]", SimpleNamespace(**RULES)
    )  # lark looks the rules up by name and asks no more
    return Lark(text, parser="lalr", lexer=_NoLexer, transformer=builder, maybe_placeholders=False)


class Sentence:
    """A sentence as far as it has been read."""

    def __init__(self) -> None:
        """Begin a sentence."""
        self._parser: InteractiveParser = grammar().parse_interactive("")
        self.tokens: list[Token] = []

    @property
    def fitting(self) -> frozenset[str]:
        """The notions that the grammar takes next; `END` where the sentence may end."""
        return _wanted(self._parser, tuple(self._parser.parser_state.state_stack))

    @property
    def wanted(self) -> frozenset[str]:
        """The notions that may come next, seeing also who pays."""
        # "Wrexham pays no more than £5,000" is for one partner: of several it would not say each or together.
        if not self.tokens or self.tokens[-1].terminal != "PAY":
            return self.fitting
        one = [token.terminal for token in self.tokens[:3]] == ["PARTNER", "PAY"]
        return self.fitting if one else self.fitting - OWN_LIMITS

    @property
    def may_end(self) -> bool:
        """Whether what has been read is a whole sentence."""
        return END in self.wanted

    def take(self, token: Token) -> None:
        """Read one more token, which must be wanted; raises `NotAClause`."""
        self._parser.feed_token(LarkToken(token.terminal, token.value))
        self.tokens.append(token)

    def assume(self, token: Token) -> None:
        """Go on as if a token had been read, only to find what else is wrong: no clause comes of the sentence."""
        self._parser = _mute(self._parser)
        self.take(token)

    def after(self, terminal: str) -> frozenset[str]:
        """The notions that may come after one of those wanted."""
        ahead = _mute(self._parser)
        ahead.feed_token(LarkToken(terminal, ""))
        return _wanted(ahead, tuple(ahead.parser_state.state_stack))

    def close(self) -> Clause:
        """The clause that the whole sentence makes; raises `NotAClause`."""
        clause: Clause = self._parser.feed_eof()
        return clause


# A list of names goes round the same states, so that few stacks of states occur and each is worked out once.
_known: dict[tuple[int, ...], frozenset[str]] = {}


def _wanted(parser: "InteractiveParser", states: tuple[int, ...]) -> frozenset[str]:
    if states not in _known:
        _known[states] = frozenset(parser.accepts())
    return _known[states]


def _mute(parser: "InteractiveParser") -> "InteractiveParser":
    """A copy that makes no clauses."""
    ahead: InteractiveParser = parser.copy(deepcopy_values=False)
    ahead.parser_state.parse_conf = copy(ahead.parser_state.parse_conf)
    ahead.parser_state.parse_conf.callbacks = {}
    return ahead
