"""Which phrases mean what: a language's words and a Board's names in one look-up."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from formulas.language.dialect import Dialect
from formulas.language.formula_dialect import FORMULAS
from formulas.language.pieces import PIECE, skip_space
from formulas.language.welsh import aspirate, soft
from formulas.language.words import ARTICLES, KINDS, NUMBERS
from funding.board import Board
from funding.groups import groups_of
from funding.names import same
from funding.plan import pools_of
from funding.remembering import remembering

NAME_TERMINALS = FORMULAS.names


@dataclass(frozen=True, slots=True)
class Meaning:
    """A notion of the grammar, and for a name the key it stands for."""

    terminal: str
    value: str
    text: str
    """The phrase as it is printed."""
    common: bool = False
    """Whether it is a Welsh common noun, which mutates; names of bodies are printed as the Board writes them."""


@dataclass(slots=True)
class _Branch:
    """Where a phrase may go on, piece by piece, and what it means when it ends here."""

    onward: dict[str, "_Branch"] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)


class Lexicon:
    """The words of one language and the names of one Board, found by longest match."""

    def __init__(self, language: str, names: Iterable[Meaning], dialect: Dialect = FORMULAS) -> None:
        """Build the look-up for a language (`en` or `cy`) and the names a Board gives."""
        self.language = language
        self.dialect = dialect
        self.table = dialect.tables[language]
        self._root = _Branch()
        self._quoted: dict[str, list[Meaning]] = {}
        self._printed: dict[tuple[str, str], Meaning] = {}
        for terminal, phrases in self.table.items():
            for phrase in phrases:
                self._plant(Meaning(terminal, phrase, phrases[0]), phrase)
        for word, number in NUMBERS[language].items():
            self._plant(Meaning("NUMBER", str(number), word), word)
        for meaning in names:
            self._plant(meaning, meaning.text)
            for variant in variants(meaning.text, language):
                self._plant(meaning, variant)
            self._quoted.setdefault(same(meaning.text), []).append(meaning)
            self._printed.setdefault((meaning.terminal, meaning.value), meaning)

    def _plant(self, meaning: Meaning, phrase: str) -> None:
        branch = self._root
        for piece in PIECE.findall(unicodedata.normalize("NFC", phrase)):
            branch = branch.onward.setdefault(same(piece), _Branch())
        if meaning not in branch.meanings:
            branch.meanings.append(meaning)

    def phrases_at(self, text: str, start: int) -> Iterator[tuple[int, Meaning]]:
        """Every phrase that begins here, shortest first, with where it ends."""
        branch = self._root
        position = start
        while (found := PIECE.match(text, position)) and (onward := branch.onward.get(same(found[0]))):
            branch = onward
            for meaning in branch.meanings:
                yield found.end(), meaning
            position = skip_space(text, found.end())

    def quoted(self, name: str) -> list[Meaning]:
        """What a name in quotes may stand for."""
        return self._quoted.get(same(name), [])

    def name(self, terminal: str, value: str) -> Meaning:
        """The name that stands for a key in sentences; raises `KeyError` when the Board has none."""
        return self._printed[terminal, value]

    def knows(self, terminal: str, value: str) -> bool:
        """Whether the Board has a name for a key."""
        return (terminal, value) in self._printed

    def named(self, terminal: str) -> list[Meaning]:
        """Everything of a kind that has a name, under the name that sentences write."""
        return [meaning for (kind, _), meaning in self._printed.items() if kind == terminal]

    def names(self, terminal: str) -> list[str]:
        """Every name of a kind, as sentences write it."""
        return [meaning.text for meaning in self.named(terminal)]

    def spelt(self, terminal: str) -> list[Meaning]:
        """Everything of a kind under every name that it has."""
        return [meaning for known in self._quoted.values() for meaning in known if meaning.terminal == terminal]

    def spellings(self, terminals: Iterable[str]) -> list[str]:
        """Every spelling of these kinds of name, longer forms included."""
        return [meaning.text for terminal in terminals for meaning in self.spelt(terminal)]

    def phrases(self, terminal: str) -> tuple[str, ...]:
        """Every phrase for a notion, the one that is printed first."""
        return self.table[terminal]

    def phrase(self, terminal: str, form: str = "") -> str:
        """The phrase that is printed for a notion, in a form where the language has it."""
        return self.dialect.forms[self.language].get((terminal, form), self.table[terminal][0])


def variants(name: str, language: str) -> Iterator[str]:
    """Other ways to write a name that change nothing: after an article, or mutated."""
    for article in ARTICLES[language]:
        yield f"{article} {name}"
    if language == "cy":
        yield from (soft(name), aspirate(name))
        first, _, others = name.partition(" ")
        if first.lower() in ARTICLES["cy"] and others:
            yield f"'r {others}"


def _rests_on(board: Board, language: str = "en") -> object:
    return language, board.partners, board.groups, board.drivers, pools_of(board)


@remembering(_rests_on)
def lexicon_of(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board in a language; English names are understood in Welsh sentences too."""
    return Lexicon(language, names_of(board, language))


def names_of(board: Board, language: str) -> Iterator[Meaning]:
    """The names that a Board gives to what formulas speak of, the one that is printed first."""
    welsh = language == "cy"
    for partner in board.partners:
        own = (partner.short_cy, partner.name_cy) if welsh else ()
        for name in (*own, partner.short, partner.name):
            if name:
                yield Meaning("PARTNER", partner.id, name)
    for group in groups_of(board):
        if welsh:
            yield Meaning("GROUP", group.name, group.name_cy, common=group.name_cy != group.name)
            yield Meaning("GROUP_ONE", group.name, group.singular_cy, common=group.singular_cy != group.singular)
        yield Meaning("GROUP", group.name, group.name)
        yield Meaning("GROUP_ONE", group.name, group.singular)
    for driver in board.drivers:
        for name in (driver.name_cy, driver.name) if welsh else (driver.name,):
            if name:
                yield Meaning("DRIVER", driver.name, name)
    for pool in pools_of(board):
        yield Meaning("POOL", pool, pool)
    for kind, words in KINDS[language].items():
        yield Meaning("KIND", kind, words, common=welsh)
