"""Each check of posts, adjustments, income and reserves, with the case that provokes it and what is said."""

import pytest

from tests.funding.planned import PLAN, planned, told


def test_a_full_plan_in_order_has_no_problems() -> None:
    """Nothing is said of a plan with a post, an adjustment, fees, reserves and offers."""
    assert told(PLAN) == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("fte = 1", "fte = -1", "costs, “officer”, staff, fte"),
        ("quantity = 24", "quantity = -24", "costs, “venues”, units, quantity"),
        ("places = 100", "places = -1", "income, “Course fees”, fees, places"),
        ("days = 22,", "days = -22,", "in_kind, “secondee”, staff, days"),
        ("quantity = 12", "quantity = -12", "in_kind, “room”, quantity"),
    ],
)
def test_a_quantity_is_never_below_zero(old: str, new: str, where: str) -> None:
    """A post, units, places, days and things given are nought or more."""
    assert told(planned((old, new))) == [f"{where}: This must not be below zero."]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'on_costs = "28%"',
            'on_costs = "128%"',
            (
                "costs, “officer”, staff, on_costs: On-costs of 128% are more than the salary itself. "
                "Correct them, or say in on_costs_note what they hold."
            ),
        ),
        (
            'start = "2026-09"',
            'start = "2026-09", end = "2026-08"',
            (
                "costs, “officer”, staff, end: It ends in 2026-08, before it starts in 2026-09. "
                "Correct one of the two months. Both belong to the time it is filled."
            ),
        ),
        (
            'start = "2026-09"',
            'start = "2028-04"',
            (
                "costs, “officer”, staff: No month of it is in the plan, which runs from 2026-27 to 2027-28. "
                "Correct its months, or take it out."
            ),
        ),
        (
            'on_costs = "25%"',
            'on_costs = "101%"',
            (
                "in_kind, “secondee”, staff, on_costs: On-costs of 101% are more than the salary itself. "
                "Correct them, or say in on_costs_note what they hold."
            ),
        ),
    ],
)
def test_a_post_is_one_that_can_be_filled(old: str, new: str, expected: str) -> None:
    """On-costs above the salary, an end before the start, a post that never is."""
    assert expected in told(planned((old, new)))


def test_high_on_costs_may_be_explained() -> None:
    """With a note, on-costs above 100% stand."""
    note = 'on_costs = "128%", on_costs_note = "A relocation in the first year"'
    assert told(planned(('on_costs = "28%"', note))) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'adjusts = "venues"\n',
            "",
            (
                "costs, “venues-less”: The line has changes and does not say which line they change. "
                "Add adjusts, with the id of that line."
            ),
        ),
        (
            'changes = { "2027-28" = "-£400" }',
            'amount = "£400"',
            (
                "costs, “venues-less”: The line adjusts another and does not say by how much. "
                'Write changes = { "2026-27" = "-£500" } in place of its other figures.'
            ),
        ),
        (
            'reason = "Four days moved online"',
            "",
            "costs, “venues-less”: The adjustment has no reason. Say in reason why the line is adjusted.",
        ),
        (
            'adjusts = "venues"',
            'adjusts = "venue"',
            "costs, “venues-less”, adjusts: There is no cost line with the id “venue”. Did you mean “venues”?",
        ),
        (
            'adjusts = "venues"',
            'adjusts = "venues-less"',
            (
                "costs, “venues-less”, adjusts: “venues-less” is itself an adjustment. "
                "Name the line that was adjusted first; it may have several adjustments."
            ),
        ),
        (
            'pool = "training"\npriority = "A competent workforce"\nadjusts',
            'pool = "core"\npriority = "A competent workforce"\nadjusts',
            (
                "costs, “venues-less”, adjusts: The line it adjusts is in the pool “training”, and the adjustment is "
                "in the pool “core”. Give both the same pool, so that the same partners share them."
            ),
        ),
        (
            '"2027-28" = "-£400"',
            '"2028-29" = "-£400"',
            (
                "costs, “venues-less”, changes, 2028-29: 2028-29 is not a year of the plan. "
                "Change the year, or take the amount out."
            ),
        ),
        (
            'reason = "Four days moved online"',
            'reason = "Four days moved online"\ngrows_with = "pay award"',
            (
                "costs, “venues-less”, grows_with: An adjustment does not grow besides. "
                "Take grows_with out, and write what changes in each year."
            ),
        ),
        (
            '"2027-28" = "-£400"',
            '"2027-28" = "-£2,500"',
            (
                "costs, “venues”: In 2027-28 the line costs £2,400 and its adjustments take £2,500 from it. "
                "Take no more from it than it costs."
            ),
        ),
    ],
)
def test_an_adjustment_stands_beside_its_line(old: str, new: str, expected: str) -> None:
    """Without its line, its amount or its reason; of an unknown line, an adjustment, another pool, another year."""
    assert told(planned((old, new))) == [expected]


def test_rates_that_start_within_the_year_are_needed_from_the_first() -> None:
    """A pay award in September changes the first year too."""
    assert told(planned(('"2026-27" = "3%", "2027-28" = "2%"', '"2027-28" = "2%"'))) == [
        (
            "indices, “pay award”, rates: There is no rate for 2026-27, and the cost line “officer” grows with this "
            "index. Its rates start in September, so the first year has one too. "
            'Add the rate expected, or "2026-27" = "0%" for no growth.'
        )
    ]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("", "income, “Course fees”: The line does not say what it brings in. Add one of: amount, amounts, fees."),
        (
            'amount = 1\nfees = { places = 100, price = "£30" }',
            "income, “Course fees”: The line says in 2 ways what it brings in: amount, fees. Keep one of them.",
        ),
    ],
)
def test_income_is_given_in_one_way(figure: str, expected: str) -> None:
    """An amount, an amount a year, or fees."""
    assert told(planned(('fees = { places = 100, price = "£30" }', figure))) == [expected]


def test_income_with_reserves_is_within_costs() -> None:
    """Reserves are income: £44,000 x 1.28 x 1.03 x 7/12, and £2,400, and £8,000 are less than £45,000 and £3,000."""
    text = planned(
        ('opening = "£10,000"', 'opening = "£90,000"'), ('"2026-27" = "£4,000" }', '"2026-27" = "£45,000" }')
    )
    assert told(text) == [
        (
            "income: In 2026-27 income is £48,000 and costs are £44,238.93: income is £3,761.07 more. "
            "Check both. Use less of the reserves, or add the costs that are missing."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'used = { "2026-27"',
            'used = { "2028-29"',
            "reserves, used, 2028-29: 2028-29 is not a year of the plan. Change the year, or take the amount out.",
        ),
        (
            'added = { "2027-28"',
            'added = { "2025-26"',
            "reserves, added, 2025-26: 2025-26 is not a year of the plan. Change the year, or take the amount out.",
        ),
        (
            '"2026-27" = "£4,000" }',
            '"2026-27" = "£10,500" }',
            (
                "reserves, used, 2026-27: In 2026-27 £10,500 is used, and there is £10,000: £500 too much. "
                "Use less, or put more into reserves before."
            ),
        ),
        (
            'floor = "£5,000"',
            'floor = "£6,500"',
            (
                "reserves, 2026-27: At the end of 2026-27 reserves are £6,000, which is £500 below their floor of "
                "£6,500. Use less, put more in, or agree a lower floor."
            ),
        ),
    ],
)
def test_reserves_last_and_stay_above_their_floor(old: str, new: str, expected: str) -> None:
    """Other years, more used than there is, less left than the floor: the year and the shortfall are named."""
    assert told(planned((old, new))) == [expected]
