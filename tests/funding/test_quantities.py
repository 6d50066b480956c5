"""Counts and percentages: read exactly, written plainly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.quantities import NotANumber, format_number, format_percent, parse_number, parse_percent, within_reason


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("20,890", "20890"),
        ("0.6", "0.6"),
        (" 7 ", "7"),
        ("-1.50", "-1.5"),
        ("\u22121", "-1"),
        (".5", "0.5"),
        ("1,234,567.8", "1234567.8"),
    ],
)
def test_counts_as_people_write_them(text: str, number: str) -> None:
    """With separators and either minus."""
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "-", ".", "1,00", "1e3", "12 children", "\u0665", "0x10", "1_000"])
def test_what_is_no_count_is_refused(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(NotANumber) as caught:
        parse_number(text)
    assert str(caught.value) == f"“{text}” is not a number. Write it like 20,890 or 0.6."


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("3%", "3"),
        ("-1%", "-1"),
        ("2.5 per cent", "2.5"),
        ("2.5 percent", "2.5"),
        (" 60 % ", "60"),
        ("5 PER CENT", "5"),
    ],
)
def test_percentages_as_people_write_them(text: str, points: str) -> None:
    """With the sign or in words."""
    assert parse_percent(text) == Decimal(points)


def test_a_number_alone_is_no_percentage() -> None:
    """3 may mean 3% or 300%."""
    with pytest.raises(NotANumber) as caught:
        parse_percent("3")
    assert str(caught.value) == "“3” is not a percentage. Write it like 3% or 2.5%."


@pytest.mark.parametrize("text", ["1E+15", "-1E+15", "1E-16", "1E+999999", "1E-999999"])
def test_numbers_beyond_reason_are_refused(text: str) -> None:
    """More than 15 digits on either side are no count of anything here."""
    with pytest.raises(NotANumber) as caught:
        within_reason(Decimal(text))
    assert str(caught.value) == f"“{text}” has too many digits. At most 15 stand before or after the point."


@pytest.mark.parametrize("text", ["0E-999999", "-0", "0E+999999"])
def test_nought_is_nought_however_it_is_written(text: str) -> None:
    """Without the million zeros it would take to write some of them out."""
    assert format_number(within_reason(Decimal(text))) == "0"


@pytest.mark.parametrize(
    ("number", "expected"),
    [("20890", "20,890"), ("0.60", "0.6"), ("1E+3", "1,000"), ("-1234.50", "-1,234.5"), ("100", "100")],
)
def test_counts_are_written_as_people_write_them(number: str, expected: str) -> None:
    """With separators, without idle zeros."""
    assert format_number(Decimal(number)) == expected


@given(st.decimals(-(10**9), 10**9, places=6))
def test_what_is_written_reads_back(number: Decimal) -> None:
    """Counts and percentages alike, exactly."""
    assert parse_number(format_number(number)) == number == parse_percent(format_percent(number))
