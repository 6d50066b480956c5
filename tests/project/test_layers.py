"""Imports run tui -> exports -> scenarios -> formulas -> funding, and every library is known in one place only."""

import ast
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.working_copy import PACKAGES, ROOT, run_python

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

LIBRARIES = {
    "funding": {"pydantic", "pydantic_core", "filelock"},
    "formulas": {"lark", "numpy"},
    "scenarios": {"numpy", "scipy"},
    "exports": {"xlsxwriter", "openpyxl", "python_calamine", "docx"},
    "tui": {"click", "textual", "rich", "platformdirs", "pyperclip"},
}

BROKEN_BY = {
    "Layers point one way": ("funding", "import formulas"),
    "Only tui knows Textual and click": ("exports", "import click"),
    "The command line never reaches Textual, but for the command that opens the app": (
        "tui/commands",
        "import textual",
    ),
    "The workspace has no widgets and assumes no terminal": ("tui/workspace", "import textual"),
    "Only exports knows spreadsheets and documents": ("tui", "import openpyxl"),
    "Only the bulk reader and the scenarios count in floats": ("formulas", "import numpy"),
    "Only formulas knows the grammar": ("funding", "import lark"),
    "Only funding writes Board files": ("tui", "import filelock"),
}


def lint(folder: Path) -> tuple[int, str]:
    """The exit code of import-linter and what it printed."""
    run = run_python("-c", LINT_IMPORTS, "--no-cache", "--no-logo", folder=folder)
    return run.returncode, run.stdout


def imported_by(package: str) -> Iterator[tuple[str, str]]:
    """Each file of a package with the top-level name of each of its imports, also those inside functions."""
    for path in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            for name in names:
                yield path.relative_to(ROOT).as_posix(), name.partition(".")[0]


def test_every_contract_is_kept() -> None:
    """import-linter finds no import that points upwards or knows what it should not."""
    code, printed = lint(ROOT)
    assert code == 0, printed


@pytest.mark.parametrize("contract", [contract["name"] for contract in CONTRACTS])
def test_every_contract_can_be_broken(tmp_path: Path, contract: str) -> None:
    """One import too many in one file breaks the contract that forbids it."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    folder, slip = BROKEN_BY[contract]
    (tmp_path / folder / "slip.py").write_text(slip, encoding="utf-8")
    code, printed = lint(tmp_path)
    assert code == 1
    assert f"{contract} BROKEN" in " ".join(printed.split())


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_only_the_libraries_it_is_meant_to(package: str) -> None:
    """Beside Python's own and Cyfran's modules, a package imports its listed libraries and no others."""
    allowed = sys.stdlib_module_names | set(PACKAGES) | LIBRARIES[package]
    assert [found for found in imported_by(package) if found[1] not in allowed] == []
