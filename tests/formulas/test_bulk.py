"""The bulk reader, case by case: shapes, many draws, and draws that change what a formula does."""

from collections.abc import Mapping

import numpy as np
import pytest
from numpy.typing import NDArray

from formulas.bulk import BadDraws, evaluate_bulk
from formulas.bulk.plan import plan_of
from formulas.split import Split, split_board
from formulas.workings import ASSESSED, GAP, SHARE, SURPLUS
from funding.board import Board
from tests.formulas.boards import LAST_YEAR, board, split

YEAR = "2026-27"
YEARS = ("2026-27", "2027-28", "2028-29")

PERCENTAGES = "Local authorities pay 60%, shared by children.\nHealth boards pay 25%.\nPolice pay the rest."
IN_POUNDS = PERCENTAGES + "\nNo partner pays more than £40,000.\nNo partner pays less than £2,000."
IN_PERCENT = PERCENTAGES + "\nNo partner pays more than 30%."
BY_LAST_YEAR = PERCENTAGES + "\nNo contribution rises by more than 5% or falls by more than 10%."
MOVED = BY_LAST_YEAR + "\nMove from last year's shares over 3 years.\nRound each contribution to £10."
MIXED = "Probation pays £550.\n" + PERCENTAGES + "\nNo local authority pays more than £30,000."


def costs(*pence: int) -> NDArray[np.float64]:
    """Draws of the one cost line, in pence."""
    return np.array([[float(amount)] for amount in pence])


def exact(text: str, pence: int, years: tuple[str, ...]) -> Split:
    """The exact split when the first year costs so much and the others what they cost anyway."""
    given = board(text, years=years, last_year=LAST_YEAR)
    line = given.costs[0]
    amounts = dict.fromkeys(years, line.amount) | {YEAR: pence}
    changed = line.model_copy(update={"amount": None, "amounts": amounts})
    return split(given.model_copy(update={"costs": (changed,)}))


@pytest.mark.parametrize("text", [PERCENTAGES, IN_POUNDS, IN_PERCENT, BY_LAST_YEAR, MOVED, MIXED])
def test_thousands_of_draws_are_thousands_of_splits(text: str) -> None:
    """Every draw stands for itself, wherever it falls in the chunks: nothing to share, a penny, a plan, a fortune."""
    draws = np.arange(0.0, 50_000.0)[:, None] * 1_009 % 50_000_000
    workings = split(board(text, years=YEARS, last_year=LAST_YEAR)).workings
    results = evaluate_bulk(workings, {(YEAR, "cost_lines"): draws})
    for place in (0, 1, 17, 6_399, 6_400, 19_199, 19_200, 49_999):
        for year in exact(text, int(draws[place, 0]), YEARS).years:
            assert [row.assessed for row in year.partners] == list(results[year.year, ASSESSED][place])
            assert [year.gap, year.surplus] == [results[year.year, name][place, 0] for name in (GAP, SURPLUS)]


@pytest.mark.parametrize("text", [PERCENTAGES, IN_POUNDS, IN_PERCENT, BY_LAST_YEAR, MOVED, MIXED])
def test_draws_in_any_company(text: str) -> None:
    """A draw comes to the same alone, among its like, and beside draws in which there is nothing to share."""
    workings = split(board(text, years=YEARS, last_year=LAST_YEAR)).workings
    amounts = [0, 1, 99, 16_234_567, 500_000_000, 0, 16_234_567]
    together = evaluate_bulk(workings, {(YEAR, "cost_lines"): costs(*amounts)})
    for place, amount in enumerate(amounts):
        alone = evaluate_bulk(workings, {(YEAR, "cost_lines"): costs(amount)})
        beside = evaluate_bulk(workings, {(YEAR, "cost_lines"): costs(amount, 16_234_568)})
        for key, found in alone.items():
            assert key[1] == SHARE or list(found[0]) == list(together[key][place]) == list(beside[key][0])


def test_what_is_returned() -> None:
    """The wanted columns of every year, each of shape (draws, entries); by default share, assessed, gap and surplus."""
    workings = split(board(PERCENTAGES, years=YEARS)).workings
    results = evaluate_bulk(workings, {(YEARS[1], "cost_lines"): costs(100, 200, 300)})
    assert {key: found.shape for key, found in results.items()} == {
        (year, name): (3, 5 if name in {SHARE, ASSESSED} else 1)
        for year in YEARS
        for name in (SHARE, ASSESSED, GAP, SURPLUS)
    }


def test_any_column_may_be_wanted() -> None:
    """A column on the way is as good as the last one."""
    workings = split(board(IN_POUNDS)).workings
    results = evaluate_bulk(workings, {(YEAR, "cost_lines"): costs(20_000, 40_000)}, ("true_cost", "c1.asked"))
    assert {key: found.tolist() for key, found in results.items()} == {
        (YEAR, "true_cost"): [[20_000.0], [40_000.0]],
        (YEAR, "c1.asked"): [[5_000.0], [10_000.0]],
    }


def test_only_what_is_needed_is_computed() -> None:
    """Wanted columns are followed back to the inputs, through what a year carries from the year before."""
    limited = split(board(BY_LAST_YEAR, years=YEARS[:2], last_year=LAST_YEAR)).workings
    assert [_names(plan.steady + plan.varying) for plan in plan_of(limited, set(), ("true_cost",))] == [
        {"cost_lines", "true_cost"},
        {"cost_lines", "true_cost"},
    ]
    first, second = plan_of(limited, {(YEARS[0], "cost_lines")}, (ASSESSED,))
    assert {ASSESSED, "cost_lines"} <= _names(first.varying)
    assert {ASSESSED, "last_year"} <= _names(second.varying)
    assert {"cost_lines", "driver.children"} <= _names(second.steady)
    assert _names(first.varying + first.steady).isdisjoint({GAP, SURPLUS})


