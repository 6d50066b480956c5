"""The plan as people read it: what each line costs and why, cash against true cost, per child, in real terms."""

import pytest

from funding.board import Board
from funding.deflators import deflators, price_ratio
from funding.in_kind_views import givers, offer_rows
from funding.plan_views import by_pool, by_priority, in_prices_of, per_unit, plan_year
from funding.problems import Problem
from funding.reserves import reserves_by_year
from tests.funding.planned import PLAN, board_of, planned


@pytest.fixture
def board() -> Board:
    """A Board with a post, an adjustment, a one-off line, fees, reserves and two offers."""
    return board_of(PLAN)


def test_a_part_year_post_is_told_month_by_month(board: Board) -> None:
    """From September to March: seven months, all after the pay award of 3%."""
    officer = plan_year(board, "2026-27").costs[0]
    told = "1 post x £44,000.00 x 1.28 x 7/12 months x 1.03 (pay award)"
    assert (officer.amount, officer.build_up) == (33_838_93, told)


def test_a_pay_award_within_the_year_is_told_before_and_after(board: Board) -> None:
    """Five months at last year's pay, seven at 2% more."""
    officer = plan_year(board, "2027-28").costs[0]
    spells = "(5/12 months x 1.03 (pay award) + 7/12 months x 1.0506 (pay award))"
    assert (officer.amount, officer.build_up) == (58_686_38, f"1 post x £44,000.00 x 1.28 x {spells}")


@pytest.mark.parametrize(
    ("year", "line", "expected"),
    [
        ("2026-27", "venues", "24 days x £100.00"),
        ("2027-28", "venues-less", "changes “Venues”: Four days moved online"),
        ("2026-27", "website", "as entered for the year"),
    ],
)
def test_every_line_says_how_it_is_built_up(board: Board, year: str, line: str, expected: str) -> None:
    """Units at a rate, an adjustment with its reason, amounts as they were entered."""
    assert [row.build_up for row in plan_year(board, year).costs if row.id == line] == [expected]


def test_an_adjustment_stands_beside_its_line() -> None:
    """Wherever the file has it, it comes right after the line that it adjusts."""
    start, end = PLAN.index('[[costs]]\nid = "venues-less"'), PLAN.index('[[costs]]\nid = "website"')
    adjustment = PLAN[start:end]
    text = planned((adjustment, ""), ('[[costs]]\nid = "officer"', f'{adjustment}[[costs]]\nid = "officer"'))
    ids = [row.id for row in plan_year(board_of(text), "2027-28").costs]
    assert ids == ["officer", "venues", "venues-less", "website"]


def test_the_true_cost_is_the_cash_budget_and_what_is_met_in_kind(board: Board) -> None:
    """£33,838.93 + £2,400 + £8,000, of which a nurse meets £5,000 and a room £1,200."""
    plan = plan_year(board, "2026-27")
    assert (plan.true_cost, plan.met_in_kind, plan.cash_budget) == (44_238_93, 6_200_00, 38_038_93)


def test_one_off_costs_are_told_from_recurring_ones(board: Board) -> None:
    """The new website is paid once."""
    plan = plan_year(board, "2026-27")
    assert (plan.one_off, plan.recurring) == (8_000_00, 36_238_93)


def test_pools_and_priorities_add_up_to_the_true_cost(board: Board) -> None:
    """Lines without a priority are there too, under no name."""
    plan = plan_year(board, "2026-27")
    pools = [(part.name, part.amount, part.cash) for part in by_pool(plan)]
    priorities = [(part.name, part.amount) for part in by_priority(plan)]
    assert pools == [("training", 36_238_93, 30_038_93), ("core", 8_000_00, 8_000_00)]
    assert priorities == [("A competent workforce", 36_238_93), ("", 8_000_00)]


def test_reserves_run_on_from_year_to_year(board: Board) -> None:
    """What is left at the end of a year is there at the start of the next."""
    rows = [(held.opening, held.used, held.added, held.closing) for held in reserves_by_year(board)]
    assert rows == [(10_000_00, 4_000_00, 0, 6_000_00), (6_000_00, 0, 1_000_00, 7_000_00)]


