"""`cyfran import` of a sheet of costs from elsewhere."""

import click

from exports.cost_sheets.layout import NoLayout, Wish
from exports.grids.safely import grids_of
from exports.returns.reading import is_return
from exports.told_tables import told_text
from funding.wording import _
from tui.commands.common import opened
from tui.commands.import_ import Asked, refuse_sheet_options
from tui.commands.import_returns import import_return
from tui.commands.recording import sound
from tui.commands.saying import leave, say
from tui.commands.taking_in import take_in
from tui.exits import Exit
from tui.workspace.bringing_in.from_sheet import brought_from_sheet, rows_named
from tui.workspace.edits import Refused


def import_sheet(asked: Asked) -> None:
    """Say which column is taken for what, tell what becomes of each row, and bring what is taken into the Board."""
    assert asked.file is not None  # noqa: S101 -- only a file is a sheet
    grids = grids_of(asked.file)
    if is_return(grids):
        refuse_sheet_options(asked)
        import_return(asked, grids)
        return
    rows = rows_named(asked.lines or "")
    if isinstance(rows, Refused):
        leave(Exit.WRONG_USE, rows.message)
    found = opened(asked.board)
    board = sound(found)
    try:
        wish = Wish(asked.sheet, asked.header_row, asked.columns)
        brought = brought_from_sheet(asked.path.name, grids, board, wish, rows)
    except NoLayout as slip:
        leave(Exit.WRONG_USE, str(slip))
    *read_as, layout = brought.remarks
    for remark in read_as:
        say(remark)
    click.echo(layout + "\n")
    click.echo(told_text(brought.told) + "\n")
    if asked.columns is None:
        say(_('If the columns are taken wrongly, say which they are, like --columns "name=B, amount=D, pool=C".'))
    take_in(found, board, brought, asked)
