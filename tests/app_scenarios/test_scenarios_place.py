"""The place Scenarios, driven by keys."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from funding.board import ScenarioText
from funding.document import write_board
from funding.store import Opened
from tests.at_places import type_in
from tests.piloting import LARGE, SMALL, drive, in_haste, messages, press, screen_text, settled
from tests.workspace_scenarios.boards import board_with
from tui.app.app import CyfranApp
from tui.app.screens.scenarios.answers import Reading, TakesPane
from tui.app.screens.scenarios.screen import ScenariosScreen
from tui.workspace.scenarios.questions import About, how_sure
from tui.workspace.workspace import Workspace

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def _app(*scenarios: ScenarioText) -> CyfranApp:
    """An application with the Board of these tests open."""
    workspace = Workspace()
    of = board_with(*scenarios)
    workspace.take_up(Opened(Path("board.toml"), write_board(of), of, (), ""))
    return CyfranApp(workspace)


async def _place(app: CyfranApp, pilot: Pilot[None]) -> ScenariosScreen:
    """Go to the place Scenarios, in the year in which they differ."""
    app.workspace.choose_year("2027-28")
    app.action_go_place("scenarios")
    await settled(app, pilot)
    screen = app.screen
    assert isinstance(screen, ScenariosScreen)
    return screen


def _in_view(app: CyfranApp) -> str | None:
    """The scenario in view."""
    return app.workspace.scenario


def _scenarios(app: CyfranApp) -> tuple[ScenarioText, ...]:
    assert app.workspace.board is not None
    return app.workspace.board.scenarios


async def _until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Wait until something is so, at most half a minute."""
    for _turn in range(600):
        if true():
            return
        await asyncio.sleep(0.05)
    await pilot.pause()
    assert true()


async def _waits(screen: ScenariosScreen, pilot: Pilot[None]) -> list[float]:
    """How long each of twenty keys in the list takes until it is seen."""
    screen.names.focus()
    await pilot.press("home")
    waits = []
    # Without Textual's wait for a machine that is idle, which it is not while the ensemble runs.
    with in_haste():
        for key in ("down", "up") * 10:
            began = time.perf_counter()
            before = screen.names.highlighted
            await pilot.press(key)
            for _turn in range(10_000):
                if screen.names.highlighted != before:
                    break
                await asyncio.sleep(0)
            waits.append(time.perf_counter() - began)
    return waits


@SIZES
def test_the_list_and_who_pays(size: tuple[int, int]) -> None:
    """What each scenario changes and comes to, and below who pays under the one that is chosen."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        text = screen_text(app)
        assert "changes one thing" in text
        assert "£110,000.00 (+£10,000.00)" in text
        row = next(line for line in text.splitlines() if "Example Police" in line and "%" in line)
        assert row.split()[2:] == ["£15,000.00", "£16,500.00", "+£1,500.00", "+10.0%"]
        await press(app, pilot, "down")
        row = next(line for line in screen_text(app).splitlines() if "Example Police" in line and "%" in line)
        assert row.split()[2:] == ["£15,000.00", "£8,800.00", "-£6,200.00", "-41.3%"]

    drive(_app(), steps, size)


def test_typing_changes_the_scenario_and_is_undone_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is in the Board; a run of keys is one step back."""
    # On a slow machine the keys of a test are further apart than a person's.
    monkeypatch.setattr("tui.app.screens.scenarios.screen.PAUSE", 60)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.focus()
        await press(app, pilot, "ctrl+end", "enter")
        await type_in(app, pilot, "Police leaves from 2027-28.")
        assert _scenarios(app)[0].changes[1] == "Police leaves from 2027-28."
        assert app.workspace.dirty
        await press(app, pilot, "escape", "ctrl+z")
        assert len(_scenarios(app)[0].changes) == 1

    drive(_app(), steps)


def test_a_slip_stands_under_its_word() -> None:
    """The line is marked, what is wrong is told below, and who pays waits until it is mended."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.focus()
        await press(app, pilot, "ctrl+end", "backspace", "x")
        assert "1! " in screen_text(app)
        assert str(screen.query_one("#scenario-slip", Static).content).startswith("! “2027” does not belong here.")
        assert "No split under this scenario" in screen_text(app)
        await press(app, pilot, "backspace", ".")
        assert "1! " not in screen_text(app)

    drive(_app(), steps)


def test_what_may_come_next_is_taken() -> None:
    """The list knows the Board's cost lines."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.focus()
        await press(app, pilot, "ctrl+end", "enter", "T", "r", "a")
        assert screen.suggestions.display
        await press(app, pilot, "down", "enter")
        assert screen.editor.text.split("\n")[1].lower().startswith(("trainer", '"trainer"', "training"))

    drive(_app(), steps)


