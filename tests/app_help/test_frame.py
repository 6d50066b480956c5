"""The lines around every place: the Board and its file, the places, the year and what it comes to."""

import asyncio

import pytest
from textual.app import App, ComposeResult

from tests.app_help.small import EXAMPLE, shown
from tui.app.looks.signs import PLAIN, TYPOGRAPHIC, use_signs
from tui.app.places import PLACES
from tui.app.widgets.frame import PlaceBar, StatusLine, TopLine, places_shown, shortened
from tui.workspace.results import compute
from tui.workspace.workspace import Workspace


class Framed(App[None]):
    """The three lines over the example."""

    def __init__(self) -> None:
        super().__init__()
        self.workspace = Workspace()
        self.workspace.open(EXAMPLE)
        board = self.workspace.board
        assert board is not None
        self.workspace.take(compute(board, self.workspace.formula))
        self.done: list[str] = []

    def compose(self) -> ComposeResult:
        """The lines, each one row high."""
        for line in (TopLine(self.workspace), PlaceBar(self.workspace, "plan"), StatusLine(self.workspace)):
            line.styles.height = 1
            yield line

    def action_go_place(self, place: str) -> None:
        """Note that a place was clicked."""
        self.done.append(place)

    def action_choose_year(self) -> None:
        """Note that the year was clicked."""
        self.done.append("year")

    def action_choose_formula(self) -> None:
        """Note that the formula was clicked."""
        self.done.append("choose formula")


def lines(width: int) -> list[str]:
    """The three lines on a screen of this width."""

    async def run() -> list[str]:
        app = Framed()
        async with app.run_test(size=(width, 24)) as pilot:
            await pilot.pause()
            return [line.rstrip() for line in shown(app).splitlines()[:3]]

    return asyncio.run(run())


def test_at_80_columns() -> None:
    """The Board, the place with its mark, the year and the figures are all to be seen."""
    assert lines(80) == [
        " Gogledd Example Safeguarding Children Boar…   north-wales-example.toml   saved",
        " F2 Board >F3 Plan  F4 In kind  F5 Formula  F6 Split  Ctrl+G More        agreed",
        " 2026-27 · Costs to share £187,500.65 · surplus £0.35 · shares £187,501.00",
    ]


def test_what_matters_most_is_kept_on_a_narrow_screen() -> None:
    """At 40 columns the year and the costs are still there, and no figure is cut in two."""
    assert lines(40)[2] == " 2026-27 · Costs to share £187,500.65"


@pytest.mark.parametrize(
    ("offset", "done"), [((12, 1), "plan"), ((40, 1), "formula"), ((3, 2), "year"), ((146, 1), "choose formula")]
)
def test_works_with_the_mouse(offset: tuple[int, int], done: str) -> None:
    """A click on a place goes there; on the year or the formula in view it offers the others."""

    async def run() -> list[str]:
        app = Framed()
        async with app.run_test(size=(150, 24)) as pilot:
            await pilot.click(offset=offset)
            await pilot.pause()
        return app.done

    assert asyncio.run(run()) == [done]


@pytest.mark.parametrize(
    ("text", "room", "plain", "cut"),
    [
        ("Wrexham", 7, False, "Wrexham"),
        ("Wrexham", 6, False, "Wrexh…"),
        ("Wrexham", 6, True, "Wre..."),
        ("two\nlines", 20, False, "two lines"),
        ("漢字漢字", 5, False, "漢字…"),
        ("Wrexham", 1, False, ""),
        ("Wrexham", -3, False, ""),
    ],
)
def test_text_is_cut_with_a_sign(text: str, room: int, cut: str, *, plain: bool) -> None:
    """What does not fit ends in the sign for more, in cells and not in letters."""
    use_signs(PLAIN if plain else TYPOGRAPHIC)
    try:
        assert shortened(text, room) == cut
    finally:
        use_signs(TYPOGRAPHIC)


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 120, 200])
@pytest.mark.parametrize("here", [place.id for place in PLACES])
def test_the_place_that_is_shown_is_always_in_the_bar(here: str, width: int) -> None:
    """However narrow the screen is; the others stand in their order."""
    shown = places_shown(here, width)
    assert here in [place.id for place in shown]
    assert [place for place in PLACES if place in shown] == list(shown)
