"""A driver's figure typed for some years: those years say it, and every other year says what it said."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from exports.reading.proposals.fact_changes import with_driver
from funding.board import Board, driver_value

YEARS = ("2026-27", "2027-28", "2028-29", "2029-30")
FIGURES = st.integers(0, 5).map(Decimal)


def board_with(values: dict[str, object]) -> Board:
    """A Board with one driver of these figures."""
    return Board.model_validate(
        {
            "board": {"name": "Example Board", "years": list(YEARS)},
            "partners": [{"id": key, "name": key, "group": "police"} for key in ("a", "b")],
            "drivers": [{"name": "homes", "unit": "homes", "values": values}],
        }
    )


@given(st.data())
def test_the_years_typed_say_it_and_the_others_stay(data: DataObject) -> None:
    """Whatever the figures are written by: for all years, from a year on, or both."""
    tables = st.dictionaries(st.sampled_from(["a", "b"]), FIGURES, max_size=2)
    values: dict[str, object] = {"a": data.draw(FIGURES), "b": data.draw(FIGURES)}
    values |= data.draw(st.dictionaries(st.sampled_from(YEARS), tables, max_size=3))
    board = board_with(values)
    years = data.draw(st.lists(st.sampled_from(YEARS), min_size=1, unique=True).map(sorted))
    figure = data.draw(st.integers(6, 9).map(Decimal))
    after = with_driver(board, "homes", 0, years, figure)
    for key in ("a", "b"):
        for year in YEARS:
            before = driver_value(board.drivers[0], key, year)
            expected = figure if key == "a" and year in years else before
            assert driver_value(after.drivers[0], key, year) == expected
