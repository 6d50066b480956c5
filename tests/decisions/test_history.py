"""The history: each saving in sentences, chained, and whatever is done to it is found."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.document import read_board, write_board
from funding.history import history_faults, history_of, recorded, same_but_history
from funding.history_log import HistoryLog
from tests.decisions.meeting import BOARD, adopted, board_of
from tests.strategies_board import any_boards

NOW = datetime(2026, 5, 12, 10, 4, 11, tzinfo=UTC)


def costing(pounds: int) -> Board:
    """The Board with other costs in the second year."""
    return board_of(BOARD.replace("£104,000.01", f"£{pounds}"))


def saved(*boards: Board) -> Board:
    """A Board that was saved as each of these in turn."""
    before = boards[0]
    for after in boards[1:]:
        before = recorded(before, after, at=NOW, role="business manager")
    return before


def with_log(board: Board, log: str) -> Board:
    """The Board with another history under the same last value."""
    assert board.history is not None
    return board.model_copy(update={"history": HistoryLog(last=board.history.last, log=log)})


def told(board: Board) -> list[str]:
    """What is wrong with a history."""
    return [fault.told for fault in history_faults(board)]


THREE = saved(board_of(), costing(105_000), costing(106_000), costing(107_000))


def test_each_saving_is_told_in_sentences() -> None:
    """“Every change to the Board as a readable sentence with time and role”."""
    entries = history_of(saved(board_of(), costing(105_000)))
    assert [entry.said for entry in entries] == [
        ("The history begins with the Board as it stood.",),
        ("All that the Board does: amount in 2027-28 is £105,000 (was £104,000.01).",),
    ]
    assert {(entry.at, entry.role) for entry in entries} == {("2026-05-12T10:04:11Z", "business manager")}


def test_time_is_told_in_utc() -> None:
    """A laptop on British Summer Time says the same as one in Reykjavik."""
    there = NOW.astimezone(timezone(timedelta(hours=1)))
    assert history_of(recorded(board_of(), costing(1), at=there))[-1].at == "2026-05-12T10:04:11Z"


def test_who_says_no_role_is_not_said() -> None:
    """A role is chosen; nothing is made up."""
    assert history_of(recorded(board_of(), costing(1), at=NOW))[-1].role == "not said"


def test_saving_without_a_change_adds_nothing() -> None:
    """A Board that was never changed by the program has no history."""
    board = board_of()
    assert recorded(board, board, at=NOW) is not board
    assert recorded(board, board, at=NOW) == board
    assert saved(THREE, THREE) == THREE


def test_an_adoption_is_told_with_its_fingerprint() -> None:
    """So that an adoption that is taken out leaves a trace."""
    after, adoption = adopted()
    (sentence,) = history_of(saved(board_of(), after))[-1].said
    assert sentence == (
        f"The Board adopted “agreed” at Spring meeting: “Adopted 2026-05-12”, fingerprint {adoption.fingerprint}."
    )


def test_a_change_outside_the_program_is_noticed_and_recorded() -> None:
    """“Changes made outside the program are noticed and recorded as such at the next save”."""
    by_hand = costing(999).model_copy(update={"history": THREE.history})
    (fault,) = told(by_hand)
    assert fault.startswith("The Board is not as its last entry left it: it was changed outside the program, or")
    after = saved(by_hand, costing(1_000))
    assert told(after) == []
    assert history_of(after)[-2].said == ("The Board was changed outside the program; what was changed is not known.",)


def test_a_history_carried_by_the_later_board_is_left_aside() -> None:
    """Undoing an edit goes back to an older Board, and never takes an entry back."""
    older = costing(105_000)
    assert len(history_of(saved(THREE, older))) == len(history_of(THREE)) + 1


@pytest.mark.parametrize("number", range(4))
def test_an_entry_taken_out_is_found(number: int) -> None:
    """Whichever it is, the last ones too."""
    assert THREE.history is not None
    lines = THREE.history.log.splitlines(keepends=True)
    assert told(with_log(THREE, "".join(lines[:number] + lines[number + 1 :]))) != []


def test_entries_in_another_order_are_found() -> None:
    """Each names its number and follows the one before it."""
    assert THREE.history is not None
    first, second, third, last = THREE.history.log.splitlines(keepends=True)
    assert told(with_log(THREE, first + third + second + last)) != []


def test_going_back_to_an_earlier_state_by_cutting_is_found() -> None:
    """The facts are then those of the entry that is now the last, but the last value is not."""
    back = saved(THREE, costing(105_000))
    assert back.history is not None
    cut = "".join(back.history.log.splitlines(keepends=True)[:2])
    assert told(with_log(back, cut)) == ["The last entry is not the one that was written last: entries were taken out."]


def test_the_next_saving_does_not_cover_up_that_entries_were_taken_out() -> None:
    """The new entries follow those that are left in order, so it is they that tell of it."""
    assert THREE.history is not None
    cut = with_log(THREE, "".join(THREE.history.log.splitlines(keepends=True)[:-1]))
    later = recorded(cut, cut.model_copy(update={"partners": cut.partners[:-1]}), at=NOW)
    assert "The last entries of the history had been taken out or altered." in history_of(later)[-2].said


def test_entries_after_one_that_was_taken_out_are_not_suspected() -> None:
    """What the program wrote later goes on from the last number, so that only the missing entry is told of."""
    assert THREE.history is not None
    lines = THREE.history.log.splitlines(keepends=True)
    cut = with_log(THREE, "".join([*lines[:1], *lines[2:]]))
    assert told(recorded(cut, costing(108_000), at=NOW)) == told(cut)


def test_a_history_rewritten_after_an_adoption_is_found_by_the_adoption() -> None:
    """Whoever computes a whole new chain still cannot put the old entry back that the adoption names."""
    after, _adoption = adopted(THREE)
    assert told(saved(THREE, after)) == []
    forged = saved(board_of(), after)
    assert told(forged) == ["“Adopted 2026-05-12” was adopted after an entry that is not in the history any more."]


@given(st.data())
def test_any_letter_altered_is_found(data: st.DataObject) -> None:
    """“Alter any byte ... Remove a history entry: found”."""
    text = write_board(THREE)
    start = text.index("[history]")
    place = data.draw(st.integers(start, len(text) - 1))
    letter = data.draw(st.characters(codec="ascii").filter(lambda one: one != text[place]))
    altered = text[:place] + letter + text[place + 1 :]
    reading = read_board(altered)
    if reading.board is not None and reading.board == THREE:
        # Space around a key and the last line end say nothing.
        assert letter.isspace() or text[place].isspace() or letter == "#"
        return
    assert reading.board is None or history_faults(reading.board)


@given(any_boards(), any_boards())
def test_from_any_board_to_any_other(before: Board, after: Board) -> None:
    """Saving any change adds entries to whatever history there was, and the file reads back as the same Board."""
    result = recorded(before, after, at=NOW)
    assert same_but_history(result, after)
    assert read_board(write_board(result)).board == result
    if before.history is None:
        assert told(result) == [fault for fault in told(result) if "was adopted after" in fault]


def test_opening_five_thousand_entries_reads_one_text() -> None:
    """The history is one text, so that a long one costs no more than its letters."""
    assert THREE.history is not None
    long = THREE.history.log * 1_250
    board = read_board(write_board(with_log(THREE, long))).board
    assert board is not None
    assert board.history is not None
    assert board.history.log == long


def test_what_a_year_brought_is_told_with_its_figures() -> None:
    """The year leaves the file when the plan rolls forward, so the history keeps what was recorded of it."""
    entries = """
[[actuals]]
year = "2026-27"
kind = "cost"
of = "everything"
amount = "£30,100"
period = "2026-04 to 2026-09"

[[actuals]]
year = "2026-27"
kind = "in-kind"
of = "rooms"
delivered = 40
forecast = true
"""
    without = board_of(BOARD)
    having = board_of(BOARD + entries)
    history = history_of(saved(without, having, without))
    assert [sentence for entry in history[1:] for sentence in entry.said] == [
        "Recorded: cost “everything”, £30,100.00, 2026-04 to 2026-09.",
        "Expected: in kind “rooms”, 40 delivered, 2026-27.",
        "Taken out of the record: cost “everything”, £30,100.00, 2026-04 to 2026-09.",
        "No longer expected: in kind “rooms”, 40 delivered, 2026-27.",
    ]
