"""What sentences come to, in cases that anybody can work out by hand."""

import pytest

from formulas.split import split_board
from tests.formulas.boards import LAST_YEAR, board, first_year, paid, split, told

WORKED = """
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 10%.
Probation pay 5%.
"""


def test_percentages_and_a_driver() -> None:
    """£162,345.67 of costs, in percentages and by children, comes to the first worked figures."""
    expected = {
        "conwy": "£51,210.28",
        "denbighshire": "£46,197.12",
        "health": "£40,586.42",
        "police": "£16,234.57",
        "probation": "£8,117.28",
    }
    assert expected == paid(first_year(board(WORKED)))


def test_everybody_at_a_limit_leaves_a_gap() -> None:
    """Every partner is at its limit, £161,700.00 is raised, the gap is £645.67: the second worked figures."""
    text = WORKED + "No contribution rises by more than 5%."
    year = first_year(board(text, last_year=LAST_YEAR))
    expected = {
        "conwy": "£52,500.00",
        "denbighshire": "£45,150.00",
        "health": "£38,850.00",
        "police": "£16,800.00",
        "probation": "£8,400.00",
        "gap": "£645.67",
    }
    assert expected == paid(year)
    assert sum(row.assessed for row in year.partners) == 16_170_000


@pytest.mark.parametrize(
    ("homes", "amount"),
    [
        (0, "£500.00"),
        (999, "£500.00"),
        (1_000, "£500.00"),
        (1_001, "£1,500.00"),
        (5_000, "£1,500.00"),
        (5_001, "£4,000.00"),
    ],
)
def test_a_band_holds_up_to_and_including_its_figure(homes: int, amount: str) -> None:
    """£500 up to 1,000, £1,500 up to 5,000, £4,000 above."""
    text = "Conwy and Denbighshire pay by children: £500 up to 1,000, £1,500 up to 5,000, £4,000 above."
    year = first_year(board(text, children={"conwy": homes, "denbighshire": 1}))
    assert amount == paid(year)["conwy"]


def test_weights_by_band() -> None:
    """Conwy is in the band that weighs 2, Denbighshire in the one that weighs 1: two thirds and one third."""
    text = "Local authorities pay 100%, shared by bands of children: 1 up to 19,000, 2 above."
    year = first_year(board(text, costs={"core": "£9,000"}))
    assert paid(year) == {"conwy": "£6,000.00", "denbighshire": "£3,000.00"}


def test_fixed_amounts_come_first() -> None:
    """Percentages of the remainder are of what fixed amounts leave, wherever they stand; a plain one is of all."""
    text = "Police pay 10%.\nHealth boards pay 50% of the remainder.\nConwy pays £1,000."
    year = first_year(board(text, costs={"core": "£5,000"}))
    assert paid(year) == {"conwy": "£1,000.00", "health": "£2,000.00", "police": "£500.00", "gap": "£1,500.00"}


def test_fixed_amounts_above_the_costs_are_a_surplus() -> None:
    """If they exceed the costs, the surplus is shown, never hidden; there is no rest."""
    text = "Each local authority pays £3,000.\nPolice pay the rest."
    year = first_year(board(text, costs={"core": "£5,000"}))
    assert paid(year) == {"conwy": "£3,000.00", "denbighshire": "£3,000.00", "surplus": "£1,000.00"}


def test_a_capped_percentage() -> None:
    """Police pay 50%, but no more than £5,000: the rest takes up the difference."""
    text = "Police pay 50%, but no more than £5,000.\nConwy pays the rest."
    assert paid(first_year(board(text, costs={"core": "£9,000"}))) == {"police": "£4,500.00", "conwy": "£4,500.00"}
    assert paid(first_year(board(text, costs={"core": "£20,000"}))) == {"police": "£5,000.00", "conwy": "£15,000.00"}


def test_a_ratio_goes_by_the_order_named() -> None:
    """Police and probation pay 15%, shared 2 to 1: police come first in the sentence, whatever the Board's order."""
    year = first_year(board("Probation and police pay 100%, shared 2 to 1.", costs={"core": "£900"}))
    assert paid(year) == {"probation": "£600.00", "police": "£300.00"}


