"""Doing things in the small application."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from tests.app_grid.small_table import Small

Steps = Callable[[Small, Pilot[None]], Awaitable[None]]
MONEY = ("right", "right", "right")
"""From the first cell to the first figure."""


def run(steps: Steps, app: Small | None = None) -> Small:
    """Do something in the small application, on a small screen."""
    small = app or Small()

    async def go() -> None:
        async with small.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await steps(small, pilot)
            await pilot.pause()

    asyncio.run(go())
    return small


def keys(*pressed: str, app: Small | None = None) -> Small:
    """Press some keys."""

    async def steps(_app: Small, pilot: Pilot[None]) -> None:
        await pilot.press(*pressed)

    return run(steps, app)
