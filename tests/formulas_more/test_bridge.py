"""The bridge from last year's contribution to this year's: worked cases, and that it adds up to the penny."""

import pytest
from hypothesis import given

from formulas.bridge import Bridge, StepKind, bridge
from formulas.split import Split
from tests.examples.shipped import split_of as split_of_board
from tests.formulas_more.two_years import split_of, splits
from tests.golden.cases import CASES, Case

WORKED = """
board = { name = "Example Board", years = ["2026-27", "2027-28"] }
partners = [
  { id = "conwy", name = "Conwy", group = "local authorities", last_year = "£25,000" },
  { id = "health", name = "Health Board", group = "health boards" },
]
costs = [
  { id = "officer", name = "Officer", amounts = { "2026-27" = "£40,000", "2027-28" = "£42,000" } },
  { id = "event", name = "Event", one_off = true, amounts = { "2026-27" = "£5,000", "2027-28" = "£0" } },
  { id = "website", name = "Website", amounts = { "2026-27" = "£0", "2027-28" = "£3,000" } },
  { id = "audit", name = "Audit", amounts = { "2026-27" = "£2,000", "2027-28" = "£0" } },
  { id = "launch", name = "Launch", one_off = true, amounts = { "2026-27" = "£0", "2027-28" = "£1,000" } },
]
income = [{ name = "Grant", amounts = { "2026-27" = "£1,000", "2027-28" = "£2,500" } }]
formulas = [{ name = "agreed", text = '''
Local authorities pay 60%.
Health boards pay 40%.
''' }]
"""

PLAIN = """
board = { name = "Example Board", years = ["2026-27", "2027-28"] }
partners = [
  { id = "conwy", name = "Conwy", group = "local authorities", last_year = "£50,000" },
  { id = "health", name = "Health Board", group = "health boards", last_year = "£50,000" },
  { id = "police", name = "Police", group = "police", last_year = "£0" },
]
costs = [{ id = "all", name = "Everything", amount = "£100,000" }]
"""
GIVEN = """
[[in_kind]]
id = "staff"
partner = "health"
kind = "services"
what = "Advice"
quantity = 100
rate = "£300"
unit = "hours"
valuation = "agreed rate"
status = "agreed"
meets = "all"
years = ["2027-28"]
"""


def formula(text: str) -> str:
    """The formula of a Board file."""
    return f"formulas = [{{ name = \"agreed\", text = '''\n{text}\n''' }}]\n"


def amounts(found: Bridge) -> dict[StepKind, int]:
    """What the steps come to, those that are nothing left out."""
    return {step.kind: step.amount for step in found.steps if step.amount}


def test_each_kind_of_line_has_a_step() -> None:
    """60% of every change of the plan, worked out by hand: £27,600 becomes £26,100."""
    found = bridge(split_of(WORKED), "conwy", "2027-28")
    assert (found.last_year, found.recurrent, found.assessed) == (27_600_00, 24_600_00, 26_100_00)
    assert amounts(found) == {
        StepKind.LAST_ONE_OFFS: -3_000_00,
        StepKind.GROWTH: 1_200_00,
        StepKind.NEW: 1_800_00,
        StepKind.ENDED: -1_200_00,
        StepKind.ONE_OFFS: 600_00,
        StepKind.INCOME: -900_00,
    }


def test_a_step_names_the_lines_behind_it() -> None:
    """The new line is named with what it costs the whole Board."""
    steps = {step.kind: step for step in bridge(split_of(WORKED), "conwy", "2027-28").steps}
    assert [(c.name, c.before, c.now) for c in steps[StepKind.NEW].changes] == [("Website", 0, 3_000_00)]


def test_the_first_year_is_one_step_and_says_why() -> None:
    """Last year's costs are not in the file: £25,000 typed becomes £27,600 in one step."""
    found = bridge(split_of(WORKED), "conwy", "2026-27")
    assert (found.last_year, amounts(found), found.recurrent, found.last_cash) == (
        25_000_00,
        {StepKind.COSTS_AND_RULE: 2_600_00},
        None,
        None,
    )
    assert found.remark == "Last year's costs are not in the file, so costs and rule cannot be told apart."


def test_without_last_years_share_there_is_nowhere_to_start_from() -> None:
    """Nobody typed what the health board paid before: that is not nothing, so no change is told, and it says why."""
    found = bridge(split_of(WORKED), "health", "2026-27")
    assert (found.last_year, found.steps, found.assessed) == (None, (), 18_400_00)
    assert "does not say what this partner was assessed at" in found.remark


