"""The awkward Board's workbook, written once."""

from pathlib import Path

import pytest

from exports.sheets.plan import Plan, plan_workbook
from exports.workbook import write_workbook
from tests.exports.boards import awkward_split
from tests.exports.reading import Written


@pytest.fixture(scope="session")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The workbook of the awkward Board."""
    path = tmp_path_factory.mktemp("awkward") / "awkward.xlsx"
    write_workbook(awkward_split(), path)
    return Written(path)


@pytest.fixture(scope="session")
def plan() -> Plan:
    """What stands where in that workbook."""
    return plan_workbook(awkward_split())


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A place to write a workbook to."""
    return tmp_path / "written.xlsx"
