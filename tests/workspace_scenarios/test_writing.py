"""A scenario's sentences typed over: the Board follows, and layout is not kept."""

from hypothesis import given
from hypothesis import strategies as st

from scenarios.stories import scenario_of
from tests.workspace_scenarios.boards import POLICE, TRAINER, board_with
from tui.workspace.edits import Edit, Refused
from tui.workspace.scenarios.writing import (
    lexicon_for,
    line_of_sentence,
    rewritten,
    scenario_called,
    sentences_in,
    text_of,
    with_sentence,
)

LINES = st.lists(st.text(st.characters(exclude_categories=("C", "Z"))), max_size=6)


def test_each_line_is_a_sentence() -> None:
    """Blank lines and spaces around sentences are for the eye only."""
    edit = rewritten(board_with(), "trainer is dearer", "One.\n\n  Two  words. \n")
    assert isinstance(edit, Edit)
    assert scenario_called(edit.board, "Trainer is dearer").changes == ("One.", "Two words.")
    assert edit.label == "Scenario “Trainer is dearer”"


def test_the_other_scenarios_stay() -> None:
    """Only the one that is written at changes."""
    before = board_with()
    edit = rewritten(before, TRAINER.name, "")
    assert isinstance(edit, Edit)
    assert edit.board.scenarios[1:] == before.scenarios[1:]
    assert edit.board.model_copy(update={"scenarios": before.scenarios}) == before


def test_a_sentence_too_long_for_the_file_is_refused() -> None:
    """What the Board file cannot hold is not taken."""
    assert rewritten(board_with(), TRAINER.name, "x" * 4_001) == Refused("A sentence is too long. Write it as several.")


@given(LINES)
def test_text_and_sentences_are_the_same_thing(lines: list[str]) -> None:
    """What was typed reads back as the sentences that are kept."""
    kept = sentences_in("\n".join(lines))
    edit = rewritten(board_with(), TRAINER.name, "\n".join(lines))
    assert isinstance(edit, Edit)
    assert sentences_in(text_of(scenario_called(edit.board, TRAINER.name))) == kept


def test_lines_are_found_by_their_sentence() -> None:
    """A problem of the second sentence stands in its line, blank lines counted."""
    text = "\nOne.\n\nTwo."
    assert [line_of_sentence(text, number) for number in (1, 2, 3)] == [1, 3, 3]


def test_a_form_s_sentence_goes_below_the_line() -> None:
    """A sentence is put after the one where the cursor stands, and before the next."""
    edit = with_sentence(board_with(), TRAINER.name, -1, "Use £100 of reserves in 2026-27.")
    assert scenario_called(edit.board, TRAINER.name).changes[0] == "Use £100 of reserves in 2026-27."
    assert edit.row == "0"


def test_names_of_the_base_are_known() -> None:
    """A scenario may speak of a line that the one it goes on from adds."""
    first = TRAINER.model_copy(update={"changes": ('Add "Helpline" to core at £1,000.',)})
    board = board_with(first, POLICE)
    assert "Helpline" in lexicon_for(board, POLICE.name).names("COST")
    assert not scenario_of(board, POLICE.name).problems