def _names(columns: "tuple[object, ...]") -> set[str]:
    return {getattr(column, "name", "") for column in columns}


@pytest.mark.parametrize(
    "drawn",
    [
        {(YEAR, "share"): np.zeros((2, 5))},
        {(YEAR, "nothing of the kind"): np.zeros((2, 5))},
        {("2030-31", "cost_lines"): np.zeros((2, 1))},
        {(YEAR, "cost_lines"): np.zeros((2, 5))},
        {(YEAR, "cost_lines"): np.zeros(2)},
        {(YEAR, "cost_lines"): np.zeros((2, 1)), (YEAR, "last_year"): np.zeros((3, 5))},
    ],
)
def test_draws_that_do_not_fit(drawn: Mapping[tuple[str, str], NDArray[np.float64]]) -> None:
    """Draws replace inputs, in their own shape, and all are as many."""
    with pytest.raises(BadDraws):
        evaluate_bulk(split(board(PERCENTAGES)).workings, drawn)


def test_a_column_that_is_not_there() -> None:
    """Wanting a column that no year has is a slip of the program."""
    with pytest.raises(KeyError):
        evaluate_bulk(split(board(PERCENTAGES)).workings, {}, ("no such column",))


def test_no_draws_at_all() -> None:
    """An empty sample has empty results."""
    results = evaluate_bulk(split(board(PERCENTAGES)).workings, {(YEAR, "cost_lines"): np.zeros((0, 1))})
    assert results[YEAR, ASSESSED].shape == (0, 5)


def test_the_rest_of_nothing_takes_up_nothing() -> None:
    """Where percentages leave nothing, the rest is nothing and not a float's breath: its payer takes up no excess."""
    text = "Conwy pays 6%.\nHealth boards pay 57%.\nPolice pay 37%.\nProbation pays the rest.\n"
    given = board(text + "No partner pays more than 20%.")
    draws = np.arange(1.0, 4_000.0)[:, None] * 12_345
    results = evaluate_bulk(split(given).workings, {(YEAR, "cost_lines"): draws})
    assert set(results[YEAR, ASSESSED][:, 4]) == {0.0}


def test_the_rest_of_nothing_takes_up_nothing_when_drivers_vary() -> None:
    """The same where each draw shares in other proportions, which add up to everything but for a float's breath."""
    text = "Conwy, Denbighshire, Health Board and police pay 100%, shared by children.\nProbation pays the rest.\n"
    given = board(text + "No partner pays more than 20%.", children=dict.fromkeys(LAST_YEAR, 1))
    draws = np.arange(1.0, 4_001.0)[:, None] * [1, 2, 3, 5, 7] % 89 + 1
    results = evaluate_bulk(split(given).workings, {(YEAR, "driver.children"): draws})
    assert set(results[YEAR, ASSESSED][:, 4]) == {0.0}


def test_half_a_millionth_of_a_penny_counts_as_one() -> None:
    """Remainders are compared to a millionth of a penny, halves up: Conwy's .3000005 ties with police's .300001."""
    text = """
    Conwy pays 30.00005%.
    Police pay 30.0001%.
    Denbighshire, Health Board and probation pay the rest, shared equally.
    """
    times = np.arange(0.0, 180.0, 3.0)[:, None]
    results = evaluate_bulk(split(board(text)).workings, {(YEAR, "cost_lines"): times * 2_000_000 + 1})
    paid = results[YEAR, ASSESSED]
    assert (paid[:, [0]] == times * 600_001 + 1).all()
    assert (paid[:, [3]] == times * 600_002).all()


def test_a_half_is_rounded_up_in_any_company() -> None:
    """£12,345 to the nearest £10, half up, is £12,350; in floats the sum of the shares may be a hair less."""
    text = "All partners pay 100%, shared 2 to 3 to 7 to 11 to 13.\nRound each contribution to £10."
    given = board(text.replace("All partners", "Conwy, Denbighshire, Health Board, police and probation"))
    draws = np.arange(1.0, 20_000.0)[:, None] * 1_000 + 500
    assessed = evaluate_bulk(split(given).workings, {(YEAR, "cost_lines"): draws}, (ASSESSED,))[YEAR, ASSESSED]
    assert (assessed.sum(axis=1) == draws[:, 0] + 500).all()


def test_sixty_partners_and_no_limit_for_most() -> None:
    """No limit is no figure: it blurs no penny of those who have one."""
    given = _wide(board("Wrexham pays the rest."), 60)
    outcome = split_board(given)
    assert outcome.split is not None, outcome.problems
    results = evaluate_bulk(outcome.split.workings, {(YEAR, "cost_lines"): costs(*range(100_000, 100_700))})
    first = outcome.split.years[0]
    assert [row.assessed for row in first.partners] == list(
        evaluate_bulk(outcome.split.workings, {})[YEAR, ASSESSED][0]
    )
    assert (results[YEAR, ASSESSED].sum(axis=1) == np.arange(100_000, 100_700)).all()


def _wide(given: Board, count: int) -> Board:
    """The Board with so many partners, one of which has a limit."""
    partners = tuple(
        given.partners[0].model_copy(update={"id": f"p{place:02d}", "name": f"Partner {place:02d}"})
        for place in range(count)
    )
    text = "All partners pay 100%, shared equally.\nPartner 07 pays no more than £10."
    formula = given.formulas[0].model_copy(update={"text": text})
    return given.model_copy(update={"partners": partners, "formulas": (formula,), "drivers": ()})
