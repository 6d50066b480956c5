"""The forms of an offer in kind: its value as it is typed, and whether it counts."""

from decimal import Decimal

import pytest

from tests.workspace_forms.filling_in import kept, lines, problems, small_board
from tui.workspace.forms.form import Form
from tui.workspace.forms.offers import offer_forms

BOARD = small_board()
NEW = {"Partner": "Wrexham", "What": "Help"}
AGREED = NEW | {"Status": "agreed"}


def form(title: str, offer: str | None = None, year: str = "2026-27") -> Form:
    """The form of an offer with this title."""
    return next(each for each in offer_forms(BOARD, offer, year) if each.title == title)


def test_there_is_a_form_for_each_kind() -> None:
    """Staff in each of the ways in which time is measured, and the other kinds; today's comes first."""
    titles = ["Staff, by posts", "Staff, by days", "Staff, by hours", "Staff, at a rate", "Goods", "Services"]
    assert [*titles, "Accommodation"] == [each.title for each in offer_forms(BOARD, None, "2026-27")]
    assert offer_forms(BOARD, "room", "2026-27")[0].title == "Accommodation"


@pytest.mark.parametrize(
    ("title", "typed", "expected"),
    [
        (
            "Staff, by posts",
            {"Full-time posts": "0.2", "Salary": "£36,000", "On-costs": "30%", "First month": "2026-09"},
            [
                "2026-27: £5,460.00 = 0.2 post x £36,000.00 x 1.3 x 7/12 months",
                "2027-28: £9,360.00 = 0.2 post x £36,000.00 x 1.3",
            ],
        ),
        (
            "Staff, by days",
            {"Days": "12", "Days in a year": "220", "Salary": "£44,000", "On-costs": "28%"},
            [
                "2026-27: £3,072.00 = 1 post x £44,000.00 x 1.28 / 220 days x 12 days",
                "2027-28: £3,072.00 = 1 post x £44,000.00 x 1.28 / 220 days x 12 days",
            ],
        ),
        (
            "Staff, by hours",
            {"Hours": "100", "Hours in a year": "1,650", "Salary": "£33,000", "Years": "2026-27"},
            ["2026-27: £2,000.00 = 1 post x £33,000.00 / 1,650 hours x 100 hours", "2027-28: not given"],
        ),
        (
            "Staff, at a rate",
            {"How many": "3", "Of what": "days", "Rate": "£250"},
            ["2026-27: £750.00 = 3 days x £250.00", "2027-28: £750.00 = 3 days x £250.00"],
        ),
        (
            "Goods",
            {"How many": "10", "Of what": "laptops", "Rate": "£600", "Useful life": "4"},
            [
                "2026-27: £1,500.00 = 10 laptops x £600.00 / 4 years",
                "2027-28: £1,500.00 = 10 laptops x £600.00 / 4 years",
            ],
        ),
        ("Services", {"Rate": "£40"}, ["2026-27: £40.00 = 1 x £40.00", "2027-28: £40.00 = 1 x £40.00"]),
        (
            "Accommodation",
            {"How many": "24", "Of what": "room days", "Rate": "£85"},
            ["2026-27: £2,040.00 = 24 room days x £85.00", "2027-28: £2,040.00 = 24 room days x £85.00"],
        ),
    ],
)
def test_the_value_is_shown_as_it_is_typed(title: str, typed: dict[str, str], expected: list[str]) -> None:
    """What an offer is worth each year, and how that comes about, to the penny; who gives it may come later."""
    assert expected == lines(form(title), typed)[:2]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (NEW, "It does not count in 2026-27. The offer is not agreed yet."),
        (NEW | {"Status": "declined"}, "It does not count in 2026-27. The offer was declined."),
        (
            AGREED,
            "It does not count in 2026-27. It meets no line of the plan: it is recognised, and changes nobody's cash.",
        ),
        (AGREED | {"Valued by": "not valued"}, "It does not count in 2026-27. The offer is not valued."),
        (
            AGREED | {"Meets": "Training officer", "Can it be verified?": "no"},
            "It does not count in 2026-27. The answer to “Can it be verified?” is no.",
        ),
        (AGREED | {"Years": "2027-28"}, "It is not given in 2026-27, so it does not count then."),
        (
            AGREED | {"Meets": "Training officer"},
            "It counts for £2,000.00 in 2026-27, towards “Training officer”, which costs £41,200.00.",
        ),
        (
            AGREED | {"Meets": "Venue hire"},
            "It counts for £871.79 in 2026-27: with other offers it meets all of “Venue hire”, which costs £1,020.00.",
        ),
    ],
)
def test_whether_it_counts_and_if_not_why(typed: dict[str, str], expected: str) -> None:
    """The register's own reason is told while the form is filled in."""
    assert expected == lines(form("Services"), {"How many": "50", "Rate": "£40"} | typed)[-1]


