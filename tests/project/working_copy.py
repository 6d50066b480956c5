"""The working copy under test, and Python started in it as a user starts it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("funding", "formulas", "scenarios", "exports", "tui")


def run_python(
    *arguments: str, folder: Path = ROOT, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Start this interpreter in a folder; what it printed comes back as text, and a failure is not raised."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
    )


def files_of(package: str) -> set[str]:
    """The files of a package as they lie in the working copy, without what Python and the build leave there."""
    made = {"__pycache__", "examples"}
    paths = (path.relative_to(ROOT) for path in (ROOT / package).rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if not made & set(path.parts)}
