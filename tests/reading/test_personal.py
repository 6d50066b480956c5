"""Tables that seem to hold facts about persons are refused; tables about money and bodies are not. All made up."""

from datetime import date

import pytest

from exports.reading.not_read import NotRead, Refusal
from exports.reading.personal import is_insurance_number, is_nhs_number, refuse_persons

TODAY = date(2026, 11, 26)

REFUSED = [
    pytest.param(
        [["Name", "DOB", "Cost"], ["Ann Example", "01/02/2015", 5], ["Bob Example", "03/04/2016", 6]],
        "persons' names and dates of birth (column “Name, DOB”)",
        id="names beside dates of birth",
    ),
    pytest.param(
        [["Forename", "Date of birth"], ["Ann", date(2015, 2, 1)], ["Bob", date(2016, 4, 3)]],
        "persons' names and dates of birth (column “Forename, Date of birth”)",
        id="forenames beside days",
    ),
    pytest.param(
        [["Child", "dyddiad geni"], ["Ann ap Example", "1/2/15"], ["Bob Example", "3/4/16"]],
        "persons' names and dates of birth (column “Child, dyddiad geni”)",
        id="a Welsh heading",
    ),
    pytest.param(
        [
            ["Full name", "When"],
            ["Ann Example", "2009-02-01"],
            ["Bob Example", "2011-04-03"],
            ["Cai Example", "2014-05-06"],
        ],
        "persons' names and dates of birth (column “Full name, When”)",
        id="days long ago under another heading",
    ),
    pytest.param(
        [["Item", "Reference"], ["Room", "943 476 5919"], ["Tea", "9434765870"]],
        "NHS numbers (column “Reference”)",
        id="ten digits that pass the check",
    ),
    pytest.param(
        [["NHS number"], [9434765919]], "NHS numbers (column “NHS number”)", id="one NHS number under its name"
    ),
    pytest.param(
        [["Item", "Who"], ["Fee", "QQ 12 34 56 C"], ["Fee", "AB123456C"]],
        "National Insurance numbers (column “Who”)",
        id="a National Insurance number",
    ),
    pytest.param(
        [["Item", "Crime ref"], ["Review", "NWP/2026/00123"]],
        "police or court reference numbers (column “Crime ref”)",
        id="a police reference",
    ),
    pytest.param(
        [["Court case no.", "Cost"], ["CF26P00123", 5000]],
        "police or court reference numbers (column “Court case no.”)",
        id="a court's number",
    ),
]

TAKEN = [
    pytest.param([["Line", "2026-27"], ["Business manager", 62000], ["Training Officer", 41200]], id="a plan"),
    pytest.param([["Partner", "Children aged 0-17"], ["Wrexham", 27950], ["North Wales Police", 0]], id="a driver"),
    pytest.param([["Number of cases", "Police numbers"], [123456, 1500]], id="counts"),
    pytest.param([["Amount"], [9434765918], [1234567890]], id="large amounts"),
    pytest.param([["Amount"], [9434765919], [1000000000]], id="an amount that happens to pass the check"),
    pytest.param(
        [["Post", "Start date"], ["Training Officer", "01/04/2010"], ["Board Manager", "01/04/2015"]], id="posts"
    ),
    pytest.param(
        [["Source", "As at"], ["ONS Estimates", date(2023, 6, 30)], ["Home Office", date(2020, 3, 31)]], id="sources"
    ),
    pytest.param([], id="nothing"),
]


@pytest.mark.parametrize(("rows", "kind"), REFUSED)
def test_tables_about_persons_are_refused(rows: list[list[object]], kind: str) -> None:
    """The message names the kind and the column, says why and what to do, and repeats no value."""
    with pytest.raises(NotRead) as refused:
        refuse_persons(rows, "“plan.csv”", TODAY)
    assert refused.value.refusal is Refusal.PERSONAL
    expected = (
        f"“plan.csv” seems to hold {kind}, so nothing of it is read. A Board file is about money and bodies, never "
        "about persons. Take the column out, and delete the copies that you do not need."
    )
    assert expected == str(refused.value)


@pytest.mark.parametrize("rows", TAKEN)
def test_tables_about_money_are_taken(rows: list[list[object]]) -> None:
    """Nobody's plan is refused for a number with ten digits or a post with two capitals."""
    refuse_persons(rows, "“plan.csv”", TODAY)


@pytest.mark.parametrize(("text", "expected"), [("943 476 5919", True), ("9434765918", False), ("943476591", False)])
def test_the_last_digit_of_an_nhs_number_follows_from_the_others(text: str, *, expected: bool) -> None:
    """Modulus 11, as the NHS Data Dictionary gives it, with its own example."""
    assert is_nhs_number(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("AB123456C", True), ("ab 12 34 56 c", True), ("BG123456A", False), ("AB123456E", False)]
)
def test_national_insurance_numbers_have_their_form(text: str, *, expected: bool) -> None:
    """Two letters that are given out, six digits, and a letter from A to D."""
    assert is_insurance_number(text) is expected
