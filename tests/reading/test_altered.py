"""When two stored results are the same."""

import pytest

from exports.reading.altered import same_value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (0.1 + 0.2, 0.3),
        (1_000_000.01, 1_000_000.0100000001),
        # Files hold 15 digits.
        (99_999_999_999_981.72, 99_999_999_999_981.7),
    ],
)
def test_noise_and_digits_that_files_drop_are_no_alteration(one: float, other: float) -> None:
    """What a spreadsheet program works out and stores anew is the same."""
    assert same_value(one, other)
    assert same_value(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [(0.01, 0.02), (1_000_000_000_000.01, 1_000_000_000_000.02), (99_999_999_999_981.7, 99_999_999_999_981.8)],
)
def test_a_penny_is_an_alteration_wherever_a_file_holds_pence(one: float, other: float) -> None:
    """And where it does not, the last digit that it holds."""
    assert not same_value(one, other)
    assert not same_value(other, one)
