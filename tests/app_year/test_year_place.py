"""The place Year: what was spent so far, what is still expected, the settlement, and the next plan."""

from pathlib import Path

from textual.pilot import Pilot

from funding.examples_folder import examples_folder
from tests.at_places import at, board, file_of, panel, place, show, shown, totals, type_in
from tests.piloting import LARGE, drive, press, screen_text, settled
from tui.app.app import CyfranApp

SMALL_BOARD = examples_folder() / "templates" / "small-board.toml"


def small_board(folder: Path) -> Path:
    """A Board file of its own, of the template Small Board."""
    return file_of(folder, SMALL_BOARD.read_text(encoding="utf-8"))


async def to_year(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Go to the place Year by the menu and its letter."""
    await press(app, pilot, "ctrl+g", "y", "enter")
    assert place(app).PLACE == "year"


def test_what_was_spent_is_typed_and_settled(tmp_path: Path) -> None:
    """So far, up to which month, and what is expected make the outturn; the settlement says whose the rest is."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_year(app, pilot)
        row = place(app).editor.table.rows[0].key  # type: ignore[union-attr]
        await at(app, pilot, row, "actual")
        await type_in(app, pilot, "20000", "tab")
        await type_in(app, pilot, "2026-09", "tab")
        await type_in(app, pilot, "25000", "tab")
        done, coming = board(app).actuals
        assert (done.of, done.amount, done.period) == (row, 2_000_000, "2026-04 to 2026-09")
        assert (coming.amount, coming.period, coming.forecast) == (2_500_000, "2026-10 to 2027-03", True)
        assert "Underspend: £760.00 less is spent than planned" in totals(app)
        await show(app, pilot, "settlement")
        assert [row[-1] for row in shown(app)] == ["£0.00"] * 5
        assert "Underspend that belongs to nobody: £760.00" in panel(app)
        assert "By the formula “agreed” as it is today; nothing is adopted for 2026-27." in panel(app)
        await show(app, pilot, "entries")
        assert [row[3] for row in shown(app)] == ["£20,000.00", "£25,000.00"]
        await press(app, pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        assert board(app).actuals == ()

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)


def test_the_plan_is_rolled_forward_after_saying_what_will_be_done(tmp_path: Path) -> None:
    """The form tells each thing that will be done; keeping it is an edit, which undo takes back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await to_year(app, pilot)
        before = board(app)
        await press(app, pilot, "ctrl+u")
        await settled(app, pilot)
        assert "The plan is for" in screen_text(app)
        await press(app, pilot, "f9")
        assert "What will be done" in screen_text(app)
        assert "Lines that grow stay in the prices of 2026-27" in screen_text(app)
        assert board(app) == before
        await press(app, pilot, "f9")
        assert board(app).years == ("2027-28", "2028-29", "2029-30")
        await press(app, pilot, "ctrl+z")
        assert board(app) == before

    drive(CyfranApp(path=small_board(tmp_path)), steps, LARGE)
