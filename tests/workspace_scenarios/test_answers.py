"""What is shown of scenarios is what the split, the ensemble and seek say; nothing is computed anew."""

from formulas.split import split_board
from funding.money import format_money
from scenarios.stories import applied
from tests.workspace_scenarios.boards import POLICE, TRAINER, UNKNOWN, board_with
from tui.workspace.edits import Edit
from tui.workspace.scenarios.forms import sentence_forms
from tui.workspace.scenarios.overview import listed, looked_at
from tui.workspace.scenarios.questions import About, how_sure, what_it_takes, what_moves
from tui.workspace.scenarios.showing import as_faults, progress_line, slip_text
from tui.workspace.scenarios.sought import Asked, taken, taken_anew
from tui.workspace.scenarios.writing import rewritten

YEAR = "2027-28"


def nothing(_done: int, _of: int) -> None:
    """Nobody is told."""


def going_on() -> bool:
    """Nobody stops it."""
    return False


def test_the_list_says_what_each_comes_to() -> None:
    """How many things it changes, what is uncertain, and the costs to share beside those of the Board."""
    rows = listed(board_with(), "agreed", YEAR)
    assert [(row.name, row.told, row.on, row.comes_to) for row in rows] == [
        ("Trainer is dearer", "changes one thing", None, "£110,000.00 (+£10,000.00)"),
        ("Police pay less", "changes 2 things", "Trainer is dearer", "£110,000.00 (+£10,000.00)"),
        ("Nobody knows", "changes one thing, one uncertain", None, "£100,000.00 (£0.00)"),
    ]


def test_who_pays_is_the_split_under_the_scenario() -> None:
    """Each amount is the exact split's, beside the split of the Board as it stands."""
    board = board_with()
    who = looked_at(board, "agreed", POLICE.name, YEAR).who
    done = applied(board, "agreed", POLICE.name)
    base, under = split_board(board, "agreed").split, split_board(done.board, done.formula).split
    assert who is not None
    assert base is not None
    assert under is not None
    for row in who.rows:
        (was,) = (share for share in base.year(YEAR).partners if share.partner == row.partner)
        (now,) = (share for share in under.year(YEAR).partners if share.partner == row.partner)
        assert (row.base, row.amount) == (format_money(was.assessed), format_money(now.assessed))
    assert who.rows[0].partner == "police"
    assert (who.rows[0].difference, who.rows[0].percent) == ("-£6,200.00", "-41.3%")
    assert who.words[-1] == "Gap: £7,700.00 is asked of nobody."


def test_a_slip_is_at_its_line() -> None:
    """What is wrong with the second sentence stands in its line, however it is laid out."""
    text = '"Trainer" costs £30,000 in 2027-28.\n\n  Polize leaves from 2027-28.'
    edit = rewritten(board_with(), TRAINER.name, text)
    assert isinstance(edit, Edit)
    looked = looked_at(edit.board, "agreed", TRAINER.name, YEAR)
    (fault,) = as_faults(looked.faults, text)
    assert (fault.line, text.split("\n")[2][fault.start : fault.end].split(maxsplit=1)[0]) == (2, "Polize")
    assert looked.who is None
    assert slip_text(None, (fault,), ()) == "! Something is wrong in line 3. Go there to see what."
    assert slip_text(fault, (fault,), ()).startswith("! ")


def test_how_sure_says_what_the_ensemble_says() -> None:
    """The texts of the command, with the draws it was asked for."""
    told: list[tuple[int, int]] = []
    text = how_sure(
        About(board_with(), "agreed", UNKNOWN.name, YEAR), lambda d, o: told.append((d, o)), going_on, 2_000
    )
    assert "Scenario “Nobody knows”\n2,000 draws" in text
    assert "a reserve of" in text
    assert told[-1] == (2_000, 2_000) or told[-1][0] >= 2_000


def test_without_anything_uncertain_it_says_so() -> None:
    """Nothing is drawn, and an example says what to write."""
    text = how_sure(About(board_with(), "agreed", TRAINER.name, YEAR), nothing, going_on)
    assert text.startswith("Nothing in this scenario is uncertain")


def test_stopped_before_the_first_draw() -> None:
    """It says so, and fails not."""
    about = About(board_with(), "agreed", UNKNOWN.name, YEAR)
    assert how_sure(about, nothing, lambda: True) == "Stopped before anything was drawn."


