"""Every place and dialog can be read: in the light and the dark look, without colours, and on old consoles."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app_looks.contrast import pieces, too_faint
from tests.app_looks.everywhere import EXAMPLE, everywhere, settled
from tui.app.app import CyfranApp
from tui.app.looks.themes import DARK, LIGHT, MONOCHROME

TYPED = frozenset(EXAMPLE.read_text(encoding="utf-8")) | {"£"}
"""The characters of the Board that is open, which are drawn as they are."""


def walk(look: str, size: tuple[int, int], found_in: Callable[[CyfranApp], set[str]]) -> list[str]:
    """What is found in all places and dialogs in a look, each with where it was found first."""

    async def run() -> dict[str, str]:
        shutil.copy(EXAMPLE, "board.toml")
        app = CyfranApp(path=Path("board.toml"))
        found: dict[str, str] = {}

        def see(where: str) -> None:
            for fault in found_in(app):
                found.setdefault(fault, where)

        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            app.theme = look
            await everywhere(pilot, see)
        return found

    return [f"{where}: {fault}" for fault, where in asyncio.run(run()).items()]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the walk saves and exports goes nowhere else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("CYFRAN_ASCII", "0")


@pytest.mark.parametrize(("look", "size"), [(LIGHT, (80, 24)), (DARK, (120, 40))])
def test_words_stand_out(look: str, size: tuple[int, int]) -> None:
    """All words have a contrast of 4.5 to 1 or better, the lines around panes of 3 to 1."""
    assert walk(look, size, too_faint) == []


def not_for_old_consoles(app: CyfranApp) -> set[str]:
    """What is drawn in a colour of ours, or dim, or in a character that the console does not have."""
    found: set[str] = set()
    for piece in pieces(app):
        where = f"{piece.text.strip()!r} in {type(piece.widget).__name__}"
        if piece.contrast is not None or piece.style.dim:
            found.add(where)
        found |= {f"{character!r} of {where}" for character in set(piece.text) - TYPED if not character.isascii()}
    return found


def test_old_consoles_get_plain_signs_and_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the console's own two colours, nothing dim; ASCII, but for the pound sign and what people typed."""
    monkeypatch.setenv("CYFRAN_ASCII", "1")
    assert walk(MONOCHROME, (80, 24), not_for_old_consoles) == []


def test_monochrome_is_taken_where_colours_are_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR, whatever it says, means the look without colours."""
    monkeypatch.setenv("NO_COLOR", "0")
    assert CyfranApp().theme == MONOCHROME
