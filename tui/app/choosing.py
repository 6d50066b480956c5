"""Choosing from a menu: a place, a year, a formula, a problem to mend."""

from typing import TYPE_CHECKING

from funding.names import same
from funding.wording import _
from tui.app.dialogs.menu import MenuDialog, MenuEntry
from tui.app.dialogs.problems import ProblemsDialog
from tui.app.places import PLACES
from tui.workspace.problem_places import mending_of

if TYPE_CHECKING:
    from tui.app.app import CyfranApp


async def place(app: "CyfranApp") -> None:
    """Choose a place and go there."""
    items = [
        MenuEntry(place.id, place.label, f"{place.letter.upper()}  {place.key}".rstrip(), place.letter)
        for place in PLACES
    ]
    chosen = await app.push_screen_wait(MenuDialog(_("Go to"), items))
    if chosen is not None:
        app.action_go_place(chosen)


async def year(app: "CyfranApp") -> None:
    """Choose the year in view."""
    board = app.workspace.board
    if board is None:
        app.tell(_("Open a Board first."))
        return
    items = [MenuEntry(year, year, _("in view") if year == app.workspace.year else "") for year in board.years]
    chosen = await app.push_screen_wait(MenuDialog(_("Which financial year?"), items, app.workspace.year))
    if chosen is not None:
        app.workspace.choose_year(chosen)


async def formula(app: "CyfranApp") -> None:
    """Choose the formula in view."""
    board = app.workspace.board
    if board is None or not board.formulas:
        app.tell(_("There is no formula yet. Go to Formula (F5) and write one."))
        return
    base = board.board.base or ""
    items = [
        MenuEntry(known.name, known.name, _("in use") if same(known.name) == same(base) else "")
        for known in board.formulas
    ]
    chosen = await app.push_screen_wait(MenuDialog(_("Which formula?"), items, app.workspace.formula))
    if chosen is not None:
        app.workspace.choose_formula(chosen)


async def scenario(app: "CyfranApp") -> None:
    """Choose the scenario in view, or the Board as it stands."""
    board, now = app.workspace.board, app.workspace.scenario
    if board is None or not board.scenarios:
        app.tell(_("There is no scenario yet. Go to Scenarios and write one."))
        return
    stands = MenuEntry("", _("The Board as it stands"), _("in view") if now is None else "")
    items = [MenuEntry(known.name, known.name, _("in view") if known.name == now else "") for known in board.scenarios]
    chosen = await app.push_screen_wait(MenuDialog(_("Under which scenario?"), [stands, *items], now or ""))
    if chosen is not None:
        app.workspace.choose_scenario(chosen or None)


async def problem(app: "CyfranApp") -> None:
    """Choose a problem and go to where it can be mended."""
    problems = app.workspace.problems
    if not problems:
        app.tell(_("No problems found."))
        return
    chosen = await app.push_screen_wait(ProblemsDialog(problems))
    mending = None if chosen is None else mending_of(problems[chosen])
    if mending is not None:
        app.action_go_place(mending.place)
        app.go_to(mending)
