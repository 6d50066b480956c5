"""A formula typed over, and undone."""

import pytest

from funding.document import read_board, write_board
from tests.workspace_sentences.boards import AGREED, board, sentences_of
from tui.workspace.edits import Edit, Refused
from tui.workspace.history import History, done, redone, sealed, undone
from tui.workspace.sentences.writing import rewritten


def _typed(history: History, text: str) -> History:
    change = rewritten(history.board, "agreed", text)
    assert isinstance(change, Edit)
    return done(history, change)


def test_a_key_changes_the_text_and_nothing_else() -> None:
    """The Board with one letter more differs from the one before by that letter."""
    change = rewritten(board(), "agreed", AGREED + "W")
    assert isinstance(change, Edit)
    assert change.board == board(AGREED + "W")


def test_an_edit_says_which_formula() -> None:
    """Beside Undo stands which formula was typed in."""
    change = rewritten(board(), "agreed", "")
    assert isinstance(change, Edit)
    assert change.label == "Formula “agreed”"


def test_a_run_of_typing_is_undone_at_once() -> None:
    """Three letters typed one after another go back together, and come again together."""
    history = History(board())
    for text in ("W", "Wr", "Wre"):
        history = _typed(history, text)
    assert (sentences_of(undone(history).board), sentences_of(redone(undone(history)).board)) == (AGREED, "Wre")


def test_after_a_pause_typing_is_undone_by_itself() -> None:
    """What was typed before the pause stays when what was typed after it goes back."""
    history = _typed(sealed(_typed(History(board()), "Wrexham pays £1.")), "Wrexham pays £1.\nC")
    assert sentences_of(undone(history).board) == "Wrexham pays £1."


def test_lines_pasted_on_windows_end_as_others_do() -> None:
    """A carriage return is no part of a sentence."""
    change = rewritten(board(), "agreed", "A.\r\nB.\rC.")
    assert isinstance(change, Edit)
    assert sentences_of(change.board) == "A.\nB.\nC."


def test_a_text_longer_than_a_board_file_takes_is_refused() -> None:
    """What could not be read back is not kept."""
    assert rewritten(board(), "agreed", "x" * 2_000_001) == Refused(
        "The formula is too long. Take out what is not needed."
    )


def test_an_unknown_formula_is_a_fault_of_the_program() -> None:
    """Nobody can type in a formula that is not there."""
    with pytest.raises(KeyError):
        rewritten(board(), "other", "")


def test_what_is_typed_comes_back_from_the_file() -> None:
    """Brackets, quotes and half a sentence are kept as they were typed."""
    change = rewritten(board(), "agreed", '[bold]Wrexham[/] pays "')
    assert isinstance(change, Edit)
    read = read_board(write_board(change.board)).board
    assert read is not None
    assert sentences_of(read) == '[bold]Wrexham[/] pays "'
