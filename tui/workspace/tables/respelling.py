"""Names in a written sentence put into their new spelling, with everything around them left as it stands."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from formulas.language.lexicon import Lexicon
from formulas.language.pieces import QUOTES, quote, unquote
from formulas.language.scanner import Token, tokens_at
from formulas.language.spans import terminal_spans
from formulas.language.welsh import aspirate, soft
from formulas.language.words import ARTICLES
from funding.board import Board
from funding.groups import groups_of
from funding.names import same
from funding.plan import pools_of

Respelt = Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
"""For a kind of name and an old key: each of its old spellings with the new one."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    terminal: str
    key: str
    form: str
    text: str


def respellings(before: Board, after: Board, renames: Mapping[tuple[str, str], str], language: str) -> Respelt:
    """Which spellings of which names change; one that is gone becomes the first of those that are left."""
    new: dict[tuple[str, str], dict[str, str]] = {}
    for spelling in _spellings(after, language):
        new.setdefault((spelling.terminal, spelling.key), {}).setdefault(spelling.form, spelling.text)
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for spelling in _spellings(before, language):
        kind = "GROUP" if spelling.terminal == "GROUP_ONE" else spelling.terminal
        forms = new.get((spelling.terminal, renames.get((kind, spelling.key), spelling.key)))
        if forms:
            text = forms.get(spelling.form) or next(iter(forms.values()))
            if text != spelling.text:
                found.setdefault((spelling.terminal, spelling.key), []).append((spelling.text, text))
    return {name: tuple(changes) for name, changes in found.items()}


def respelt(line: str, start: int, end: int, lexicon: Lexicon, changes: Respelt, *, in_quotes: bool) -> str:
    """What stands between two places of a line, with the names in it in their new spelling, in quotes or not."""
    text = line[start:end]
    for first, last, terminal in reversed(terminal_spans(line, lexicon)):
        if start <= first and last <= end:
            token = _token(line, first, last, terminal, lexicon)
            spelling = _new_spelling(line[first:last], changes.get((terminal, str(token.value)), ()), lexicon.language)
            if spelling is not None:
                text = text[: first - start] + (quote(spelling[1]) if in_quotes else spelling[0]) + text[last - start :]
    return text


def _token(line: str, start: int, end: int, terminal: str, lexicon: Lexicon) -> Token:
    fitting = [token for token in tokens_at(line, start, lexicon) if (token.end, token.terminal) == (end, terminal)]
    return min(fitting, key=lambda token: token.rank, default=Token(terminal, "", start, end))


def _new_spelling(written: str, changes: tuple[tuple[str, str], ...], language: str) -> tuple[str, str] | None:
    """The new spelling as the old one was written, and plain; None when this spelling stays."""
    in_quotes = written[0] in QUOTES
    bare = unquote(written) if in_quotes else written
    for old, new in changes:
        for shape in _shapes(language):
            if same(bare) == same(shape(old)):
                shaped = shape(new)
                if bare[:1].isupper() and not shape(old)[:1].isupper():
                    shaped = shaped[:1].upper() + shaped[1:]
                return (quote(new) if in_quotes else shaped), new
    return None


def _shapes(language: str) -> Iterator[Callable[[str], str]]:
    """The shapes that a name may take in a sentence: as it is, after an article, mutated."""
    yield str
    for article in ARTICLES[language]:
        yield f"{article} {{}}".format
    if language == "cy":
        yield soft
        yield aspirate
        yield _joined_article


def _joined_article(name: str) -> str:
    first, _space, others = name.partition(" ")
    return f"'r {others}" if first.lower() in ARTICLES["cy"] and others else name


def _spellings(board: Board, language: str) -> Iterator[_Spelling]:
    """Every name that sentences of a language may use, as `formulas.language.lexicon` knows them."""
    welsh = language == "cy"
    for partner in board.partners:
        for form in (*(("short_cy", "name_cy") if welsh else ()), "short", "name"):
            if name := getattr(partner, form):
                yield _Spelling("PARTNER", partner.id, form, name)
    for group in groups_of(board):
        if welsh:
            yield _Spelling("GROUP", group.name, "name_cy", group.name_cy)
            yield _Spelling("GROUP_ONE", group.name, "singular_cy", group.singular_cy)
        yield _Spelling("GROUP", group.name, "name", group.name)
        yield _Spelling("GROUP_ONE", group.name, "singular", group.singular)
    for driver in board.drivers:
        if welsh and driver.name_cy:
            yield _Spelling("DRIVER", driver.name, "name_cy", driver.name_cy)
        yield _Spelling("DRIVER", driver.name, "name", driver.name)
    for pool in pools_of(board):
        yield _Spelling("POOL", pool, "name", pool)