def test_look_at_one_or_several() -> None:
    """Enter puts it in view everywhere, marked ones together, and again the Board as it stands."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        await press(app, pilot, "down", "enter")
        assert _in_view(app) == "Police pay less"
        await press(app, pilot, "enter")
        assert _in_view(app) is None
        await press(app, pilot, "space", "down", "space", "enter")
        assert _in_view(app) == "Police pay less + Nobody knows"
        app.action_go_place("split")
        await settled(app, pilot)
        assert "Under “Police pay less + Nobody knows”" in screen_text(app)
        app.action_go_place("formula")
        await settled(app, pilot)
        assert "Police pay less" in screen_text(app)
        app.action_go_place("export")
        await settled(app, pilot)
        assert "under “Police pay less + Nobody knows”" in screen_text(app)

    drive(_app(), steps, LARGE)


def test_scenarios_as_wholes() -> None:
    """New, duplicate, move, rename, take out: each an edit that can be undone."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "d")
        assert [known.name for known in _scenarios(app)][1] == "Trainer is dearer (copy)"
        assert screen.here == "Trainer is dearer (copy)"
        await press(app, pilot, "ctrl+down")
        assert [known.name for known in _scenarios(app)][2] == "Trainer is dearer (copy)"
        await press(app, pilot, "delete")
        assert len(_scenarios(app)) == 3
        await press(app, pilot, "n")
        await type_in(app, pilot, "Nothing yet", "f9")
        assert _scenarios(app)[3].name == "Nothing yet"
        assert screen.editor.has_focus
        await press(app, pilot, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert len(_scenarios(app)) == 3

    drive(_app(), steps)


def test_a_sentence_from_a_form() -> None:
    """The menu of the commonest sentences writes one below the cursor."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        await press(app, pilot, "ctrl+n")
        for entry in ("U",):
            await press(app, pilot, entry.lower())
        await press(app, pilot, "enter")
        await type_in(app, pilot, "500", "f9")
        assert _scenarios(app)[0].changes[-1].startswith("Use £500 of reserves")

    drive(_app(), steps)


def test_how_sure_comes_while_typing_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """While an ensemble runs every key is taken: none waits for the draws."""
    calm: list[float] = []
    busy: list[float] = []
    running = threading.Event()

    def many(about: About, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        running.set()
        told = ""
        while not cancelled():  # however quick the machine is
            told = how_sure(about, progress, cancelled, 100_000)
        return told

    monkeypatch.setattr("tui.app.screens.scenarios.screen.how_sure", many)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        calm.extend(await _waits(screen, pilot))
        await press(app, pilot, "end", "f9", "ctrl+e")
        await _until(pilot, running.is_set)
        busy.extend(await _waits(screen, pilot))
        assert screen._work is not None
        assert not screen._work.over
        await press(app, pilot, "ctrl+e")
        await _until(pilot, lambda: screen._work is not None and screen._work.over)
        await settled(app, pilot)
        told = screen.query_one("#sure", Reading).text
        assert "Stopped early" in told or "Stopped before anything was drawn." in told or "100,000 draws" in told

    drive(_app(), steps)
    assert median(busy) < 4 * median(calm) + 0.1


def test_what_moves_the_selected_partner() -> None:
    """The tornado of the partner under the cursor of Who pays."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "end", "f9", "f9", "ctrl+e")
        await _until(pilot, lambda: "What moves the cash due of" in screen.query_one("#moves", Reading).text)

    drive(_app(), steps)


def test_what_would_it_take_and_take_it() -> None:
    """A target and a lever; the answer in sentences; taken into the scenario, and undone."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "f9", "f9", "f9")
        takes = screen.query_one(TakesPane)
        takes.editor("targets").load_text("Police pay no more than £12,000")
        takes.editor("levers").load_text("the percentage of police")
        await press(app, pilot, "ctrl+e")
        await _until(pilot, lambda: screen.answer is not None)
        await settled(app, pilot)
        assert "The smallest change that does it:" in screen.query_one("#takes-answer", Reading).text
        screen.action_take_answer()
        await settled(app, pilot)
        await press(app, pilot, "t")
        assert len(_scenarios(app)[0].changes) == 2
        await press(app, pilot, "ctrl+z")
        assert len(_scenarios(app)[0].changes) == 1

    drive(_app(), steps)


def test_a_board_without_scenarios() -> None:
    """It says what to do, and the keys of the list do no harm."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        board = app.workspace.board
        assert board is not None
        bare = board.model_copy(update={"scenarios": ()})
        app.workspace.take_up(Opened(Path("board.toml"), write_board(bare), bare, (), ""))
        await _place(app, pilot)
        assert "No scenario yet. N in the list adds one." in screen_text(app)
        await press(app, pilot, "enter", "space", "d", "delete", "r", "ctrl+e", "ctrl+n")
        assert "Add a scenario first." in messages(app)

    drive(_app(), steps)
