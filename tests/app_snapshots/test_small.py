"""How each place looks on the smallest screen; every picture here was looked at before it was kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from docs.make_pictures import settled, still
from tui.app.app import CyfranApp

EXAMPLE = Path("examples/north-wales-example.toml")
PLACES = (
    ("board", ("f2",)),
    ("plan", ("f3", "down")),
    ("in-kind", ("f4",)),
    ("formula", ("f5",)),
    ("split", ("f6", "enter")),
    ("decide", ("ctrl+g", "d", "enter", "f9", "f9", "down", "down")),
    ("year", ("ctrl+g", "y", "enter")),
)


@pytest.mark.parametrize(("name", "keys"), PLACES, ids=[name for name, _keys in PLACES])
def test_looks_as_it_did(name: str, keys: tuple[str, ...], tmp_path: Path, snap_compare: Callable[..., bool]) -> None:
    """A place at 80 by 24 looks as it did; `pytest --snapshot-update` keeps a new picture, once it was looked at."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())

    async def go(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, CyfranApp)
        still(app)
        await settled(app)
        for key in keys:
            await pilot.press(key)
            still(app)
            await settled(app)

    assert snap_compare(CyfranApp(path=path), terminal_size=(80, 24), run_before=go), name
