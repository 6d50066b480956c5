"""Colours and faults by line."""

from tests.workspace_sentences.boards import LEXICON, board
from tui.workspace.results import compute
from tui.workspace.sentences.marking import Fault, faults_of, marks_of, others_of, told_at


def _kinds(line: str) -> list[tuple[str, str]]:
    return [(line[mark.start : mark.end], mark.kind.value) for mark in marks_of(line, LEXICON)]


def test_every_word_of_a_sentence_has_its_kind() -> None:
    """Who pays, figures and drivers are told apart from the words between."""
    assert _kinds("Local authorities pay 60%, shared by children.") == [
        ("Local authorities", "payer"),
        ("pay", "word"),
        ("60%", "figure"),
        (",", "word"),
        ("shared", "word"),
        ("by", "word"),
        ("children", "driver"),
    ]


def test_what_is_not_known_is_marked_so() -> None:
    """A slip stands out before it is told."""
    assert ("Wrexam", "unknown") in _kinds("Wrexam pays £5.")


def test_a_note_is_one_stretch() -> None:
    """Nothing inside a note is coloured as a sentence."""
    assert _kinds("# Wrexham pays £5.") == [("# Wrexham pays £5.", "note")]


def test_brackets_are_words_like_others() -> None:
    """Text that looks like markup is text."""
    assert _kinds("[red]") == [("[red]", "unknown")]


def test_a_heading_has_its_pool() -> None:
    """The pool of a heading is told apart from its words."""
    assert _kinds("For training:") == [("For", "heading"), ("training", "pool"), (":", "word")]


def test_a_slip_stands_under_its_word() -> None:
    """The fault of a misspelt name has its line, its word and how to mend it."""
    results = compute(board("Police pay 5%.\nWrexam pays £5.\n"), "agreed")
    text = "There is no partner or group called “Wrexam”. Did you mean “Wrexham”?"
    assert faults_of(results, "agreed") == (Fault(1, 0, 6, text, stops=True),)


def test_a_sentence_that_reads_well_and_cannot_be_done_is_a_fault_too() -> None:
    """Percentages above 100% are told at the sentence that goes too far."""
    results = compute(board("Health boards pay 90%.\nPolice pay 20%.\n"), "agreed")
    assert [(fault.line, fault.text) for fault in faults_of(results, "agreed")] == [
        (1, "The percentages add up to 110%, which is more than 100%. Lower them until they add up to 100% or less.")
    ]


def test_what_stands_at_no_sentence_is_told_apart() -> None:
    """An empty formula has no word to underline."""
    results = compute(board(""), "agreed")
    assert (faults_of(results, "agreed"), others_of(results, "agreed")) == (
        (),
        ("No sentence says who pays. Add one, such as “Local authorities pay the rest, shared equally.”",),
    )


def test_the_fault_under_the_cursor_is_told_first() -> None:
    """Of two faults in a line the one the cursor stands on is told, elsewhere in the line the first."""
    first, second = Fault(0, 0, 4, "first", stops=True), Fault(0, 10, 14, "second", stops=True)
    told = [told_at((first, second), 0, column) for column in (12, 7)]
    assert told == [second, first]


def test_a_sound_line_has_nothing_to_tell() -> None:
    """Faults of other lines are not told here."""
    assert told_at((Fault(0, 0, 4, "first", stops=True),), 1, 0) is None
