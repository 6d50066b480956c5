"""Each check of an offer in kind, with the case that provokes it and what is said."""

import pytest

from tests.funding.planned import PLAN, planned, told

TIME = 'staff = { salary = "£40,000", on_costs = "25%", days = 22, days_in_year = 220 }'
ROOM = 'quantity = 12\nunit = "room days"\nrate = "£100"'


@pytest.mark.parametrize(
    ("life", "kind", "expected"),
    [
        (
            "0",
            "goods",
            (
                "useful_life: A useful life of no years cannot spread a price. "
                "Write the years the goods will serve, or take useful_life out if each year named counts in full."
            ),
        ),
        (
            "4",
            "accommodation",
            (
                "useful_life: Only goods have a useful life; this offer is accommodation. "
                "Take useful_life out, or correct the kind."
            ),
        ),
    ],
)
def test_goods_last_for_some_time(life: str, kind: str, expected: str) -> None:
    """No useful life at all, and a useful life of a room."""
    text = planned((ROOM, f"{ROOM}\nuseful_life = {life}"), ('kind = "accommodation"', f'kind = "{kind}"'))
    assert told(text) == [f"in_kind, “room”, {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "days = 22, days_in_year = 220",
            'start = "2026-09"',
            "staff: The offer does not say how much time is given. Add one of: fte, days, hours.",
        ),
        (
            "days = 22,",
            "fte = 0.1, days = 22,",
            "staff: The offer says in 2 ways how much time is given: fte, days. Keep one of them.",
        ),
        (
            ", days_in_year = 220",
            "",
            (
                "staff, days_in_year: Days are given, and not how many working days make a year. "
                "Add days_in_year. Usual are 220 (days at work) and 260 (days paid)."
            ),
        ),
        (
            "days_in_year = 220",
            "days_in_year = 0",
            (
                "staff, days_in_year: Days are given, and not how many working days make a year. "
                "Add days_in_year. Usual are 220 (days at work) and 260 (days paid)."
            ),
        ),
        (
            "days = 22, days_in_year = 220",
            "hours = 165",
            (
                "staff, hours_in_year: Hours are given, and not how many working hours make a year. "
                "Add hours_in_year. Usual are 1,650 (hours at work) and 1,720 (the European Social Fund's)."
            ),
        ),
        (
            "days = 22, days_in_year = 220",
            'fte = 1, start = "2026-09", end = "2026-05"',
            (
                "staff, end: It ends in 2026-05, before it starts in 2026-09. "
                "Correct one of the two months. Both belong to the time it is filled."
            ),
        ),
    ],
)
def test_staff_time_is_measured_in_one_way(old: str, new: str, expected: str) -> None:
    """No measure, two, and days or hours without the convention that makes a year of them."""
    assert told(planned((old, new))) == [f"in_kind, “secondee”, {expected}"]


def test_only_staff_give_staff_time() -> None:
    """Staff time on an offer of services is one of the two."""
    assert told(planned(('kind = "staff"', 'kind = "services"'))) == [
        (
            'in_kind, “secondee”, staff: Staff time is given in an offer of services. Write kind = "staff", '
            "or give a quantity and a rate."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            TIME,
            f'{TIME}\nrate = "£200"',
            "in_kind, “secondee”: The offer says in 2 ways what it is worth: rate, staff. Keep one of them.",
        ),
        (
            'rate = "£100"\n',
            "",
            (
                "in_kind, “room”, valuation: The offer is valued by market rate, and has no rate. "
                'Add a rate, or staff with a salary; or write valuation = "not valued".'
            ),
        ),
        (
            'valuation = "market rate"',
            'valuation = "not valued"',
            (
                "in_kind, “room”, valuation: The offer has a rate and is not valued, so it never counts. "
                'If the rate stands, write valuation = "market rate", "agreed rate" or "salary cost".'
            ),
        ),
    ],
)
def test_a_value_has_a_rate_and_a_rate_a_value(old: str, new: str, expected: str) -> None:
    """Two worths, a value without a rate, a rate that values nothing."""
    assert told(planned((old, new))) == [expected]


def test_nothing_is_given_for_an_adjustment() -> None:
    """The line that is adjusted is the one to meet."""
    assert told(planned(('meets = "venues"', 'meets = "venues-less"'))) == [
        (
            "in_kind, “room”, meets: “venues-less” is an adjustment, which nothing can be given for. "
            "Name the line that it adjusts: “venues”."
        )
    ]


SAME_ROOM = PLAN[PLAN.index('[[in_kind]]\nid = "room"') : PLAN.index("[[formulas]]")].replace('"room"', '"room-again"')


def test_the_same_room_offered_twice_is_flagged() -> None:
    """Both offers are named; only one counts."""
    text = planned(("[[formulas]]", SAME_ROOM.replace("Training room", "training  Room") + "[[formulas]]"))
    assert told(text) == [
        (
            "in_kind, “room-again”: “police” gives the same in “room” and in “room-again”: “training Room”. "
            "Only “room” counts. Take one out, or say in “what” how they differ."
        )
    ]


def test_the_same_room_may_be_said_to_count_twice() -> None:
    """The Board has looked at both offers and answered that each is counted once."""
    stated = SAME_ROOM.replace('status = "agreed"', 'status = "agreed"\naccepted = { counted_once = true }')
    assert told(planned(("[[formulas]]", stated + "[[formulas]]"))) == []


def test_the_same_room_offered_and_declined_is_one_room() -> None:
    """A declined offer counts for nothing, so nothing is counted twice."""
    declined = SAME_ROOM.replace('status = "agreed"', 'status = "declined"')
    assert told(planned(("[[formulas]]", declined + "[[formulas]]"))) == []
