"""Partners that join and leave: in a year without them it is as if they were not there."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from exports.tables import explanation_text, split_text
from formulas.bridge import StepKind, bridge
from formulas.explain import explain_share
from formulas.health import health
from formulas.language.lexicon import lexicon_of
from formulas.split import Split, split_board, split_formula
from funding.board import Board
from funding.membership import is_partner, partners_in
from tests.formulas.boards import LAST_YEAR, board, paid, told
from tests.strategies_plan import boards
from tests.strategies_split import Case, cases, split_of

YEARS = ("2026-27", "2027-28", "2028-29")
GONE: Mapping[str, Any] = {"leaves": "2027-28"}
NEW: Mapping[str, Any] = {"joins": "2027-28", "last_year": None}
PLAN = {"core": "£100,000"}


def changed(text: str, changes: Mapping[str, Mapping[str, Any]], **more: Any) -> Board:
    """Five partners over three years, some of which join or leave."""
    given = board(text, **({"years": YEARS, "costs": PLAN, "last_year": LAST_YEAR} | more))
    partners = tuple(partner.model_copy(update=dict(changes.get(partner.id, {}))) for partner in given.partners)
    return given.model_copy(update={"partners": partners})


def shared(given: Board) -> Split:
    """The split, which must come about."""
    outcome = split_board(given)
    assert outcome.split is not None, told(outcome)
    return outcome.split


def test_the_others_pay_where_several_share() -> None:
    """In a ratio those present pay by their own numbers; by a driver, by their own figures."""
    text = "Police and probation pay 30%, shared 2 to 1.\nLocal authorities pay 70%, shared by children."
    years = shared(changed(text, {"probation": GONE, "denbighshire": GONE})).years
    assert paid(years[0]) == {
        "conwy": "£36,801.31",
        "denbighshire": "£33,198.69",
        "police": "£20,000.00",
        "probation": "£10,000.00",
    }
    assert paid(years[1]) == {"conwy": "£70,000.00", "police": "£30,000.00"}


def test_nobody_pays_for_one_that_is_not_there() -> None:
    """What a sentence asks of absent partners alone is a gap, and a notice says so for each year."""
    outcome = split_board(changed("Probation pays 15%.\nPolice pay 85%.", {"probation": GONE}))
    assert outcome.split is not None
    assert [year.gap for year in outcome.split.years] == [0, 1_500_000, 1_500_000]
    left = (
        "Nobody pays what this sentence asks: it is a gap. If others are to take its place, name them in the sentence."
    )
    assert told(outcome) == [
        f"formula “agreed”, line 1: Probation is not a partner in {year}. {left}" for year in YEARS[1:]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Probation pays £15,000.\nPolice pay 100% of the remainder.",
        "Probation pays £15,000.\nPolice pay 100%.",
    ],
)
def test_a_fixed_amount_of_one_that_is_not_there_is_no_gap_where_percentages_share_it(text: str) -> None:
    """The notice says what happens: the police pay all, and no gap is left."""
    outcome = split_board(changed(text, {"probation": GONE}))
    assert outcome.split is not None
    assert paid(outcome.split.years[1]) == {"police": "£100,000.00"}
    assert "the percentages of the others share it" in told(outcome)[0]


def test_the_rest_takes_up_what_is_left() -> None:
    """Whoever pays the rest pays what absent partners leave; the rest of an absent partner is a gap."""
    text = "Probation pays 15%.\nPolice pay the rest."
    assert paid(shared(changed(text, {"probation": GONE})).years[1]) == {"police": "£100,000.00"}
    outcome = split_board(changed(text, {"police": GONE}))
    assert outcome.split is not None
    assert paid(outcome.split.years[1]) == {"probation": "£15,000.00", "gap": "£85,000.00"}
    assert "North Police is not a partner in 2027-28" in told(outcome)[0]


def test_each_and_all_are_those_of_the_year() -> None:
    """Absent partners are not among "all partners", "all other partners" or "each"."""
    text = "Each local authority pays £1,000.\nPolice pay £500.\nAll other partners pay the rest, shared equally."
    years = shared(changed(text, {"denbighshire": GONE, "probation": NEW})).years
    assert paid(years[0]) == {
        "conwy": "£1,000.00",
        "denbighshire": "£1,000.00",
        "health": "£97,500.00",
        "police": "£500.00",
    }
    assert paid(years[1]) == {
        "conwy": "£1,000.00",
        "health": "£49,250.00",
        "police": "£500.00",
        "probation": "£49,250.00",
    }


def test_percentages_are_added_up_over_those_of_the_year() -> None:
    """One takes the place of another: together they ask for more than 100%, but never in a same year."""
    text = "Police pay 60%.\nProbation pays 60%.\nHealth boards pay the rest."
    years = shared(changed(text, {"police": GONE, "probation": NEW})).years
    assert [paid(year) for year in years[:2]] == [
        {"health": "£40,000.00", "police": "£60,000.00"},
        {"health": "£40,000.00", "probation": "£60,000.00"},
    ]


def test_a_figure_missing_for_an_absent_partner_is_no_error() -> None:
    """Only those that pay in a year need the driver's figure of that year."""
    text = "Local authorities pay 100%, shared by children."
    given = changed(text, {"denbighshire": {"leaves": "2026-27"}}, children={"conwy": 100})
    assert paid(shared(given).years[0]) == {"conwy": "£100,000.00"}
    assert "has no figure for Denbighshire" in told(split_board(changed(text, {}, children={"conwy": 100})))[0]


