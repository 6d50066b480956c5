"""The cash test: worked accounts, and that quarters add up to the year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.cash_test import CashYear, bills_of, cash_test, quarterly, repaid_to_partners
from formulas.split import Split
from tests.formulas_more.two_years import split_of, splits

POST = """
board = { name = "Example Board", years = ["2026-27"] }
partners = [{ id = "conwy", name = "Conwy", group = "local authorities" }]
costs = [{ id = "post", name = "Post", staff = { fte = 1, salary = "£8,000", end = "2026-09" } }]
formulas = [{ name = "agreed", text = "Conwy pays 100%." }]
"""
BOTH = """
board = { name = "Example Board", years = ["2026-27"] }
partners = [
  { id = "conwy", name = "Conwy", group = "local authorities" },
  { id = "health", name = "Health Board", group = "health boards" },
  { id = "police", name = "Police", group = "police" },
]
costs = [
  { id = "staff", name = "Staff", amount = "£94,000" },
  { id = "rooms", name = "Rooms", amount = "£6,000" },
]
formulas = [{ name = "agreed", text = '''
Local authorities pay 60%.
Health boards pay 25%.
Police pay 15%.
In-kind contributions count in full.
In-kind beyond a share is repaid.
''' }]

[[in_kind]]
id = "advice"
partner = "health"
kind = "services"
what = "Advice"
quantity = 100
rate = "£300"
unit = "hours"
valuation = "agreed rate"
status = "agreed"
meets = "staff"

[[in_kind]]
id = "room"
partner = "police"
kind = "accommodation"
what = "Room"
quantity = 60
rate = "£100"
unit = "days"
valuation = "agreed rate"
status = "agreed"
meets = "rooms"
"""


def balances(year: CashYear) -> list[int]:
    """What the account holds at the end of each quarter."""
    return [quarter.balance for quarter in year.quarters]


def shortfalls(year: CashYear) -> list[int]:
    """What is missing in each quarter."""
    return [quarter.shortfall for quarter in year.quarters]


def test_a_post_that_ends_early_is_paid_before_the_money_comes() -> None:
    """£4,000 of wages fall in two quarters, £1,000 comes in each of four: £1,000, then £2,000 is missing."""
    (year,) = cash_test(split_of(POST))
    assert [quarter.bills for quarter in year.quarters] == [2_000_00, 2_000_00, 0, 0]
    assert shortfalls(year) == [1_000_00, 2_000_00, 1_000_00, 0]


def test_a_post_that_starts_late_leaves_cash_in_hand() -> None:
    """From October: £1,000 and £2,000 in hand before the first wages."""
    (year,) = cash_test(split_of(POST.replace('end = "2026-09"', 'start = "2026-10"')))
    assert balances(year) == [1_000_00, 2_000_00, 1_000_00, 0]


def test_reserves_are_in_the_account_from_the_start() -> None:
    """£1,500 in reserve carries the first quarter; in the second £500 is still missing."""
    (year,) = cash_test(split_of(POST + 'reserves = { opening = "£1,500" }\n'))
    assert (balances(year), shortfalls(year)) == ([500_00, -500_00, 500_00, 1_500_00], [0, 500_00, 0, 0])


def test_leaning_on_the_reserve_is_told_apart_from_failing() -> None:
    """Every quarter but the last takes from the £1,500 that the plan means to keep, and never more than is there."""
    (year,) = cash_test(split_of(POST + 'reserves = { opening = "£1,500" }\n'))
    assert [quarter.leans for quarter in year.quarters] == [1_000_00, 1_500_00, 1_000_00, 0]


def test_what_in_kind_meets_needs_no_cash() -> None:
    """The design's example: £100,000 costs, £36,000 of them met in kind, £64,000 of bills."""
    split = split_of(BOTH)
    (year,) = cash_test(split)
    assert bills_of(split.year("2026-27")) == (64_000_00, 0)
    assert [quarter.bills for quarter in year.quarters] == [16_000_00] * 4


