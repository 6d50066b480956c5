"""Instalments: on the days that the Board says, and to the penny what is due."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas.cash_test import cash_test
from formulas.instalments import instalments_in, instalments_of
from formulas.split import Split
from funding.board import Board
from funding.checks import check_board
from funding.instalments import date_in, quarter_of
from tests.formulas_more.two_years import split_of, splits
from tests.strategies_board import instalments

YEAR = "2026-27"
ONE = """
board = {{ name = "Example Board", years = ["2026-27"] }}
partners = [{{ id = "conwy", name = "Conwy", group = "local authorities" }}]
costs = [{{ id = "rooms", name = "Rooms", amount = "£1,000.01" }}]
instalments = [{instalments}]
formulas = [{{ name = "agreed", text = "Conwy pays 100%." }}]
"""


def board(*instalments: tuple[str, str]) -> Board:
    """A Board whose contributions are due like this."""
    tables = {"format": 1, "board": {"name": "Example", "years": [YEAR]}}
    return Board.model_validate(tables | {"instalments": [{"due": due, "part": part} for due, part in instalments]})


def test_quarterly_when_nothing_is_said() -> None:
    """Four equal instalments at the start of each quarter; the first takes the odd penny."""
    told = [(row.due, row.amount) for row in instalments_of(board(), YEAR, 100_001)]
    assert told == [
        (date(2026, 4, 1), 25_001),
        (date(2026, 7, 1), 25_000),
        (date(2026, 10, 1), 25_000),
        (date(2027, 1, 1), 25_000),
    ]


def test_as_the_board_says_in_the_order_of_the_dates() -> None:
    """Days of January to March belong to the calendar year after; odd pennies go to the largest remainders."""
    given = board(("31 January", "33.4%"), ("1 may", "33.3%"), ("15 Nov", "33.3%"))
    told = [(row.due, row.amount) for row in instalments_of(given, YEAR, 10)]
    assert told == [(date(2026, 5, 1), 3), (date(2026, 11, 15), 3), (date(2027, 1, 31), 4)]


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("April 1", "“April 1” is not a day of the year. Write it like 1 April."),
        ("1 Avril", "“1 Avril” is not a day of the year. Write it like 1 April."),
        ("31 June", "“31 June” does not come in every year."),
        ("29 February", "“29 February” does not come in every year."),
    ],
)
def test_a_day_of_every_year(due: str, told: str) -> None:
    """A day is written like 1 April, and comes every year."""
    with pytest.raises(ValueError, match=told):
        board((due, "100%"))


def test_the_parts_are_the_whole() -> None:
    """What does not add up, stands twice or is nothing is told."""
    given = board(("1 April", "60%"), ("1 April", "30%"), ("1 May", "0%"))
    assert [str(problem) for problem in check_board(given)] == [
        "instalments, “1 April”: Two instalments are due on this day. Put them together, or change one day.",
        "instalments, “1 May”, part: The part must be above 0%. Correct it, or take the day out.",
        "instalments: The parts add up to 90%. Change them so that they add up to 100%.",
    ]


def test_the_cash_test_follows_them() -> None:
    """Nothing comes in the first quarter, so its bills are not covered."""
    said = '{ due = "1 July", part = "100%" }'
    (year,) = cash_test(split_of(ONE.format(instalments=said)))
    assert [quarter.contributions for quarter in year.quarters] == [0, 100_001, 0, 0]
    assert [quarter.number for quarter in year.failing] == [1]


@given(instalments(), st.integers(0, 10**12))
def test_instalments_sum_to_what_is_due(said: list[dict[str, object]], due: int) -> None:
    """For every schedule, to the penny; each within a penny of its part, in the order of the dates."""
    given = Board.model_validate(board().model_dump() | {"instalments": said})
    rows = instalments_of(given, YEAR, due)
    assert (sum(row.amount for row in rows), [row.due for row in rows]) == (due, sorted(row.due for row in rows))
    parts = {date_in(instalment.due, YEAR): instalment.part for instalment in given.instalments}
    assert all(abs(100 * row.amount - due * parts.get(row.due, Decimal(25))) < 100 for row in rows)


@given(splits(), instalments())
def test_everybody_pays_what_is_due_in_the_quarters_of_the_days(split: Split, said: list[dict[str, object]]) -> None:
    """The quarters of the account take in the instalments that are due in them."""
    board = Board.model_validate(split.board.model_dump(exclude_none=True) | {"instalments": said})
    other = Split(board, split.formula_name, split.formula, split.lexicon, split.workings, split.years)
    for account, result in zip(cash_test(other), other.years, strict=True):
        rows = instalments_in(other, result.year)
        assert {key: sum(row.amount for row in due) for key, due in rows.items()} == {
            row.partner: row.cash_due for row in result.partners
        }
        for quarter in account.quarters:
            due = sum(row.amount for dues in rows.values() for row in dues if quarter_of(row.due) == quarter.number - 1)
            assert due == quarter.contributions
