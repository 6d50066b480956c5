"""What it would take, on round figures that can be checked by hand."""

from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest

from formulas import clauses as c
from funding.board import Board
from scenarios.clauses import (
    CostOfLine,
    DriverOf,
    GapAtMost,
    Lever,
    MostRise,
    PercentageOf,
    ReservesUsed,
    Sets,
    Target,
    TogetherPay,
    WeightOf,
    When,
)
from scenarios.comparing.comparison import Basis
from scenarios.seeking.seek import Sought, seek
from scenarios.trying import attempt
from tests.scenarios_what_if.boards import BOARD, RESERVES, TEXT, group, partner, read, with_lines, with_text

COUNCILS = Lever(PercentageOf(group("local authorities")))
HEALTH = Lever(PercentageOf(group("health boards")))
RESERVE = Lever(ReservesUsed(), when=When("2026-27", "2026-27"))
RISE = Lever(MostRise(c.AllPartners()))
FIRST = When("2026-27", "2026-27")
WITH_RESERVES = read(TEXT + RESERVES)


def pays(key: str, *, at_most: int | None = None, at_least: int | None = None, when: When = FIRST) -> Target:
    """What a partner pays at most and at least, in pounds."""
    pence = [None if pounds is None else pounds * 100 for pounds in (at_most, at_least)]
    return Target(TogetherPay(partner(key), *pence), when)


def sought(board: Board, targets: list[Target], levers: list[Lever], basis: Basis = Basis.ASSESSED) -> Sought:
    """What it takes; there must be no problem with the question."""
    found = seek(board, None, (), targets, levers, basis=basis)
    assert isinstance(found, Sought), found
    return found


def values(found: Sought) -> list[str]:
    """Where the levers go."""
    return [f"{move.after.normalize():f}" for move in found.moves]


@pytest.mark.parametrize(
    ("target", "lever", "expected"),
    [
        (pays("health", at_most=24_000), HEALTH, "24"),
        (pays("east", at_most=34_560), COUNCILS, "57.6"),
        (pays("east", at_most=34_561), COUNCILS, "57.6"),
        (Target(c.PayLimit(c.AllPartners(), at_most=c.Points(Decimal(30)))), COUNCILS, "50"),
        (Target(c.PayLimit(c.GroupNamed("local authorities"), at_most=c.LastYear.SHARE), FIRST), COUNCILS, "50"),
        (Target(c.ChangeLimit(c.AllPartners(), rise=c.Points(Decimal(5))), FIRST), COUNCILS, "52.5"),
        (Target(c.ChangeLimit(c.AllPartners(), rise=c.Sum(150_000)), FIRST), COUNCILS, "52.5"),
        (Target(TogetherPay(group("local authorities"), at_most=5_500_000)), COUNCILS, "55"),
        (pays("east", at_most=30_000), Lever(DriverOf("children", "east")), "4000"),
        (pays("east", at_most=30_000), Lever(CostOfLine("all"), when=FIRST), "8333334"),
    ],
)
def test_one_lever(target: Target, lever: Lever, expected: str) -> None:
    """A percentage to its hundredth, money to the penny, a driver by ones: the least that does it."""
    assert values(sought(BOARD, [target], [lever])) == [expected]


def test_the_step_before_does_not_do() -> None:
    """£83,333.34 of costs leaves East at £30,000.00; a penny more of costs leaves it a penny too high."""
    for pence, met in ((8_333_334, True), (8_333_335, False)):
        split = attempt(BOARD, None, [Sets(CostOfLine("all"), Decimal(pence), FIRST)]).split
        assert split is not None
        assert (split.years[0].partners[0].assessed <= 3_000_000) is met


def test_a_reserve_to_the_penny() -> None:
    """25% of £96,000 is £24,000; rounding forgives a penny or two of costs, which are not taken from the reserve."""
    found = sought(WITH_RESERVES, [pays("health", at_most=24_000)], [RESERVE])
    (move,) = found.moves
    assert 399_990 <= move.after <= 400_000
    less = attempt(WITH_RESERVES, None, [Sets(ReservesUsed(), move.after - 1, FIRST)]).split
    assert less is not None
    assert less.years[0].partners[2].assessed > 2_400_000


def test_targets_that_are_met_need_nothing() -> None:
    """Nothing moves, and the split is as it was."""
    found = sought(BOARD, [pays("health", at_most=25_000)], [HEALTH])
    assert (found.change, values(found)) == (Fraction(0), ["25"])
    assert found.after is not None
    assert found.after.years == found.before.years


