"""The way through all places and dialogs of the application, doing there whatever can be done."""

from collections.abc import Callable

from textual.pilot import Pilot

from tests.project.working_copy import ROOT
from tui.app.app import CyfranApp
from tui.app.help.working_keys import Doable, doable
from tui.app.places import PLACES

EXAMPLE = ROOT / "examples" / "north-wales-example.toml"
NOT_DONE = frozenset({"quit", "change-look", "take-tour"})
"""They leave the application, or change the look that is being looked at; the tour has tests of its own."""
MOST_CONTROLS = 12
"""Controls that are given the focus on one screen; what comes after them is of the same kinds."""

See = Callable[[str], None]
"""Called with the name of where it is, whenever there is something new to see."""


async def everywhere(pilot: Pilot[None], see: See) -> None:
    """Go to the first screen and to every place, give each control the focus, and do what can be done there."""
    app = pilot.app
    assert isinstance(app, CyfranApp)
    done: set[str] = set()
    app.action_open()
    await settled(pilot)
    await look_round(pilot, "welcome", see)
    for place in PLACES:
        await to_place(pilot, place.id)
        await look_round(pilot, place.id, see)
        for number in range(min(len(app.screen.focus_chain), MOST_CONTROLS)):
            await do_everything(pilot, place.id, number, done, see)


async def do_everything(pilot: Pilot[None], place: str, number: int, done: set[str], see: See) -> None:
    """Do what can be done from one control of a place and was not done yet."""
    app = pilot.app
    while True:
        await to_place(pilot, place)
        chain = app.screen.focus_chain
        if number < len(chain):
            chain[number].focus()
            await pilot.pause()
        known = next((each for each in doable(app.screen) if _key(place, each) not in done), None)
        if known is None:
            return
        done.add(_key(place, known))
        await app.run_action(known.action.runs, known.node)
        await settled(pilot)
        where = f"{place}, {known.action.id}"
        see(where)
        if app.screen.is_modal:
            await look_round(pilot, where, see)


def _key(place: str, known: Doable) -> str:
    if known.action.id in NOT_DONE or known.action.id.startswith("go-"):
        return "never"
    return known.action.id if known.action.scope in {"app", "table"} else f"{place} {known.action.id}"


async def look_round(pilot: Pilot[None], where: str, see: See) -> None:
    """Give each control of the screen the focus, and see."""
    see(where)
    for control in pilot.app.screen.focus_chain[:MOST_CONTROLS]:
        control.focus()
        await pilot.pause()
        see(f"{where}, {type(control).__name__}")


async def to_place(pilot: Pilot[None], place: str) -> None:
    """Go to a place, out of whatever is open."""
    app = pilot.app
    assert isinstance(app, CyfranApp)
    while app.screen.is_modal:
        await app.screen.dismiss()
        await settled(pilot)
    app.clear_notifications()
    app.action_go_place(place)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what was begun has come to the screen."""
    for _again in range(3):
        await pilot.pause(0.02)
