"""`cyfran` starts only on packages of its own, and says how to mend anything else."""

import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import cyfran
from tests.project.working_copy import PACKAGES, ROOT, run_python

OURS = 'part_of = "cyfran"\n'
INSTALL = (
    "Install Cyfran by itself, where nothing can get in its way. In the folder that it came in, type:\n"
    "    pipx install --force .\n"
    "or\n"
    "    uv tool install --force .\n"
)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder like site-packages with Cyfran in it; its command line only says that it started."""
    site = tmp_path / "site-packages"
    for name in PACKAGES:
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(OURS, encoding="utf-8")
    (site / "tui" / "command_line.py").write_text(
        "def main(prog_name): print(prog_name, 'started')\n", encoding="utf-8"
    )
    shutil.copy(ROOT / "cyfran.py", site)
    return site


def start(site: Path, *, first: Path | None = None, printing: str = "utf-8") -> CompletedProcess[str]:
    """Start Cyfran from that folder, with another folder perhaps searched first and nothing else installed."""
    script = (
        f"import sys; sys.path[:0] = {[str(path) for path in (first, site) if path]}; "
        f"sys.stdout.reconfigure(encoding={printing!r}); import cyfran; sys.exit(cyfran.main())"
    )
    return run_python("-I", "-S", "-X", "utf8", "-c", script, folder=first or site.parent)


def test_starts_on_its_own_packages(installed: Path) -> None:
    """With all five packages its own, the command line runs."""
    run = start(installed)
    assert (run.returncode, run.stdout, run.stderr) == (0, "cyfran started\n", "")


def test_this_working_copy_is_its_own() -> None:
    """Every package here carries the sign that the guard looks for."""
    assert cyfran.trouble_with(PACKAGES) is None


def test_names_a_stranger_installed_over_a_package(installed: Path) -> None:
    """Another project's `formulas` in the same place is named with its folder, and never run."""
    (installed / "formulas" / "__init__.py").write_text("print('a stranger ran')\n", encoding="utf-8")
    run = start(installed)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "Cyfran cannot start: the package “formulas” is not its own, but another of the same name.\n"
        f"Found: {installed / 'formulas'}\n" + INSTALL
    )


def test_names_a_folder_in_the_way(installed: Path, tmp_path: Path) -> None:
    """A user's own folder `scenarios` that hides the package: start somewhere else."""
    work = tmp_path / "work"
    (work / "scenarios").mkdir(parents=True)
    (work / "scenarios" / "__init__.py").touch()
    run = start(installed, first=work)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "Cyfran cannot start: the package “scenarios” is not its own, but another of the same name.\n"
        f"Found: {work / 'scenarios'}\n"
        "Start Cyfran from another folder than this one.\n"
    )


def test_names_a_module_in_the_way(installed: Path, tmp_path: Path) -> None:
    """A single file `tui.py` that hides the package is named too."""
    hidden = tmp_path / "elsewhere"
    hidden.mkdir()
    (hidden / "tui.py").touch()
    assert f"Found: {hidden / 'tui.py'}\n" in start(installed, first=hidden).stderr


def test_names_a_package_that_is_missing(installed: Path) -> None:
    """Half an installation is told as one."""
    shutil.rmtree(installed / "exports")
    run = start(installed)
    assert (run.returncode, run.stderr) == (
        2,
        "Cyfran cannot start: its own package “exports” is missing.\n" + INSTALL,
    )


def test_names_a_dependency_that_is_missing(installed: Path) -> None:
    """A library that was taken away is named, with the way to get it back, and no traceback."""
    (installed / "tui" / "command_line.py").write_text("import lark\n", encoding="utf-8")
    run = start(installed)
    assert (run.returncode, run.stderr) == (
        2,
        "Cyfran cannot go on: a part of it could not be loaded (No module named 'lark').\n" + INSTALL,
    )


def test_prints_on_a_console_of_an_old_code_page(installed: Path) -> None:
    """A letter that the console does not know becomes a question mark, not a crash."""
    (installed / "tui" / "command_line.py").write_text("def main(prog_name): print('tŷ £5')\n", encoding="utf-8")
    assert start(installed, printing="ascii").stdout == "t? ?5\n"
