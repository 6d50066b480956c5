"""Driving the application by its keys, without a terminal."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from pathlib import Path

from textual.pilot import Pilot

from tests.stillness import not_at_all, waiting
from tui.app.app import CyfranApp

Drive = Callable[[CyfranApp, Pilot[None]], Awaitable[None]]
SMALL = (80, 24)
LARGE = (120, 40)


def drive(app: CyfranApp, steps: Drive, size: tuple[int, int] = SMALL, *, notifications: bool = False) -> None:
    """Start an application, take some steps in it, and end it; messages are drawn only with `notifications`."""

    async def driven() -> None:
        async with app.run_test(size=size, notifications=notifications) as pilot:
            await settled(app, pilot)
            await steps(app, pilot)

    asyncio.run(driven())


def in_haste() -> AbstractContextManager[None]:
    """Go on once the messages of a key are done, without a wait after each."""
    return waiting(not_at_all)


async def settled(app: CyfranApp, pilot: Pilot[None]) -> None:
    """Wait until all that was asked for is done and drawn, but for dialogs, which wait for a person."""
    for _turn in range(200):
        await pilot.pause()
        if not [worker for worker in app.workers if worker.name == "reckoner" and not worker.is_finished]:
            break
        await asyncio.sleep(0.005)
    await pilot.pause()


async def press(app: CyfranApp, pilot: Pilot[None], *keys: str) -> None:
    """Press keys, then wait until all is drawn."""
    for key in keys:
        await pilot.press(key)
    await settled(app, pilot)


def screen_text(app: CyfranApp) -> str:
    """All that is to be read on the screen, line by line."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def messages(app: CyfranApp) -> list[str]:
    """The messages shown so far, the newest last."""
    return [note.message for note in app._notifications]


def opened(path: Path) -> CyfranApp:
    """An application with a file open, that remembers nothing."""
    return CyfranApp(path=path)
