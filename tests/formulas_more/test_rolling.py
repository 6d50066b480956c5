"""Rolling forward: a worked Board, and that nothing of the years that both plans have changes by a penny."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.printer import print_formula
from formulas.rolling import Rolled, roll_forward
from formulas.split import Split, split_board
from funding.board import Board, FormulaText
from funding.checks import check_board
from funding.document import read_board, write_board
from funding.plan import cost_of, income_lines
from funding.problems import errors
from tests.formulas_more.two_years import splits
from tests.strategies_board import sound_boards
from tests.strategies_split import Case, cases, split_of

TABLES: Mapping[str, Any] = {
    "format": 1,
    "board": {"name": "Example Board", "years": ["2026-27", "2027-28"]},
    "partners": [
        {"id": "conwy", "name": "Conwy", "group": "local authorities", "last_year": "£1"},
        {"id": "police", "name": "Police", "group": "police", "leaves": "2027-28"},
        {"id": "probation", "name": "Probation", "group": "probation", "leaves": "2027-28"},
        {"id": "health", "name": "Health", "group": "health boards", "joins": "2027-28"},
    ],
    "drivers": [
        {"name": "children", "unit": "children", "values": {"conwy": 5, "probation": 3, "2026-27": {"health": 2}}}
    ],
    "indices": [{"name": "pay award", "rates": {"2027-28": "3%"}}],
    "costs": [
        {"id": "post", "name": "Post", "amount": "£333.33", "grows_with": "pay award"},
        {"id": "venue", "name": "Venue", "amounts": {"2026-27": "£50", "2027-28": "£60"}},
        {"id": "website", "name": "Website", "amounts": {"2026-27": "£9", "2027-28": "£0"}, "one_off": True},
        {"id": "review", "name": "Review", "amount": "£20", "one_off": True},
    ],
    "income": [{"name": "Grant", "amounts": {"2026-27": "£5", "2027-28": "£6"}}],
    "reserves": {"opening": "£100", "used": {"2026-27": "£10"}, "added": {"2027-28": "£5"}},
    "in_kind": [
        {"id": "once", "partner": "conwy", "kind": "goods", "what": "Desk", "years": ["2026-27"]},
        {"id": "room", "partner": "probation", "kind": "accommodation", "what": "Room"},
    ],
    "formulas": [{"name": "agreed", "text": "Police pay 10%.\nAll other partners pay the rest, shared equally."}],
    "actuals": [
        {"year": "2026-27", "kind": "cost", "of": "venue", "amount": "£51"},
        {"year": "2027-28", "kind": "cost", "of": "venue", "amount": "£61"},
    ],
}
ADOPTED = {"conwy": 15_000, "police": 2_000, "probation": 14_000, "health": 0}


def rolled() -> Rolled:
    """The worked Board a year on, with £7 kept of its underspend."""
    return roll_forward(Board.model_validate(TABLES), ADOPTED, 700)


def test_years_and_shares() -> None:
    """Years shift by one; last year's shares are those adopted; who joins has none."""
    board = rolled().board
    assert board.years == ("2027-28", "2028-29")
    assert {partner.id: partner.last_year for partner in board.partners} == {
        "conwy": 15_000,
        "police": 2_000,
        "health": None,
    }


def test_who_left_goes_unless_a_sentence_names_it() -> None:
    """Probation leaves with its figures and its offer; police is named, and stays."""
    board, told = rolled().board, rolled().told
    assert [driver.values for driver in board.drivers] == [{"conwy": 5, "2026-27": {"health": 2}}]
    assert board.in_kind == ()
    assert "Probation has left, and is no longer in the file." in told
    assert "Police has left, and stays in the file, for a sentence names it or its group." in told


