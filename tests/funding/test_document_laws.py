"""Laws of the Board file: what is written reads back, whatever was there before."""

from collections.abc import Sequence
from contextlib import suppress
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from funding.checks import check_board
from funding.document import read_board, write_board
from funding.editing import Fields
from funding.keeping import Tangled, write_over
from funding.layout import sections_of
from funding.writing import plain_tables
from tests.funding.handwriting import handwritten
from tests.laws import Laws
from tests.strategies_board import any_boards, sound_boards

NEEDED = {"id", "name", "group", "singular", "unit", "values", "rates", "partner", "kind", "what", "text"}
randoms = st.randoms(use_true_random=True)  # one draw, however much it decides


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[Board, Board]:
    """A Board and what became of it: entries taken out, moved, changed and added."""
    random = draw(randoms)
    before, other = draw(any_boards()), draw(any_boards())
    tables, others = plain_tables(before), plain_tables(other)
    for table, entries in tables.items():
        if isinstance(entries, tuple):
            stranger = others.get(table, ())
            assert isinstance(stranger, tuple)
            kept = [_altered(entry, stranger, random) for entry in entries if random.random() < 0.8]
            kept.extend(entry for entry in stranger if random.random() < 0.3)
            if random.random() < 0.3:
                random.shuffle(kept)
            tables[table] = kept
    if random.random() < 0.3:
        tables["board"] = others["board"]
    return before, Board.model_validate(tables)


def _altered(entry: Fields, strangers: Sequence[Fields], random: Random) -> Fields:
    """An entry that perhaps lost a key it can do without, or took some over from a stranger."""
    chance = random.random()
    if chance < 0.5 or not strangers:
        return entry
    stranger = random.choice(strangers)
    taken = {key: value for key, value in stranger.items() if random.random() < 0.5}
    idle = {key for key in entry if key not in stranger} if chance < 0.75 else set()
    return {key: value for key, value in entry.items() if key not in idle or key in NEEDED} | taken


LAWS = Laws[Board, Random]()


@given(any_boards(), randoms)
def test_any_board(board: Board, random: Random) -> None:
    """What holds of every Board that a file can hold."""
    LAWS.hold(board, random)


@LAWS.of
def what_is_written_reads_back(board: Board, _random: Random) -> None:
    """“load(save(board)) == board”, for every Board a file can hold."""
    assert read_board(write_board(board)).board == board


@LAWS.of
def writing_is_stable(board: Board, _random: Random) -> None:
    """A Board that was read is written as the same text, to the letter."""
    text = write_board(board)
    again = read_board(text).board
    assert again is not None
    assert write_board(again) == text


@LAWS.of
def an_unchanged_board_leaves_its_text_alone(board: Board, random: Random) -> None:
    """“Writing an unchanged Board over its text gives exactly the same text”, however it is laid out."""
    text = handwritten(plain_tables(board), random)
    assert read_board(text).board == board
    assert write_board(board, over=text) == text


@given(any_boards(), any_boards())
def test_writing_over_another_board_reads_back(before: Board, after: Board) -> None:
    """A Board written over the text of any other is read as itself."""
    assert read_board(write_board(after, over=write_board(before))).board == after


@given(neighbours(), randoms)
def test_writing_over_any_layout_reads_back(boards: tuple[Board, Board], random: Random) -> None:
    """However a person has laid the file out, the new Board written over it is read as itself.

    The change in place is itself right: writing all anew is a safety net that nothing falls into but interwoven tables.
    """
    before, after = boards
    text = handwritten(plain_tables(before), random)
    assert read_board(write_board(after, over=text)).board == after
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    with suppress(Tangled):
        assert read_board(write_over(plain, plain_tables(before), plain_tables(after))).board == after


@given(any_boards(least_partners=1), randoms, st.data())
def test_what_did_not_change_stays_to_the_letter(board: Board, random: Random, data: st.DataObject) -> None:
    """When the note of one partner changes, every other table stays as it was, remarks included."""
    changed = data.draw(st.sampled_from(board.partners))
    note = changed.model_copy(update={"note": f"{changed.note}!"})
    after = board.model_copy(update={"partners": tuple(note if one is changed else one for one in board.partners)})
    text = handwritten(plain_tables(board), random).removeprefix("\ufeff").replace("\r\n", "\n")
    others = [section.text.rstrip() for section in sections_of(text)]
    written = write_board(after, over=text)
    assert sum(other not in written for other in others) <= 1


@given(sound_boards())
def test_sound_boards_have_no_problems(board: Board) -> None:
    """The Boards that other laws are tried on pass every check, and still do after saving."""
    assert check_board(board) == ()
    assert read_board(write_board(board)).problems == ()
