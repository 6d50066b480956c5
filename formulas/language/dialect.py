"""What makes a language of sentences: its grammar, its words, what its rules make, and what is said of its names."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from formulas.language.builder import Rule
from formulas.language.words import Table

if TYPE_CHECKING:
    from formulas.language.lexicon import Lexicon
    from formulas.language.scanner import Token


@dataclass(frozen=True, slots=True)
class NameKind:
    """How messages speak of a kind of name; in functions, so that it is said in the language in use."""

    thing: Callable[[], str]
    """One of them: "a cost line"."""
    missing: Callable[[], str]
    """That there is none of this `{word}`."""
    is_one: Callable[[], str]
    """That `{word}` is one, where another kind is wanted."""


def _from_the_start(_tokens: Sequence["Token"]) -> int:
    return 0


def _nothing_more(_word: str, _known: Collection[str], _read: Sequence["Token"]) -> tuple[str, str] | None:
    return None


def _no_form(_terminal: str, _read: Sequence["Token"]) -> str:
    return ""


@dataclass(frozen=True, eq=False)
class Dialect:
    """A language of sentences in every tongue; formulas have one, and scenarios have others on the same machinery."""

    grammar: Callable[[], str]
    """The text of the grammar, as lark reads it; asked for once, when the first sentence is read."""
    rules: Mapping[str, Rule]
    """What each rule of the grammar makes."""
    tables: Mapping[str, Table]
    """For each tongue, the phrases of each notion."""
    forms: Mapping[str, Mapping[tuple[str, str], str]]
    """For each tongue, the forms of a notion that its neighbours call for."""
    names: tuple[str, ...]
    """The notions that stand for names, in the order in which they are told."""
    opening: Callable[["Lexicon"], str]
    """What a sentence begins with, told to somebody who begins it otherwise."""
    start: str = "start"
    """The rule of a whole sentence."""
    kinds: Mapping[str, NameKind] = field(default_factory=dict)
    """How messages speak of names that formulas do not know."""
    clause_from: Callable[[Sequence["Token"]], int] = _from_the_start
    """Where, among the words read, the words of a formula's sentence begin."""
    out_of_place: Callable[[str, Collection[str], Sequence["Token"]], tuple[str, str] | None] = _nothing_more
    """What to say of a word that does not fit, by what it may be and what was read before it."""
    form_after: Callable[[str, Sequence["Token"]], str] = _no_form
    """The form that a notion of this dialect takes behind what has been read."""
    own_limits_for_one: bool = True
    """Whether "pays no more than" is said of one partner alone."""
    new_names: bool = False
    """Whether a name in quotes may be one that nobody has yet (`NEW_NAME`)."""
    years: bool = False
    """Whether sentences name years (`YEAR`)."""
    rereads: bool = False
    """Whether a sentence that cannot be read is tried again with its first name taken for another kind."""
