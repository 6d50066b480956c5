"""Every control that a screen may use can be read in every look and state, whether a screen uses it yet or not."""

import asyncio

import pytest
from textual.pilot import Pilot

from tests.app_looks.contrast import too_faint
from tests.app_looks.gallery import Gallery, GalleryDialog
from tui.app.looks.themes import THEMES

LOOKS = [theme.name for theme in THEMES]
SIZE = (100, 260)
"""High enough for the whole gallery."""


async def walk(pilot: Pilot[None], found: set[str]) -> None:
    """Give every control the focus, and the pointer, and look each time."""
    app = pilot.app
    await pilot.pause()
    found |= too_faint(app)
    for control in list(app.screen.focus_chain):
        control.focus()
        await pilot.pause()
        found |= too_faint(app)
        await pilot.hover(control)
        found |= too_faint(app)


@pytest.mark.parametrize("look", LOOKS)
def test_every_control_can_be_read(look: str) -> None:
    """Words have a contrast of 4.5 to 1 or better in each control and state; lines of 3 to 1."""

    async def run() -> set[str]:
        app = Gallery()
        found: set[str] = set()
        async with app.run_test(size=SIZE) as pilot:
            app.theme = look
            await walk(pilot, found)
            for severity in ("information", "warning", "error"):
                app.notify("told", title="Title", severity=severity)
            await pilot.pause()
            found |= too_faint(app)
            await pilot.press("ctrl+p")
            await pilot.pause(0.3)
            found |= too_faint(app)
            await pilot.press("t", "h", "wait:300")
            found |= too_faint(app)
            await pilot.press("escape")
            await app.push_screen(GalleryDialog())
            await walk(pilot, found)
        return found

    assert sorted(asyncio.run(run())) == []