def test_what_is_repaid_goes_out_of_the_account() -> None:
    """£69,000 comes in, £64,000 pays bills, £5,000 goes back to the health board: nothing is left."""
    (year,) = cash_test(split_of(BOTH))
    assert (sum(q.contributions for q in year.quarters), sum(q.repaid for q in year.quarters), year.closing) == (
        69_000_00,
        5_000_00,
        0,
    )


def test_credit_carried_forward_is_missing_the_year_after() -> None:
    """The £5,000 carried forward is in the account in the first year and pays bills in the second."""
    text = BOTH.replace('["2026-27"]', '["2026-27", "2027-28"]').replace("repaid", "carried forward")
    first, second = cash_test(split_of(text))
    assert (first.closing, second.opening) == (5_000_00, 5_000_00)


def test_a_gap_in_the_formula_is_missing_cash() -> None:
    """90% of £8,000 is asked: £200 more is missing with every quarter."""
    text = POST.replace(', end = "2026-09"', "").replace("100%", "90%")
    (year,) = cash_test(split_of(text))
    assert shortfalls(year) == [200_00, 400_00, 600_00, 800_00]


def test_odd_pennies_of_many_lines_do_not_make_a_quarter_fail() -> None:
    """Twenty lines of 1p each: the bills are 5p a quarter, not 20p in the first."""
    lines = ", ".join(f'{{ id = "l{n}", name = "Line {n}", amount = "£0.01" }}' for n in range(20))
    head, _costs, tail = POST.partition("costs = ")
    text = f"{head}costs = [{lines}]\n{tail.partition(chr(10))[2]}"
    (year,) = cash_test(split_of(text))
    assert ([quarter.bills for quarter in year.quarters], year.failing) == ([5, 5, 5, 5], ())


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        (10, (1, 1, 1, 1), (3, 3, 2, 2)),
        (-10, (1, 1, 1, 1), (-3, -3, -2, -2)),
        (10, (0, 1, 3, 3), (0, 2, 4, 4)),
        (0, (3, 3, 3, 3), (0, 0, 0, 0)),
    ],
)
def test_odd_pennies_fall_in_the_first_quarters(amount: int, weights: tuple[int, ...], parts: tuple[int, ...]) -> None:
    """The first quarters that have any take the odd pennies."""
    assert parts == quarterly(amount, weights)


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))
def test_quarters_add_up_to_the_amount(amount: int, weights: list[int]) -> None:
    """No penny is lost, and a quarter without weight has none."""
    parts = quarterly(amount, weights)
    assert (sum(parts), [part for part, weight in zip(parts, weights, strict=True) if not weight and part]) == (
        amount,
        [],
    )


@given(splits())
def test_quarters_add_up_to_the_year(split: Split) -> None:
    """Contributions, bills and repayments of the quarters are those of the year."""
    for account, result in zip(cash_test(split), split.years, strict=True):
        assert sum(q.contributions for q in account.quarters) == sum(row.cash_due for row in result.partners)
        assert sum(q.bills for q in account.quarters) == sum(bills_of(result))
        assert sum(q.repaid for q in account.quarters) == sum(repaid_to_partners(split, result))


@given(splits())
def test_what_is_left_at_the_end_of_a_year_is_what_the_plan_says(split: Split) -> None:
    """The account moves by the reserves' plan, the gap, the surplus, and credit that waits or was waiting."""
    carries = any(
        isinstance(clause, c.InKindBeyond) and clause.becomes is c.BeyondShare.CARRIED_FORWARD
        for clause in split.formula.clauses
    )
    reserves, waiting = split.board.reserves, 0
    for account, result in zip(cash_test(split), split.years, strict=True):
        moved = 0
        if reserves is not None:
            moved = (reserves.added or {}).get(result.year, 0) - (reserves.used or {}).get(result.year, 0)
        beyond = sum(row.in_kind_beyond for row in result.partners) - result.beyond_used
        repaid = sum(repaid_to_partners(split, result))
        assert account.closing - account.opening == (moved - result.gap + result.surplus + beyond - repaid - waiting)
        waiting = beyond if carries else 0