def test_costs_of_the_year_that_stays_are_the_same() -> None:
    """What grows stays in the prices of 2026-27; one-off lines end; what has an amount a year has the last again."""
    board = rolled().board
    assert {cost.id: [cost_of(board, cost, year) for year in board.years] for cost in board.costs} == {
        "post": [343_33, 353_63],
        "venue": [60_00, 60_00],
        "review": [20_00, 0],
    }
    assert [line.amount for year in board.years for line in income_lines(board, year)] == [6_00, -5_00, 6_00, 0]


def test_reserves_and_records() -> None:
    """£100 less £10 used, and £7 kept; what 2026-27 really brought leaves with it."""
    board = rolled().board
    assert board.reserves is not None
    assert (board.reserves.opening, board.reserves.used, board.reserves.added) == (97_00, None, {"2027-28": 5_00})
    assert [entry.year for entry in board.actuals] == ["2027-28"]


def test_what_is_kept_opens_reserves_where_there_were_none() -> None:
    """£7 kept of an underspend."""
    tables = {key: value for key, value in TABLES.items() if key != "reserves"}
    after = roll_forward(Board.model_validate(tables), ADOPTED, 700).board
    assert after.reserves is not None
    assert after.reserves.opening == 700
    assert roll_forward(Board.model_validate(tables), ADOPTED).board.reserves is None


def test_everything_done_is_told() -> None:
    """In sentences, the figures to be looked at by name."""
    assert rolled().told == (
        "The plan is for 2027-28, 2028-29: 2026-27 is over, and 2028-29 is new.",
        "pay award: 3% for 2028-29 is the rate of 2027-28 again. Enter the rate expected.",
        "Reserves open with £97.00, what 2026-27 leaves and £7.00 kept from its underspend.",
        "What 2026-27 really brought leaves the file with the year.",
        "The offer “Desk” was for 2026-27 alone, and ends.",
        "For 2028-29 these have the figure of 2027-28 again, to be looked at: “Venue”, “Grant”.",
        "One-off lines cost nothing in 2028-29: “Website”, “Review”.",
        "Lines that grow stay in the prices of 2026-27, so that no figure changes: “Post”.",
        "Police has left, and stays in the file, for a sentence names it or its group.",
        "Probation has left, and is no longer in the file.",
        "These lines cost nothing any more, and are no longer in the file: “Website”.",
    )


def test_every_figure_to_be_looked_at_is_named() -> None:
    """However many there are: one that is not named is looked at by nobody."""
    names = [f"Line {number}" for number in range(20)]
    costs = [
        {"id": f"line-{n}", "name": name, "amounts": {"2026-27": "£5", "2027-28": "£6"}} for n, name in enumerate(names)
    ]
    told = " ".join(roll_forward(Board.model_validate({**TABLES, "costs": costs, "actuals": []}), ADOPTED).told)
    assert f"{', '.join(f'“{name}”' for name in names)}, “Grant”." in told


def test_a_plan_of_one_year_goes_on() -> None:
    """Its index has no rate to carry over, so there is no growth, and that is told."""
    tables = dict(TABLES) | {"board": {"name": "Example Board", "years": ["2026-27"]}}
    one = {"costs": [TABLES["costs"][0]], "indices": [{"name": "pay award", "rates": {}}], "actuals": []}
    without = dict.fromkeys(("income", "reserves", "partners", "drivers", "in_kind"))
    tables = {key: value for key, value in (tables | one).items() if key not in without}
    after = roll_forward(Board.model_validate(tables | {"partners": [TABLES["partners"][0]]}), {"conwy": 33_333})
    assert [cost_of(after.board, cost, "2027-28") for cost in after.board.costs] == [333_33]
    assert "pay award: there is no rate for 2026-27, so 2027-28 has 0%. Enter the rate expected." in after.told


