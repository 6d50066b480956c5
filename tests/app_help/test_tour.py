"""The tour: five steps on a copy of the example, beside the work and never in its way."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from textual.pilot import Pilot
from textual.widgets import Button

from tests.app_help.small import shown
from tui.app.app import CyfranApp
from tui.app.dialogs.ask import AskDialog
from tui.app.place_screen import PlaceScreen
from tui.app.tour.tour import offer_tour, start_tour


@dataclass
class Walked:
    """What a walk through the tour met."""

    places: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    seen: int = 0
    name: str = ""
    path: object = None


Steps = Callable[[Pilot[None], CyfranApp, Walked], Awaitable[None]]


def walk(steps: Steps, *, offered: bool = False) -> Walked:
    """Start the tour, or offer it, and take these steps."""
    walked = Walked()

    def seen() -> None:
        walked.seen += 1

    async def run() -> None:
        app = CyfranApp()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            (offer_tour if offered else start_tour)(app, seen)
            await until(pilot, lambda: on_panel(app) or isinstance(app.screen, AskDialog))
            await steps(pilot, app, walked)
            walked.name, walked.path = app.workspace.name, app.workspace.path

    asyncio.run(run())
    return walked


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something is so, or two seconds have gone."""
    for _again in range(100):
        await pilot.pause(0.02)
        if holds():
            await pilot.pause(0.02)
            return


def on_panel(app: CyfranApp) -> bool:
    """Whether the panel of the tour has the focus."""
    return app.focused is not None and app.focused.id == "next"


def note(app: CyfranApp, walked: Walked) -> None:
    """Write down where it is."""
    assert isinstance(app.screen, PlaceScreen)
    walked.places.append(app.screen.PLACE)
    walked.titles += [str(panel.border_title) for panel in app.screen.query("#tour")]


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for what comes of each."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause(0.25)


def test_goes_through_five_places_with_enter() -> None:
    """Enter goes from step to step, and the last one ends it; what is open is a copy without a file."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        for _step in range(5):
            note(app, walked)
            await press(pilot, "enter")
        assert not app.screen.query("#tour")

    walked = walk(steps)
    assert walked.places == ["board", "plan", "formula", "split", "export"]
    assert walked.titles == [f"Tour, step {number} of 5" for number in range(1, 6)]
    assert (walked.seen, walked.name, walked.path) == (1, "tour-example.toml", None)


def test_goes_back_and_away_with_keys() -> None:
    """The arrow keys go on and back, and Escape leaves."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        for key in ("right", "right", "left", "escape"):
            await press(pilot, key)
            note(app, walked)

    walked = walk(steps)
    assert walked.places == ["plan", "formula", "plan", "plan"]
    assert walked.titles == ["Tour, step 2 of 5", "Tour, step 3 of 5", "Tour, step 2 of 5"]
    assert walked.seen == 1


def test_works_with_the_mouse() -> None:
    """A click on Next goes on, one on Leave the tour leaves."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await pilot.click("#tour #next")
        await pilot.pause(0.25)
        note(app, walked)
        await pilot.click("#tour #leave")
        await pilot.pause(0.25)
        note(app, walked)

    walked = walk(steps)
    assert (walked.places, walked.titles, walked.seen) == (["plan", "plan"], ["Tour, step 2 of 5"], 1)


def test_comes_along_when_somebody_goes_elsewhere() -> None:
    """F6 goes to Split in the middle of it: the panel is there, with the step of that place, and takes no focus."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await press(pilot, "f6")
        note(app, walked)
        await press(pilot, "f4")
        note(app, walked)

    walked = walk(steps)
    assert walked.places == ["split", "in-kind"]
    assert walked.titles == ["Tour, step 4 of 5", "Tour, step 4 of 5"]


def test_never_blocks_the_place_under_it() -> None:
    """With the panel shown, Tab and the mouse reach the place, and its keys work there."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await press(pilot, "tab", "tab", "tab")
        assert app.focused is not None
        assert not isinstance(app.focused, Button)
        assert not app.screen.is_modal
        await pilot.click(offset=(12, 1))
        await pilot.pause(0.25)
        note(app, walked)

    assert walk(steps).places == ["plan"]


def test_fits_on_a_small_screen() -> None:
    """At 80 by 24 the panel stands at the bottom right, above the line of totals and the keys, whole."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await pilot.pause(0.2)
        lines = shown(app).splitlines()
        walked.titles = [line[40:] for line in lines if "Tour, step" in line or "Leave the tour" in line]
        walked.name = lines[-1]
        assert app.screen.query_one("#tour").region.bottom == 22

    walked = walk(steps)
    assert len(walked.titles) == 2


def test_is_offered() -> None:
    """A new user is asked; Take the tour starts it."""

    async def steps(pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await press(pilot, "t")
        await until(pilot, lambda: bool(app.screen.query("#tour")))
        note(app, walked)

    assert walk(steps, offered=True).titles == ["Tour, step 1 of 5"]


def test_may_be_put_off_or_declined() -> None:
    """Not now asks again another day; Do not ask again is the end of it."""

    async def answered(key: str, pilot: Pilot[None], app: CyfranApp, walked: Walked) -> None:
        await press(pilot, key)
        walked.titles = [str(panel.border_title) for panel in app.screen.query("#tour")]

    later, never = (walk(partial(answered, key), offered=True) for key in ("n", "d"))
    assert [(later.seen, later.titles), (never.seen, never.titles)] == [(0, []), (1, [])]
