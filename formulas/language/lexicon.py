"""Which phrases mean what: a language's words and a Board's names in one look-up."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from formulas.language.words import KINDS, TABLES
from funding.board import Board
from funding.groups import groups_of
from funding.names import same
from funding.plan import pools_of

PIECE = re.compile(r"\w+|[^\w\s]")
NAME_TERMINALS = ("PARTNER", "GROUP", "GROUP_ONE", "DRIVER", "POOL", "KIND")
_WORDS_FOR_GROUP = ("GROUP", "GROUP_ONE")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A notion of the grammar, and for a name the key it stands for."""

    terminal: str
    value: str
    text: str
    """The phrase as it is printed."""


@dataclass(slots=True)
class _Branch:
    """Where a phrase may go on, piece by piece, and what it means when it ends here."""

    onward: dict[str, "_Branch"] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)


class Lexicon:
    """The words of one language and the names of one Board, found by longest match."""

    def __init__(self, language: str, names: Iterable[Meaning]) -> None:
        """Build the look-up for a language (`en` or `cy`) and the names a Board gives."""
        self.language = language
        self.table = TABLES[language]
        self._root = _Branch()
        self._quoted: dict[str, list[Meaning]] = {}
        self._printed: dict[tuple[str, str], str] = {}
        for terminal, phrases in self.table.items():
            for phrase in phrases:
                self._plant(Meaning(terminal, phrase, phrases[0]), phrase)
        for meaning in names:
            self._plant(meaning, meaning.text)
            known = self._quoted.setdefault(same(meaning.text), [])
            if all(other.terminal != meaning.terminal for other in known):
                known.append(meaning)
            self._printed.setdefault((meaning.terminal, meaning.value), meaning.text)

    def _plant(self, meaning: Meaning, phrase: str) -> None:
        branch = self._root
        for piece in PIECE.findall(unicodedata.normalize("NFC", phrase)):
            branch = branch.onward.setdefault(same(piece), _Branch())
        if all((other.terminal, other.value) != (meaning.terminal, meaning.value) for other in branch.meanings):
            branch.meanings.append(meaning)

    def phrases_at(self, text: str, start: int) -> Iterator[tuple[int, Meaning]]:
        """Every phrase that begins here, shortest first, with where it ends."""
        branch = self._root
        position = start
        while (found := PIECE.match(text, position)) and (onward := branch.onward.get(same(found[0]))):
            branch = onward
            for meaning in branch.meanings:
                yield found.end(), meaning
            position = found.end()
            while position < len(text) and text[position] in " \t":
                position += 1

    def quoted(self, name: str) -> list[Meaning]:
        """What a name in quotes may stand for."""
        return self._quoted.get(same(name), [])

    def printed(self, terminal: str, value: str) -> str:
        """The name that stands for a key in sentences."""
        return self._printed[terminal, value]

    def names(self, terminal: str) -> list[str]:
        """Every name of a kind, as sentences write it."""
        return [text for (kind, _), text in self._printed.items() if kind == terminal]

    def spellings(self, terminals: Iterable[str]) -> list[str]:
        """Every spelling of these kinds of name, longer forms included."""
        wanted = set(terminals)
        return [meaning.text for known in self._quoted.values() for meaning in known if meaning.terminal in wanted]

    def phrase(self, terminal: str, form: int = 0) -> str:
        """The words for a notion: the first form, or the second (for many) where there is one."""
        phrases = self.table[terminal]
        return phrases[min(form, len(phrases) - 1)]


def lexicon_of(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board in a language; English names are understood in Welsh sentences too."""
    return Lexicon(language, _names(board, language))


def _names(board: Board, language: str) -> Iterator[Meaning]:
    welsh = language == "cy"
    for partner in board.partners:
        own = (partner.short_cy, partner.name_cy) if welsh else ()
        for name in (*own, partner.short, partner.name):
            if name:
                yield Meaning("PARTNER", partner.id, name)
    for group in groups_of(board):
        many = (group.name_cy, group.name) if welsh else (group.name,)
        one = (group.singular_cy, group.singular) if welsh else (group.singular,)
        yield from (Meaning("GROUP", group.name, name) for name in many)
        yield from (Meaning("GROUP_ONE", group.name, name) for name in one)
    for driver in board.drivers:
        for name in ((driver.name_cy, driver.name) if welsh else (driver.name,)):
            if name:
                yield Meaning("DRIVER", driver.name, name)
    yield from (Meaning("POOL", pool, pool) for pool in pools_of(board))
    kinds: Mapping[str, str] = KINDS[language]
    yield from (Meaning("KIND", kind, words) for kind, words in kinds.items())
