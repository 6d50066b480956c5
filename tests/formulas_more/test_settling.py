"""The settlement: worked years, and its laws over every rule on over- and underspends."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.cash_test import bills_of
from formulas.outturn import Outturn, outturn
from formulas.settling import Settlement, settle
from formulas.split import Split
from funding.actuals import Actual
from funding.membership import is_partner
from funding.money import format_money_short
from funding.plan import income_of
from tests.drawing import number, pick, yes
from tests.formulas_more.two_years import split_of, splits
from tests.laws import Laws

YEAR = "2026-27"
PLAN = """
board = { name = "Example Board", years = ["2026-27"] }
partners = [
  { id = "conwy", name = "Conwy", group = "local authorities" },
  { id = "denbighshire", name = "Denbighshire", group = "local authorities" },
  { id = "health", name = "Health Board", group = "health boards" },
  { id = "police", name = "Police Force", group = "police" },
]
drivers = [{ name = "children", unit = "children", values = { conwy = 2, denbighshire = 1 } }]
costs = [
  { id = "staff", name = "Staff", amount = "£94,000" },
  { id = "rooms", name = "Rooms", amount = "£6,000" },
]
income = [{ name = "Fees", amount = "£10,000" }]
formulas = [{ name = "agreed", text = '''
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 15%.
In-kind contributions count in full.
RULES
''' }]

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
# £90,000 to share: Conwy £36,000, Denbighshire £18,000, health £22,500, police £13,500, of which £6,000 is the room.


def settled(rules: str, *entries: Mapping[str, object]) -> Settlement:
    """The settlement of the plan above under some rules, with these entries."""
    split = split_of(PLAN.replace("RULES", rules))
    actuals = [Actual.model_validate({"year": YEAR} | dict(entry)) for entry in entries]
    return settle(split, outturn(split, YEAR, actuals))


def spent(amount: str) -> dict[str, object]:
    """What the staff cost."""
    return {"kind": "cost", "of": "staff", "amount": amount}


def due(settlement: Settlement) -> dict[str, int]:
    """Who pays, or with a minus gets back, what."""
    return {row.partner: row.due for row in settlement.partners if row.due}


def test_nothing_recorded_is_nothing_to_settle() -> None:
    """The plan stands, and that is said."""
    told = settled("An underspend is returned in the same shares.")
    assert (due(told), told.unallocated, told.remarks) == (
        {},
        0,
        ("Nothing is recorded for these, so the plan stands: Staff, Fees, Room.",),
    )


def test_an_underspend_is_returned_in_the_same_shares() -> None:
    """£900 less is spent: each gets back its share of the assessed £90,000."""
    told = settled("An underspend is returned in the same shares.", spent("£93,100"))
    assert due(told) == {"conwy": -360_00, "denbighshire": -180_00, "health": -225_00, "police": -135_00}


def test_an_underspend_is_kept_up_to_a_part_of_the_costs() -> None:
    """1% of £90,000 is kept, the rest of the £1,000 is returned."""
    told = settled("An underspend is kept in reserve, up to 1% of costs.", spent("£93,000"))
    assert (told.kept, told.due) == (900_00, -100_00)
    told = settled("An underspend is kept in reserve.", spent("£93,000"))
    assert (told.kept, due(told)) == (1_000_00, {})


def test_an_overspend_is_shared_in_the_same_shares() -> None:
    """£800 more is spent and £100 less comes in."""
    fees = {"kind": "income", "of": "Fees", "amount": "£9,900"}
    told = settled("An overspend is shared in the same shares.", spent("£94,800"), fees)
    assert due(told) == {"conwy": 360_00, "denbighshire": 180_00, "health": 225_00, "police": 135_00}


def test_an_overspend_falls_in_parts() -> None:
    """80% of £900 on local authorities, two thirds of it on Conwy; 20% on police."""
    told = settled("An overspend falls 80% on local authorities and 20% on police.", spent("£94,900"))
    assert due(told) == {"conwy": 480_00, "denbighshire": 240_00, "police": 180_00}


@pytest.mark.parametrize(
    ("amount", "unallocated", "remark"),
    [
        ("£94,500", 500_00, "The formula does not say who bears an overspend."),
        ("£93,500", -500_00, "The formula does not say what becomes of an underspend."),
    ],
)
def test_what_the_formula_does_not_say_is_never_shared_in_silence(amount: str, unallocated: int, remark: str) -> None:
    """It is carried as unallocated, and said."""
    told = settled("", spent(amount))
    assert (due(told), told.unallocated, told.remarks[0]) == ({}, unallocated, remark)


