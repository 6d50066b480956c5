"""The monkey at the keyboard: a fresh folder, the application in it, deeds one by one, laws in between."""

import asyncio
import os
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from funding.examples_folder import examples_folder
from tests.app_monkey import laws
from tests.app_monkey.awkward import AWKWARD
from tests.app_monkey.deeds import Deed, keys_of
from tests.piloting import in_haste, settled
from tui.app import filing
from tui.app.app import CyfranApp
from tui.workspace.folders import Folders
from tui.workspace.keeper import Keeper
from tui.workspace.memory import Memory

STARTS = ("north-wales-example.toml", "templates/blank.toml", "", "templates/council-tax-shares.toml")
"""Where a seed begins: at a file, or with nothing."""
EVERY = 5
"""The laws are looked at after so many deeds."""
HOPS = 2
"""A key goes from the application to the screen and from there to what has the focus."""
PATIENCE = 60.0
"""A deed that takes more seconds hangs."""


@dataclass(slots=True)
class Played:
    """What became of it."""

    deeds: list[Deed] = field(default_factory=list)
    keys: int = 0
    slowest: tuple[float, str] = (0.0, "")
    places: set[str] = field(default_factory=set)
    """The screens that were seen."""
    failed: BaseException | None = None


def starts() -> tuple[str, ...]:
    """The files to begin with that there are, and none."""
    return tuple(start for start in STARTS if not start or (examples_folder() / start).exists())


def play(todo: Iterable[Deed], folder: Path, start: str, keys: int) -> Played:
    """Do deeds until so many keys were pressed or something breaks; in a folder of its own."""
    if folder.exists():
        shutil.rmtree(folder)
    (folder / "folder").mkdir(parents=True)
    path = folder / "board.toml" if start else None
    if path is not None:
        path.write_bytes((examples_folder() / start).read_bytes())
    os.chdir(folder)
    played = Played()
    with pytest.MonkeyPatch.context() as patch, in_haste():
        patch.setenv("HOME", str(folder))
        patch.setattr(filing, "leave", _stay)
        try:
            asyncio.run(_played(todo, folder, path, keys, played))
        except BaseException as slip:  # noqa: BLE001 -- whatever it is, it is what the monkey is for
            played.failed = slip
    return played


async def _stay(app: CyfranApp) -> None:
    """Ask as whoever leaves is asked, and stay."""
    await filing.may_leave(app)


async def _played(todo: Iterable[Deed], folder: Path, path: Path | None, keys: int, played: Played) -> None:
    where = Folders(folder / "settings", folder / "unsaved")
    with Keeper(where.unsaved, lambda _problem: None) as keeper:
        app = CyfranApp(keeper=keeper, path=path, memory=Memory(where))
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(app, pilot)
            for deed in todo:
                if played.keys >= keys:
                    break
                played.deeds.append(deed)
                played.keys += keys_of(deed)
                began = time.perf_counter()
                await asyncio.wait_for(_done(app, pilot, deed, folder), PATIENCE)
                played.slowest = max(played.slowest, (time.perf_counter() - began, str(deed)))
                played.places.add(type(app.screen).__name__)
                if app._exception is not None or len(played.deeds) % EVERY == 0:
                    laws.check(app)
            laws.check(app)
            laws.check_undone(app.workspace)
            await settled(app, pilot)
            laws.check(app)
        workspace = app.workspace
    laws.check_kept(workspace, where.unsaved)


async def _done(app: CyfranApp, pilot: Pilot[None], deed: Deed, folder: Path) -> None:
    """Do one deed and wait until all is drawn."""
    match deed.does:
        case "press":
            await pilot.press(deed.what)
        case "type":
            await pilot.press(*("space" if letter == " " else letter for letter in deed.what))
        case "paste":
            assert app._driver is not None
            app._driver.send_message(events.Paste(AWKWARD[deed.what]))
        case "copied":
            app.copy_to_clipboard(AWKWARD[deed.what])
            await pilot.press("ctrl+v")
        case "click" | "double" | "scroll":
            await _pointed(app, pilot, deed)
        case "resize":
            columns, rows = deed.what.split()
            await pilot.resize_terminal(int(columns), int(rows))
        case "beneath":
            _beneath(folder / "board.toml", deed.what)
    for _turn in range(HOPS):
        await pilot._wait_for_screen()
    await settled(app, pilot)


async def _pointed(app: CyfranApp, pilot: Pilot[None], deed: Deed) -> None:
    """Use the mouse as a terminal reports it."""
    across, down = (int(part) for part in deed.what.split())
    width, height = app.size
    x, y = across * width // 1000, down * height // 1000
    scrolled = [events.MouseScrollDown, events.MouseScrollUp]
    clicked = [events.MouseDown, events.MouseUp] * (2 if deed.does == "double" else 1)
    driver = app._driver
    assert driver is not None
    for event in [events.MouseMove, *(scrolled if deed.does == "scroll" else clicked)]:
        driver.process_message(event(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y))
        await pilot._wait_for_screen()


def _beneath(path: Path, how: str) -> None:
    """Another program changes the file, takes it away, or puts another in its place."""
    if how == "gone":
        path.unlink(missing_ok=True)
    elif how == "back" or path.exists():
        text = path.read_text(encoding="utf-8") if path.exists() else "format = 1\n[board]\nname = 'x'\nyears = []\n"
        path.write_text(text + "# changed by another program\n", encoding="utf-8")
