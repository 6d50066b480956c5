"""The guide to the way back shows what the program prints, and states its limits as they are."""

import re
from pathlib import Path

import pytest

from exports.reading import limits
from tests.command_line.conftest import Run
from tests.project.working_copy import ROOT
from tests.reading.altering import EXAMPLE, example_workbook, row_of, value, with_cell

GUIDE = (ROOT / "docs" / "guide" / "workbook-and-back.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```\n\$ cyfran ([^\n]+)\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize(("words", "shown"), SHOWN, ids=[words for words, _shown in SHOWN])
def test_shows_what_is_printed(words: str, shown: str, run: Run, tmp_path: Path) -> None:
    """The example's workbook with two figures typed over, as the page tells."""
    content = with_cell(example_workbook(), "Inputs", "D10", value("0.57"))
    cell = f"D{row_of(content, 'Wrexham', after=115)}"
    (tmp_path / "split.xlsx").write_bytes(with_cell(content, "Inputs", cell, value("20000")))
    (tmp_path / "board.toml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert run(*words.split()).stdout == shown


@pytest.mark.parametrize(
    "stated",
    [
        f"| size of a file | {limits.MOST_BYTES // 10**6} MB |",
        f"| unpacked | {limits.MOST_UNPACKED // 10**6} MB, and no large part {limits.MOST_RATIO} times its packed size",
        f"| parts inside | {limits.MOST_PARTS:,} |",
        f"| sheets of a workbook of ours | {limits.MOST_SHEETS} |",
        f"| cells of a workbook of ours | {limits.MOST_CELLS:,} |",
        f"| rows and columns of a sheet | {limits.MOST_ROWS:,} and {limits.MOST_COLUMNS:,} |",
    ],
)
def test_states_the_limits(stated: str) -> None:
    """Each limit on the page is the one in the program."""
    assert f"\n{stated}" in GUIDE