def test_what_is_not_delivered_is_paid_in_cash_if_the_formula_says_so() -> None:
    """40 of 60 days came: police pays £2,000; the £2,000 spent on a hired room is then no overspend."""
    entries = ({"kind": "in-kind", "of": "room", "delivered": 40}, {"kind": "cost", "of": "rooms", "amount": "£2,000"})
    told = settled("In-kind contributions not delivered are paid in cash.", *entries)
    assert (due(told), told.unallocated, told.outturn.true_cost) == ({"police": 2_000_00}, 0, 100_000_00)
    told = settled("An overspend is shared in the same shares.", *entries)
    assert [(row.undelivered, row.undelivered_due, row.share) for row in told.partners][-1] == (2_000_00, 0, 300_00)


def test_months_add_up_and_a_forecast_stands_for_the_rest() -> None:
    """Half a year recorded and half expected; a month that nobody tells of is told."""
    half = spent("£47,000") | {"period": "2026-04 to 2026-09"}
    told = settled("", half, spent("£48,000") | {"period": "2026-10 to 2027-03", "forecast": True})
    staff = told.outturn.costs[0]
    assert (staff.actual, staff.forecast, staff.outturn, told.unallocated) == (
        47_000_00,
        48_000_00,
        95_000_00,
        1_000_00,
    )
    assert told.remarks[-1] == "Some figures are forecasts, so this settlement is one too."
    assert "These are not recorded for every month: Staff." in settled("", half).remarks


def test_a_line_that_was_not_planned_is_an_overspend() -> None:
    """It was planned at nothing."""
    told = settled("", {"kind": "cost", "of": "lawyer", "amount": "£300"})
    assert (told.unallocated, told.outturn.costs[-1].name) == (300_00, "lawyer")


def test_an_underspend_first_closes_the_gap() -> None:
    """Nobody paid for 10% of the costs, so what is not spent is first missing there."""
    split = split_of(
        PLAN.replace("RULES", "An underspend is returned in the same shares.").replace("pay 25%", "pay 15%")
    )
    told = settle(split, outturn(split, YEAR, [Actual.model_validate({"year": YEAR} | spent("£84,000"))]))
    assert (told.gap_closed, told.due) == (9_000_00, -1_000_00)


def test_who_is_absent_bears_nothing() -> None:
    """A part that falls on a partner that left is nobody's, and that is said."""
    text = PLAN.replace("RULES", "An overspend falls 80% on local authorities and 20% on Police Force.")
    text = text.replace('group = "police" }', 'group = "police", leaves = "2026-27" }')
    split = split_of(text)
    told = settle(split, outturn(split, YEAR, [Actual.model_validate({"year": YEAR} | spent("£94,900"))]))
    assert (due(told), told.unallocated) == ({"conwy": 480_00, "denbighshire": 240_00}, 180_00)
    assert told.remarks[0] == (
        "Police Force is not a partner in 2026-27: it leaves from 2026-27. Nobody bears its part of the overspend."
    )


# Laws

RULES: tuple[c.Clause, ...] = (
    c.UnderspendReturned(),
    c.UnderspendKept(),
    c.UnderspendKept(Decimal(5)),
    c.UnderspendKept(Decimal("0.01")),
    c.OverspendShared(),
    c.OverspendFalls((c.OverspendPart(Decimal(100), c.PartnerNamed("police")),)),
    c.OverspendFalls(
        (
            c.OverspendPart(Decimal("33.3"), c.GroupNamed("local authorities")),
            c.OverspendPart(Decimal("66.7"), c.PartnerNamed("health")),
        )
    ),
)


_OFF_PLAN = st.sampled_from((-100, -1, 0, 1, 99)) | st.integers(-(10**6), 10**6)


@st.composite
def years_end(draw: st.DrawFn, *, planned: bool = False) -> tuple[Split, Outturn]:
    """A split under any rules, and a year of it that went as planned, or any other way."""
    split = draw(splits())
    rules = [rule for rule in RULES if yes(draw)]
    rules += pick(draw, ((), (c.UndeliveredPaid(),), (c.UndeliveredNotPaid(),)))
    split = replace(split, formula=c.Formula((*split.formula.clauses, *rules)))
    result = pick(draw, split.years)
    entries: list[dict[str, object]] = []

    def record(kind: str, key: str, plan: int, least: int | None = None) -> None:
        amount = plan + (0 if planned else draw(_OFF_PLAN))
        amount = amount if least is None else max(amount, least)
        cut = number(draw, -100, 100)
        parts = [(amount - cut, "04"), (cut, "05")] if kind != "in-kind" else [(amount, "04")]
        entries.extend(
            {"kind": kind, "of": key, "amount": format_money_short(part), "period": f"{result.year[:4]}-{month}"}
            for part, month in parts
        )

    for cost, bill in zip(split.board.costs, bills_of(result), strict=True):
        if yes(draw):
            record("cost", cost.id, bill)
    for income in split.board.income:
        if yes(draw):
            record("income", income.name, income_of(income, result.year) or 0)
    worth = result.values.vectors.get("offer_counted", ())
    for offer, value in zip(split.board.in_kind, worth, strict=False):
        if value and yes(draw):
            record("in-kind", offer.id, int(value), 0)
    actuals = [Actual.model_validate({"year": result.year} | entry) for entry in entries]
    return split, outturn(split, result.year, actuals)


