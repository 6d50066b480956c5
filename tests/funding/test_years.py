"""Financial years, April to March."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.years import NotAYear, start_of, year_before, year_from


@pytest.mark.parametrize(("year", "start"), [("2026-27", 2026), ("1999-00", 1999), ("2099-00", 2099), ("0000-01", 0)])
def test_a_year_is_known_by_its_april(year: str, start: int) -> None:
    """The turn of a century included."""
    assert start_of(year) == start


@pytest.mark.parametrize(
    "text", ["2026", "2026-28", "2026/27", "26-27", "2026-2027", " 2026-27", "2026-27\n", "", "٢٠٢٦-٢٧"]
)
def test_what_is_no_year_is_refused(text: str) -> None:
    """The second half must follow the first."""
    with pytest.raises(NotAYear) as caught:
        start_of(text)
    assert str(caught.value) == f"“{text}” is not a financial year. Write it like 2026-27."


@given(st.integers(0, 9999))
def test_a_year_written_reads_back(start: int) -> None:
    """Every April gives a year that starts in it."""
    assert start_of(year_from(start)) == start


def test_the_year_before() -> None:
    """2000-01 follows 1999-00."""
    assert [year_before("2026-27"), year_before("2000-01")] == ["2025-26", "1999-00"]