def test_who_joined_is_not_held_to_last_year() -> None:
    """A limit on the change holds partners that were there the year before, and the explanation says who is excused."""
    text = "All partners pay 100%, shared equally.\nNo contribution rises by more than 5%."
    split = shared(changed(text, {"probation": NEW, "police": GONE}, costs={"core": "£200,000"}))
    assert paid(split.years[1]) == {
        "conwy": "£55,125.00",
        "denbighshire": "£47,407.50",
        "health": "£40,792.50",
        "probation": "£56,675.00",
    }
    letter = explanation_text(explain_share(split, "probation", "2027-28"))
    assert "Probation was not a partner in 2026-27, so there is no share of that year" in letter
    assert "was not a partner" not in explanation_text(explain_share(split, "probation", "2028-29"))


def test_a_move_starts_from_the_shares_of_those_of_the_year() -> None:
    """On the way from last year's shares the proportions are those among the partners of the year."""
    text = "All partners pay 100%, shared equally.\nMove from last year's shares over 4 years."
    given = changed(text, {"conwy": GONE, "denbighshire": GONE, "health": GONE, "probation": NEW})
    rows = shared(given).years[1].partners
    assert [row.assessed for row in rows] == [0, 0, 0, 7_500_000, 2_500_000]


def test_a_move_from_nobody_is_told() -> None:
    """When nobody is left who paid anything before the plan, there is nothing to move from."""
    text = "All partners pay 100%, shared equally.\nMove from last year's shares over 4 years."
    gone = dict.fromkeys(("conwy", "denbighshire", "health", "police"), GONE)
    outcome = split_board(changed(text, gone | {"probation": NEW}))
    assert told(outcome)[0] == (
        "formula “agreed”, line 2: Nobody who is a partner in 2027-28 paid anything last year, so there is nothing to "
        "move from. Take the sentence out."
    )


def test_papers_say_who_is_not_a_partner() -> None:
    """The table, the letter and the bridge name the year in which somebody is no partner."""
    split = shared(changed("All partners pay 100%, shared equally.", {"probation": GONE}))
    told_so = "Probation is not a partner in 2027-28: it leaves from 2027-28."
    assert told_so in split_text(split, ["2027-28"])
    assert told_so not in split_text(split, ["2026-27"])
    letter = explain_share(split, "probation", "2027-28")
    assert [(step.title, step.remarks[0]) for step in letter.steps] == [("Not a partner", told_so)]
    way = bridge(split, "probation", "2027-28")
    assert (way.remark, [step.amount for step in way.steps if step.amount]) == (told_so, [-2_000_000])
    steps = {step.kind: step.amount for step in bridge(split, "police", "2027-28").steps if step.amount}
    assert steps == {StepKind.PARTNERS: 500_000}


def test_health_does_not_blame_who_is_not_there() -> None:
    """Leaving is no swing, and a body that is never a partner is not silent."""
    text = "Local authorities pay 100%, shared equally.\nHealth boards, police and probation pay nothing."
    given = changed(text, {"probation": {"leaves": "2026-27"}, "denbighshire": GONE}, last_year={})
    answers = {finding.key: finding.answer for finding in health(shared(given))}
    assert answers["silent"] == "Neither cash nor in kind comes from: Health Board, North Police."
    assert "Conwy in 2027-28" in answers["swing"]
    assert "probation" in answers["law"]


def test_offers_of_absent_partners_do_not_count() -> None:
    """The register says why, and neither credit nor value is left in the split."""
    tables = changed(
        "Police and probation pay 100%, shared equally.\nIn-kind contributions count in full.", {}
    ).model_dump(exclude_none=True)
    offer = {"id": "room", "partner": "probation", "kind": "accommodation", "what": "Room", "rate": "£3,000"}
    tables["in_kind"] = [offer | {"valuation": "market rate", "status": "agreed", "meets": "core"}]
    tables["partners"][4]["leaves"] = "2027-28"
    split = shared(Board.model_validate(tables))
    rows = [year.partners[4] for year in split.years]
    assert [(row.in_kind_value, row.in_kind_credit, row.cash_due) for row in rows[:2]] == [
        (300_000, 300_000, 4_700_000),
        (0, 0, 0),
    ]
    assert "does not count: Probation is not a partner in 2027-28" in explanation_text(
        explain_share(split, "probation", "2027-28")
    )


@given(cases())
def test_an_absent_partner_pays_nothing(case: Case) -> None:
    """A partner that is absent in a year pays nothing, and there is a row for it all the same."""
    for year in split_of(case).years:
        assert [row.partner for row in year.partners] == [partner.id for partner in case.board.partners]
        for partner, row in zip(case.board.partners, year.partners, strict=True):
            assert is_partner(partner, year.year) or (row.assessed, row.cash_due, row.in_kind_credit) == (0, 0, 0)


@given(cases(boards(most_years=1)))
def test_it_is_as_if_absent_partners_were_not_in_the_file(case: Case) -> None:
    """A plan of one year comes to the same without those that are no partners in it, if its sentences still read."""
    there = partners_in(case.board, case.board.years[0])
    alone = case.board.model_copy(update={"partners": there})
    outcome = split_formula(alone, "agreed", case.formula, lexicon_of(alone))
    if outcome.split is not None:
        full = {row.partner: row for row in split_of(case).years[0].partners}
        assert list(outcome.split.years[0].partners) == [full[partner.id] for partner in there]
