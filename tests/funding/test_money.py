"""Money: whole pence, read as people write it, written as people read it."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.money import (
    LARGEST,
    NotMoney,
    format_money,
    format_money_short,
    parse_money,
    pence_of,
    round_half_up,
    whole_pence,
)


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("52000", 5_200_000),
        ("52,000.50", 5_200_050),
        ("£52k", 5_200_000),
        ("£52.5K", 5_250_000),
        ("£0.00001k", 1),
        ("£1.2m", 120_000_000),
        ("-£500", -50_000),
        ("£-500", -50_000),
        ("\u2212£500", -50_000),
        ("(500)", -50_000),
        ("(£1,234.56)", -123_456),
        (" £ 5 ", 500),
        ("\u00a05\u00a0", 500),
        (".5", 50),
        ("0.07", 7),
        ("£0.10", 10),
        ("5.500", 550),
        ("£10,000,000,000", LARGEST),
    ],
)
def test_money_as_people_write_it(text: str, pence: int) -> None:
    """Plain, with separators, in thousands and millions, with every minus, pasted from a spreadsheet."""
    assert parse_money(text) == pence


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "£",
        "abc",
        "5p",
        "1,00",
        "1,0000",
        "1.2.3",
        "5.",
        "--5",
        "-£-5",
        "(-5)",
        "(5",
        "€5",
        "5 000",
        "£5 to £9",
        "\u0665",
    ],
)
def test_what_is_no_money_is_refused(text: str) -> None:
    """Nothing is guessed: a separator in the wrong place may be a typing slip worth ten times the amount."""
    with pytest.raises(NotMoney) as caught:
        parse_money(text)
    assert str(caught.value) == f"“{text}” is not an amount of money. Write it like £52,000 or £52,000.50."


@pytest.mark.parametrize("text", ["9" * 61, "1" * 1_000_000, "x" * 200], ids=["61 digits", "a million digits", "words"])
def test_very_long_text_is_cut_in_the_message(text: str) -> None:
    """Whatever was pasted by mistake is told in a line."""
    with pytest.raises(NotMoney) as caught:
        parse_money(text)
    assert str(caught.value) == f"“{text[:60]}” is not an amount of money. Write it like £52,000 or £52,000.50."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.555", "“10.555” has more than two decimal places. Money is kept in whole pence."),
        ("£0.000005k", "“£0.000005k” has more than two decimal places. Money is kept in whole pence."),
        ("£10,000,000,000.01", "£10,000,000,000.01 is too large. The largest amount is £10,000,000,000."),
        ("£99999999m", "£99999999m is too large. The largest amount is £10,000,000,000."),
    ],
)
def test_money_is_whole_pence_and_within_reason(text: str, expected: str) -> None:
    """Half a penny is refused, never rounded; so is more than any Board could have."""
    with pytest.raises(NotMoney) as caught:
        parse_money(text)
    assert str(caught.value) == expected


@pytest.mark.parametrize(
    ("number", "pence"),
    [
        (52_000, 5_200_000),
        (-1, -100),
        (Decimal("0.07"), 7),
        (Decimal("1E+3"), 100_000),
        (Decimal("-0"), 0),
        (Decimal("0E-999999"), 0),
    ],
)
def test_plain_numbers_are_pounds(number: int | Decimal, pence: int) -> None:
    """As they stand in a Board file without quotes."""
    assert pence_of(number) == pence


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (Decimal("NaN"), "“NaN” is not an amount of money. Write it like £52,000 or £52,000.50."),
        (Decimal("-Infinity"), "“-Infinity” is not an amount of money. Write it like £52,000 or £52,000.50."),
        (Decimal("0.005"), "“0.005” has more than two decimal places. Money is kept in whole pence."),
        (Decimal("1E-999999"), "“1E-999999” has more than two decimal places. Money is kept in whole pence."),
        (Decimal("1E+999999"), "1E+999999 is too large. The largest amount is £10,000,000,000."),
        (Decimal("1E+9999999"), "1E+9999999 is too large. The largest amount is £10,000,000,000."),
        (10**10 + 1, "10000000001 is too large. The largest amount is £10,000,000,000."),
    ],
)
def test_numbers_that_are_no_money(number: int | Decimal, expected: str) -> None:
    """Told in a line, without filling the memory first."""
    with pytest.raises(NotMoney) as caught:
        pence_of(number)
    assert str(caught.value) == expected


def test_a_number_too_long_to_print_is_refused_all_the_same() -> None:
    """Python itself prints no whole number of more than 4,300 digits."""
    with pytest.raises(NotMoney) as caught:
        pence_of(10**5000)
    assert str(caught.value) == f"1{'0' * 59} is too large. The largest amount is £10,000,000,000."


@pytest.mark.parametrize(
    ("pence", "long", "short"),
    [
        (0, "£0.00", "£0"),
        (-7, "-£0.07", "-£0.07"),
        (123_450, "£1,234.50", "£1,234.50"),
        (55_000, "£550.00", "£550"),
        (LARGEST, "£10,000,000,000.00", "£10,000,000,000"),
        (-100, "-£1.00", "-£1"),
    ],
)
def test_money_is_written_with_pounds_and_separators(pence: int, long: str, short: str) -> None:
    """In a column always with pence; in a sentence only where there are any."""
    assert (format_money(pence), format_money_short(pence)) == (long, short)


@given(st.integers(-LARGEST, LARGEST))
def test_money_written_reads_back(pence: int) -> None:
    """Both ways of writing an amount mean that amount."""
    assert parse_money(format_money(pence)) == pence == parse_money(format_money_short(pence))


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
        (Fraction(49, 100), 0),
        (7, 7),
        (-7, -7),
    ],
)
def test_halves_go_away_from_zero(value: Fraction | int, whole: int) -> None:
    """As spreadsheets round."""
    assert round_half_up(value) == whole


@given(st.fractions())
def test_rounding_moves_by_at_most_a_half(value: Fraction) -> None:
    """“The nearest whole number”."""
    assert abs(round_half_up(value) - value) <= Fraction(1, 2)


def test_whole_pence_tells_the_text_it_was_read_from() -> None:
    """Not the figure that came of it."""
    with pytest.raises(NotMoney, match="“a third” has more than two decimal places"):
        whole_pence(Fraction(1, 3), "a third")
