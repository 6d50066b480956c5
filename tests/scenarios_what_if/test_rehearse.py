"""A formula rehearsed on past years and on facts a little off, on round figures."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulas.split import Split, split_board
from funding.board import Board
from funding.problems import Problem
from scenarios.clauses import DriverOf, Sets
from scenarios.comparing.comparison import Change
from scenarios.rehearsing.jumps import Jumps, order_changes, ranked
from scenarios.rehearsing.nudges import DriverFigure, Nudged, nudged
from scenarios.rehearsing.past_board import PastBoard, past_board
from scenarios.rehearsing.rehearsal import Rehearsal, rehearse
from scenarios.trying import attempt
from tests.scenarios_what_if.boards import BOARD, TEXT, read, with_lines, with_text
from tests.strategies_split import cases, split_of

PAST = """
[[past]]
year = "2022-23"
costs = "£80,000"
drivers = { children = { east = 5000, west = 5000 } }
paid = { east = "£20,000", west = "£20,000", health = "£20,000", police = "£12,000" }

[[past]]
year = "2023-24"
costs = "£100,000"
drivers = { children = { east = 5000, west = 5000 } }
paid = { east = "£29,000", west = "£29,000" }

[[past]]
year = "2024-25"
costs = "£100,000"
drivers = { children = { east = 7000, west = 3000 } }
paid = { east = "£30,000", west = "£28,000" }

[[past]]
year = "2025-26"
costs = "£110,000"
"""
OFF = Fraction(1, 10)


def sharing(board: Board) -> Split:
    """The split of a Board."""
    outcome = split_board(board)
    assert outcome.split is not None, outcome.problems
    return outcome.split


def rehearsed(board: Board, draws: int = 200) -> Rehearsal:
    """The formula in use, with facts up to a tenth off in the first year."""
    return rehearse(sharing(board), "2026-27", OFF, draws=draws, seed=1)


def past_jumps(board: Board) -> dict[str, Jumps]:
    """How each partner's share jumps over the past years."""
    found = rehearsed(board)
    assert found.past is not None, found.problems
    return {each.partner: each for each in found.past.jumps}


def test_shares_over_past_years() -> None:
    """60% by children: halves, then 7 to 3; a year without figures of its own keeps those before."""
    found = past_jumps(read(TEXT + PAST))
    assert found["east"].assessed == (3_000_000, 4_200_000, 4_620_000)
    assert found["west"].assessed == (3_000_000, 1_800_000, 1_980_000)
    assert found["police"].assessed == (1_500_000, 1_500_000, 1_650_000)


def test_the_largest_and_the_typical_change() -> None:
    """Changes of £12,000 (40%) and £4,200 (10%): the first is the largest, between them lies the middle."""
    east = past_jumps(read(TEXT + PAST))["east"]
    assert (east.largest, east.largest_in) == (Change(1_200_000, Fraction(2, 5)), "2024-25")
    assert east.typical == Change(810_000, Fraction(1, 4))


def test_how_often_ranks_change() -> None:
    """The councils are level in the first year, then East pays more and West falls behind health."""
    found = past_jumps(read(TEXT + PAST))
    assert {key: each.ranks for key, each in found.items()} == {
        "east": (1, 1, 1),
        "west": (1, 3, 3),
        "health": (3, 2, 2),
        "police": (4, 4, 4),
    }
    assert [each.rank_changes for each in found.values()] == [0, 1, 1, 0]
    assert order_changes(list(found.values())) == 1


def test_what_was_paid_stands_beside_what_would_have_been() -> None:
    """Of the years for which the file says what was paid: East £59,000 against £72,000; nobody knows of the police."""
    found = past_jumps(read(TEXT + PAST))
    assert (found["east"].paid, found["east"].would_have_paid) == (5_900_000, 7_200_000)
    assert (found["police"].paid, found["police"].would_have_paid) == (None, None)


def test_limits_against_last_year_start_from_what_was_paid() -> None:
    """No rise by more than 10% on £20,000, then on what the formula itself came to."""
    found = past_jumps(with_lines("No contribution rises by more than 10%.", more=PAST))
    assert found["east"].assessed == (2_200_000, 2_420_000, 2_662_000)


def test_without_payments_every_past_year_is_rehearsed() -> None:
    """A first year that nobody paid in is nothing to start from."""
    board = read(
        TEXT + PAST.replace('paid = { east = "£20,000", west = "£20,000", health = "£20,000", police = "£12,000" }', "")
    )
    assert len(past_jumps(board)["east"].assessed) == 4


def test_pools_are_shared_as_the_formula_says() -> None:
    """A formula in parts needs the past costs of each pool."""
    lines = ("For core:", "Health boards pay 100%.", "For all other costs:", "Police pay the rest.")
    with_pools = '\n[[past]]\nyear = "2025-26"\npools = { core = "£70,000" }\n'
    assert past_jumps(with_text(*lines, more=with_pools))["health"].assessed == (7_000_000,)
    found = past_board(read_parts(lines, PAST), sharing(read_parts(lines, PAST)).formula)
    assert isinstance(found, Problem)
    assert "does not say what each pool cost in 2022-23, 2023-24, 2024-25, 2025-26" in found.what


def read_parts(lines: tuple[str, ...], more: str) -> Board:
    """A Board under a formula in parts."""
    return with_text(*lines, more=more)


def test_a_board_without_past_years_says_so_and_is_moved_all_the_same() -> None:
    """The second half of a rehearsal needs no past."""
    found = rehearsed(BOARD)
    assert found.past is None
    assert "The Board file has no past years." in str(found.problems[0])
    assert found.nudged.nudges


