"""The names that scenario sentences know besides those of formulas."""

from collections import Counter
from collections.abc import Iterator

from formulas.language.dialect import Dialect
from formulas.language.lexicon import Lexicon, Meaning, names_of
from funding.board import Board
from funding.names import same
from funding.remembering import remembering
from scenarios.language.dialects import LEVERS, STATEMENTS, TARGETS


def names_rest_on(board: Board, language: str = "en") -> object:
    """What the names of a Board in a language rest on."""
    parts = (board.partners, board.groups, board.drivers, board.costs, board.income, board.indices, board.in_kind)
    return language, board.years, parts, tuple(formula.name for formula in board.formulas)


@remembering(names_rest_on)
def scenario_lexicon(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board for what scenarios say; English names are understood in Welsh sentences too."""
    return _lexicon(board, language, STATEMENTS)


@remembering(names_rest_on)
def target_lexicon(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board for targets."""
    return _lexicon(board, language, TARGETS)


@remembering(names_rest_on)
def lever_lexicon(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board for levers and for figures that are varied."""
    return _lexicon(board, language, LEVERS)


def _lexicon(board: Board, language: str, dialect: Dialect) -> Lexicon:
    return Lexicon(language, [*names_of(board, language), *_names(board, language)], dialect)


def _names(board: Board, language: str) -> Iterator[Meaning]:
    welsh = language == "cy"
    yield from _told_apart(
        "COST", [(cost.id, (cost.name_cy if welsh else None, cost.name)) for cost in board.costs], by_id=True
    )
    yield from _told_apart(
        "INDEX", [(index.name, (index.name_cy if welsh else None, index.name)) for index in board.indices]
    )
    yield from _told_apart(
        "INCOME", [(income.name, (income.name_cy if welsh else None, income.name)) for income in board.income]
    )
    yield from _told_apart("OFFER", [(offer.id, (offer.what,)) for offer in board.in_kind], by_id=True)
    for formula in board.formulas:
        yield Meaning("FORMULA", formula.name, formula.name)
    for year in board.years:
        yield Meaning("YEAR", year, year)
    yield from _only_members(board, language)


def _told_apart(
    terminal: str, entries: list[tuple[str, tuple[str | None, ...]]], *, by_id: bool = False
) -> Iterator[Meaning]:
    """Names that mean one thing; what has none of its own is called by its id."""
    count = Counter(name for _key, names in entries for name in {same(name) for name in names if name})
    for key, names in entries:
        for name in dict.fromkeys(filter(None, names)):
            if count[same(name)] == 1 or not by_id:
                yield Meaning(terminal, key, name)
    if by_id:
        # Behind the names, so that an id that is also another's name means that other one.
        for key, names in entries:
            if same(key) not in {same(name) for name in names if name} or count[same(key)] > 1:
                yield Meaning(terminal, key, key)


def _only_members(board: Board, language: str) -> Iterator[Meaning]:
    """A group of one partner by which people call that partner: "Probation leaves"."""
    members = Counter(partner.group for partner in board.partners)
    alone = {partner.group: partner.id for partner in board.partners if members[partner.group] == 1}
    for meaning in names_of(board, language):
        if meaning.terminal in {"GROUP", "GROUP_ONE"} and meaning.value in alone:
            yield Meaning("PARTNER", alone[meaning.value], meaning.text)
