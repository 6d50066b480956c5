"""The wheel holds the five packages, the starter, the examples and the compiled catalogues, and nothing else."""

import zipfile
from pathlib import Path

import pytest

from tests.project.working_copy import PACKAGES, ROOT, files_of, run_python

SOURCES_OF_CATALOGUES = (".po", ".pot", ".cfg")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as for a release."""
    folder = tmp_path_factory.mktemp("wheel")
    run = run_python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    assert run.returncode == 0, run.stdout + run.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files that the wheel puts into site-packages."""
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


def test_top_level_names(names: set[str]) -> None:
    """Five packages and one module: no tests, no benchmarks, no documents."""
    assert {name.partition("/")[0] for name in names} == {"cyfran.py", *PACKAGES}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_a_package_is_in(names: set[str], package: str) -> None:
    """Modules, types marker, grammar, styles and compiled catalogues are all there."""
    expected = {name for name in files_of(package) if not name.endswith(SOURCES_OF_CATALOGUES)}
    packed = {name for name in names if name.startswith(f"{package}/") and not name.startswith("funding/examples/")}
    assert packed == expected
    assert f"{package}/py.typed" in packed


def test_grammar_and_catalogue_are_in(names: set[str]) -> None:
    """What is no Python file is easily forgotten: the grammar of sentences and the Welsh catalogue."""
    assert "formulas/language/formula.lark" in names
    assert "funding/locale/cy/LC_MESSAGES/cyfran.mo" in names


def test_examples_are_in(names: set[str]) -> None:
    """Every shipped example lies where an installed copy looks for it."""
    shipped = {path.relative_to(ROOT).as_posix() for path in (ROOT / "examples").rglob("*") if path.is_file()}
    assert "examples/north-wales-example.toml" in shipped
    assert {f"funding/{name}" for name in shipped} == {name for name in names if name.startswith("funding/examples/")}


def test_contents_check(wheel: Path) -> None:
    """check-wheel-contents finds nothing to complain of."""
    run = run_python("-m", "check_wheel_contents", str(wheel))
    assert run.stdout == f"{wheel}: OK\n"


def test_an_installed_copy_finds_its_examples(wheel: Path, tmp_path: Path) -> None:
    """Unpacked away from the working copy, the folder of examples is the one inside the package."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = "from funding.examples_folder import examples_folder as found; print(found())"
    assert run_python("-c", script, folder=tmp_path).stdout == f"{tmp_path / 'funding' / 'examples'}\n"


def test_a_working_copy_finds_its_examples() -> None:
    """In a working copy, the folder of examples is the one that people edit."""
    script = "from funding.examples_folder import examples_folder as found; print(found())"
    assert run_python("-c", script).stdout == f"{ROOT / 'examples'}\n"
