"""A program that is killed while somebody types loses next to nothing."""

from pathlib import Path

from tests.project.working_copy import run_python

MOST_SECONDS_LOST = 2.0


def test_killed_while_typing_at_speed(tmp_path: Path) -> None:
    """Of 20 programs killed at random moments, each left whole work, and lost nothing typed over two seconds before."""
    run = run_python("-m", "tests.workspace_disk.killed_typists", str(tmp_path / "unsaved"), "20", "20260401")
    assert run.returncode == 0, run.stderr
    *lost, state = run.stdout.split()
    assert (len(lost), state) == (20, "whole")
    assert [seconds for seconds in lost if float(seconds) > MOST_SECONDS_LOST] == []
