"""What may come next, for a list."""

import pytest

from tests.workspace_sentences.boards import LEXICON
from tui.workspace.sentences.completing import choices_at, completed


def _listed(text: str, position: int | None = None) -> list[str]:
    choices = choices_at(text, len(text) if position is None else position, LEXICON)
    return [choice.text for choice in choices.listed]


def _taken(text: str, wanted: str) -> tuple[str, int]:
    choice = next(c for c in choices_at(text, len(text), LEXICON).listed if c.text == wanted)
    return completed(text, len(text), choice)


def test_a_word_begun_is_gone_on_with() -> None:
    """Two letters of a driver bring the driver."""
    assert _listed("Local authorities pay 60%, shared by ch") == ["children"]


def test_after_a_space_the_words_that_may_follow_are_listed() -> None:
    """After who pays come the word for paying and another payer."""
    assert _listed("Local authorities ") == ["pay", "and"]


def test_nothing_is_offered_in_a_note() -> None:
    """A note says what it likes."""
    assert _listed("# Wrexham pa") == []


def test_nothing_is_offered_in_the_middle_of_a_word() -> None:
    """A choice there would leave the end of the old word behind it."""
    assert _listed("Local authorities pay 60%.", len("Local authorities pay 6")) == []


def test_a_word_that_stands_is_not_offered_again() -> None:
    """Nothing goes on from a name that is typed in full."""
    assert "Wrexham" not in _listed("Wrexham")


def test_a_list_opens_of_itself_only_where_a_sentence_goes_on() -> None:
    """At the start of a line and after a full stop it waits to be asked."""
    texts = ("", "Wrexham pays £5. ", "Wrexham ", "Wre", "For training: ")
    opens = [(c.begun or c.goes_on) for c in (choices_at(text, len(text), LEXICON) for text in texts)]
    assert opens == [False, False, True, True, False]


def test_names_are_told_apart_from_words() -> None:
    """A hint says what a name is the name of."""
    hints = {choice.text: choice.hint for choice in choices_at("", 0, LEXICON).listed}
    assert (hints["Wrexham"], hints["police"], hints["each"]) == ("partner", "group", "")


@pytest.mark.parametrize(
    ("text", "wanted", "becomes"),
    [
        ("Local authorities pay 60%, shared by ch", "children", "Local authorities pay 60%, shared by children"),
        ("Wrexham ", "pays", "Wrexham pays"),
        ("pol", "police", "Police"),
        ("Wrexham pays £5.\nloc", "local authorities", "Wrexham pays £5.\nLocal authorities"),
    ],
)
def test_what_is_taken_goes_on_from_what_is_typed(text: str, wanted: str, becomes: str) -> None:
    """The word is completed in place, with a capital where it begins a line, and the cursor stands behind it."""
    assert _taken(text, wanted) == (becomes, len(becomes))