def test_fees_and_reserves_are_income(board: Board) -> None:
    """100 places at £30, and £4,000 of the reserves."""
    plan = plan_year(board, "2026-27")
    assert [(row.name, row.amount, row.build_up) for row in plan.income] == [
        ("Course fees", 3_000_00, "100 places x £30.00"),
        ("Reserves used", 4_000_00, ""),
        ("Put into reserves", 0, ""),
    ]


def test_cost_for_each_child(board: Board) -> None:
    """£44,238.93 and £38,038.93 over 1,000 children, to the penny, halves up."""
    each = per_unit(board, board.drivers[0], plan_year(board, "2026-27"))
    assert not isinstance(each, Problem)
    assert (int(each.count), each.true_cost, each.cash_budget) == (1000, 44_24, 38_04)


def test_nothing_is_divided_by_no_children(board: Board) -> None:
    """A driver without figures is a problem with a name."""
    empty = board.drivers[0].model_copy(update={"values": {}})
    assert str(per_unit(board, empty, plan_year(board, "2026-27"))) == (
        "drivers: No partner has a figure for “children” in 2026-27, so there is nothing to divide by. "
        "Add the figures, or choose another driver."
    )


def test_forecasts_are_chained_on_the_last_known_index() -> None:
    """2025-26 is 100; the forecasts of 2.005742% and 1.94198% follow on it."""
    levels = [deflators()[year].index for year in ("2025-26", "2026-27", "2027-28")]
    assert [f"{float(level):.6f}" for level in levels] == ["100.000000", "102.005742", "103.986673"]


def test_money_in_the_prices_of_another_year(board: Board) -> None:
    """£2,400 of 2026-27 is £2,352.81 in the prices of the year before, and totals are those of the lines."""
    plan = in_prices_of(plan_year(board, "2026-27"), "2025-26")
    assert not isinstance(plan, Problem)
    venues = plan.costs[1]
    assert (venues.amount, venues.build_up) == (2_352_81, "£2,400.00 x 0.980337 (GDP deflator)")
    assert plan.true_cost == sum(row.amount for row in plan.costs)


def test_its_own_prices_change_nothing(board: Board) -> None:
    """A year in its own prices is as it was."""
    plan = plan_year(board, "2026-27")
    real = in_prices_of(plan, "2026-27")
    assert not isinstance(real, Problem)
    assert [row.amount for row in real.costs] == [row.amount for row in plan.costs]


def test_a_year_beyond_the_series_is_told() -> None:
    """Nothing is guessed after the last forecast."""
    assert str(price_ratio("2026-27", "2040-41")) == (
        "GDP deflator: The GDP deflator is not known for 2040-41. "
        "The series runs from 2000-01 to 2030-31. Choose years within it."
    )


def test_two_offers_for_one_line_count_up_to_its_cost() -> None:
    """Rooms worth £1,200 and £3,600 for venues of £2,400 count in proportion: £600 and £1,800."""
    start, end = PLAN.index('[[in_kind]]\nid = "room"'), PLAN.index("[[formulas]]")
    other = PLAN[start:end].replace('"room"', '"hall"').replace("Training room", "Hall").replace("= 12", "= 36")
    board = board_of(planned(("[[formulas]]", f"{other}[[formulas]]")))
    rows = {row.known.offer.id: (row.counted, row.capped) for row in offer_rows(board, "2026-27")}
    assert rows == {"secondee": (5_000_00, False), "room": (600_00, True), "hall": (1_800_00, True)}


def test_who_gives_what(board: Board) -> None:
    """Each partner's offers, what they are worth and what counts."""
    found = [(giver.partner, giver.offers, giver.agreed, giver.counted) for giver in givers(board, "2026-27")]
    assert found == [("health", 1, 5_000_00, 5_000_00), ("police", 1, 1_200_00, 1_200_00)]


def test_an_offer_says_how_its_value_comes_about(board: Board) -> None:
    """Days under a convention, and room days at a rate."""
    assert [row.build_up for row in offer_rows(board, "2026-27")] == [
        "1 post x £40,000.00 x 1.25 / 220 days x 22 days",
        "12 room days x £100.00",
    ]
