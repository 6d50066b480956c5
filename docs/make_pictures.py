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
STEADY, LOOKS = 5, 200
EXAMPLE = "north-wales-example.toml"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and the keys that lead to it."""

    name: str
    title: str
    keys: tuple[str, ...]
    file: str | None = EXAMPLE
    place: str = ""
    """Where to go first, for a place that has no key of its own."""


PICTURES = (
    Picture("welcome", "Cyfran", (), None),
    Picture("board", "Cyfran: the place Board", ("f2",)),
    Picture("plan", "Cyfran: the place Plan", ("f3", "down")),
    Picture("in-kind", "Cyfran: the place In kind", ("f4",)),
    Picture("formula", "Cyfran: the place Formula", ("f5",)),
    Picture("split", "Cyfran: the place Split", ("f6", "enter")),
    Picture("scenarios", "Cyfran: the place Scenarios", ("f10", "down", "down")),
    Picture("options", "Cyfran: the place Options", (), place="options"),
    Picture("options-large", "Cyfran: the place Options in large type", ("alt+up",), place="options"),
    Picture("decide", "Cyfran: the place Decide", ("f9", "f9", "down", "down"), place="decide"),
    Picture("year", "Cyfran: the place Year", (), place="year"),
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
            still(app)
            await settled(app)
            if picture.place:
                app.action_go_place(picture.place)
                await pilot.pause()
                still(app)
                await settled(app)
            for key in picture.keys:
                await pilot.press(key)
                still(app)
                await settled(app)
            return app.export_screenshot(title=picture.title)


def still(app: CyfranApp) -> None:
    """Have no cursor blink, so that every picture is the same."""
    for field in (*app.screen.query(TextArea), *app.screen.query(Input)):
        field.cursor_blink = False


async def settled(app: CyfranApp) -> None:
    """Wait until nothing is loaded, computed or drawn any more: until the screen has stayed the same for a while."""
    same, before = 0, ""
    for _look in range(LOOKS):
        await app.workers.wait_for_complete()
        await asyncio.sleep(0.1)
        now = app.export_screenshot()
        computed = not app.is_open or app.workspace.results is not None
        same = same + 1 if now == before and computed else 0
        before = now
        if same == STEADY:
            return


if __name__ == "__main__":
    main()
