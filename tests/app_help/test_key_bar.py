"""The footer shows a few keys, and never more than there is room for."""

import asyncio

import pytest
from textual.pilot import Pilot

from tests.app_help.small import Small, shown
from tui.app.help.key_names import key_name, key_names


async def drawn(pilot: Pilot[None]) -> str:
    """The footer, once it has been drawn and stays as it is."""
    line = ""
    for _again in range(60):
        await pilot.pause(0.1)
        before, line = line, shown(pilot.app).splitlines()[-1]
        if line.strip() and line == before:
            break
    return line


def footer(width: int, keys: dict[str, str] | None = None) -> str:
    """The footer on a screen of this width."""

    async def run() -> str:
        app = Small()
        async with app.run_test(size=(width, 24)) as pilot:
            app.set_keymap(keys or {})
            app.query_one("#button").focus()
            return await drawn(pilot)

    return asyncio.run(run())


def test_fits_80_columns() -> None:
    """All of it is to be seen on the usual screen."""
    told = " F1 Help  Ctrl+P Commands  Ctrl+S Save  Ctrl+Z Undo  Ctrl+T Year  Ctrl+Q Leave"
    assert footer(80).rstrip() == told


def test_keeps_help_and_commands_on_a_narrow_screen() -> None:
    """What is left out is found from those two."""
    assert footer(45).rstrip() == " F1 Help  Ctrl+P Commands  Ctrl+S Save"


def test_shows_remapped_keys() -> None:
    """The key that was chosen stands there."""
    assert " Ctrl+W Save " in footer(80, {"save": "ctrl+w"})


def test_a_click_does_it() -> None:
    """The footer works with the mouse."""

    async def run() -> list[str]:
        app = Small()
        async with app.run_test(size=(80, 24)) as pilot:
            at = (await drawn(pilot)).index("Save")
            await pilot.click(offset=(at, 23))
            await pilot.pause()
        return app.gone

    assert asyncio.run(run()) == ["saved"]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+s", "Ctrl+S"),
        ("f12", "F12"),
        ("ctrl+shift+pageup", "Ctrl+Shift+PgUp"),
        ("question_mark", "?"),
        ("escape", "Esc"),
        ("delete", "Del"),
        ("shift+up", "Shift+Up"),
        ("ctrl+enter", "Ctrl+Enter"),
    ],
)
def test_keys_are_named_as_on_the_keyboard(key: str, name: str) -> None:
    """`ctrl+s` is Ctrl+S."""
    assert key_name(key) == name


def test_several_keys_are_named_with_or() -> None:
    """Two keys for one action are told in one breath."""
    assert key_names("ctrl+n,insert") == "Ctrl+N or Ins"
