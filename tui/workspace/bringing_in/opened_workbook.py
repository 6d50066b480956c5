"""The Board that a workbook of this program holds, opened as a Board that has no file of its own yet."""

from pathlib import Path

from exports.reading.not_read import NotRead
from exports.reading.own import read_workbook
from funding.store import Opened
from tui.workspace.edits import Refused


def board_of_workbook(path: Path) -> Opened | Refused:
    """The Board as it was exported, and where it may be saved; what was typed into the cells since is not in it."""
    try:
        own = read_workbook(path)
    except NotRead as slip:
        return Refused(str(slip))
    return Opened(path.with_suffix(".toml"), own.text, own.board, (), "")
