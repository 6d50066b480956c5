"""What must follow a change of names so that every formula says what it said before."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar

from formulas import clauses as c
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_clause
from formulas.language.reading import Read, read_line
from funding.board import Board, FormulaText
from funding.places import quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.respelling import Respelt, respellings, respelt

T = TypeVar("T")
Renames = Mapping[tuple[str, str], str]
"""The new key for a kind of name (`GROUP`, `DRIVER`, `POOL`) and an old key; partners keep their ids."""
NONE: Renames = MappingProxyType({})

_KEYS = {
    c.PartnerNamed: ("PARTNER", "id"),
    c.GroupNamed: ("GROUP", "name"),
    c.ByDriver: ("DRIVER", "driver"),
    c.AmountByBand: ("DRIVER", "driver"),
    c.WeightByBand: ("DRIVER", "driver"),
    c.ForPools: ("POOL", "pools"),
}
_LINE_END = re.compile(r"(\r\n|\r|\n)")


def followed(before: Board, after: Board, renames: Renames = NONE) -> Board | Refused:
    """The Board with its formulas saying under its new names what they said under the old.

    Sentences that could not be read before stay as they are. Refused where a sentence would have no way to say it.
    """
    texts: list[FormulaText] = []
    for formula in after.formulas:
        old, new = lexicon_of(before, formula.language), lexicon_of(after, formula.language)
        changes = respellings(before, after, renames, formula.language)
        text = _followed(formula.text, old, new, renames, changes)
        if text is None:
            what = _("Under this name the formula {name} could no longer be read. Choose another name.")
            return Refused(what.format(name=quoted(formula.name)))
        texts.append(formula if text == formula.text else formula.model_copy(update={"text": text}))
    return after.model_copy(update={"formulas": tuple(texts)})


def formulas_naming(board: Board, terminal: str, key: str) -> tuple[str, ...]:
    """The names of the formulas with a sentence that names a partner (by id), a group, a driver or a pool."""
    return tuple(
        formula.name
        for formula in board.formulas
        if any((terminal, key) in set(_named(clause)) for clause in _clauses(board, formula))
    )


def _clauses(board: Board, formula: FormulaText) -> tuple[c.Clause, ...]:
    return parse(formula.text, lexicon_of(board, formula.language)).formula.clauses


def _followed(text: str, old: Lexicon, new: Lexicon, renames: Renames, changes: Respelt) -> str | None:
    parts = _LINE_END.split(text)
    for place in range(0, len(parts), 2):
        line = parts[place]
        for read in reversed(list(read_line(line, old))):
            if read.clause is None or isinstance(read.clause, c.Note):
                continue
            sentence = _sentence(line, read, _renamed(read.clause, renames), old, new, changes)
            if sentence is None:
                return None
            line = line[: read.start] + sentence + line[read.end :]
        parts[place] = line
    result = "".join(parts)
    wanted = _renamed(parse(text, old).formula.clauses, renames)
    return result if _within(wanted, parse(result, new).formula.clauses) else None


def _sentence(line: str, read: Read, wanted: c.Clause, old: Lexicon, new: Lexicon, changes: Respelt) -> str | None:
    """The sentence that says the same under the new names, as near to what is written as can be."""
    written = line[read.start : read.end]
    space = written[len(written.rstrip()) :]
    if _says(written, wanted, new):
        return written
    for in_quotes in (False, True):
        tried = respelt(line, read.start, read.end, old, changes, in_quotes=in_quotes)
        if _says(tried, wanted, new):
            return tried
    printed = print_clause(wanted, new) + space
    return printed if _says(printed, wanted, new) else None


def _says(sentence: str, wanted: c.Clause, lexicon: Lexicon) -> bool:
    read = parse(sentence, lexicon)
    return read.formula.clauses == (wanted,) and not read.problems


def _within(wanted: tuple[c.Clause, ...], found: tuple[c.Clause, ...]) -> bool:
    """Whether the wanted clauses are all there in their order; a new name may make more sentences readable."""
    rest = iter(found)
    return all(any(clause == other for other in rest) for clause in wanted)


def _renamed(thing: T, renames: Renames) -> T:
    """A clause with the new keys in place of the old."""
    if isinstance(thing, tuple):
        return tuple(_renamed(part, renames) for part in thing)  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    terminal, key = _KEYS.get(type(thing), ("", ""))
    changed: dict[str, Any] = {}
    for entry in fields(thing):
        value = getattr(thing, entry.name)
        changed[entry.name] = _new_key(value, terminal, renames) if entry.name == key else _renamed(value, renames)
    return replace(thing, **changed)


def _new_key(value: str | tuple[str, ...], terminal: str, renames: Renames) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(renames.get((terminal, key), key) for key in value)
    return renames.get((terminal, value), value)


def _named(thing: object) -> Iterator[tuple[str, str]]:
    """Every name in a clause: its kind and its key."""
    if isinstance(thing, tuple):
        for part in thing:
            yield from _named(part)
    elif is_dataclass(thing) and not isinstance(thing, type):
        terminal, key = _KEYS.get(type(thing), ("", ""))
        for entry in fields(thing):
            value = getattr(thing, entry.name)
            if entry.name != key:
                yield from _named(value)
            elif isinstance(value, tuple):
                yield from ((terminal, name) for name in value)
            else:
                yield terminal, value
