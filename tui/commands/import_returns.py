"""`cyfran import` of partners' returns: a folder of them, or one."""

from collections.abc import Sequence

import click

from exports.grids.grid import Grid
from exports.returns.reading import NotThisForm
from exports.told_tables import told_text
from funding.places import quoted
from funding.wording import _
from tui.commands.common import opened
from tui.commands.import_ import Asked
from tui.commands.recording import sound
from tui.commands.saying import leave, say
from tui.commands.taking_in import take_in
from tui.exits import Exit
from tui.workspace.bringing_in.from_returns import brought_from_return, brought_from_returns


def import_folder(asked: Asked) -> None:
    """Read every return in a folder, and bring what is taken into the Board file."""
    found = opened(asked.board)
    board = sound(found)
    try:
        brought = brought_from_returns(asked.path, board)
    except OSError as slip:
        words = _("The folder {folder} could not be read: {reason}.")
        leave(Exit.NO_ACCESS, words.format(folder=quoted(str(asked.path)), reason=slip.strerror or slip))
    if not brought.told:
        leave(Exit.NO_ACCESS, _("There are no returns in {folder}.").format(folder=quoted(str(asked.path))))
    click.echo(told_text(brought.told))
    for remark in brought.remarks:
        say(remark)
    take_in(found, board, brought, asked)


def import_return(asked: Asked, grids: Sequence[Grid]) -> None:
    """Read one return, and bring what is taken into the Board file."""
    found = opened(asked.board)
    board = sound(found)
    try:
        brought = brought_from_return(asked.path.name, grids, board)
    except NotThisForm as slip:
        leave(Exit.WRONG_USE, f"{quoted(asked.path.name)}: {slip}")
    click.echo(told_text(brought.told))
    take_in(found, board, brought, asked)
