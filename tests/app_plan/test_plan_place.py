"""The place Plan: costs and how they come about, income, reserves, rates, pools and priorities."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.at_places import EXAMPLE, at, blank, board, cursor, file_of, panel, place, show, shown, totals, type_in
from tests.funding.planned import PLAN, planned
from tests.piloting import LARGE, SMALL, drive, messages, press, screen_text
from tui.app.app import CyfranApp
from tui.app.dialogs.form import FormDialog
from tui.workspace.problem_places import Mending

LISTS = ("Costs", "Income", "Reserves", "Rates", "By pool", "By priority")


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_three_years_stand_beside_each_other_with_the_true_cost_below(size: tuple[int, int]) -> None:
    """In a small window, too, the three years and the true cost of each are in view."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        text = screen_text(app)
        assert "2026-27      2027-28      2028-29" in text
        assert "True cost: 2026-27 £227,800.65   2027-28 £242,577.86   2028-29 £221,904.22" in text
        assert "2026-27: in kind £15,006.44, income £40,000.00, cash to find £172,794.21" in text

    drive(CyfranApp(path=EXAMPLE), steps, size)


def test_every_list_is_a_key_away() -> None:
    """F9 goes round the six lists."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        for label in LISTS:
            assert f"[{label}]" in screen_text(app)
            await press(app, pilot, "f9")
        assert "[Costs]" in screen_text(app)

    drive(CyfranApp(path=EXAMPLE), steps)


def test_the_panel_follows_the_cursor() -> None:
    """The build-up of the selected line is told in words."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        assert panel(app).startswith("Business manager · core · Strong leadership")
        await press(app, pilot, "down", "down", "down")
        assert "2026-27: £18,000.00 = 36 days x £500.00" in panel(app)

    drive(CyfranApp(path=EXAMPLE), steps)


def test_a_cost_line_is_added_by_typing(tmp_path: Path) -> None:
    """A new line asks nothing: its name, then what it costs, and the true cost follows."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3", "ctrl+n")
        await type_in(app, pilot, "Website", "tab")
        await type_in(app, pilot, "£2,400", "enter")
        line = board(app).costs[1]
        assert line.name == "Website"
        assert totals(app).startswith("True cost: 2026-27 £42,400.00")

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_an_empty_plan_says_what_to_do_first(tmp_path: Path) -> None:
    """Each list without rows says how to begin."""
    text = PLAN
    for begin in ("[[costs]]", "[[income]]", "[[in_kind]]", "[[indices]]", "[reserves]"):
        blocks = text.split("\n\n")
        text = "\n\n".join(block for block in blocks if not block.startswith(begin))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        assert "There are no costs yet" in screen_text(app)
        for list_id, told in (
            ("income", "here is no"),
            ("rates", "here are no"),
            ("pools", "Add lines in Costs, each in a pool"),
            ("priorities", "Add lines in Costs, each with a priority"),
        ):
            await show(app, pilot, list_id)
            assert told in screen_text(app)

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_income_reserves_and_rates_are_typed_in(tmp_path: Path) -> None:
    """The other lists of the plan are filled in by keyboard alone."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        await show(app, pilot, "income")
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "Grant", "tab")
        await type_in(app, pilot, "5k", "enter")
        assert board(app).income[0].name == "Grant"
        assert "income £5,000.00" in totals(app)
        await show(app, pilot, "reserves")
        await at(app, pilot, "opening", "2026-27")
        await type_in(app, pilot, "9000", "enter")
        reserves = board(app).reserves
        assert reserves is not None
        assert reserves.opening == 900_000
        await show(app, pilot, "rates")
        await press(app, pilot, "ctrl+n")
        await type_in(app, pilot, "pay award", "enter")
        await at(app, pilot, "pay award", "2027-28")
        await type_in(app, pilot, "3", "enter")
        assert str(board(app).indices[0].rates["2027-28"]) == "3"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_a_line_is_built_up_from_a_post_in_its_form(tmp_path: Path) -> None:
    """Ctrl+E opens the forms of a line, one for each way to build it up."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3", "ctrl+e")
        assert isinstance(app.screen, FormDialog)
        await press(app, pilot, "escape")
        assert place(app).here.id == "costs"

    drive(CyfranApp(path=blank(tmp_path)), steps)


def test_an_adjustment_changes_a_line_and_says_why(tmp_path: Path) -> None:
    """Ctrl+U asks what changes in the selected line, and puts the cursor on the new one."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3", "down", "ctrl+u")
        assert isinstance(app.screen, FormDialog)
        assert app.screen.answers["adjusts"] == "Venues"
        fields = {row.question.key: row.field for row in app.screen._rows}
        fields["changes.2026-27"].focus()
        await type_in(app, pilot, "-£100")
        fields["reason"].focus()
        await type_in(app, pilot, "Cheaper rooms", "f9")
        added = board(app).costs[-1]
        assert (added.adjusts, added.changes) == ("venues", {"2026-27": -10_000})
        at_now = cursor(app)
        assert at_now is not None
        assert at_now[0] == added.id

    drive(CyfranApp(path=file_of(tmp_path, PLAN)), steps)


