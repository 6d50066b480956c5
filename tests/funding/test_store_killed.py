"""A program that is killed while it saves leaves a whole file behind."""

from pathlib import Path

from funding.store import create_board, open_board, save_board
from tests.funding.boards import SMALL
from tests.project.working_copy import run_python


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """Programs that save without pause are killed at random, at least 40 times over at least 200 saves.

    After every kill the file is the old or the new version, whole, and it can still be saved.
    """
    path = tmp_path / "north.toml"
    create_board(path, SMALL)
    run = run_python("-m", "tests.funding.killed_savers", str(path), "40", "200", "20260401")
    assert run.returncode == 0, run.stderr
    kills, saves, broken = map(int, run.stdout.split())
    assert (kills >= 40, saves >= 200, broken) == (True, True, 0)

    opened = open_board(path)
    assert opened.board is not None
    details = opened.board.board.model_copy(update={"name": "After all"})
    save_board(opened, opened.board.model_copy(update={"board": details}))
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [
        "north.toml",
        "north.toml.lock",
        "north.toml.previous",
    ]
