"""`cyfran import` of partners' returns: a folder of them, or one."""

from collections.abc import Sequence

import click

from exports.grids.grid import Grid
from exports.returns.folder import ReturnsRead, read_one, read_returns
from exports.returns.reading import NotThisForm
from exports.told_tables import told_text
from funding.board import Board, Partner, short_name
from funding.differences import HISTORY, differences
from funding.places import quoted
from funding.wording import _, language, plural
from tui.commands.common import opened
from tui.commands.import_ import Asked
from tui.commands.recording import sound
from tui.commands.saying import leave, say
from tui.commands.taking_in import take_in
from tui.exits import Exit


def import_folder(asked: Asked) -> None:
    """Read every return in a folder, and bring what is taken into the Board file."""
    found = opened(asked.board)
    board = sound(found)
    try:
        read = read_returns(asked.path, board)
    except OSError as slip:
        words = _("The folder {folder} could not be read: {reason}.")
        leave(Exit.NO_ACCESS, words.format(folder=quoted(str(asked.path)), reason=slip.strerror or slip))
    if not read.told:
        leave(Exit.NO_ACCESS, _("There are no returns in {folder}.").format(folder=quoted(str(asked.path))))
    _tell(board, read)
    take_in(found, board, differences(board, read.board, HISTORY), asked)


def import_return(asked: Asked, grids: Sequence[Grid]) -> None:
    """Read one return, and bring what is taken into the Board file."""
    found = opened(asked.board)
    board = sound(found)
    try:
        read = read_one(asked.path.name, grids, board)
    except NotThisForm as slip:
        leave(Exit.WRONG_USE, f"{quoted(asked.path.name)}: {slip}")
    click.echo(told_text(read.told))
    take_in(found, board, differences(board, read.board, HISTORY), asked)


def _tell(board: Board, read: ReturnsRead) -> None:
    click.echo(told_text(read.told))
    count = len(read.answered)
    words = plural("{n} return was read.", "{n} returns were read.", count).format(n=count)
    if read.silent and len(read.silent) < len(board.partners):
        words += " " + _("Nothing was read from: {names}.").format(names=", ".join(map(_name, read.silent)))
    say(words)


def _name(partner: Partner) -> str:
    return short_name(partner, language())
