"""What the README tells people to type works, and prints what the README shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import require_program
from tests.project.working_copy import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSION = "".join(re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
STEPS: list[tuple[str, str]] = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", SESSION, re.MULTILINE)
TARGETS = sorted(set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE)))


def printed_by(command: str, folder: Path) -> str:
    """What a person sees after typing a command, 80 columns wide."""
    program, *arguments = shlex.split(command)
    assert program == "cyfran"
    return subprocess.run(
        [sys.executable, "-m", "cyfran", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "COLUMNS": "80", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    ).stdout


def as_shown(printed: str, shown: str) -> str:
    """The printed text with the lines left out that the README leaves out, where it says `...`."""
    pattern = "(?s:.*)".join(f"({re.escape(part)})" for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE))
    found = re.fullmatch(pattern, printed)
    return "...\n".join(found.groups()) if found else printed


def test_prints_what_it_shows(tmp_path: Path) -> None:
    """The blocks of `console` are one session in a working copy: under each `$ cyfran ...` stands what it prints."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    assert [(command, as_shown(printed_by(command, tmp_path), text)) for command, text in STEPS] == STEPS


@pytest.mark.parametrize("verb", ["split", "explain"])
def test_has_a_worked_example(verb: str) -> None:
    """The README shows a split, and why a partner pays its figure."""
    assert [bool(text) for command, text in STEPS if command.split()[1] == verb] == [True]


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_every_target(target: str) -> None:
    """Every `make ...` in the README is something that make can do."""
    make = require_program("make")
    run = subprocess.run([make, "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_ci_runs_the_command_that_people_run() -> None:
    """CI's last step is the test command of the README."""
    assert {"demo", "test"} <= set(TARGETS)
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == "make test"