def test_a_blend_weighs_several_ways() -> None:
    """50% equally and 50% by children: half of the costs in halves, half in proportion."""
    text = "Local authorities pay 100%, shared 50% equally and 50% by children."
    year = first_year(board(text, costs={"core": "£1,000"}, children={"conwy": 3, "denbighshire": 1}))
    assert paid(year) == {"conwy": "£625.00", "denbighshire": "£375.00"}


def test_nothing_means_no_floor_either() -> None:
    """Youth offending teams pay nothing: a least for everybody does not bring them back."""
    text = "Probation pays nothing.\nConwy pays the rest.\nNo partner pays less than £10."
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£70.00", "denbighshire": "£10.00", "health": "£10.00", "police": "£10.00"}


# Limits


def test_what_a_limit_takes_off_is_shared_in_proportion() -> None:
    """The others pay clip(m * a, lo, hi): £60 becomes £40, and the £20 goes to £30 and £10 three to one."""
    text = "Conwy pays 60%.\nHealth boards pay 30%.\nPolice pay 10%.\nNo partner pays more than 40%."
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£40.00", "health": "£40.00", "police": "£20.00"}


def test_limits_that_contradict_each_other() -> None:
    """Where a least and a most of one partner contradict each other, the most holds, and the gap is told."""
    text = "All partners pay 100%, shared equally.\nNo partner pays less than £30.\nNo partner pays more than £10."
    year = first_year(board(text, costs={"core": "£100"}))
    ten = "£10.00"
    assert paid(year) == {
        "conwy": ten,
        "denbighshire": ten,
        "health": ten,
        "police": ten,
        "probation": ten,
        "gap": "£50.00",
    }


def test_floors_above_the_total_are_a_surplus() -> None:
    """If the floors alone exceed the total, everybody pays the floor and the surplus is shown."""
    text = "All partners pay 100%, shared equally.\nNo partner pays less than £30."
    year = first_year(board(text, costs={"core": "£100"}))
    thirty = "£30.00"
    expected = {"conwy": thirty, "denbighshire": thirty, "health": thirty, "police": thirty, "probation": thirty}
    assert paid(year) == expected | {"surplus": "£50.00"}


def test_a_floor_lowers_what_the_others_pay() -> None:
    """A floor may raise more than needed: the others then pay less by the same rule."""
    text = "Conwy pays 60%.\nHealth boards pay 30%.\nPolice pay 10%.\nNorth Police pays no less than £28."
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£48.00", "health": "£24.00", "police": "£28.00"}


def test_falls_on_names_who_takes_it_up() -> None:
    """With "falls on X" only X absorbs."""
    text = """
    Conwy pays 60%.
    Health boards pay 30%.
    Police pay 10%.
    No partner pays more than 40%.
    What a limit takes off falls on police.
    """
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£40.00", "health": "£30.00", "police": "£30.00"}


def test_falls_on_nobody_who_pays_leaves_a_gap() -> None:
    """If nobody can take it up, the rest is a gap: probation pays nothing that could grow."""
    text = """
    Conwy pays 60%.
    Health boards pay 40%.
    No local authority pays more than 40%.
    What a limit takes off falls on probation.
    """
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£40.00", "health": "£40.00", "gap": "£20.00"}


def test_fixed_amounts_do_not_grow() -> None:
    """Fixed-amount payers never absorb anybody's excess."""
    text = "Police pay £10.\nConwy pays 60%.\nHealth boards pay 30%.\nNo partner pays more than 40%."
    year = first_year(board(text, costs={"core": "£100"}))
    assert paid(year) == {"police": "£10.00", "conwy": "£40.00", "health": "£40.00", "gap": "£10.00"}


def test_a_rise_over_three_years_is_from_the_year_before() -> None:
    """Last year is the year before: the assessed share as computed, or as typed for the first year."""
    years = ("2026-27", "2027-28", "2028-29")
    text = "Conwy pays the rest.\nNo contribution rises by more than 10%."
    given = board(
        text, costs={"core": "£200"}, years=years, last_year=dict.fromkeys(LAST_YEAR, "£0") | {"conwy": "£100"}
    )
    assert [paid(year)["conwy"] for year in split(given).years] == ["£110.00", "£121.00", "£133.10"]
    assert [row.last_year for year in split(given).years for row in year.partners[:1]] == [10_000, 11_000, 12_100]


