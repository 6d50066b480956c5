"""Adoption files of every released format stay readable, and whole to the penny."""

from pathlib import Path

import pytest

from formulas.adoption_file import verify_adoption_file
from formulas.reopening import reopen
from formulas.verdict import verify_board
from funding.decisions import ADOPTION_FORMAT
from funding.document import read_board, write_board
from tests.project.working_copy import ROOT, run_python

RELEASED = Path(__file__).parent / "released"
BOARDS = sorted(RELEASED.glob("format-*/*.toml"))
EXPORTED = sorted(RELEASED.glob("format-*/*.json"))


def test_there_are_files_of_every_format() -> None:
    """A new format needs a folder of its own."""
    formats = {path.parent.name for path in BOARDS} & {path.parent.name for path in EXPORTED}
    assert formats == {f"format-{number}" for number in range(1, ADOPTION_FORMAT + 1)}


@pytest.mark.parametrize("path", BOARDS, ids=[path.parent.name + path.stem for path in BOARDS])
def test_a_released_board_file_is_what_was_adopted(path: Path) -> None:
    """Every adoption comes out the same to the penny; every letter of it is as the program writes it today."""
    text = path.read_text(encoding="utf-8")
    reading = read_board(text)
    assert reading.board is not None
    assert len(reading.board.adoptions) > 1
    verdict = verify_board(reading.board, text)
    assert [faults for _adoption, faults in verdict.adoptions if faults] == []
    assert verdict.history == ()


@pytest.mark.parametrize("path", BOARDS, ids=[path.parent.name + path.stem for path in BOARDS])
def test_written_anew_it_still_verifies(path: Path) -> None:
    """A Board whose layout was lost keeps its decisions."""
    board = read_board(path.read_text(encoding="utf-8")).board
    assert board is not None
    text = write_board(board)
    again = read_board(text).board
    assert again == board
    assert verify_board(again, text).holds
    assert all(reopen(adoption).split is not None for adoption in again.adoptions)


@pytest.mark.parametrize("path", EXPORTED, ids=[path.parent.name + path.stem for path in EXPORTED])
def test_a_released_adoption_is_whole(path: Path) -> None:
    """For the program, and for the script that needs Python alone."""
    assert verify_adoption_file(path.read_bytes()).faults == ()
    bare = run_python("-I", "-S", str(ROOT / "docs" / "verify_split.py"), str(path))
    assert (bare.returncode, bare.stderr) == (0, "")
