"""The place In kind: the register, adding an offer, what counts and why not, and who gives what."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.at_places import EXAMPLE, at, blank, board, cursor, file_of, panel, place, show, shown, totals, type_in
from tests.funding.planned import PLAN, planned
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text
from tui.app.app import CyfranApp
from tui.app.dialogs.form import FormDialog


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_value_and_whether_it_counts_are_in_view(size: tuple[int, int]) -> None:
    """In a small window, too, each offer shows what it is worth and whether it counts; totals stand below."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        text = screen_text(app)
        assert "[Register]" in text
        assert "£1,134.00  yes" in text
        assert "2026-27: 11 offers worth £15,142.44, agreed £15,142.44, counted £15,006.44" in text
        assert "2026-27: £1,134.00 = 84 hours x £13.50 (market rate)" in text

    drive(CyfranApp(path=EXAMPLE), steps, size)


@pytest.mark.parametrize("key", ["ctrl+n", "insert"])
def test_an_offer_is_added_by_its_kind(tmp_path: Path, key: str) -> None:
    """A menu of kinds, then the form of that kind; the value is shown as it is typed."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4", key)
        assert "What is given?" in screen_text(app)
        await press(app, pilot, "enter")
        await press(app, pilot, "enter", "end", "enter")
        await type_in(app, pilot, "A trainer", "tab")
        await type_in(app, pilot, "0.2", "tab")
        await type_in(app, pilot, "40k")
        assert "2026-27: £8,000.00 = 0.2 post x £40,000.00" in screen_text(app)
        await press(app, pilot, "f9")
        (offer,) = board(app).in_kind
        assert (offer.partner, offer.what, offer.kind) == ("health-board", "A trainer", "staff")
        at_now = cursor(app)
        assert at_now is not None
        assert at_now[0] == offer.id

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_leaving_the_menu_adds_nothing(tmp_path: Path) -> None:
    """Escape at the question what is given leaves the register as it was."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4", "ctrl+n", "escape")
        assert place(app).here.id == "register"
        assert board(app).in_kind == ()

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_without_partners_the_message_says_what_to_do_first(tmp_path: Path) -> None:
    """Nobody can give anything on a Board without partners."""
    text = "format = 1\n[board]\nname = 'Empty'\nyears = ['2026-27']\n"

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        assert "Nothing is offered in kind yet" in screen_text(app)
        await press(app, pilot, "ctrl+n")
        assert messages(app)[-1] == "! There are no partners yet. Add them in the place Board (F2) first."

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_an_offer_that_is_agreed_begins_to_count(tmp_path: Path) -> None:
    """Typing over its status changes what counts, and the panel says so."""
    text = planned(('valuation = "market rate"\nstatus = "agreed"', 'valuation = "market rate"\nstatus = "offered"'))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        await at(app, pilot, "room", "status")
        assert "Does not count: The offer is not agreed yet." in panel(app)
        await type_in(app, pilot, "agreed", "enter", "up")
        await at(app, pilot, "room", "status")
        assert "Counts for £1,200.00." in panel(app)
        assert totals(app).endswith("counted £6,200.00")

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_the_form_of_an_offer_opens_as_it_stands() -> None:
    """Ctrl+E opens the form of the offer's kind with its answers."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4", "ctrl+e")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.answers["what"] == "Training room for half the courses"

    drive(CyfranApp(path=EXAMPLE), steps)


def test_what_each_partner_gives_adds_up(tmp_path: Path) -> None:
    """The second list shows the totals per partner, and its panel offer by offer."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        await show(app, pilot, "givers")
        assert shown(app)[-1] == ["Total", "2", "0", "£6,200.00", "£6,200.00"]
        assert "A nurse who trains: £5,000.00, counts for £5,000.00" in panel(app)
        await press(app, pilot, "ctrl+e")
        assert messages(app)[-1] == "! These figures are added up from the offers. Open an offer in Register."

    drive(CyfranApp(path=file_of(tmp_path, PLAN)), steps)


def test_another_year_shows_what_is_given_then(tmp_path: Path) -> None:
    """An offer of one year only says so in the others."""
    text = planned(('unit = "room days"', 'unit = "room days"\nyears = ["2027-28"]'))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        await at(app, pilot, "room", "what")
        assert "It is not given in 2026-27, only in 2027-28." in panel(app)
        app.workspace.choose_year("2027-28")
        await press(app, pilot)
        assert "Counts for £1,200.00." in panel(app)

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_what_people_type_is_never_taken_as_markup(tmp_path: Path) -> None:
    """A thing that is offered may be called anything."""
    text = planned(('what = "Training room"', 'what = "[bold]room[/bold] [link"'))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f4")
        await at(app, pilot, "room", "what")
        assert panel(app).startswith("[bold]room[/bold] [link · Example Police")
        assert "[bold]room[/bold] [link · Example Police" in screen_text(app)

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)
