"""Running commands as a person would, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from funding.wording import use_language
from tests.command_line.boards import BOARD
from tui.command_line import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `cyfran` with some words in a folder that holds board.toml."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "board.toml").write_text(BOARD, encoding="utf-8")

    def cyfran(*words: str) -> Result:
        use_language("en")
        result = CliRunner().invoke(main, list(words), prog_name="cyfran", catch_exceptions=True)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return cyfran