def test_an_income_above_the_costs_is_lowered() -> None:
    """When a one-off line ends, a grant for it may not be more than what is left to pay for."""
    tables = dict(TABLES) | {"income": [{"name": "Grant", "amount": "£400"}], "actuals": []}
    after = roll_forward(Board.model_validate(tables), ADOPTED)
    by_year = [sum(line.amount for line in income_lines(after.board, year)) for year in after.board.years]
    assert by_year == [395_00, 400_00]
    tables["costs"] = [TABLES["costs"][0], TABLES["costs"][3] | {"amount": "£100"}]
    after = roll_forward(Board.model_validate(tables), ADOPTED)
    assert [income_lines(after.board, year)[0].amount for year in after.board.years] == [400_00, 353_63]
    assert any("so “Grant” is £353.63 instead of £400.00" in told for told in after.told)


def test_a_board_without_years_cannot_be_rolled() -> None:
    """There is no year to drop."""
    with pytest.raises(ValueError, match="Example"):
        roll_forward(Board.model_validate({"format": 1, "board": {"name": "Example", "years": []}}), {})


# Laws


def adopted_of(board: Board) -> dict[str, int]:
    """Some share for everybody."""
    return {partner.id: 100 * place for place, partner in enumerate(board.partners)}


@given(sound_boards())
def test_two_years_on(board: Board) -> None:
    """A Board is rolled forward, and rolled forward again."""
    once = roll_forward(board, adopted_of(board), 5).board
    for after in (once, roll_forward(once, adopted_of(once)).board):
        a_sound_board_stays_sound(after)
        the_years_that_stay_cost_and_bring_the_same(board, after)


def a_sound_board_stays_sound(after: Board) -> None:
    """Nothing is wrong with it a year on, nor two years on, and it can be saved and read again."""
    assert errors(check_board(after)) == ()
    assert read_board(write_board(after)).board == after


def the_years_that_stay_cost_and_bring_the_same(board: Board, after: Board) -> None:
    """Costs and income of the years that both plans have are unchanged to the penny, also a second time."""
    lines = {cost.id: cost for cost in after.costs}
    for year in set(board.years) & set(after.years):
        now = [cost_of(after, lines[cost.id], year) if cost.id in lines else 0 for cost in board.costs]
        assert [cost_of(board, cost, year) for cost in board.costs] == now
        assert _income(board, year) == _income(after, year)


def _income(board: Board, year: str) -> dict[str, int]:
    return {line.name: line.amount for line in income_lines(board, year) if line.amount}


def _with_text(board: Board, formula: c.Formula) -> Board:
    text = print_formula(formula, lexicon_of(board))
    return board.model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})


def _same_shares(split: Split, board: Board) -> None:
    after = roll_forward(board, {row.partner: row.assessed for row in split.years[0].partners})
    outcome = split_board(after.board)
    if outcome.split is None:
        # The year that comes may have nobody with a figure to share by; then that is told.
        assert {str(problem) for problem in errors(outcome.problems)} <= set(after.told)
        return
    rolled_years = {year.year: year for year in outcome.split.years}
    for year in split.years[1:]:
        now = {row.partner: (row.assessed, row.cash_due, row.last_year) for row in rolled_years[year.year].partners}
        then = {row.partner: (row.assessed, row.cash_due, row.last_year) for row in year.partners}
        assert {key: then[key] for key in now} == now
        assert (year.gap, year.surplus) == (rolled_years[year.year].gap, rolled_years[year.year].surplus)


@given(cases(phased=False))
def test_the_years_that_stay_are_shared_as_they_were(case: Case) -> None:
    """With the first year's shares as adopted, everybody's share of the other years is the same to the penny."""
    split = split_of(case)
    _same_shares(split, _with_text(case.board, case.formula))


@given(splits())
def test_what_is_given_in_kind_counts_as_it_did(split: Split) -> None:
    """Offers count in the years that stay as they did, but for credit carried forward, which has no place to stand."""
    carried = c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD)
    assume(not any(isinstance(x, c.MoveFromLastYear) or x == carried for x in split.formula.clauses))
    _same_shares(split, split.board)