@given(years_end(planned=True))
def test_a_year_as_planned_leaves_nothing_to_settle(year: tuple[Split, Outturn]) -> None:
    """Actual = plan gives nothing to settle, whatever the rules."""
    settlement = settle(*year)
    assert (settlement.outturn.difference, settlement.kept, settlement.unallocated, due(settlement)) == (0, 0, 0, {})
    assert settlement.outturn.true_cost == settlement.outturn.planned_true_cost


LAWS = Laws[Split, Settlement]()


@given(years_end())
def test_however_a_year_ended(year: tuple[Split, Outturn]) -> None:
    """What holds of every settlement."""
    LAWS.hold(year[0], settle(*year))


@LAWS.of
def settlements_sum_to_the_difference(_split: Split, told: Settlement) -> None:
    """What is paid, less what is kept or closes the gap, and what is nobody's, is the outturn's difference."""
    spent_more = told.outturn.spent - sum(line.planned for line in told.outturn.costs)
    earned_more = told.outturn.earned - sum(line.planned for line in told.outturn.income)
    whole = told.due + told.unallocated + told.surplus_used - told.kept - told.gap_closed
    assert whole == spent_more - earned_more
    assert told.due == sum(row.undelivered_due + row.share for row in told.partners)


@LAWS.of
def the_same_shares_are_the_assessed_ones(split: Split, told: Settlement) -> None:
    """Shared or returned "in the same shares", nobody is a penny from its part of the assessed shares."""
    borne = sum(row.share for row in told.partners)
    whole = sum(row.assessed for row in told.partners)
    falls = any(isinstance(clause, c.OverspendFalls) for clause in split.formula.clauses)
    shared = next((x for x in split.formula.clauses if isinstance(x, c.OverspendShared | c.OverspendFalls)), None)
    if whole and (borne < 0 or (isinstance(shared, c.OverspendShared) or not falls)):
        for row in told.partners:
            assert abs(row.share * whole - borne * row.assessed) < whole


@LAWS.of
def nothing_is_shared_that_no_sentence_shares(split: Split, told: Settlement) -> None:
    """Without a sentence on it an under- or overspend is unallocated, and what is kept is within its limit."""
    kinds = {type(clause) for clause in split.formula.clauses}
    over, under = {c.OverspendShared, c.OverspendFalls}, {c.UnderspendReturned, c.UnderspendKept}
    assert kinds & over or all(row.share <= 0 for row in told.partners)
    assert kinds & under or (told.kept == 0 and all(row.share >= 0 for row in told.partners))
    assert c.UndeliveredPaid in kinds or told.undelivered_due == 0
    kept = next((x for x in split.formula.clauses if isinstance(x, c.UnderspendReturned | c.UnderspendKept)), None)
    if isinstance(kept, c.UnderspendKept) and kept.up_to is not None:
        assert 100 * told.kept <= split.year(told.year).costs_to_share * kept.up_to
    assert isinstance(kept, c.UnderspendKept) or told.kept == 0


@LAWS.of
def absent_partners_settle_nothing(split: Split, told: Settlement) -> None:
    """A body that is no partner in the year pays nothing and gets nothing back."""
    for partner, row in zip(split.board.partners, told.partners, strict=True):
        assert is_partner(partner, told.year) or (row.due, row.undelivered) == (0, 0)


@LAWS.of
def nobody_pays_more_for_what_is_missing_than_was_credited(split: Split, told: Settlement) -> None:
    """What did not come is at most the credit, and at most what the offers that fell short were worth."""
    rows = zip(split.year(told.year).partners, told.partners, strict=True)
    assert all(0 <= after.undelivered <= before.in_kind_credit for before, after in rows)
    if all(line.outturn >= line.planned for line in told.outturn.in_kind):
        assert [row.undelivered_due for row in told.partners if row.undelivered_due] == []
