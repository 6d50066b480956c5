"""Kept work holds everything: for all Boards, drafts and names of files."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.document import read_board
from funding.unsaved import Draft, NotWork, Work, read_work, work_on, work_text
from tests.strategies_board import any_boards, texts

ANY_TEXT = st.text(st.characters()) | texts()
"""Any text at all, halves of surrogate pairs included, as a broken paste or an old file name may bring them."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=8), parts, max_size=5),
)


def works() -> st.SearchStrategy[Work]:
    """Work of any content."""
    return st.builds(
        Work,
        path=st.none() | ANY_TEXT.map(lambda name: Path("/boards") / name.replace("\0", "")),
        text=ANY_TEXT,
        stamp=ANY_TEXT,
        board=ANY_TEXT,
        drafts=st.lists(st.builds(Draft, ANY_TEXT, ANY_TEXT), max_size=3).map(tuple),
        when=st.datetimes(min_value=datetime(1900, 1, 2), timezones=st.just(UTC)),  # noqa: DTZ001 -- bounds have no zone
    )


@given(work=works())
def test_work_written_and_read_is_the_same_work(work: Work) -> None:
    """Every text comes back to the letter."""
    assert read_work(work_text(work)) == work


@given(work=works())
def test_work_is_written_in_plain_signs(work: Work) -> None:
    """So that no drive, editor or half a sign can spoil it."""
    assert work_text(work).isascii()


@given(board=any_boards())
def test_the_board_comes_back(board: Board) -> None:
    """A Board that was kept is the Board that is read again, with problems or without."""
    assert read_board(work_on(board, None).board).board == board


@given(text=st.text() | JSON.map(repr))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    """It is work, or it is refused; nothing else is raised."""
    with pytest.raises(NotWork):
        read_work(text)


@given(work=works(), key=st.sampled_from(("format", "when", "path", "stamp", "drafts", "board", "text")), value=JSON)
def test_no_value_makes_the_reader_stumble(work: Work, key: str, value: object) -> None:
    """One part of sound work replaced by anything."""
    fields = json.loads(work_text(work))
    text = json.dumps({**fields, key: value})
    try:
        read = read_work(text)
    except NotWork:
        return
    assert read_work(work_text(read)) == read
