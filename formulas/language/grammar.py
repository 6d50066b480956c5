"""The grammar as it is walked: a sentence takes tokens one by one, and tells which may come next."""

from collections.abc import Container, Iterator
from copy import copy
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from lark import Lark, Transformer
from lark import Token as LarkToken
from lark.lexer import Lexer

from formulas.language.dialect import Dialect
from formulas.language.formula_dialect import FORMULAS
from formulas.language.lexicon import Lexicon
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
def grammar(dialect: Dialect = FORMULAS) -> Lark:
    """The grammar of a dialect in all languages, built once."""
    builder = cast(
        "Transformer[Any, Any]", SimpleNamespace(**dialect.rules)
    )  # lark looks the rules up by name and asks no more
    return Lark(
        dialect.grammar(),
        start=dialect.start,
        parser="lalr",
        lexer=_NoLexer,
        transformer=builder,
        maybe_placeholders=False,
    )


class Sentence:
    """A sentence as far as it has been read."""

    def __init__(self, lexicon: Lexicon, never: Container[str] = ()) -> None:
        """Begin a sentence in the dialect of a lexicon; `never` holds notions that its first word is not."""
        self._dialect = lexicon.dialect
        self._parser: InteractiveParser = grammar(self._dialect).parse_interactive("")
        self._never = never
        self.tokens: list[Token] = []

    @property
    def fitting(self) -> frozenset[str]:
        """The notions that the grammar takes next; `END` where the sentence may end."""
        fitting = self._next(self._parser)
        return fitting if self.tokens else frozenset(notion for notion in fitting if notion not in self._never)

    @property
    def clause(self) -> list[Token]:
        """Those of the words read that belong to a sentence of a formula."""
        return self.tokens[self._dialect.clause_from(self.tokens) :]

    @property
    def wanted(self) -> frozenset[str]:
        """The notions that may come next, seeing also who pays."""
        # "Wrexham pays no more than £5,000" is for one partner: of several it would not say each or together.
        if not self._dialect.own_limits_for_one or not self.tokens or self.tokens[-1].terminal != "PAY":
            return self.fitting
        one = [token.terminal for token in self.clause[:3]] == ["PARTNER", "PAY"]
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
        return self._next(ahead)

    def close(self) -> Any:
        """What the whole sentence says, a clause where it is one of a formula; raises `NotAClause`."""
        return self._parser.feed_eof()

    def _next(self, parser: "InteractiveParser") -> frozenset[str]:
        key = self._dialect, tuple(parser.parser_state.state_stack)
        if key not in _known:
            _known[key] = frozenset(parser.accepts())
        return _known[key]


# A list of names goes round the same states, so that few stacks of states occur and each is worked out once.
_known: dict[tuple[Dialect, tuple[int, ...]], frozenset[str]] = {}


def _mute(parser: "InteractiveParser") -> "InteractiveParser":
    """A copy that makes no clauses."""
    ahead: InteractiveParser = parser.copy(deepcopy_values=False)
    ahead.parser_state.parse_conf = copy(ahead.parser_state.parse_conf)
    ahead.parser_state.parse_conf.callbacks = {}
    return ahead
