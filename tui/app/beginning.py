"""What begins once the application shows something: the rest of it is loaded, and work goes on where it was left."""

import asyncio
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.places import PLACES

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

_TO_BEGIN = ("tui.app.recovering", "tui.app.tour.tour", "tui.app.filing", "tui.workspace.workspace")
_TO_GO_ON = (PLACES[0].module.partition(":")[0], "tui.workspace.results", "tui.app.choosing")

WELCOME_ALONE = 2
"""Screens there are while nothing covers the first one: Textual's own, empty, and the first."""


async def begin(app: "CyfranApp", path: Path | None) -> None:
    """Offer work that was left over; then open the file that was asked for, if it is not open by then."""
    await _load(_TO_BEGIN)
    # Loaded by now.
    from tui.app import filing, recovering  # noqa: PLC0415
    from tui.app.tour.tour import offer_tour  # noqa: PLC0415

    if await recovering.offer(app, path):
        return
    if path is None:
        await _load(_TO_GO_ON)
        # Whoever has chosen something by now is not held up.
        first_time = app.memory.settings_folder is not None and not app.memory.settings.tour_seen
        if first_time and not app.is_open and len(app.screen_stack) == WELCOME_ALONE:
            offer_tour(app, app.keep_tour_seen)
    elif not await filing.open_file(app, path):
        app.action_open()


async def _load(modules: tuple[str, ...]) -> None:
    """Load modules on another thread, so that keys and screen go on meanwhile."""
    await asyncio.to_thread(lambda: [import_module(module) for module in modules])
