"""Putting forward, preparing, adopting and taking back, without a screen."""

import datetime as dt

from formulas.checklist import ItemState
from formulas.verdict import verify_board
from funding.board import Board
from funding.document import read_board, write_board
from funding.examples_folder import examples_folder
from funding.history import recorded
from tui.workspace.deciding.adopting import adoption_of, question_before
from tui.workspace.deciding.found import Found, found_of
from tui.workspace.deciding.items import mending_of_item
from tui.workspace.deciding.lists import adoptions_table, checklist_table
from tui.workspace.deciding.meeting import PLACE, Prepared, checklist_of, meeting_form, prepared_in
from tui.workspace.deciding.papers import fitted, invoices, minute, statement
from tui.workspace.deciding.proposing import propose_form, without_proposal
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form

TODAY = dt.date(2026, 3, 1)
DECIDED = {
    "meeting": "Board, March",
    "date": "10 March 2026",
    "present": "all",
    "everybody": "agrees",
    "answer police": "agrees subject to: a review in June",
    "review": "2027-03-01",
    "disputes": "The chair decides",
    "gap": "nobody",
}


def small_board() -> Board:
    """The template Small Board."""
    text = (examples_folder() / "templates" / "small-board.toml").read_text(encoding="utf-8")
    board = read_board(text, where="board.toml").board
    assert board is not None
    return board


def form(board: Board, answers: str = "") -> Form:
    """The form that puts a formula forward."""
    found = propose_form(board, TODAY, answers)
    assert isinstance(found, Form)
    return found


def with_proposal(board: Board, name: str, answers: str = "") -> Board:
    """The Board with the formula in use put forward."""
    asked = form(board, answers)
    edit = asked.take({**asked.start, "name": name})
    assert isinstance(edit, Edit)
    return edit.board


def adopted(board: Board, answers: Answers) -> Board:
    """The Board with what is prepared adopted, whatever is missing."""
    edit = adoption_of(board, answers, "It is a test")
    assert isinstance(edit, Edit)
    return edit.board


def test_a_proposal_tells_what_differs_and_what_is_wrong() -> None:
    """The form says who pays more and less than today; each wrong answer is marked with its own reason."""
    board = small_board()
    told = form(board).tell({**form(board).start, "name": "first"})
    assert told.problems == {}
    assert "Nobody pays more or less" in " ".join(told.lines)
    wrong = form(board).tell({"name": "", "formula": "agreed", "date": "soon", "years": "1999", "answers": "nobody"})
    assert {"name", "date", "years"} <= wrong.problems.keys()
    again = form(with_proposal(board, "first"))
    assert "already a proposal" in again.tell({**again.start, "name": "First"}).problems["name"]


def test_what_was_answered_or_adopted_is_not_taken_back() -> None:
    """A proposal on which something else stands stays, and the message says what."""
    board = with_proposal(with_proposal(small_board(), "first"), "second", "first")
    refused = without_proposal(board, "first")
    assert isinstance(refused, Refused)
    assert "second" in refused.message
    edit = without_proposal(board, "second")
    assert isinstance(edit, Edit)
    assert [known.name for known in edit.board.proposals] == ["first"]
    refused = without_proposal(adopted(edit.board, {**DECIDED, "proposal": "first"}), "first")
    assert isinstance(refused, Refused)


def test_what_is_prepared_comes_back_from_its_drafts() -> None:
    """Keeping the form changes nothing of the Board; its answers are all there is to it."""
    board = small_board()
    edit = meeting_form(board, {}).take(DECIDED)
    assert isinstance(edit, Prepared)
    assert edit.board is board
    assert prepared_in({PLACE + key: text for key, text in edit.answers.items()} | {"a cell": "5"}) == DECIDED


def test_answers_that_are_none_are_marked_where_they_were_typed() -> None:
    """A partner's own answer and the one for everybody are each told of by themselves."""
    board = small_board()
    told = meeting_form(board, {}).tell({**DECIDED, "answer police": "perhaps", "date": "soon", "present": "the moon"})
    assert {"answer police", "date", "present"} <= told.problems.keys()
    assert "everybody" in meeting_form(board, {}).tell({"everybody": "perhaps"}).problems


def test_every_item_of_the_checklist_leads_somewhere() -> None:
    """Each missing item is in words with a sign, and leads to a place or to the form of the meeting."""
    board = small_board()
    items = checklist_of(board, {})
    assert not isinstance(items, Refused)
    signs = {row.key: row.cells[1].text for row in checklist_table(items).rows}
    for item in items:
        assert (
            signs[item.key][0] == {ItemState.DONE: "✓", ItemState.MISSING: "!", ItemState.NOT_NEEDED: "-"}[item.state]
        )
    assert mending_of_item("meeting") is None
    offers = mending_of_item("offers")
    assert offers is not None
    assert offers.place == "in-kind"


def test_what_is_missing_needs_a_reason() -> None:
    """Without a reason it is not adopted and what is missing is told; with one both are recorded."""
    board = small_board()
    assert isinstance(adoption_of(board, {}), Refused)
    left = adoption_of(board, {"meeting": "Board", "date": "2026-03-10"})
    assert isinstance(left, tuple)
    edit = adoption_of(board, {"meeting": "Board", "date": "2026-03-10"}, "The year begins")
    assert isinstance(edit, Edit)
    adoption = edit.board.adoptions[-1]
    assert (adoption.despite, len(adoption.missing)) == ("The year begins", len(left))
    assert "cannot be edited" in question_before(board, edit)


def test_what_is_adopted_holds_in_its_file_and_is_superseded() -> None:
    """An adoption is found whole in the file that is written; a second takes its place."""
    before = with_proposal(small_board(), "first")
    once = adopted(before, {**DECIDED, "proposal": "first"})
    twice = adopted(once, {**DECIDED, "meeting": "Board, May", "date": "2026-05-12"})
    text = write_board(recorded(before, twice, at=dt.datetime(2026, 5, 12, tzinfo=dt.UTC)))
    read = read_board(text, where="board.toml").board
    assert read is not None
    assert verify_board(read, text).decisions_hold
    assert [row.cells[1].text for row in adoptions_table(read).rows] == ["superseded", "in force"]
    assert read.adoptions[0].answers[2].conditions == "a review in June"


def test_papers_are_those_of_the_commands() -> None:
    """The minute, a statement and the invoices of an adoption; a proposal has none."""
    board = adopted(with_proposal(small_board(), "first"), {**DECIDED, "proposal": "first"})
    found = found_of(board, board.adoptions[0])
    assert isinstance(found, Found)
    written = minute(board, found)
    assert written is not None
    assert board.adoptions[0].fingerprint in written.text
    assert statement(found, "police", "2026-27") is not None
    assert statement(found, "police", "1999-00") is None
    schedule = invoices(found)
    assert schedule is not None
    assert schedule.content.startswith(b"\xef\xbb\xbfreference")
    other = found_of(board, board.proposals[0])
    assert isinstance(other, Found)
    assert minute(board, other) is None


def test_a_paper_fits_a_small_screen() -> None:
    """Lines lose room between their columns before they go on below, and no word is lost."""
    text = f"Council{' ' * 60}£1,000.00\n{'-' * 80}\n" + "word " * 30
    lines = fitted(text, 60)
    assert max(map(len, lines)) <= 60
    assert lines[0].split() == ["Council", "£1,000.00"]
    assert " ".join(lines[2:]).split() == ["word"] * 30
