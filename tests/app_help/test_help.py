"""F1 says what the focused thing is for, and which keys work there."""

import asyncio
from collections.abc import Sequence

import pytest

from tests.app_help.small import Small, shown
from tui.app.help.screen import HelpScreen


def help_for(focus: str, *, keys: dict[str, str] | None = None, then: Sequence[str] = ()) -> str:
    """What stands on the screen once F1 was pressed on a control of the small application."""

    async def run() -> str:
        app = Small()
        async with app.run_test(size=(80, 60)) as pilot:
            app.set_keymap(keys or {})
            app.query_one(f"#{focus}").focus()
            await pilot.press("f1", *then)
            await pilot.pause()
            assert isinstance(app.screen, HelpScreen)
            return shown(app)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("focus", "title"),
    [
        ("input", "A line to type in"),
        ("text-area", "Text"),
        ("data-table", "A table"),
        ("tree", "A list with parts"),
        ("select", "A choice"),
        ("button", "A button"),
        ("option-list", "A list"),
    ],
)
def test_every_kind_of_control_is_explained(focus: str, title: str) -> None:
    """A control that says nothing of itself is explained as what it is."""
    assert f"{title} ━" in help_for(focus)


def test_what_holds_a_control_is_told_too() -> None:
    """A list in a pane is explained as a list, and then as the pane; what people typed is never markup."""
    text = help_for("option-list")
    assert "What partners give in kind stands here. [red]Type[/red] to change it." in text


def test_keys_are_told_with_what_they_do() -> None:
    """Each key that works stands beside what it does."""
    assert "Ctrl+S            Save. Save the Board file." in help_for("input")


def test_remapped_keys_are_told_as_they_are() -> None:
    """A person who gave Save another key reads that key."""
    text = help_for("input", keys={"save": "ctrl+w,f9"})
    assert "Ctrl+W, F9        Save. Save the Board file." in text
    assert "Ctrl+S" not in text


def test_an_action_without_a_key_is_told() -> None:
    """What has no key is found under Commands."""
    assert "in Commands       Change the look. Light, dark or without colours." in help_for("input")


@pytest.mark.parametrize("key", ["escape", "f1", "enter"])
def test_closes(key: str) -> None:
    """Escape, Enter or F1 once more closes it, and the focus is where it was."""

    async def run() -> str | None:
        app = Small()
        async with app.run_test() as pilot:
            app.query_one("#button").focus()
            await pilot.press("f1", key)
            await pilot.pause()
            return app.focused.id if app.focused is not None else None

    assert asyncio.run(run()) == "button"


def test_scrolls_on_a_small_screen() -> None:
    """On 80 by 24 the last action is reached with the keyboard."""

    async def run() -> tuple[bool, bool]:
        app = Small()
        async with app.run_test(size=(80, 24)) as pilot:
            app.query_one("#input").focus()
            await pilot.press("f1")
            await pilot.pause()
            before = "Five steps through Cyfran" in shown(app)
            await pilot.press("end")
            await pilot.pause(0.5)
            return before, "Five steps through Cyfran" in shown(app)

    assert asyncio.run(run()) == (False, True)
