"""What is different between two Boards, told and taken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from funding.board import Board
from funding.differences import HISTORY, Difference, Kind, NoPlace, already, applied, differences, fits, sentence
from funding.document import read_board
from tests.budgets import at_most
from tests.strategies_board import any_boards, sound_boards

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "north-wales-example.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")
FEW = at_most(70)  # each takes two whole Boards apart


def board_of(text: str) -> Board:
    """The Board that a text holds."""
    board = read_board(text).board
    assert board is not None
    return board


BOARD = board_of(TEXT)


@st.composite
def changed(draw: st.DrawFn, board: Board) -> Board:
    """A Board made of this one: entries left out, repeated, in another order, or those of another Board."""
    other = draw(any_boards())
    lists = {}
    for table in type(board).model_fields:
        entries = getattr(board, table)
        if not isinstance(entries, tuple):
            continue
        kept = draw(st.permutations(entries))[: draw(st.integers(0, len(entries)))] if entries else []
        lists[table] = (*kept, *getattr(other, table)[: draw(st.integers(0, 2))])
    return board.model_copy(update=lists)


@FEW
@given(any_boards(), any_boards())
def test_taking_all_differences_gives_the_second_board(before: Board, after: Board) -> None:
    """`applied(before, differences(before, after)) == after`, whatever the two Boards are."""
    assert applied(before, differences(before, after)) == after


@FEW
@given(st.data())
def test_taking_all_differences_between_relatives_gives_the_second_board(data: DataObject) -> None:
    """The same for Boards that share entries, in another order, some twice."""
    before = data.draw(any_boards())
    after = data.draw(changed(before))
    assert applied(before, differences(before, after)) == after


@given(any_boards())
def test_equal_boards_differ_in_nothing(board: Board) -> None:
    """There is no difference between a Board and itself."""
    assert differences(board, board) == ()


@FEW
@given(st.data())
def test_any_of_the_differences_may_be_taken(data: DataObject) -> None:
    """Some taken and the others later give the same as all at once, but for where new entries stand."""
    before = data.draw(sound_boards())
    after = data.draw(changed(before))
    found = differences(before, after)
    taken = [each for each in found if data.draw(st.booleans())]
    between = applied(before, taken)
    assert applied(between, differences(between, after)) == after


@FEW
@given(any_boards(), any_boards())
def test_every_difference_is_one_sentence(before: Board, after: Board) -> None:
    """Each has words, on one line, whatever its table and its values."""
    for difference in differences(before, after):
        told = sentence(difference)
        assert told.strip()
        assert difference.line is not None or "\n" not in told


@FEW
@given(st.data())
def test_a_difference_fits_the_board_it_was_found_in(data: DataObject) -> None:
    """Each fits the first Board; a figure that is changed is not so there already, and is so in the second."""
    before = data.draw(sound_boards())
    after = data.draw(changed(before))
    for difference in differences(before, after):
        assert fits(before, difference)
        if difference.field and difference.line is None and difference.field != ("name",):
            assert not already(before, difference)
            assert already(after, difference)


CASES = [
    (
        'staff = { fte = 1, salary = "£47,000", on_costs = "30%" }',
        'staff = { fte = 1, salary = "£48,200", on_costs = "30%" }',
        "Business manager: post, salary is £48,200 (was £47,000).",
    ),
    (
        'staff = { fte = 1, salary = "£47,000", on_costs = "30%" }\ngrows_with = "pay award"',
        'amount = "£62,000"',
        (
            "Business manager: amount is £62,000, in place of post (posts (FTE) 1, salary £47,000, on-costs 30%) "
            "and index it grows with (pay award)."
        ),
    ),
    (
        'amounts = { "2026-27" = "£6,000", "2027-28" = "£0", "2028-29" = "£0" }',
        'amounts = { "2026-27" = "£6,000", "2027-28" = "£100", "2028-29" = "£0" }',
        "Rebuilding the website: amount in 2027-28 is £100 (was £0).",
    ),
    ("one_off = true", "one_off = false", "Rebuilding the website: one-off is no (was yes)."),
    (
        'status = "offered"',
        'status = "agreed"',
        "Analyst's time for the yearly report: status is agreed (was offered).",
    ),
    ("27766", "28000", "children aged 0-17: the figure for Wrexham is 28,000 (was 27,766)."),
    (
        'years = ["2026-27", "2027-28", "2028-29"]',
        'years = ["2026-27", "2027-28"]',
        "The Board: period is 2026-27, 2027-28 (was 2026-27, 2027-28, 2028-29).",
    ),
    (
        "No contribution rises by more than 6% or falls by more than 10%.",
        "No contribution rises by more than 5% or falls by more than 10%.",
        "Formula “agreed”: a sentence says “{now}” (it said “{was}”).",
    ),
    (
        "No contribution rises by more than 6% or falls by more than 10%.\n",
        "",
        "Formula “agreed”: the sentence “{was}” is taken out.",
    ),
    (
        "No contribution rises by more than 6% or falls by more than 10%.\n",
        "Cafcass pays £1.\nNo contribution rises by more than 6% or falls by more than 10%.\n",
        "Formula “agreed”: a new sentence says “Cafcass pays £1.”",
    ),
]


@pytest.mark.parametrize(("was", "now", "expected"), CASES)
def test_one_change_in_the_file_is_one_sentence(was: str, now: str, expected: str) -> None:
    """What somebody changed in a Board file is told as they would say it, and taking it back makes the Board whole."""
    after = board_of(TEXT.replace(was, now, 1))
    (difference,) = differences(BOARD, after)
    assert expected.format(was=was.strip(), now=now) == sentence(difference)
    assert applied(BOARD, [difference]) == after


def only(table: str, found: tuple[Difference, ...]) -> list[str]:
    """The sentences about a table."""
    return [sentence(difference) for difference in found if difference.table == table]


def test_whole_entries_are_told_by_their_names() -> None:
    """A partner that comes, one that goes, one that stands elsewhere."""
    first, second, *others = BOARD.partners
    fewer = BOARD.model_copy(update={"partners": (second, *others), "costs": BOARD.costs[1:]})
    assert only("partners", differences(BOARD, fewer)) == ["Anglesey is no longer a partner."]
    assert only("partners", differences(fewer, BOARD)) == ["Anglesey is added as a partner."]
    assert only("costs", differences(fewer, BOARD)) == ["Business manager is added as a cost line."]
    turned = BOARD.model_copy(update={"partners": (second, first, *others)})
    assert [difference.kind for difference in differences(BOARD, turned)] == [Kind.MOVED]
    told = only("partners", differences(BOARD, turned))
    assert told in (["Gwynedd is moved to the top of its list."], ["Anglesey is moved to stand after “Gwynedd”."])


def test_a_formula_under_another_name_is_the_same_formula() -> None:
    """What keeps all that it says is not taken out and added again."""
    renamed = tuple(formula.model_copy(update={"name": "option B"}) for formula in BOARD.formulas[1:2])
    after = BOARD.model_copy(update={"formulas": (BOARD.formulas[0], *renamed, *BOARD.formulas[2:])})
    assert only("formulas", differences(BOARD, after)) == ["Formula “by pool”: name is option B (was by pool)."]


def test_a_sentence_is_compared_with_the_one_it_became() -> None:
    """A sentence put in before one that changed does not stand for its change."""
    was = "Local authorities pay 58% of the remainder, shared by children aged 0-17."
    after = board_of(TEXT.replace(was, f"Cafcass pays £1.\n{was.replace('58', '57')}", 1))
    assert only("formulas", differences(BOARD, after)) == [
        "Formula “agreed”: a new sentence says “Cafcass pays £1.”",
        f"Formula “agreed”: a sentence says “{was.replace('58', '57')}” (it said “{was}”).",
    ]


def test_what_records_decisions_can_be_left_out() -> None:
    """`HISTORY` names the tables that no proposal changes."""
    decided = BOARD.model_copy(update={"adoptions": ({"minute": "7"},)})
    assert differences(BOARD, decided, HISTORY) == ()
    assert [difference.kind for difference in differences(BOARD, decided)] == [Kind.ADDED]


def test_a_difference_without_a_place_is_told() -> None:
    """What is about an entry that a Board has not got is refused, and what the Board says otherwise does not fit."""
    after = board_of(TEXT.replace("£47,000", "£48,200", 1))
    (raised,) = differences(BOARD, after)
    without = BOARD.model_copy(update={"costs": BOARD.costs[1:]})
    assert not fits(without, raised)
    with pytest.raises(NoPlace):
        applied(without, [raised])
    otherwise = board_of(TEXT.replace("£47,000", "£50,000", 1))
    assert not fits(otherwise, raised)
    assert not already(otherwise, raised)


def test_a_changed_sentence_is_found_where_it_now_stands() -> None:
    """Somebody added a line above meanwhile: the change still finds its sentence."""
    was = "No contribution rises by more than 6% or falls by more than 10%."
    (change,) = differences(BOARD, board_of(TEXT.replace(was, was.replace("6%", "5%"), 1)))
    meanwhile = board_of(TEXT.replace(was, f"# Agreed in June.\n{was}", 1))
    expected = board_of(TEXT.replace(was, f"# Agreed in June.\n{was.replace('6%', '5%')}", 1))
    assert fits(meanwhile, change)
    assert applied(meanwhile, [change]) == expected


def test_an_instalment_is_known_by_its_day() -> None:
    """Another part is a change of the instalment, in words, and no other entry."""

    def with_parts(first: str, second: str) -> Board:
        parts = (("1 May", first), ("1 June", second))
        text = "\n".join(f'[[instalments]]\ndue = "{due}"\npart = "{part}"\n' for due, part in parts)
        return board_of(f"{TEXT}\n{text}")

    before, after = with_parts("60%", "40%"), with_parts("70%", "30%")
    told = [sentence(difference) for difference in differences(before, after)]
    assert told == [
        "The instalment due on 1 May: part is 70% (was 60%).",
        "The instalment due on 1 June: part is 30% (was 40%).",
    ]
    assert [sentence(difference) for difference in differences(BOARD, before)] == [
        "An instalment of 60%, due on 1 May, is added.",
        "An instalment of 40%, due on 1 June, is added.",
    ]
