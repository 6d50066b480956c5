"""The guide to the true cost shows what the program prints."""

import re
from pathlib import Path

import pytest

from tests.command_line.conftest import Run
from tests.project.working_copy import ROOT

GUIDE = (ROOT / "docs" / "guide" / "true-cost.md").read_text(encoding="utf-8")
BOARD = GUIDE.partition("```toml\n")[2].partition("```")[0]
SHOWN = re.findall(r"```\n\$ cyfran ([^\n]+)\n(.*?)```", GUIDE, re.DOTALL)


def test_the_board_has_no_problems(run: Run, tmp_path: Path) -> None:
    """Whoever copies the Board of the page can work with it."""
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")
    result = run("check", "board.toml")
    assert (result.exit_code, result.output) == (0, "No problems found.\n")


@pytest.mark.parametrize(("words", "shown"), SHOWN, ids=[words for words, _shown in SHOWN])
def test_shows_what_is_printed(words: str, shown: str, run: Run, tmp_path: Path) -> None:
    """Each stretch between dots stands in what the command prints."""
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")
    printed = run(*words.split()).stdout
    stretches = [stretch.strip("\n") for stretch in re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)]
    assert [stretch for stretch in stretches if stretch not in printed] == []
