"""What a kind of value accepts, and how it shows it."""

import pytest

from tui.workspace.edits import Refused
from tui.workspace.tables.fields import (
    Kind,
    choice_kind,
    money_kind,
    month_kind,
    number_kind,
    open_choice_kind,
    percent_kind,
    years_kind,
    yes_no_kind,
)

PLAN = ("2026-27", "2027-28", "2028-29")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (money_kind(), "52000", "£52,000"),
        (money_kind(), "52,000.50", "£52,000.50"),
        (money_kind(), "£52k", "£52,000"),
        (money_kind(), "(500)", "-£500"),
        (percent_kind(), "2.5 per cent", "2.5%"),
        (percent_kind(), "-1", "-1%"),
        (month_kind(), "2026-09", "2026-09"),
        (month_kind(), "9/2026", "2026-09"),
        (month_kind(), "Sep-26", "2026-09"),
        (month_kind(), "September 2026", "2026-09"),
        (years_kind(PLAN), "2028-29, 2026/27", ["2026-27", "2028-29"]),
        (years_kind(PLAN), "2026-27 to 2028-2029", list(PLAN)),
        (years_kind(PLAN), "2026-27 and 2027-28", ["2026-27", "2027-28"]),
        (years_kind(PLAN), "every year", []),
        (choice_kind({"a": "first", "b": "second"}), "SECOND", "b"),
        (open_choice_kind(["training"]), "Training", "training"),
        (open_choice_kind(["training"]), "reviews", "reviews"),
        (yes_no_kind(), "Y", True),
        (yes_no_kind(), "No", False),
    ],
)
def test_what_is_read(kind: Kind, text: str, value: object) -> None:
    """A typed text becomes a value in the notation of a Board file."""
    assert value == kind.read(text)


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        (money_kind(), "1,00", "“1,00” is not an amount of money. Write it like £52,000 or £52,000.50."),
        (number_kind(), "many", "“many” is not a number. Write it like 20,890 or 0.6."),
        (month_kind(), "Sep", "“Sep” is not a month. Write it like 2026-09."),
        (month_kind(), "13/2026", "“13/2026” is not a month. Write it like 2026-09."),
        (years_kind(PLAN), "2030-31", "2030-31 is not a year of the plan. The plan has 2026-27, 2027-28, 2028-29."),
        (choice_kind({"a": "first"}), "x", "“x” is not one of the choices. Choose one of: first."),
    ],
)
def test_what_is_refused(kind: Kind, text: str, message: str) -> None:
    """A refusal says how the value is written."""
    assert Refused(message) == kind.read(text)


def test_a_month_in_words() -> None:
    """A month is shown by name."""
    assert month_kind().shown("2026-09") == "September 2026"
