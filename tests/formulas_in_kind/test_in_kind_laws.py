"""Laws of what is given in kind, for every pair of sentences about it and random offers."""

from itertools import product

from hypothesis import given, settings

from formulas.split import Split, YearSplit
from funding.in_kind import register
from funding.membership import partners_in
from funding.plan import cost_of
from funding.plan_views import plan_year
from tests.formulas_in_kind.offering import BEYOND_RULES, CREDIT_RULES, ONLY_RULES, Given, given_in_kind, rules
from tests.laws import Laws

COMBINATIONS = tuple(product(CREDIT_RULES, BEYOND_RULES, ONLY_RULES))
Rules = tuple[str, str, str]


def paid(result: YearSplit) -> int:
    """Cash due, credits used, what lowers the others' cash, and the gap less any surplus."""
    rows = sum(row.cash_due + row.in_kind_credit for row in result.partners)
    return rows + result.beyond_used + result.gap - result.surplus


def years_of(split: Split | None) -> tuple[YearSplit, ...]:
    """The years of a split; none when more is given than there are costs."""
    return split.years if split is not None else ()


LAWS = Laws[Given, Rules, tuple[YearSplit, ...]]()


@given(given_in_kind(), rules(), rules())
def test_what_is_given_in_kind(given: Given, rules: Rules, other: Rules) -> None:
    """What holds of any offers under any sentences about them."""
    years = years_of(given.under(*rules))
    LAWS.hold(given, rules, years)
    a_credit_rule_never_changes_the_true_cost(years, years_of(given.under(*other)))


@settings(max_examples=12)  # under each of the forty combinations
@given(given_in_kind())
def test_the_sum_is_the_costs_to_share_under_all_sentences(given: Given) -> None:
    """Each credit rule with each rule for what is beyond a share, whichever kinds count."""
    for combination in COMBINATIONS:
        the_sum_is_the_costs_to_share(given, combination, years_of(given.under(*combination)))


@LAWS.of
def the_sum_is_the_costs_to_share(_given: Given, _rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """Cash due, credits used, what is beyond a share when that is a gift, and the gap are the costs to share."""
    assert [result.costs_to_share for result in years] == [paid(result) for result in years]


@LAWS.of
def cash_due_is_never_negative(_given: Given, _rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """Nobody is owed cash for what is beyond its share; that is a gift, a credit or a payment of its own."""
    rows = [row for result in years for row in result.partners]
    assert [row.cash_due for row in rows if row.cash_due < 0] == []


@LAWS.of
def true_cost_is_cash_budget_and_what_is_met_in_kind(given: Given, _rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """What the plan says is met in kind is what the offers of the workings meet, to the penny."""
    told = [(plan.true_cost, plan.cash_budget) for plan in (plan_year(given.board, r.year) for r in years)]
    worked = [(r.true_cost, r.true_cost - sum(r.values.vectors["offer_met"])) for r in years]
    assert told == worked


def a_credit_rule_never_changes_the_true_cost(one: tuple[YearSplit, ...], other: tuple[YearSplit, ...]) -> None:
    """Whatever counts, the costs are the same, and so is what the offers meet of them."""
    under_one, under_other = (
        [(year.true_cost, year.values.vectors["offer_met"]) for year in years] for years in (one, other)
    )
    assert under_one == under_other


@LAWS.of
def no_line_is_met_beyond_its_cost(given: Given, _rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """An offer counts up to the cost of the line it meets; two offers cannot count for the same cost twice."""
    for result in years:
        met = result.values.vectors["offer_met"]
        for cost in given.board.costs:
            offers = [place for place, offer in enumerate(given.board.in_kind) if offer.meets == cost.id]
            assert sum(met[place] for place in offers) <= (cost_of(given.board, cost, result.year) or 0)


@LAWS.of
def an_offer_meets_no_more_than_it_is_worth(given: Given, _rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """An offer that is not valued, not agreed, or fails a question meets nothing; others at most their value."""
    for result in years:
        known = {entry.offer.id: entry for entry in register(given.board, result.year)}
        for offer, met in zip(given.board.in_kind, result.values.vectors["offer_met"], strict=True):
            entry = known.get(offer.id)
            worth = (entry.value or 0) if entry is not None and entry.counts else 0
            assert 0 <= met <= worth


@LAWS.of
def cash_needed_is_the_same_whatever_the_rule(given: Given, rules: Rules, years: tuple[YearSplit, ...]) -> None:
    """Cash due, gap and surplus come to the cash budget less income, but for what is carried over or paid back."""
    left_over: dict[str, int] = {}
    for result in years:
        there = {partner.id for partner in partners_in(given.board, result.year)}
        waiting = sum(credit for partner, credit in left_over.items() if partner in there)
        beyond = sum(row.in_kind_beyond for row in result.partners)
        carried = "carried forward" in rules[1]
        needed = plan_year(given.board, result.year).cash_budget - result.income
        asked = sum(row.cash_due for row in result.partners) + result.gap - result.surplus
        assert asked == needed + beyond - result.beyond_used - (waiting if carried else 0)
        left_over = {row.partner: row.in_kind_beyond for row in result.partners}


@LAWS.of
def only_the_kinds_named_are_credited(given: Given, rules: Rules, _years: tuple[YearSplit, ...]) -> None:
    """With "Only staff and accommodation count." a partner that gives only goods and services gets no credit."""
    credit, beyond, _only = rules
    givers = {offer.partner for offer in given.board.in_kind if offer.kind in {"staff", "accommodation"}}
    for result in years_of(given.under(credit, beyond, ONLY_RULES[1])):
        assert {row.partner for row in result.partners if row.in_kind_credit} <= givers