# Sections


def test_pools_that_no_sentence_claims_are_a_gap() -> None:
    """Costs that no section names are a gap; limits over the whole come after all sections are added up."""
    text = """
    For training:
    Local authorities pay 100%, shared equally.
    For reviews:
    Health boards pay 50%.
    Police pay 50%.
    Over the whole contribution:
    No health board pays more than £40.
    """
    year = first_year(board(text, costs={"training": "£60", "reviews": "£100", "core": "£30"}))
    # The £10 that health is spared goes to all others who pay percentages, in proportion to £30, £30 and £50.
    expected = {"conwy": "£32.73", "denbighshire": "£32.73", "health": "£40.00", "police": "£54.54", "gap": "£30.00"}
    assert expected == paid(year)


def test_income_above_a_pools_costs_helps_the_others() -> None:
    """A pool's own income lowers its section; what is left over lowers every section's costs in proportion."""
    text = "For training:\nConwy pays 100%.\nFor all other costs:\nPolice pay 100%."
    given = board(text, costs={"training": "£50", "core": "£100"}, income={"training": "£70"})
    assert paid(first_year(given)) == {"police": "£80.00"}


def test_income_for_no_pool_helps_all_in_proportion() -> None:
    """Income that names no pool is shared by the sections in proportion to their costs."""
    text = "For training:\nConwy pays 100%.\nFor all other costs:\nPolice pay 100%."
    given = board(text, costs={"training": "£50", "core": "£100"}, income={None: "£30"})
    assert paid(first_year(given)) == {"conwy": "£40.00", "police": "£80.00"}


# Phasing and rounding


def test_a_move_over_three_years_with_a_limit() -> None:
    """Year k is (k/n) of the formula and (1 - k/n) of last year's proportions, last year being the fixed base year."""
    text = """
    Conwy pays 60%.
    Police pay 40%.
    No local authority pays more than last year.
    Move from last year's shares over 3 years.
    """
    last_year = dict.fromkeys(LAST_YEAR, "£0") | {"conwy": "£30", "health": "£60"}
    given = board(text, costs={"core": "£90"}, years=("2026-27", "2027-28", "2028-29"), last_year=last_year)
    # The limit first: Conwy £30 and police £60 by the formula; then a third, two thirds, all of the way from 30 and 60.
    assert [paid(year) for year in split(given).years] == [
        {"conwy": "£30.00", "health": "£40.00", "police": "£20.00"},
        {"conwy": "£30.00", "health": "£20.00", "police": "£40.00"},
        {"conwy": "£30.00", "police": "£60.00"},
    ]


def test_rounding_to_ten_pounds() -> None:
    """Contributions add up to the total rounded to the unit, half up, and the residue is printed as gap or surplus."""
    text = "Local authorities pay 60%, shared by children.\nHealth boards pay 40%.\nRound each contribution to £10."
    assert paid(first_year(board(text, costs={"core": "£1,234.99"}))) == {
        "conwy": "£390.00",
        "denbighshire": "£350.00",
        "health": "£490.00",
        "gap": "£4.99",
    }
    assert paid(first_year(board(text, costs={"core": "£1,235"}))) == {
        "conwy": "£390.00",
        "denbighshire": "£350.00",
        "health": "£500.00",
        "surplus": "£5.00",
    }


def test_odd_pennies_go_to_the_smaller_id() -> None:
    """Ties go to the smaller partner id: £100 in three leaves one odd penny."""
    year = first_year(board("Police, Health Board and Conwy pay 100%, shared equally.", costs={"core": "£100"}))
    assert paid(year) == {"conwy": "£33.34", "health": "£33.33", "police": "£33.33"}


def test_the_gap_comes_last_in_ties() -> None:
    """The gap takes part as a row of its own, last in ties: of one penny in halves, the partner pays it."""
    assert paid(first_year(board("Conwy pays 50%.", costs={"core": "£0.01"}))) == {"conwy": "£0.01"}


def test_a_board_that_costs_nothing() -> None:
    """No costs, no shares, no gap, no problem."""
    assert told(split_board(board(WORKED, costs={}))) == []
    assert paid(first_year(board(WORKED, costs={}))) == {}