def test_a_twin_is_told() -> None:
    """The same thing from the same partner is not counted twice."""
    typed = {"Partner": "Wrexham", "What": "training room", "Rate": "£85", "Status": "agreed"}
    assert (
        lines(form("Accommodation"), typed)[-1]
        == "Wrexham gives the same already: “Training room”. Only one of the two counts."
    )


def test_names_are_shown_and_ids_are_kept() -> None:
    """The partner and the line are chosen by name."""
    edit = kept(form("Services"), NEW | {"Rate": "£40", "Meets": "Venue hire", "Years": "2026-27 to 2027-28"})
    offer = edit.board.in_kind[-1]
    assert (offer.id, offer.partner, offer.kind, offer.meets) == ("help", "wrexham", "services", "venue-hire")
    assert (offer.years, offer.valuation) == (("2026-27", "2027-28"), "market rate")
    assert (edit.label, edit.row) == ("add Help", "help")
    opened = form("Accommodation", "room")
    assert (opened.start["partner"], opened.start["meets"]) == ("Wrexham", "Venue hire")


def test_blank_answers_are_left_out() -> None:
    """A question of acceptance without an answer is left to the facts."""
    assert None is kept(form("Services"), NEW | {"Rate": "£40"}).board.in_kind[-1].accepted
    answered = kept(form("Services"), NEW | {"Rate": "£40", "Is it needed for the plan?": "yes"}).board.in_kind[-1]
    assert answered.accepted is not None
    assert (answered.accepted.needed, answered.accepted.verifiable) == (True, None)


def test_another_kind_keeps_what_both_know() -> None:
    """A room that turns out to be a service keeps its quantity and rate."""
    edit = kept(form("Services", "room"), {})
    offer = edit.board.in_kind[0]
    assert (offer.kind, offer.quantity, offer.rate, offer.id) == ("services", Decimal(4), 8500, "room")


@pytest.mark.parametrize(
    ("title", "typed", "expected"),
    [
        ("Services", {"Rate": "£40"}, {"Partner": "This is needed.", "What": "This is needed."}),
        (
            "Services",
            NEW | {"Partner": "Wrexam", "Rate": "£40"},
            {"Partner": "There is no partner “Wrexam”. Did you mean “Wrexham”?"},
        ),
        ("Services", NEW, {"Valued by": "Write what it is worth, or choose “not valued” here."}),
        (
            "Services",
            NEW | {"Rate": "£40", "Years": "2030-31"},
            {"Years": "2030-31 is not a year of the plan. The plan has 2026-27, 2027-28."},
        ),
        (
            "Services",
            NEW | {"Rate": "£40", "Status": "lost"},
            {"Status": "“lost” is not one of the choices. Choose one of: offered, agreed, declined."},
        ),
        (
            "Goods",
            NEW | {"Rate": "£40", "Useful life": "0"},
            {"Useful life": "A useful life of no years cannot spread a price. Write the years, or leave it blank."},
        ),
        (
            "Staff, by days",
            NEW | {"Days": "3", "Salary": "£40,000"},
            {"Days in a year": "This is needed."},
        ),
        (
            "Staff, by days",
            NEW | {"Days": "3", "Days in a year": "0", "Salary": "£40,000"},
            {"Days in a year": "Write how many working days make a year, like 220."},
        ),
        (
            "Staff, by hours",
            NEW | {"Hours": "3", "Hours in a year": "0", "Salary": "£40,000"},
            {"Hours in a year": "Write how many working hours make a year, like 1,650."},
        ),
        (
            "Staff, by posts",
            NEW | {"Full-time posts": "1", "Salary": "£40,000", "On-costs": "101"},
            {
                "On-costs": "On-costs of 101% are more than the salary itself. "
                "Correct them, or say below what they hold."
            },
        ),
    ],
)
def test_problems_stand_under_their_question(title: str, typed: dict[str, str], expected: dict[str, str]) -> None:
    """Each problem is told in plain words under the question it belongs to."""
    assert expected == problems(form(title), typed)
