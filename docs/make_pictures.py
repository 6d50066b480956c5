"""Makes the pictures of the guide: the application itself, driven by its keys, as SVG.

`python -m docs.make_pictures` writes docs/pictures/; a test says when they are out of date.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.widgets import Input, TextArea

from funding.examples_folder import examples_folder
from tui.app.app import CyfranApp

FOLDER = Path(__file__).parent / "pictures"
SIZE = (110, 34)
EXAMPLE = "north-wales-example.toml"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and the keys that lead to it."""

    name: str
    title: str
    keys: tuple[str, ...]
    file: str | None = EXAMPLE


PICTURES = (
    Picture("welcome", "Cyfran", (), None),
    Picture("board", "Cyfran: the place Board", ("f2",)),
    Picture("plan", "Cyfran: the place Plan", ("f3", "down")),
    Picture("in-kind", "Cyfran: the place In kind", ("f4",)),
    Picture("formula", "Cyfran: the place Formula", ("f5",)),
    Picture("split", "Cyfran: the place Split", ("f6", "enter")),
)


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(drawn(picture), encoding="utf-8", newline="\n")


def drawn(picture: Picture) -> str:
    """A picture as SVG."""
    return asyncio.run(_drawn(picture))


async def _drawn(picture: Picture) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = None
        if picture.file is not None:
            path = Path(folder) / "board.toml"
            path.write_bytes((examples_folder() / picture.file).read_bytes())
        app = CyfranApp(path=path)
        async with app.run_test(size=SIZE) as pilot:
            await _settled(app)
            for key in picture.keys:
                await pilot.press(key)
                await _settled(app)
            for field in (*app.screen.query(TextArea), *app.screen.query(Input)):
                field.cursor_blink = False  # so that every picture is the same
            await pilot.pause()
            return app.export_screenshot(title=picture.title)


async def _settled(app: CyfranApp) -> None:
    """Wait until nothing is loaded, computed or drawn any more."""
    for _turn in range(4):
        await app.workers.wait_for_complete()
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    main()
