"""The measure by which the looks are judged: WCAG 2's contrast, over what is really drawn."""

import asyncio
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Static

from tests.app_looks.contrast import contrast, pieces, too_faint


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", "21.00"), ("#ffffff", "#ffffff", "1.00"), ("#777777", "#ffffff", "4.48")],
)
def test_the_ratio(one: str, other: str, ratio: str) -> None:
    """Black on white is 21 to 1; the grey #777777 on white falls just short of 4.5."""
    both = Color.parse(one), Color.parse(other)
    assert [f"{contrast(*both):.2f}", f"{contrast(*reversed(both)):.2f}"] == [ratio, ratio]


class Faint(App[None]):
    """One line that can be read, and others that cannot, each for another reason."""

    CSS: ClassVar[str] = """
    Screen { background: #ffffff; color: #000000; }
    #grey { color: #8a8a8a; }
    #dim { text-style: dim; color: #555555; }
    #reversed { color: #ffffff; background: #aaaaaa; text-style: reverse; }
    #see-through { color: #000000; opacity: 30%; }
    """

    def compose(self) -> ComposeResult:
        """A line for each."""
        for name in ("sound", "grey", "dim", "reversed", "see-through"):
            yield Static(name, id=name)


def test_finds_what_is_faint() -> None:
    """Grey, dim, reversed and see-through words are all measured as the eye meets them."""

    async def run() -> tuple[set[str], set[str]]:
        app = Faint()
        async with app.run_test() as pilot:
            await pilot.pause()
            drawn = {piece.text.strip() for piece in pieces(app)}
            return drawn, {line.partition("'")[2].partition("'")[0] for line in too_faint(app)}

    names = {"sound", "grey", "dim", "reversed", "see-through"}
    assert asyncio.run(run()) == (names, names - {"sound"})
