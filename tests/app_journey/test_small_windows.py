"""However small the window is, no key is the end of the application."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.at_places import blank
from tests.piloting import drive, press
from tui.app.app import CyfranApp

LISTS = {
    "what to open": ("ctrl+o",),
    "places": ("ctrl+g",),
    "years": ("ctrl+t",),
    "problems": ("f8",),
    "sentences": ("f5", "ctrl+n"),
    "figures": ("f6",),
}


@pytest.mark.parametrize("size", [(40, 10), (20, 5), (8, 3)], ids=str)
@pytest.mark.parametrize("opened", LISTS)
def test_a_list_without_room_can_be_paged(tmp_path: Path, opened: str, size: tuple[int, int]) -> None:
    """Page Up and Page Down work in a list that cannot be seen."""
    path = blank(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace('"health boards"', '"health bords"'), encoding="utf-8")

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(*size)
        await press(app, pilot, *LISTS[opened], "pagedown", "pageup", "down", "pageup")
        assert app._exception is None
        assert app.is_running

    drive(CyfranApp(path=path), steps)
