"""Partners' returns, a folder of them or one, as changes to a Board."""

from collections.abc import Sequence
from pathlib import Path

from exports.grids.grid import Grid
from exports.returns.folder import ReturnsRead, read_one, read_returns
from funding.board import Board, Partner, short_name
from funding.differences import HISTORY, differences
from funding.wording import _, language, plural
from tui.workspace.bringing_in.brought import Brought


def brought_from_returns(folder: Path, board: Board) -> Brought:
    """What the returns in a folder change; nothing told where there are none. Raises `OSError` for the folder."""
    read = read_returns(folder, board)
    return Brought(differences(board, read.board, HISTORY), told=read.told, remarks=(_counted(board, read),))


def brought_from_return(file: str, grids: Sequence[Grid], board: Board) -> Brought:
    """What one return changes; raises `NotThisForm`."""
    read = read_one(file, grids, board)
    return Brought(differences(board, read.board, HISTORY), told=read.told)


def _counted(board: Board, read: ReturnsRead) -> str:
    count = len(read.answered)
    words = plural("{n} return was read.", "{n} returns were read.", count).format(n=count)
    if read.silent and len(read.silent) < len(board.partners):
        words += " " + _("Nothing was read from: {names}.").format(names=", ".join(map(_name, read.silent)))
    return words


def _name(partner: Partner) -> str:
    return short_name(partner, language())
