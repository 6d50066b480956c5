"""Random keys over all screens never crash the application nor break a law of the split.

`python -m tests.app_monkey` plays for longer, and replays and shortens what broke.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.app_monkey.awkward import AWKWARD
from tests.app_monkey.deeds import KEYS_OF_ACTIONS, Deed, deeds, read
from tui.app.actions import ACTIONS

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 2400
"""A minute is enough on a machine that does nothing else; what hangs is told, with where, before these are over."""


def monkey(folder: Path, *asked: str) -> subprocess.CompletedProcess[str]:
    """Let a monkey loose in a process of its own, behind a fence round the folder."""
    command = [sys.executable, "-W", "error", "-m", "tests.app_monkey", "--folder", str(folder), *asked]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=False
    )


@pytest.mark.parametrize("seed", [1, 2, 4, 6])
def test_random_keys_break_nothing(tmp_path: Path, seed: int) -> None:
    """Keys, words, pastes, clicks and other sizes: it lives, what it holds can be saved, and every split adds up."""
    played = monkey(tmp_path, "--first", str(seed), "--keys", "2000")
    assert played.returncode == 0, played.stdout + played.stderr


def test_what_breaks_is_told_so_that_it_can_be_played_again(tmp_path: Path) -> None:
    """A deed that cannot be done is printed with all before it."""
    script = tmp_path / "deeds.txt"
    script.write_text("press f3\npaste no such text\n", encoding="utf-8")
    played = monkey(tmp_path / "there", "--replay", str(script), "--start", "templates/blank.toml")
    assert played.returncode == 1
    assert "KeyError: 'no such text'" in played.stdout
    assert "deeds:\npress f3\npaste no such text\nend\n" in played.stdout


def test_the_same_seed_does_the_same_and_its_deeds_can_be_read_back() -> None:
    """What a seed did is what `--replay` does."""
    first = [deed for deed, _number in zip(deeds(7), range(500), strict=False)]
    again = [deed for deed, _number in zip(deeds(7), range(500), strict=False)]
    assert first == again
    assert [read(str(deed)) for deed in first] == first


def test_every_key_of_the_table_of_actions_is_pressed() -> None:
    """No action is left out, and every awkward text is pasted."""
    done = {deed for deed, _number in zip(deeds(3), range(20_000), strict=False)}
    keys = {key for action in ACTIONS for key in action.keys.split(",") if key}
    assert set(KEYS_OF_ACTIONS) == keys
    assert {Deed("press", key) for key in keys} <= done
    assert {Deed("paste", name) for name in AWKWARD} <= done
