"""Showing one dialog, pressing keys and looking at what is on the screen."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from tui.app.dialogs.dialog import Dialog
from tui.app.looks.themes import THEMES

LEFT = "left, nothing chosen"
OPEN = "still open"

Steps = Callable[["Shower", Pilot[None]], Awaitable[None]]


class Shower(App[None]):
    """An application that shows one dialog and remembers what it gave."""

    def __init__(self, dialog: Dialog[Any]) -> None:
        super().__init__()
        self.dialog = dialog
        self.given: Any = OPEN

    def on_mount(self) -> None:
        """Show the dialog."""
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name
        self.push_screen(self.dialog, self._take)

    def _take(self, given: Any) -> None:
        self.given = LEFT if given is None else given

    @property
    def text(self) -> str:
        """All that is to be read on the screen."""
        return "\n".join(strip.text.rstrip() for strip in self.screen._compositor.render_strips())


def show(dialog: Dialog[Any], steps: Steps, size: tuple[int, int] = (80, 24)) -> Any:
    """What a dialog gives after some steps."""

    async def run() -> Any:
        app = Shower(dialog)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)
            await pilot.pause()
            return app.given

    return asyncio.run(run())


def keys(*pressed: str) -> Steps:
    """Steps that press keys; a text of several letters that is no key is typed."""

    async def steps(_app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, *pressed)

    return steps


async def press(pilot: Pilot[None], *pressed: str) -> None:
    """Press keys; `"typed: 40k"` types a text."""
    for key in pressed:
        if key.startswith("typed: "):
            await pilot.press(*key.removeprefix("typed: "))
        else:
            await pilot.press(key)
    await pilot.pause()
