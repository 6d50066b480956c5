"""A run of the whole application as a list of steps, and the two who play it: a pilot, and a real terminal."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from textual import events
from textual.pilot import Pilot

from tests.piloting import screen_text, settled
from tests.real_terminal import Terminal
from tui.app.app import CyfranApp

SECONDS = 60.0
MOMENT = 0.08


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person does, or must be able to read."""

    does: Literal["press", "write", "paste", "see"]
    what: tuple[str, ...]
    """Keys, a text, or parts of what is to be read; `{home}` is the person's folder."""


def press(*keys: str) -> Step:
    """Press keys, by the names that the table of actions gives them."""
    return Step("press", keys)


def write(text: str) -> Step:
    """Type a text."""
    return Step("write", (text,))


def paste(*rows: str) -> Step:
    """Paste rows as a spreadsheet copies them."""
    return Step("paste", ("".join(f"{row}\r\n" for row in rows),))


def see(*parts: str) -> Step:
    """Wait until all of it is to be read."""
    return Step("see", parts)


def at_home(step: Step, home: Path) -> Step:
    """The step with the person's folder named in it."""
    return Step(step.does, tuple(part.replace("{home}", str(home)) for part in step.what))


def play_in(it: Terminal, script: Sequence[Step], home: Path) -> None:
    """Play a script in a real terminal; raises `AssertionError` at the step that is not as it should be."""
    for number, step in enumerate(script):
        done = at_home(step, home)
        match done.does:
            case "press":
                it.strike(*done.what)
            case "write":
                it.type(done.what[0])
            case "paste":
                it.paste(done.what[0])
            case "see":
                for part in done.what:
                    _awaited(it, part, number)
        if done.does != "see":
            _quiet(it)


async def play(app: CyfranApp, pilot: Pilot[None], script: Sequence[Step], home: Path) -> None:
    """Play a script without a terminal; raises `AssertionError` at the step that is not as it should be."""
    assert app._driver is not None
    for number, step in enumerate(script):
        done = at_home(step, home)
        match done.does:
            case "press":
                for key in done.what:
                    await pilot.press(key)
            case "write":
                for letter in done.what[0]:
                    app._driver.send_message(events.Key("space" if letter == " " else letter, letter))
            case "paste":
                app._driver.send_message(events.Paste(done.what[0]))
            case "see":
                for part in done.what:
                    await _seen(app, pilot, part, number)
        if app.is_running and done.does != "see":
            await settled(app, pilot)


async def has_left(app: CyfranApp) -> None:
    """Wait until the application was left; raises `AssertionError` when it asks something or goes on."""
    end = time.monotonic() + SECONDS
    while not app._exit:
        if time.monotonic() > end:
            raise AssertionError(f"it goes on:\n{screen_text(app)}")
        await asyncio.sleep(0.02)


async def _seen(app: CyfranApp, pilot: Pilot[None], part: str, number: int) -> None:
    end = time.monotonic() + SECONDS
    while part not in screen_text(app):
        if time.monotonic() > end:
            raise AssertionError(f"step {number}: no {part!r} in\n{screen_text(app)}")
        await asyncio.sleep(0.02)
        await settled(app, pilot)


def _quiet(it: Terminal) -> None:
    """Wait as a person does who looks at the screen: until nothing moves."""
    before = ""
    while before != (now := it.screen()):
        before = now
        time.sleep(MOMENT)


def _awaited(it: Terminal, part: str, number: int) -> None:
    try:
        it.wait_for(part)
    except AssertionError as slip:
        raise AssertionError(f"step {number}: {slip}") from None