def test_two_levers_share_what_one_cannot_do() -> None:
    """Health down to 24% leaves a gap; councils up to 61% close it. Over 100% there is nothing."""
    targets = [pays("health", at_most=24_000), Target(GapAtMost(0))]
    found = sought(BOARD, targets, [HEALTH, COUNCILS])
    assert (values(found), found.change * 100) == (["24", "61"], Fraction(2))


def test_of_two_ways_the_smaller_move() -> None:
    """A point off the councils' percentage takes £600 off East, a point's worth of reserve takes £360."""
    found = sought(WITH_RESERVES, [pays("east", at_most=35_400)], [RESERVE, COUNCILS])
    assert values(found) == ["0", "59"]


def test_one_lever_is_moved_where_one_is_enough() -> None:
    """Of changes as large the one that moves fewer figures is told."""
    twice = [Lever(CostOfLine("all"), when=FIRST), RESERVE]
    found = sought(WITH_RESERVES, [pays("health", at_most=24_000)], twice)
    assert sum(1 for move in found.moves if move.part) == 1


def test_a_window_is_found() -> None:
    """At most and at least together: East pays from £30,003 to £30,008 at 50.01% alone."""
    window = pays("east", at_most=30_008, at_least=30_003)
    assert values(sought(BOARD, [window], [COUNCILS])) == ["50.01"]


def test_a_window_between_two_steps_is_told() -> None:
    """33.33% is £19,998 and 33.34% £20,004: for £20,000 to £20,003 something has to give a pound."""
    found = sought(BOARD, [pays("east", at_most=20_003, at_least=20_000)], [COUNCILS])
    assert found.after is None
    assert found.conflict is not None
    assert (found.conflict.targets, found.conflict.gives) == ((0,), (100,))


HUMP = with_lines("No contribution rises by more than 4%.")


@pytest.mark.parametrize(
    ("low", "expected"),
    [(None, "0.66"), (Decimal(3), None)],
)
def test_a_share_that_goes_up_and_down_again(low: Decimal | None, expected: str | None) -> None:
    """The police pay most where the others are just held: both sides of the hump are looked at, the nearer is told."""
    target = pays("police", at_most=15_100)
    found = sought(HUMP, [target], [Lever(RISE.figure, low, Decimal(100) if low is not None else None)])
    assert found.after is not None
    (move,) = found.moves
    if expected is not None:
        assert values(found) == [expected]
    else:
        assert move.after > 4
        before = attempt(HUMP, None, [Sets(RISE.figure, move.after - Decimal("0.01"))]).split
        assert before is not None
        assert before.years[0].partners[3].assessed > 1_510_000


def test_a_gap_closes_at_one_value() -> None:
    """Above 65% the Board cannot have it, below there is a gap."""
    board = with_text("Local authorities pay 60%, shared by children.", "Health boards pay 25%.", "Police pay 10%.")
    assert values(sought(board, [Target(GapAtMost(0))], [COUNCILS])) == ["65"]


def test_a_weight_of_a_blend() -> None:
    """All pay the same at 100% equally; East pays £25,000 then, and most at 0%."""
    board = with_text(
        "Local authorities pay 60%, shared 50% equally and 50% by children.",
        "Health boards pay 25%.",
        "Police pay 15%.",
    )
    lever = Lever(WeightOf(group("local authorities"), None))
    assert values(sought(board, [pays("east", at_most=31_500)], [lever])) == ["75"]


def test_it_cannot_be_done_and_by_how_much() -> None:
    """Health cannot pay more than 25% while the others pay 75%: the target would have to give £1,000."""
    found = sought(BOARD, [pays("health", at_least=26_000)], [HEALTH])
    assert found.conflict is not None
    assert (found.after, found.conflict.targets, found.conflict.gives) == (None, (0,), (100_000,))


def test_what_is_missed_by_a_penny_is_missed() -> None:
    """No lever moves the health board's £25,000.00; a target of £24,999.99 would have to give that penny."""
    target = Target(TogetherPay(partner("health"), at_most=2_499_999), FIRST)
    found = sought(BOARD, [target], [COUNCILS])
    assert found.conflict is not None
    assert (found.conflict.targets, found.conflict.gives, found.idle) == ((0,), (1,), (0,))


def test_the_smallest_set_of_targets_that_are_against_one_another() -> None:
    """The police have nothing to do with it; the health board's cap and the gap are against one another."""
    targets = [pays("police", at_most=15_000), pays("health", at_most=24_000), Target(GapAtMost(0), FIRST)]
    found = sought(BOARD, targets, [HEALTH])
    assert found.conflict is not None
    assert (found.conflict.targets, found.conflict.gives) == ((1, 2), (100_000, 100_000))


