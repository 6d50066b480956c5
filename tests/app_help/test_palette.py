"""The palette offers everything that can be done, and never takes what people typed as markup."""

import asyncio
from pathlib import Path

import pytest
from textual.command import CommandList

from tests.app_help.small import EXAMPLE, Small
from tui.app.actions import actions_of
from tui.app.looks.themes import DARK

NAMED = "a [b]bold[/b] one [oops"


async def lines(app: Small) -> list[str]:
    """What the palette lists, without what it says below each."""
    options = app.screen.query_one(CommandList)
    return [str(options.get_option_at_index(index).prompt).partition("\n")[0] for index in range(options.option_count)]


def listed(*typed: str, path: Path = EXAMPLE) -> list[str]:
    """What is listed once this was typed into the palette."""

    async def run() -> list[str]:
        app = Small(path)
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("ctrl+p", *typed)
            await pilot.pause(0.4)
            return await lines(app)

    return asyncio.run(run())


def after(*typed: str) -> Small:
    """The application after this was typed into the palette and Enter pressed."""

    async def run() -> Small:
        app = Small()
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("ctrl+p", *typed)
            await pilot.pause(0.4)
            await pilot.press("enter")
            await pilot.pause(0.4)
        return app

    return asyncio.run(run())


def test_holds_every_action_of_the_application() -> None:
    """Every action that works everywhere is there with its key, but for the palette itself."""
    shown = listed()
    missing = [
        action.label
        for action in actions_of("app")
        if action.id != "command-palette"
        and hasattr(Small, f"action_{action.runs.partition('(')[0]}")
        and not any(line.startswith(action.label) for line in shown)
    ]
    assert missing == []
    assert "Save   Ctrl+S" in shown


def test_offers_years_formulas_and_looks() -> None:
    """What is chosen from is there as well."""
    shown = listed()
    assert [line for line in shown if line.startswith("Year 20")] == ["Year 2026-27", "Year 2027-28", "Year 2028-29"]
    assert "Formula agreed" in shown
    assert [line for line in shown if line.startswith("Look:")] == [
        "Look: light",
        "Look: dark",
        "Look: without colours",
    ]


def test_holds_nothing_of_textual_s_own() -> None:
    """The commands that Textual brings, such as its screenshot, are not there."""
    assert [line for line in listed() if line in {"Theme", "Quit", "Keys", "Screenshot", "Maximize"}] == []


@pytest.mark.parametrize(("typed", "first"), [("sav", "Save   Ctrl+S"), ("undo", "Undo   Ctrl+Z")])
def test_finds_by_a_part_of_the_name(typed: str, first: str) -> None:
    """A few letters are enough."""
    assert listed(*typed)[0] == first


def test_finds_by_what_it_does() -> None:
    """Who does not know the name finds it by its sentence: Board is where the partners are."""
    assert "Board   F2" in listed(*"partners")


def test_does_what_is_chosen() -> None:
    """Enter does it, once the palette is closed."""
    assert after(*"export").gone == ["export"]


def test_chooses_a_year() -> None:
    """A year is chosen by its figures."""
    assert after(*"2028-29").workspace.year == "2028-29"


def test_chooses_a_look() -> None:
    """A look is chosen by its name."""
    assert after(*"look: dark").theme == DARK


@pytest.mark.parametrize("typed", ["", "bold", "oops"])
def test_names_are_never_markup(tmp_path: Path, typed: str) -> None:
    """A formula called "a [b]bold[/b] one [oops" is listed as that."""
    path = tmp_path / "board.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8").replace('"by pool"', f'"{NAMED}"'), encoding="utf-8")
    assert f"Formula {NAMED}" in listed(*typed, path=path)
