"""Menus, questions and messages: by keyboard alone, by mouse, and left with Escape."""

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.app_dialogs.showing import LEFT, OPEN, Shower, keys, show
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.menu import MenuDialog, MenuEntry
from tui.app.dialogs.message import MessageDialog

PLACES = [
    MenuEntry("board", "Board", "F2"),
    MenuEntry("plan", "Plan", "F3"),
    MenuEntry("formula", "Formula [red]", "F5"),
    MenuEntry("pools", "pools", "[/]"),
]
QUESTION = [Answer("keep", "Go on", "g"), Answer("lose", "Leave [b]", "l")]


@pytest.mark.parametrize(
    ("pressed", "given"),
    [
        (["enter"], "board"),
        (["down", "enter"], "plan"),
        (["p", "enter"], "plan"),
        (["p", "p", "enter"], "pools"),
        (["p", "p", "p", "enter"], "plan"),
        (["z", "enter"], "board"),
        (["escape"], LEFT),
        (["p"], OPEN),
    ],
)
def test_a_menu_by_keyboard(pressed: list[str], given: str) -> None:
    """A letter goes on to the next entry that starts with it, Enter chooses, Escape leaves."""
    assert show(MenuDialog("Go to", PLACES), keys(*pressed)) == given


def test_a_menu_starts_at_what_is_chosen_now() -> None:
    """Enter alone changes nothing."""
    assert show(MenuDialog("Go to", PLACES, "formula"), keys("enter")) == "formula"


def test_a_menu_by_mouse() -> None:
    """A click chooses."""

    async def click(_app: Shower, pilot: Pilot[None]) -> None:
        await pilot.click(OptionList, offset=(2, 1))

    assert show(MenuDialog("Go to", PLACES), click) == "plan"


def test_a_menu_shows_names_as_they_are() -> None:
    """What people wrote is never taken as markup; hints stand in a column of their own."""

    async def look(app: Shower, _pilot: Pilot[None]) -> None:
        assert "Go [to]" in app.text
        assert "Formula [red]  F5" in app.text
        assert "pools          [/]" in app.text

    show(MenuDialog("Go [to]", PLACES), look)


def test_an_empty_menu_is_left() -> None:
    """There is nothing to choose."""
    assert show(MenuDialog("Go to", []), keys("a", "enter", "escape")) == LEFT


@pytest.mark.parametrize(
    ("pressed", "given"),
    [
        (["enter"], "keep"),
        (["right", "enter"], "lose"),
        (["tab", "enter"], "lose"),
        (["l"], "lose"),
        (["G"], "keep"),
        (["escape"], LEFT),
        (["x"], OPEN),
    ],
)
def test_a_question_by_keyboard(pressed: list[str], given: str) -> None:
    """The safe answer comes first and has the focus; a letter answers at once."""
    assert show(AskDialog("Leave", "Leave without saving?", QUESTION), keys(*pressed)) == given


def test_a_question_by_mouse() -> None:
    """A click answers, and the words are shown as they are."""

    async def click(app: Shower, pilot: Pilot[None]) -> None:
        assert "Leave [b] (l)" in app.text
        assert "Is [this] right?" in app.text
        await pilot.click("#answer-1")

    assert show(AskDialog("Leave", "Is [this] right?", QUESTION), click) == "lose"


@pytest.mark.parametrize("key", ["escape", "enter"])
def test_a_message_is_closed(key: str) -> None:
    """Enter and Escape close it."""
    assert show(MessageDialog("Problems", "One [red]problem[/]."), keys(key)) == LEFT


def test_a_long_message_scrolls() -> None:
    """The end can be reached on a small screen, by the keyboard, and closed by the mouse."""
    text = "\n".join(f"[{number}]" for number in range(60))

    async def read(app: Shower, pilot: Pilot[None]) -> None:
        assert "[0]" in app.text
        assert "[59]" not in app.text
        await pilot.press("end")
        await pilot.pause()
        assert "[59]" in app.text
        await pilot.click("Button")

    assert show(MessageDialog("Problems", text), read) == LEFT


def test_a_long_title_stands_in_the_box() -> None:
    """Nothing of it is cut off."""
    title = "The file example.toml cannot be read as a Board. Mend it in an editor, then open it again."

    async def look(app: Shower, _pilot: Pilot[None]) -> None:
        assert title in " ".join(app.text.replace("│", " ").split())

    show(MessageDialog(title, "x"), look)
