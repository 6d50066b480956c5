"""The names that scenario sentences know besides those of formulas."""

from collections.abc import Iterator

from formulas.language.lexicon import Lexicon, Meaning, names_of
from funding.board import Board
from funding.remembering import remembering


def _rests_on(board: Board, language: str = "en") -> object:
    parts = (board.partners, board.groups, board.drivers, board.costs, board.income, board.indices, board.in_kind)
    return language, board.years, parts, tuple(formula.name for formula in board.formulas)


@remembering(_rests_on)
def scenario_lexicon(board: Board, language: str = "en") -> Lexicon:
    """The lexicon of a Board for scenario sentences; English names are understood in Welsh sentences too."""
    return Lexicon(language, [*names_of(board, language), *_names(board, language)])


def _names(board: Board, language: str) -> Iterator[Meaning]:
    welsh = language == "cy"
    for cost in board.costs:
        yield from _named("COST", cost.id, cost.name_cy if welsh else None, cost.name, cost.id)
    for index in board.indices:
        yield from _named("INDEX", index.name, index.name_cy if welsh else None, index.name)
    for income in board.income:
        yield from _named("INCOME", income.name, income.name_cy if welsh else None, income.name)
    for offer in board.in_kind:
        yield from _named("OFFER", offer.id, offer.what, offer.id)
    for formula in board.formulas:
        yield Meaning("FORMULA", formula.name, formula.name)
    for year in board.years:
        yield Meaning("YEAR", year, year)


def _named(terminal: str, key: str, *names: str | None) -> Iterator[Meaning]:
    for name in dict.fromkeys(filter(None, names)):
        yield Meaning(terminal, key, name)
