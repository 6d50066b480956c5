"""The canonical form: one text for one meaning, and everything comes back from it."""

import hashlib
import json
from datetime import UTC, datetime

from hypothesis import given

from funding.board import Board
from funding.canonical import board_fingerprint, canonical, canonical_text, fingerprint, from_canonical
from funding.history import recorded
from tests.decisions.meeting import BOARD, adopted, board_of
from tests.strategies_board import any_boards

NOW = datetime(2026, 5, 12, 10, 4, 11, tzinfo=UTC)


def test_money_is_pence_numbers_are_text_dates_are_iso() -> None:
    """“Money as whole pence, exact numbers as text, dates as 2026-05-12”."""
    plain = canonical(board_of())
    assert plain["partners"][0]["last_year"] == 30_000_00
    assert plain["costs"][0]["amounts"] == {"2026-27": 100_000_00, "2027-28": 104_000_01}
    assert plain["drivers"][0]["values"] == {"conwy": "20890", "denbighshire": "20890"}
    assert plain["drivers"][0]["as_at"] == "2023-06-30"


def test_what_is_so_anyhow_is_left_out() -> None:
    """A note that is empty, or a status that is the usual one, is not there; the format always is."""
    plain = canonical(board_of())
    assert "note" not in plain["board"]
    assert "accepted" not in plain["in_kind"][0]
    assert plain["format"] == 1


def test_the_text_has_sorted_keys_no_spaces_and_letters_as_they_are() -> None:
    """“JSON in UTF-8 with sorted keys and no spaces”."""
    assert canonical_text({"b": [1, "£ŵ"], "a": {}}) == '{"a":{},"b":[1,"£ŵ"]}'


def test_the_fingerprint_is_the_sha256_of_the_text() -> None:
    """Anybody's program can make it."""
    assert fingerprint({"a": 1}) == hashlib.sha256(b'{"a":1}').hexdigest()


@given(any_boards())
def test_everything_comes_back_from_the_canonical_form(board: Board) -> None:
    """No figure and no letter is lost, and the way there and back is the same text."""
    plain = canonical(board)
    again = from_canonical(Board, json.loads(canonical_text(plain)))
    assert again == board
    assert canonical_text(canonical(again)) == canonical_text(plain)


def test_layout_and_remarks_do_not_matter() -> None:
    """The same facts, the same fingerprint."""
    other = BOARD.replace("# Before the spring meeting.\n", "").replace('"£30,000"', "30_000")
    assert board_fingerprint(board_of(other)) == board_fingerprint(board_of())


def test_history_proposals_and_adoptions_do_not_matter() -> None:
    """“Recording history does not change it”."""
    board = board_of()
    after, _adoption = adopted(board)
    assert board_fingerprint(recorded(board, after, at=NOW)) == board_fingerprint(board)


def test_a_penny_matters() -> None:
    """Other facts, another fingerprint."""
    assert board_fingerprint(board_of(BOARD.replace("104,000.01", "104,000.02"))) != board_fingerprint(board_of())
