"""Published tables beside the splits: where they agree, and exactly where and why they slip."""

from fractions import Fraction

import pytest

from formulas.split import YearSplit
from formulas.workings import SHARE
from funding.board import driver_value
from funding.money import Pence, round_half_up
from tests.examples.shipped import example, split_of
from tests.golden.cases import Case, Figures

POUND = 100


def only_year(name: str, formula: str | None = None) -> YearSplit:
    """The one year of an example's split."""
    (year,) = split_of(example(f"{name}.toml"), formula).years
    return year


def printed(name: str) -> dict[str, Pence]:
    """A case's published figures by label, for its one year, without the total."""
    table: Figures = Case(name).published or {}
    return {label: amount for (label, _year), amount in table.items() if label != "costs to share"}


def to_pounds(share: Fraction) -> Pence:
    """A share rounded by itself to whole pounds, halves up, as the tables do it."""
    return round_half_up(share / POUND) * POUND


# Multilateral Fund: 49 payers, whole dollars


def test_multilateral_fund_shares_before_rounding_give_every_printed_row() -> None:
    """Each share, rounded by itself, is the printed contribution, in all 49 rows."""
    shares = only_year("multilateral-fund-2021-23").values.vectors[SHARE]
    assert [to_pounds(share) for share in shares] == list(printed("multilateral-fund-2021-23").values())


def test_multilateral_fund_table_is_one_short() -> None:
    """The printed contributions add up to a dollar less than the total they share; the split's add up."""
    table = sum(printed("multilateral-fund-2021-23").values())
    split = sum(row.assessed for row in only_year("multilateral-fund-2021-23").partners)
    assert (table, split) == (474_999_999_00, 475_000_000_00)


def test_multilateral_fund_odd_dollar_goes_to_san_marino() -> None:
    """San Marino's remainder is the largest below a half, so it alone pays a dollar more than the table says."""
    year = only_year("multilateral-fund-2021-23")
    pairs = zip(year.partners, printed("multilateral-fund-2021-23").values(), strict=True)
    assert {row.partner: row.assessed - table for row, table in pairs if row.assessed != table} == {"san-marino": POUND}


# Thames Valley: 10% kept beside fixed amounts


def test_thames_valley_parts_are_a_pound_over_the_total() -> None:
    """10% of £3,039,479 is £303,947.90; rounded up beside fixed amounts it is a pound too much: a surplus."""
    year = only_year("thames-valley-2020-21")
    assert (sum(printed("thames-valley-2020-21").values()), year.costs_to_share) == (3_039_480_00, 3_039_479_00)
    assert (year.gap, year.surplus) == (0, POUND)


def test_thames_valley_adds_up_when_the_councils_share_the_rest() -> None:
    """Shared out of what the tenth leaves, one area gets a pound less and nothing is over."""
    year = only_year("thames-valley-2020-21", "adds up")
    pairs = zip(year.partners, printed("thames-valley-2020-21").values(), strict=True)
    assert {row.partner: row.assessed - table for row, table in pairs if row.assessed != table} == {
        "oxfordshire": -POUND
    }
    assert (year.gap, year.surplus) == (0, 0)


# North Wales Corporate Joint Committee: rounded to £10


def shares_that_round_to(amount: Pence, total: Pence) -> tuple[Fraction, Fraction]:
    """The least and the most share of a total that rounds to an amount in tens of pounds."""
    five = 5 * POUND
    return Fraction(amount - five, total), Fraction(amount + five, total)


@pytest.mark.parametrize("council", ["Denbighshire", "Flintshire", "Anglesey", "Wrexham"])
def test_joint_committee_columns_can_come_from_the_same_populations(council: str) -> None:
    """For the councils with no land in the park there is a share that gives both printed columns, and ours is one."""
    board = example("north-wales-cjc-2022-23.toml")
    ids = {partner.short: partner.id for partner in board.partners}
    ours = Fraction(driver_value(board.drivers[0], ids[council], "2022-23") or 0) / 100_000
    low, high = shares_that_round_to(printed("north-wales-cjc-planning")[council], 87_950_00)
    lower, higher = shares_that_round_to(printed("north-wales-cjc-other")[council], 274_310_00)
    assert max(low, lower) <= ours <= min(high, higher)


def test_joint_committee_column_alone_does_not_give_the_other() -> None:
    """Read off one column, a share is too coarse for the other: Wrexham's £52,910 of £274,310 would make it £16,960.

    The other column prints £16,970. Nothing is wrong with the table: rounding to £10 hides the share it was made from.
    """
    wrexham = Fraction(printed("north-wales-cjc-other")["Wrexham"], 274_310_00)
    guessed = round_half_up(wrexham * 87_950 / 10) * 10
    assert (guessed, printed("north-wales-cjc-planning")["Wrexham"]) == (16_960, 16_970_00)


# United Nations: gross and credit rounded apart


def test_united_nations_table_is_never_more_than_a_dollar_away() -> None:
    """Every share before rounding is less than a dollar from the printed net contribution."""
    (year,) = split_of(Case("un-regular-budget-2024").board).years
    pairs = zip(year.values.vectors[SHARE], printed("un-regular-budget-2024").values(), strict=True)
    assert [share for share, table in pairs if abs(share - table) >= POUND] == []


def test_united_nations_scale_is_a_whole() -> None:
    """The 193 percentages add up to exactly 100, and the printed contributions to the printed total."""
    board = Case("un-regular-budget-2024").board
    points = sum(driver_value(board.drivers[0], partner.id, "2024-25") or 0 for partner in board.partners)
    assert (points, sum(printed("un-regular-budget-2024").values())) == (100, 3_220_125_936_00)


# Anglerfish: two decimals


def test_anglerfish_column_is_a_penny_over() -> None:
    """Three times 3,306.67 is 0.01 too much; the split gives one of the three 3,306.66."""
    assert sum(printed("anglerfish-equal-awards").values()) == 13_500_01


# Emergency planning and reviews: rules without a table


def test_emergency_planning_keeps_everybody_at_or_below_last_year() -> None:
    """In no year does a council pay more than the year before, and nothing is left over."""
    split = split_of(example("emergency-planning-population.toml"))
    rises = [row.partner for year in split.years for row in year.partners if row.change is None or row.change > 0]
    assert (rises, [year.gap for year in split.years]) == ([], [0, 0, 0])


def test_emergency_planning_councils_below_their_limit_share_by_population() -> None:
    """The councils below their limit share what is left in proportion to population: one amount a head."""
    board = example("emergency-planning-population.toml")
    first = split_of(board).years[0]
    shares = dict(zip((row.partner for row in first.partners), first.values.vectors[SHARE], strict=True))
    free = ["anglesey", "denbighshire", "flintshire", "wrexham"]
    a_head = {shares[council] / Fraction(driver_value(board.drivers[0], council, "2013-14") or 0) for council in free}
    assert len(a_head) == 1


def test_review_half_is_capped() -> None:
    """Half of £6,000 is below the cap of £5,000; half of £18,000 is not."""
    split = split_of(example("review-half-capped.toml"))
    assert [year.partners[0].assessed for year in split.years] == [3_000_00, 5_000_00]
