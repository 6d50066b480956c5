"""The guide to what if shows what the program prints."""

import re
import shlex
from pathlib import Path

import pytest

from tests.command_line.conftest import Run
from tests.project.working_copy import ROOT

GUIDE = (ROOT / "docs" / "guide" / "what-if.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```\n\$ cyfran ([^\n]+)\n(.*?)```", GUIDE, re.DOTALL)


def test_each_command_is_shown() -> None:
    """The page tells of all four."""
    assert {words.split()[0] for words, _shown in SHOWN} == {"compare", "table", "seek", "rehearse"}


@pytest.mark.parametrize(("words", "shown"), SHOWN, ids=[words for words, _shown in SHOWN])
def test_shows_what_is_printed(words: str, shown: str, run: Run, tmp_path: Path) -> None:
    """Each stretch between dots stands in what the command prints."""
    example = (ROOT / "examples" / "north-wales-example.toml").read_text(encoding="utf-8")
    (tmp_path / "board.toml").write_text(example, encoding="utf-8")
    printed = run(*shlex.split(words)).stdout
    stretches = [stretch.strip("\n") for stretch in re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)]
    assert [stretch for stretch in stretches if stretch not in printed] == []
