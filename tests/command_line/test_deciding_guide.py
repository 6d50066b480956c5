"""The guide to deciding is a session: it shows what is printed, step after step, on the Board at its end."""

import re
import shlex
from pathlib import Path

from tests.command_line.conftest import Run
from tests.project.working_copy import ROOT

GUIDE = (ROOT / "docs" / "guide" / "deciding.md").read_text(encoding="utf-8")
RECORD, BOARD = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
BLOCKS = re.findall(r"^```(console|edit)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_session_is_as_shown(run: Run, tmp_path: Path) -> None:
    """Each stretch between dots stands in what the command prints; edits are made in the first such sentence."""
    board = tmp_path / "board.toml"
    board.write_text(BOARD, encoding="utf-8")
    (tmp_path / "record.toml").write_text(RECORD, encoding="utf-8")
    for kind, block in BLOCKS:
        if kind == "edit":
            for line in block.splitlines():
                old, _arrow, new = line.partition(" -> ")
                text = board.read_text(encoding="utf-8")
                assert old in text
                board.write_text(text.replace(old, new, 1), encoding="utf-8")
            continue
        for command, shown in re.findall(r"^\$ cyfran (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            result = run(*shlex.split(command))
            assert result.exit_code in (0, 3)
            stretches = [part.strip("\n") for part in re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)]
            assert [part for part in stretches if part not in result.output] == [], result.output


def test_the_board_has_no_problems(run: Run, tmp_path: Path) -> None:
    """Whoever copies the Board of the page can work with it."""
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")
    result = run("check", "board.toml")
    assert (result.exit_code, result.output) == (0, "No problems found.\n")