def test_what_moves_a_partner() -> None:
    """The tornado of the selected partner."""
    text = what_moves(About(board_with(), "agreed", UNKNOWN.name, YEAR), "police", nothing, going_on, 2_000)
    assert "What moves the cash due of Example Police in 2027-28" in text


def test_what_it_takes_is_taken_as_sentences() -> None:
    """Written into the scenario the change meets the target exactly, and an undo brings the sentences back."""
    board = board_with()
    about = About(board, "agreed", TRAINER.name, YEAR)
    answer = what_it_takes(
        about, Asked("Police pay no more than £12,000", "the percentage of police", YEAR), nothing, going_on
    )
    assert "The smallest change that does it:" in answer.text
    for edit, name in ((taken(board, TRAINER.name, answer.moves), TRAINER.name),
                       (taken_anew(board, TRAINER.name, answer.moves), "What it takes")):  # fmt: skip
        assert edit.row == name
        done = applied(edit.board, "agreed", name)
        split = split_board(done.board, done.formula).split
        assert not done.problems
        assert split is not None
        (police,) = (share for share in split.year(YEAR).partners if share.partner == "police")
        assert 1_190_000 < police.assessed <= 1_200_000


def test_what_it_takes_stopped_at_once() -> None:
    """Nothing is found, and nothing can be taken."""
    about = About(board_with(), "agreed", TRAINER.name, YEAR)
    asked = Asked("Police pay no more than £12,000", "the percentage of police", YEAR)
    answer = what_it_takes(about, asked, nothing, lambda: True)
    assert "Stopped before an answer was found. There may be one." in answer.text
    assert answer.moves == ()


def test_taking_twice_leaves_one_sentence() -> None:
    """A second answer takes the place of the first one's sentence."""
    board = board_with()
    for money in ("£12,000", "£13,000"):
        about = About(board, "agreed", TRAINER.name, YEAR)
        answer = what_it_takes(
            about, Asked(f"Police pay no more than {money}", "the percentage of police", YEAR), nothing, going_on
        )
        board = taken(board, TRAINER.name, answer.moves).board if answer.moves else board
    assert len([text for text in board.scenarios[0].changes if "percentage" in text]) == 1


def test_what_is_asked_badly_is_told() -> None:
    """A target that does not read, and none at all."""
    about = About(board_with(), "agreed", TRAINER.name, YEAR)
    assert (
        "target"
        in what_it_takes(about, Asked("Polize pay less", "the percentage of police", YEAR), nothing, going_on).text
    )
    assert what_it_takes(about, Asked("", "", YEAR), nothing, going_on).text == (
        "Write at least one target and one figure that may change."
    )


def test_each_form_writes_a_sentence_that_reads() -> None:
    """With the first of all choices, and plain figures, every form gives a sentence without a slip."""
    answers = {"money": "£500", "points": "5%", "number": "400", "name": "Helpline", "pool": "core",
               "low": "£1,000", "high": "£3,000", "likely": "£2,000"}  # fmt: skip
    board = board_with()
    forms = sentence_forms(board, TRAINER.name, 0)
    assert len(forms) >= 8
    for form in forms:
        given = dict(form.start)
        for question in form.questions:
            if question.key in answers:
                given[question.key] = answers[question.key]
            elif question.only_choices and question.key != "last":
                given[question.key] = question.choices[-1]
        told = form.tell(given)
        assert not told.problems, form.id
        assert not [line for line in told.lines if line.startswith("!")], told.lines
        edit = form.take(given)
        assert isinstance(edit, Edit)
        assert edit.board.scenarios[0].changes[1] == told.lines[0]


def test_progress_in_words() -> None:
    """A bar of plain characters, and what to expect when it stops."""
    assert progress_line(500, 1_000, stopping=False).startswith("[" + "#" * 20 + "." * 20 + "] 500 of 1,000")
    assert progress_line(0, 0, stopping=False) == "Working it out. You can go on typing. Ctrl+E stops."
    assert progress_line(1_200, 0, stopping=False).startswith("Working it out: 1,200 splits tried.")
    assert progress_line(1, 2, stopping=True) == "Stopping. What is done so far comes in a moment."
