"""Which look the application starts with, and what each owes to whoever sees no colours."""

import asyncio

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from tests.app_looks.contrast import pieces
from tests.app_looks.gallery import Gallery
from tui.app.looks.dress import first_look, next_look
from tui.app.looks.signs import TYPOGRAPHIC, use_signs
from tui.app.looks.themes import DARK, LIGHT, MONOCHROME


@pytest.mark.parametrize(
    ("wanted", "environ", "plain", "look"),
    [
        (None, {}, False, LIGHT),
        (DARK, {}, False, DARK),
        ("no such look", {}, False, LIGHT),
        ("", {}, False, LIGHT),
        (DARK, {"NO_COLOR": "1"}, False, MONOCHROME),
        (DARK, {"NO_COLOR": ""}, False, MONOCHROME),
        (None, {}, True, MONOCHROME),
        (DARK, {}, True, DARK),
    ],
)
def test_first_look(wanted: str | None, environ: dict[str, str], look: str, *, plain: bool) -> None:
    """The look chosen last, unless NO_COLOR is set; light for a new user, without colours on an old console."""
    assert first_look(wanted, environ, plain=plain) == look


def test_looks_go_round() -> None:
    """Change the look goes from light to dark to monochrome to light; from any other it starts anew."""
    assert [next_look(name) for name in (LIGHT, DARK, MONOCHROME, "textual-dark")] == [DARK, MONOCHROME, LIGHT, LIGHT]


def drawn_of(app: Gallery, control: Widget) -> list[tuple[str, bool, bool, bool]]:
    """What is drawn in a control and around it, with what can be seen without colours."""
    return [
        (piece.text, bool(piece.style.bold), bool(piece.style.underline), bool(piece.style.reverse))
        for piece in pieces(app)
        if control in piece.widget.ancestors_with_self
    ]


@pytest.mark.parametrize("plain", ["0", "1"])
def test_the_focus_is_seen_without_colours(plain: str) -> None:
    """Each control looks different with the focus, by its signs, weight, underline or reverse alone."""

    async def unseen(pilot: Pilot[None], app: Gallery) -> list[str]:
        found: list[str] = []
        chain = list(app.screen.focus_chain)
        for control in chain:
            app.set_focus(None)
            await pilot.pause()
            before = drawn_of(app, control)
            control.focus()
            await pilot.pause()
            if before and drawn_of(app, control) == before:
                found.append(f"{type(control).__name__} {sorted(control.classes)}")
        assert len(chain) > 20
        return found

    async def run() -> list[str]:
        app = Gallery(environ={"CYFRAN_ASCII": plain})
        async with app.run_test(size=(100, 260)) as pilot:
            app.theme = MONOCHROME
            return await unseen(pilot, app)

    try:
        assert asyncio.run(run()) == []
    finally:
        use_signs(TYPOGRAPHIC)
