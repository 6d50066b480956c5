"""Odd pennies go where published apportionments by largest remainder put odd seats."""

from typing import NamedTuple

import pytest

from funding.document import read_board
from tests.examples.shipped import split_of

PAPER_OF_1975 = "github.com/martinlackner/apportionment, tests/test_methods.py, from a paper of 1975"
SAME_LIBRARY = "github.com/martinlackner/apportionment, tests/test_methods.py"
GERMAN_WIKIPEDIA = "github.com/cran/proporz, tests/testthat/test-quota.R, from de.wikipedia.org on Hare-Niemeyer"


class Apportionment(NamedTuple):
    """Votes and the seats they were given."""

    source: str
    votes: tuple[int, ...]
    seats: tuple[int, ...]


PUBLISHED = (
    Apportionment(PAPER_OF_1975, (5117, 4400, 162, 161, 160), (51, 44, 2, 2, 1)),
    Apportionment(SAME_LIBRARY, (14, 28, 7, 35), (2, 4, 1, 5)),
    Apportionment(GERMAN_WIKIPEDIA, (216, 310, 22, 32), (23, 32, 2, 3)),
    Apportionment(GERMAN_WIKIPEDIA, (720257, 323524, 257466, 213138, 144392, 88315), (13, 6, 5, 4, 2, 1)),
)

BOARD = """
format = 1
board = {{ name = "Seats", years = ["2026-27"] }}
partners = [{partners}]
drivers = [{{ name = "votes", unit = "votes", values = {{ {votes} }} }}]
costs = [{{ id = "seats", name = "Seats", amount = {pounds}, basis = "A penny stands for a seat" }}]
formulas = [{{ name = "by votes", text = "All partners pay 100%, shared by votes." }}]
"""


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: f"{sum(case.seats)} seats")
def test_pennies_go_where_the_seats_went(case: Apportionment) -> None:
    """As many pennies as there are seats, shared by votes: each party's pennies are its seats."""
    parties = range(len(case.votes))
    text = BOARD.format(
        partners=", ".join(f'{{ id = "p{i}", name = "Party {i}", group = "others" }}' for i in parties),
        votes=", ".join(f"p{i} = {case.votes[i]}" for i in parties),
        pounds=f"{sum(case.seats) / 100:.2f}",
    )
    reading = read_board(text)
    assert reading.board is not None
    assert tuple(row.assessed for row in split_of(reading.board).years[0].partners) == case.seats
