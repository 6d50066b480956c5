"""The place Decide: putting forward, the checklist, adopting, superseding, and the papers of a decision."""

from pathlib import Path

from textual.pilot import Pilot

from funding.examples_folder import examples_folder
from tests.at_places import board, file_of, panel, place, show, shown, type_in
from tests.piloting import LARGE, drive, messages, press, screen_text, settled
from tui.app.app import CyfranApp
from tui.workspace.edits import Edit

SMALL_BOARD = examples_folder() / "templates" / "small-board.toml"


def small_board(folder: Path) -> Path:
    """A Board file of its own, of the template Small Board."""
    return file_of(folder, SMALL_BOARD.read_text(encoding="utf-8"))


async def to_decide(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Go to the place Decide by the menu and its letter."""
    await press(app, pilot, "ctrl+g", "d", "enter")
    assert place(app).PLACE == "decide"


async def put_forward(app: CyfranApp, pilot: Pilot[None], name: str) -> None:
    """Put the formula in use forward."""
    await press(app, pilot, "ctrl+n")
    await type_in(app, pilot, name, "f9")
    await settled(app, pilot)


def test_a_formula_is_put_forward_and_taken_back(tmp_path: Path) -> None:
    """It stands in the list with its sentences below; undo and taking it back both take it out."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_decide(app, pilot)
        await put_forward(app, pilot, "first")
        (proposal,) = board(app).proposals
        assert (proposal.name, proposal.text) == ("first", board(app).formulas[0].text)
        assert shown(app)[0][0] == "first"
        assert "nobody else changes" in panel(app) or "Nobody pays more or less" in panel(app)
        assert "Who pays what" in panel(app)
        await press(app, pilot, "ctrl+z")
        assert board(app).proposals == ()
        await press(app, pilot, "ctrl+y", "ctrl+k")
        assert board(app).proposals == ()

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)


async def prepare(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Type what the meeting decided about the selected proposal: all were there, and agreed."""
    await press(app, pilot, "ctrl+e") if place(app).here.id == "adopted" else await press(app, pilot, "ctrl+u")
    await press(app, pilot, "tab")
    for text in ("Board, March", "2026-03-10", "all", "", "agrees"):
        await type_in(app, pilot, text, "tab")
    await press(app, pilot, "f9")
    await settled(app, pilot)


def test_a_decision_is_prepared_adopted_and_taken_back(tmp_path: Path) -> None:
    """What is missing asks for a reason; a last question says that it cannot be edited; undo takes all of it back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_decide(app, pilot)
        await put_forward(app, pilot, "first")
        await prepare(app, pilot)
        assert place(app).here.id == "checklist"
        words = {row[0]: row[1] for row in shown(app)}
        assert words["The meeting and its date are named"] == "✓ done"
        assert words["Every partner was asked"] == "✓ done"
        assert words["A date for the review is set"] == "! missing"
        await press(app, pilot, "ctrl+u")
        await settled(app, pilot)
        assert "Something is missing" in screen_text(app)
        await press(app, pilot, "d")
        await type_in(app, pilot, "The year begins", "f9")
        assert "cannot be edited" in screen_text(app)
        await press(app, pilot, "a")
        await settled(app, pilot)
        (adoption,) = board(app).adoptions
        assert (adoption.meeting, adoption.proposal, adoption.despite) == ("Board, March", "first", "The year begins")
        assert {answer.answer for answer in adoption.answers} == {"agrees"}
        assert place(app).here.id == "adopted"
        assert "It is what was adopted, to the penny." in panel(app)
        assert app.workspace.drafts == ()
        await press(app, pilot, "ctrl+z")
        assert board(app).adoptions == ()
        await show(app, pilot, "checklist")
        assert {row[0]: row[1] for row in shown(app)}["The meeting and its date are named"] == "✓ done"

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)


def test_papers_are_read_and_written_to_files(tmp_path: Path) -> None:
    """Enter on an adoption offers its papers; F9 writes the one that is read to a file beside the Board's.

    No minute is made of what was altered.
    """

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_decide(app, pilot)
        await show(app, pilot, "adopted")
        assert "Nothing is adopted yet" in screen_text(app)
        await prepare(app, pilot)
        await press(app, pilot, "ctrl+u", "d")
        await type_in(app, pilot, "The year begins", "f9", "a")
        await settled(app, pilot)
        await press(app, pilot, "enter", "t", "enter")
        await settled(app, pilot)
        assert "At its meeting “Board, March” on 10 March 2026" in screen_text(app)
        await press(app, pilot, "f9", "enter")
        minute = (tmp_path / "board.txt").read_text(encoding="utf-8")
        assert board(app).adoptions[0].fingerprint in minute
        await press(app, pilot, "escape", "enter", "t", "t", "enter")
        await settled(app, pilot)
        assert "Invoices under Adopted 2026-03-10" in screen_text(app)
        await press(app, pilot, "f9", "enter")
        assert (tmp_path / "board.csv").read_text(encoding="utf-8-sig").startswith("reference,partner,name")
        (adopted,) = board(app).adoptions
        altered = (adopted.model_copy(update={"meeting": "Board, May"}),)
        app.workspace.make(Edit(board(app).model_copy(update={"adoptions": altered}), "Altered"))
        await press(app, pilot, "escape", "enter", "t", "enter")
        await settled(app, pilot)
        assert "is not as it was adopted" in messages(app)[-1]

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)


def test_another_decision_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Superseding opens the form of the meeting with what was decided before; afterwards the first is superseded."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_decide(app, pilot)
        await show(app, pilot, "adopted")
        await prepare(app, pilot)
        await press(app, pilot, "ctrl+u", "d")
        await type_in(app, pilot, "The year begins", "f9", "a")
        await settled(app, pilot)
        await press(app, pilot, "ctrl+s")
        await settled(app, pilot)
        place(app).run_worker(place(app).run_action("supersede"))
        await settled(app, pilot)
        await press(app, pilot, "tab")
        await type_in(app, pilot, "Board, May", "tab")
        await type_in(app, pilot, "2026-05-12", "f9")
        await settled(app, pilot)
        await press(app, pilot, "ctrl+u", "d")
        await type_in(app, pilot, "A new count", "f9")
        assert "It takes the place of “Adopted 2026-03-10”." in screen_text(app)
        await press(app, pilot, "a")
        await settled(app, pilot)
        first, second = board(app).adoptions
        assert second.supersedes == first.fingerprint
        assert second.after is not None
        await settled(app, pilot)
        assert [row[1] for row in shown(app)] == ["superseded", "in force"]

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)