def test_a_gift_lowers_the_assessed_share_and_credit_the_cash() -> None:
    """Staff worth £30,000 at 80%: a gift of £6,000, £1,500 of it the health board's; the rest pays its share."""
    sentences = (
        "Local authorities pay 60%.\nHealth boards pay 25%.\nPolice pay 15%.\n"
        "In-kind contributions count at 80% of their value."
    )
    found = bridge(split_of(PLAIN + formula(sentences) + GIVEN), "health", "2027-28")
    assert amounts(found) == {StepKind.GIFTS: -1_500_00}
    assert (found.last_cash, found.last_credit, found.credit, found.cash_due) == (25_000_00, 0, 23_500_00, 0)


def test_credit_beyond_a_share_reaches_the_others_cash() -> None:
    """The £500 above the health board's share lowers the council's cash by £400: 56,400 of 70,500."""
    sentences = (
        "Local authorities pay 60%.\nHealth boards pay 25%.\nPolice pay 15%.\n"
        "In-kind contributions count at 80% of their value."
    )
    found = bridge(split_of(PLAIN + formula(sentences) + GIVEN), "conwy", "2027-28")
    assert (found.assessed, found.credit, found.cash_due) == (56_400_00, 400_00, 56_000_00)


def test_moving_from_last_years_shares_is_the_rule() -> None:
    """Half way to 60% in the first year, all the way in the second: £5,000 more at the same costs."""
    sentences = "Local authorities pay 60%.\nHealth boards pay 40%.\nMove from last year's shares over 2 years."
    found = bridge(split_of(PLAIN + formula(sentences)), "conwy", "2027-28")
    assert amounts(found) == {StepKind.RULE: 5_000_00}


def test_new_figures_of_a_driver_are_their_own_step() -> None:
    """From 1 child in 2 to 3 in 4 of the children."""
    driver = (
        'drivers = [{ name = "children", unit = "children", values = { "2026-27" = { conwy = 1, health = 1 }, '
        '"2027-28" = { conwy = 3, health = 1 } } }]\n'
    )
    sentences = "Conwy and Health Board pay 100%, shared by children."
    found = bridge(split_of(PLAIN + driver + formula(sentences)), "conwy", "2027-28")
    assert amounts(found) == {StepKind.DRIVERS: 25_000_00}


def test_rounding_to_a_unit_is_told_apart() -> None:
    """£33,333.33 more, with contributions in whole £1,000: the £333.33 is rounding."""
    text = PLAIN.replace('amount = "£100,000"', 'amounts = { "2026-27" = "£90,000", "2027-28" = "£100,000" }')
    found = bridge(
        split_of(text + formula("All partners pay 100%, shared equally.\nRound each contribution to £1,000.")),
        "police",
        "2027-28",
    )
    assert amounts(found) == {StepKind.GROWTH: 3_333_33, StepKind.ROUNDING: -333_33}


def test_an_unknown_year_is_a_slip_of_the_program() -> None:
    """A year that the plan does not have is refused."""
    with pytest.raises(KeyError):
        bridge(split_of(WORKED), "conwy", "2031-32")


def adds_up(split: Split) -> None:
    """Every bridge of a split adds up, assessed and cash, and starts where the year before ended.

    Over all partners the steps add up to what is assessed more than the year before.
    """
    for place, result in enumerate(split.years):
        stepped = 0
        for row, partner in zip(result.partners, split.board.partners, strict=True):
            found = bridge(split, partner.id, result.year)
            stepped += sum(step.amount for step in found.steps)
            assert found.assessed - found.credit == found.cash_due == row.cash_due
            assert (found.last_year, found.assessed) == (row.last_year, row.assessed)
            if found.last_year is None:
                assert (place, partner.last_year, found.steps) == (0, None, ())
                continue
            assert found.last_year + sum(step.amount for step in found.steps) == found.assessed
            if place:
                before = split.years[place - 1].partners[split.board.partners.index(partner)]
                assert found.last_cash is not None
                assert found.last_credit is not None
                assert found.last_cash == before.cash_due == found.last_year - found.last_credit
        if place:
            assessed = [sum(row.assessed for row in year.partners) for year in split.years[place - 1 : place + 1]]
            assert stepped == assessed[1] - assessed[0]


@given(splits())
def test_adds_up_to_the_penny(split: Split) -> None:
    """“The bridge adds up to the penny”: for every partner and year, assessed share and cash, and over all partners."""
    adds_up(split)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_adds_up_in_every_golden_case(case: Case) -> None:
    """Every published and worked Board has bridges that add up."""
    for name in case.expected:
        adds_up(split_of_board(case.board, name, case.notices(name)))