def test_a_lever_that_moves_nothing_is_told() -> None:
    """What councils pay does not change what health pays."""
    found = sought(BOARD, [pays("health", at_most=24_000)], [COUNCILS])
    assert (found.after, found.idle) == (None, (0,))


def test_a_lever_stays_within_its_bounds() -> None:
    """From 58% to 60% East pays £34,800 at least."""
    bounded = Lever(COUNCILS.figure, Decimal(58), Decimal(60))
    found = sought(BOARD, [pays("east", at_most=34_000)], [bounded])
    assert found.conflict is not None
    assert found.conflict.gives == (80_000,)


def test_every_year_of_a_target_counts() -> None:
    """Costs fall in the first year only; in the second East still pays too much."""
    both = pays("east", at_most=30_000, when=When())
    found = sought(BOARD, [both], [Lever(CostOfLine("all"), when=FIRST)])
    assert found.conflict is not None
    assert found.conflict.gives == (600_000,)


IN_KIND = """
[[in_kind]]
id = "nurse"
partner = "health"
kind = "services"
what = "A nurse's time"
quantity = 100
unit = "hours"
rate = "£50"
valuation = "agreed rate"
evidence = "illustrative"
status = "agreed"
meets = "all"
"""


def test_targets_about_cash() -> None:
    """£5,000 in kind counts in full, so cash is £5,000 below the assessed share of £25,000."""
    board = with_lines("In-kind contributions count in full.", more=IN_KIND)
    assert values(sought(board, [pays("health", at_most=20_000)], [HEALTH], Basis.CASH)) == ["25"]
    assert values(sought(board, [pays("health", at_most=19_000)], [HEALTH], Basis.CASH)) == ["24"]


@pytest.mark.parametrize(
    ("targets", "levers", "said"),
    [
        ([], [HEALTH], "There are 0 targets; from 1 to 8 can be sought."),
        ([pays("health", at_most=1)], [], "There are 0 levers; from 1 to 4 can be sought."),
        ([pays("health", at_most=1)], [HEALTH, HEALTH], "A lever is named twice."),
        ([Target(TogetherPay(group("probation"), at_most=1))], [HEALTH], "Target 1 is about nobody"),
        ([pays("health", at_most=1, when=When("2040-41"))], [HEALTH], "Target 1 is about nobody and no year"),
        ([pays("health", at_most=1)], [RISE], "so there is nothing to move"),
        ([pays("health", at_most=1)], [RESERVE], "so there is nothing to move"),
        ([pays("health", at_most=1)], [Lever(HEALTH.figure, Decimal(30), Decimal(20))], "there is no value"),
        ([pays("health", at_most=1)], [Lever(CostOfLine("all"), when=When("2040-41"))], "None of its years"),
    ],
)
def test_a_question_that_makes_no_sense(targets: list[Target], levers: list[Lever], said: str) -> None:
    """What is wrong with it, in words."""
    found = seek(BOARD, None, (), targets, levers)
    assert isinstance(found, tuple)
    assert said in " ".join(map(str, found))


def test_a_figure_that_differs_from_year_to_year_needs_a_year() -> None:
    """One value for both years would change one of them."""
    board = read(TEXT.replace('amount = "£100,000"', 'amounts = { "2026-27" = "£100,000", "2027-28" = "£90,000" }'))
    found = seek(board, None, (), [pays("health", at_most=1)], [Lever(CostOfLine("all"))])
    assert isinstance(found, tuple)
    assert '"All costs" is not the same in every year. Say which year' in str(found[0])


def test_stopped_early_the_smallest_change_so_far_comes_back() -> None:
    """Whenever it is stopped, the answer meets its target, and it gets no larger the longer it is looked for."""
    target, levers = [pays("health", at_most=24_000)], [HEALTH, COUNCILS]
    tries: list[int] = []

    whole = seek(BOARD, None, (), target, levers, progress=lambda count, _of: tries.append(count))
    assert isinstance(whole, Sought)
    assert not whole.early
    assert tries == sorted(set(tries))
    changes = []
    for last in range(1, len(tries) + 1):
        left = iter([*[False] * last, True])
        found = seek(BOARD, None, (), target, levers, cancelled=partial(next, left))
        assert isinstance(found, Sought)
        assert found.early == (last < len(tries))
        assert found.conflict is None
        if found.after is not None:
            (health,) = (row for row in found.after.year("2026-27").partners if row.partner == "health")
            assert health.assessed <= 2_400_000
            changes.append(found.change)
    assert changes == sorted(changes, reverse=True)
    assert len(set(changes)) > 1
    assert changes[-1] == whole.change
