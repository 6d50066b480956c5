"""The place Decide: putting forward, the checklist, adopting, superseding, and the papers of a decision."""

from pathlib import Path

from textual.pilot import Pilot

from funding.examples_folder import examples_folder
from tests.at_places import board, file_of, panel, place, show, shown, totals, type_in
from tests.piloting import LARGE, drive, press, screen_text, settled
from tui.app.app import CyfranApp

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