def test_a_past_year_that_the_formula_cannot_share_is_told() -> None:
    """Nobody knows how many children there were."""
    found = rehearsed(read(TEXT + '\n[[past]]\nyear = "2025-26"\ncosts = "£1,000"\n'))
    assert found.past is None
    assert "has no figure for East council, West council in 2025-26" in str(found.problems[0])


def test_one_figure_moved_alone() -> None:
    """6,600 children of 10,600 in East are £37,358.49 of £60,000 instead of £36,000; 5,400 of 9,400 are £34,468.09."""
    off = rehearsed(BOARD).nudged
    east = next(nudge for nudge in off.nudges if nudge.figure == DriverFigure("children", "east"))
    assert (east.higher, east.lower) == ((135_849, -135_849, 0, 0), (-153_191, 153_191, 0, 0))
    assert [east.reach(place) for place in range(4)] == [153_191, 153_191, 0, 0]


@pytest.mark.parametrize("partner", ["east", "west"])
def test_moved_alone_is_what_an_exact_split_says(partner: str) -> None:
    """The bulk reader's difference is that of two splits."""
    before = sharing(BOARD)
    figure = {"east": Decimal(6_600), "west": Decimal(4_400)}[partner]
    after = attempt(BOARD, None, [Sets(DriverOf("children", partner), figure)]).split
    assert after is not None
    nudge = next(nudge for nudge in rehearsed(BOARD).nudged.nudges if nudge.figure.partner == partner)
    rows = zip(after.years[0].partners, before.years[0].partners, strict=True)
    assert tuple(now.assessed - was.assessed for now, was in rows) == nudge.higher


def test_the_same_seed_gives_the_same_draws() -> None:
    """Another seed gives others."""
    split = sharing(BOARD)
    one, again, other = (nudged(split, "2026-27", OFF, draws=100, seed=seed) for seed in (1, 1, 2))
    assert one == again
    assert one.wobbles != other.wobbles


def test_a_figure_more_moves_none_of_the_other_draws() -> None:
    """Each figure has a stream of its own, named after it: councils wobble alike beside officers that wobble too."""
    drivers = '\n[[drivers]]\nname = "officers"\nunit = "officers"\nvalues = { health = 3, police = 9 }\n'
    lines = ("Local authorities pay 60%, shared by children.", "Health boards and police pay 40%, shared by officers.")
    more = nudged(sharing(with_text(*lines, more=drivers)), "2026-27", OFF, draws=50, seed=3)
    assert len(more.nudges) == 4
    less = nudged(sharing(BOARD), "2026-27", OFF, draws=50, seed=3)
    assert [(each.low, each.high, each.typical, each.largest) for each in more.wobbles[:2]] == [
        (each.low, each.high, each.typical, each.largest) for each in less.wobbles[:2]
    ]


def test_chance_stays_within_what_was_asked() -> None:
    """A tenth off at most: East between the shares of 5,400 to 4,400 and 6,600 to 3,600, and both are nearly met."""
    wobble = rehearsed(BOARD, draws=5_000).nudged.wobbles[0]
    lowest, highest = 6_000_000 * 5_400 // 9_800, 6_000_000 * 6_600 // 10_200
    assert wobble.assessed == 3_600_000
    assert lowest <= wobble.low < 3_500_000
    assert 3_700_000 < wobble.high <= highest + 1
    assert 0 < wobble.typical < wobble.largest <= max(highest - 3_600_000, 3_600_000 - lowest) + 1


def test_ranks_change_only_where_they_are_close() -> None:
    """West at £24,000 and health at £25,000 change places often; the police at £15,000 never."""
    wobbles = {each.partner: each for each in rehearsed(BOARD, draws=2_000).nudged.wobbles}
    assert wobbles["police"].rank_changes == 0
    assert Fraction(1, 10) < wobbles["west"].rank_changes == wobbles["health"].rank_changes < Fraction(1, 2)


def test_a_formula_without_drivers_does_not_move() -> None:
    """Equal shares rest on no fact."""
    off = rehearsed(with_text("All partners pay 100%, shared equally.")).nudged
    assert off.nudges == ()
    assert {(each.low, each.high, each.largest) for each in off.wobbles} == {(2_500_000, 2_500_000, 0)}


@settings(max_examples=20)
@given(cases(), st.integers(1, 99))
def test_what_moves_is_money_that_changes_hands(case: object, points: int) -> None:
    """On any Board: differences of a nudge are those of whole shares, and a draw stays between low and high."""
    split = split_of(case)  # type: ignore[arg-type]
    found: Nudged = nudged(split, split.years[0].year, Fraction(points, 100), draws=20, seed=points)
    for wobble, row in zip(found.wobbles, split.years[0].partners, strict=True):
        assert wobble.assessed == row.assessed
        assert 0 <= wobble.low <= wobble.high
        assert 0 <= wobble.typical <= wobble.largest
    assert [nudge.total for nudge in found.nudges] == sorted((nudge.total for nudge in found.nudges), reverse=True)


@given(st.lists(st.integers(0, 50), min_size=1))
def test_ranks(amounts: list[int]) -> None:
    """1 for who pays most; equal amounts have equal ranks; who pays more has a smaller one."""
    ranks = ranked(amounts)
    assert min(ranks) == 1
    for one, rank in zip(amounts, ranks, strict=True):
        assert rank == 1 + sum(1 for other in amounts if other > one)


def test_past_boards_have_no_income_and_nothing_in_kind() -> None:
    """What there was to share is what the file says."""
    found = past_board(read(TEXT + PAST), sharing(BOARD).formula)
    assert isinstance(found, PastBoard)
    assert (found.board.income, found.board.in_kind, found.start) == ((), (), "2022-23")
