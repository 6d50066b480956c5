"""What the Board calls its partners' groups, its costs and its facts, in the language in use."""

from funding.board import Board, Cost, Driver, Income, Partner
from funding.groups import groups_of
from funding.wording import language


def _in_language(name: str, welsh: str | None) -> str:
    return welsh if welsh and language() == "cy" else name


def board_name(board: Board) -> str:
    """The Board's name."""
    return _in_language(board.board.name, board.board.name_cy)


def group_name(board: Board, group: str) -> str:
    """A group's name; as it stands in the Board file when it is no group we know."""
    for words in groups_of(board):
        if words.name == group:
            return _in_language(words.name, words.name_cy)
    return group


def cost_name(cost: Cost) -> str:
    """A cost line's name."""
    return _in_language(cost.name, cost.name_cy)


def income_name(income: Income) -> str:
    """A source of income's name."""
    return _in_language(income.name, income.name_cy)


def driver_name(driver: Driver) -> str:
    """A driver's name."""
    return _in_language(driver.name, driver.name_cy)


def partner_name(partner: Partner) -> str:
    """A partner's full name."""
    return _in_language(partner.name, partner.name_cy)