def test_a_plan_without_lines_has_nothing_to_adjust(tmp_path: Path) -> None:
    """The message says what to do first."""
    text = "\n\n".join(part for part in PLAN.split("\n\n") if not part.startswith(("[[costs]]", "[[in_kind]]")))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3", "ctrl+u")
        assert messages(app)[-1] == "! There is no line to adjust yet. Add one in Costs."

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_typing_over_a_pool_renames_it_everywhere() -> None:
    """In By pool a name is typed over; lines and sentences follow."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        await show(app, pilot, "pools")
        await press(app, pilot, "down")
        await type_in(app, pilot, "courses", "enter")
        assert "courses" in {cost.pool for cost in board(app).costs}
        assert "training" not in {cost.pool for cost in board(app).costs}
        assert "For courses:" in board(app).formulas[1].text
        assert app.workspace.undo_label == "Pool “training”: “courses”"

    drive(CyfranApp(path=EXAMPLE), steps)


def test_the_pool_of_the_selected_line_is_renamed_in_a_form() -> None:
    """The action asks for the new name and says where the old one stands."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        await app.screen.run_action("rename_pool")
        await press(app, pilot)
        assert isinstance(app.screen, FormDialog)
        assert "It stands in 11 cost lines." in screen_text(app)
        await press(app, pilot, "home", "shift+end")
        await type_in(app, pilot, "running costs", "f9")
        assert board(app).costs[0].pool == "running costs"

    drive(CyfranApp(path=EXAMPLE), steps, LARGE)


def test_the_priority_of_a_row_is_renamed_in_a_form() -> None:
    """In By priority, Ctrl+E on a row asks for its new name."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        await show(app, pilot, "priorities")
        await press(app, pilot, "ctrl+e", "home", "shift+end")
        await type_in(app, pilot, "Leading", "f9")
        assert board(app).costs[0].priority == "Leading"

    drive(CyfranApp(path=EXAMPLE), steps)


def test_figures_that_are_added_up_say_where_to_change_them() -> None:
    """Typing on a sum is refused with advice, and changes nothing."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        await show(app, pilot, "pools")
        before = board(app)
        await press(app, pilot, "right", "5")
        assert messages(app)[-1] == "! This is added up from the cost lines. Change it there, in Costs."
        assert board(app) is before

    drive(CyfranApp(path=EXAMPLE), steps)


def test_a_line_with_a_problem_has_a_sign_until_it_is_mended(tmp_path: Path) -> None:
    """A year without an amount: a sign in the row, the problem in the panel; both go when it is filled in."""
    text = planned(('{ "2026-27" = "£8,000", "2027-28" = "£0" }', '{ "2026-27" = "£8,000" }'))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        place(app).go_to(Mending("plan", "costs", "website"))
        await press(app, pilot)
        await press(app, pilot)
        names = [row[0] for row in shown(app)]
        assert "! New website" in names
        assert "! " in panel(app)
        await at(app, pilot, "website", "2027-28")
        await type_in(app, pilot, "0", "enter")
        assert "New website" in [row[0] for row in shown(app)]

    drive(CyfranApp(path=file_of(tmp_path, text)), steps)


def test_another_year_in_view_changes_the_totals_below() -> None:
    """The second line of totals is of the year in view."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await press(app, pilot, "f3")
        app.workspace.choose_year("2028-29")
        await press(app, pilot)
        assert totals(app).split("\n")[1].startswith("2028-29: in kind ")

    drive(CyfranApp(path=EXAMPLE), steps)
