"""A test may be skipped on a laptop, never in CI."""

import os
import shutil
from pathlib import Path

import pytest

from tests.project.working_copy import ROOT, run_python

SKIPPED_TEST = "import pytest\n\n@pytest.mark.skip(reason='too hard')\ndef test_it(): pass\n"
SKIPPED_FILE = "import pytest\n\npytest.importorskip('no_such_module')\n"
MISSING_PROGRAM = "def test_it(needs): needs('no-such-program')\n"


def last_line(folder: Path, test: str, *, ci: bool) -> str:
    """How pytest closes on one test file, at home or in CI."""
    tests = folder / "tests"
    tests.mkdir()
    for name in ("__init__.py", "conftest.py", "programs.py", "stillness.py"):
        shutil.copy(ROOT / "tests" / name, tests)
    (tests / "test_case.py").write_text(test, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "CI"))}
    run = run_python(
        "-m", "pytest", "-q", "--import-mode=importlib", "-o", "pythonpath=.", "-p", "no:cacheprovider",
        folder=folder, env=env | ({"CI": "true"} if ci else {}),
    )  # fmt: skip
    return run.stdout.splitlines()[-1].split(" in ")[0]


@pytest.mark.parametrize("test", [SKIPPED_TEST, SKIPPED_FILE, MISSING_PROGRAM], ids=["test", "file", "program"])
def test_a_laptop_may_skip(tmp_path: Path, test: str) -> None:
    """Away from CI a skip stays a skip."""
    assert last_line(tmp_path, test, ci=False) == "1 skipped"


@pytest.mark.parametrize(
    ("test", "expected"),
    [(SKIPPED_TEST, "1 error"), (SKIPPED_FILE, "1 error"), (MISSING_PROGRAM, "1 failed")],
    ids=["test", "file", "program"],
)
def test_ci_may_not_skip(tmp_path: Path, test: str, expected: str) -> None:
    """In CI a skipped test or file is an error, and a test without its program fails."""
    assert last_line(tmp_path, test, ci=True) == expected
