"""Whether a file is still what the program wrote, told in words."""

from pathlib import Path

import pytest

from tests.reading.altering import EXAMPLE, example_workbook
from tests.workspace_bringing.sent_back import edited_workbook
from tui.workspace.edits import Refused
from tui.workspace.verifying import check_file


def test_a_workbook_as_it_was_written_holds(tmp_path: Path) -> None:
    """One sentence says so."""
    path = tmp_path / "split.xlsx"
    path.write_bytes(example_workbook())
    assert check_file(path) == (True, "split.xlsx still says what Cyfran says, in every cell.")


def test_every_altered_cell_is_named(tmp_path: Path) -> None:
    """The verdict, then the cells with what they should hold."""
    found = check_file(edited_workbook(tmp_path))
    assert not isinstance(found, Refused)
    holds, text = found
    assert not holds
    assert text.startswith("edited.xlsx no longer says what Cyfran says: 3 cells were altered.")
    assert "Inputs, E33 (input): holds 48200, should hold 47000." in text


def test_a_board_file_is_checked_too(tmp_path: Path) -> None:
    """One that recorded nothing has nothing to check."""
    path = tmp_path / "board.toml"
    path.write_bytes(EXAMPLE.read_bytes())
    found = check_file(path)
    assert not isinstance(found, Refused)
    assert found[0]


@pytest.mark.parametrize(("name", "told"), [("gone.xlsx", "gone.xlsx"), ("notes.txt", "nothing to check it against")])
def test_what_cannot_be_checked_is_told(tmp_path: Path, name: str, told: str) -> None:
    """A file that is missing, or of another kind."""
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    found = check_file(tmp_path / name)
    assert isinstance(found, Refused)
    assert told in " ".join(found.message.split())
