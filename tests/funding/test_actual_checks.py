"""Entries of what a year really brought: each of something that there is, in one way, and no month twice."""

import pytest

from funding.actuals import Actual, months_in, months_not_told
from funding.board import Board
from funding.checks import check_board
from funding.delivery import delivered_worth

TABLES = {
    "format": 1,
    "board": {"name": "Example Board", "years": ["2026-27", "2027-28"]},
    "partners": [{"id": "police", "name": "Police", "group": "police"}],
    "costs": [{"id": "rooms", "name": "Rooms", "amount": "£6,000"}],
    "income": [{"name": "Fees", "amount": "£100"}],
    "in_kind": [
        {
            "id": "room",
            "partner": "police",
            "kind": "accommodation",
            "what": "Room",
            "quantity": 60,
            "rate": "£100",
            "valuation": "agreed rate",
            "status": "agreed",
            "meets": "rooms",
            "years": ["2026-27"],
        }
    ],
}


def told(*entries: dict[str, object]) -> list[str]:
    """What is told of these entries."""
    board = Board.model_validate(TABLES | {"actuals": [{"year": "2026-27"} | entry for entry in entries]})
    return [str(problem) for problem in check_board(board)]


def of(kind: str, key: str, **more: object) -> dict[str, object]:
    """An entry of £1."""
    return {"kind": kind, "of": key, "amount": "£1"} | more


HOW = "Write amount; or, for in kind, amount or delivered."


@pytest.mark.parametrize(
    ("entry", "where", "what", "mend"),
    [
        (
            of("cost", "room"),
            "2026-27 “room”, of",
            "There is no cost line with the id “room”.",
            "Did you mean “rooms”?",
        ),
        (
            of("income", "Grant"),
            "2026-27 “Grant”, of",
            "There is no income called “Grant”.",
            "Use one that is in the file, or add it to the plan.",
        ),
        (
            of("cost", "rooms", year="2030-31"),
            "2030-31 “rooms”, year",
            "2030-31 is not a year of the plan.",
            "Change the year, or take the entry out.",
        ),
        (
            of("in-kind", "room", year="2027-28"),
            "2027-28 “room”, year",
            "The offer is not given in 2027-28.",
            "Change the year, or the years of the offer.",
        ),
        ({"kind": "cost", "of": "rooms"}, "2026-27 “rooms”", "The entry does not say how much it is.", HOW),
        (of("in-kind", "room", delivered=3), "2026-27 “room”", "The entry says in two ways how much it is.", HOW),
        (
            of("cost", "rooms", delivered=3),
            "2026-27 “rooms”, delivered",
            "Only in kind is told by what was delivered.",
            "Write the money as amount.",
        ),
        (
            of("in-kind", "room", amount="-£1"),
            "2026-27 “room”, amount",
            "What was delivered must not be below zero.",
            "Write what it was worth, or £0.",
        ),
        (
            of("cost", "rooms", period="2027-04"),
            "2026-27 “rooms”, period",
            "The period is not all in 2026-27.",
            "Use months from April to March of that year.",
        ),
    ],
)
def test_an_entry_fits_the_plan(entry: dict[str, object], where: str, what: str, mend: str) -> None:
    """What does not is told, with how to mend it."""
    assert told(entry) == [f"actuals, {where}: {what} {mend}"]


def test_no_month_is_told_twice() -> None:
    """Months that follow one another add up; a year and one of its months overlap."""
    months = [of("cost", "rooms", period="2026-04 to 2026-06"), of("cost", "rooms", period="2026-07", forecast=True)]
    assert told(*months) == []
    mend = "Keep one of them, or give each a period of its own, like 2026-04 to 2026-06."
    assert told(*months, of("cost", "rooms")) == [
        f"actuals, 2026-27 “rooms”, period: Another entry is for a same month. {mend}"
    ]
    assert told(of("cost", "rooms"), of("income", "Fees"), of("cost", "rooms", year="2027-28")) == []


@pytest.mark.parametrize("period", ["2026-13", "April", "2026-06 to 2026-04", "2026-04-01"])
def test_a_period_is_months(period: str) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match="2026"):
        Actual.model_validate({"year": "2026-27"} | of("cost", "rooms", period=period))


def test_months_of_entries() -> None:
    """All of the year when no period is given; what is left is what nobody told of."""
    half = Actual.model_validate({"year": "2026-27"} | of("cost", "rooms", period="2026-04 to 2026-09"))
    whole = Actual.model_validate({"year": "2026-27"} | of("cost", "rooms"))
    assert [len(months_in(entry)) for entry in (half, whole)] == [6, 12]
    assert [len(months_not_told(entries, "2026-27")) for entries in ([half], [whole], [])] == [6, 0, 12]


def test_what_was_delivered_is_worth_its_part_of_the_offer() -> None:
    """40 of 60 days at £100; or what the entry says it is worth."""
    (offer,) = Board.model_validate(TABLES).in_kind
    days = Actual.model_validate({"year": "2026-27", "kind": "in-kind", "of": "room", "delivered": 40})
    worth = Actual.model_validate({"year": "2026-27"} | of("in-kind", "room"))
    assert [delivered_worth(offer, entry) for entry in (days, worth)] == [4_000_00, 1_00]
