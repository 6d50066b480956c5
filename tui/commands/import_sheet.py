"""`cyfran import` of a sheet of costs from elsewhere."""

import re

import click

from exports.cost_sheets.layout import Layout, NoLayout, Wish, in_words, layout_of, remembering, to_remember
from exports.cost_sheets.proposing import proposed
from exports.grids.safely import grids_of
from exports.returns.reading import is_return
from exports.told_tables import told_text
from funding.board import Board
from funding.differences import HISTORY, differences
from funding.wording import _
from tui.commands.common import opened
from tui.commands.import_ import Asked, refuse_sheet_options
from tui.commands.import_returns import import_return
from tui.commands.recording import sound
from tui.commands.saying import leave, say
from tui.commands.taking_in import take_in
from tui.exits import Exit


def import_sheet(asked: Asked) -> None:
    """Say which column is taken for what, tell what becomes of each row, and bring what is taken into the Board."""
    assert asked.file is not None  # noqa: S101 -- only a file is a sheet
    grids = grids_of(asked.file)
    if is_return(grids):
        refuse_sheet_options(asked)
        import_return(asked, grids)
        return
    rows = _rows(asked.lines)
    found = opened(asked.board)
    board = sound(found)
    for grid in grids:
        if grid.read_as:
            say(grid.read_as)
    try:
        layout = layout_of(grids, board, Wish(asked.sheet, asked.header_row, asked.columns))
    except NoLayout as slip:
        leave(Exit.WRONG_USE, str(slip))
    click.echo(in_words(layout) + "\n")
    proposal = proposed(board, layout, asked.path.name, rows)
    click.echo(told_text(proposal.told) + "\n")
    if asked.columns is None:
        say(_('If the columns are taken wrongly, say which they are, like --columns "name=B, amount=D, pool=C".'))
    changes = differences(board, proposal.board, HISTORY)
    take_in(found, board, changes, asked, lambda after: _remembering(after, layout, asked))


def _remembering(board: Board, layout: Layout, asked: Asked) -> Board:
    return remembering(board, to_remember(layout, asked.path.name))


def _rows(text: str | None) -> frozenset[int]:
    """The rows that a text like 7,12 names, counted from 0."""
    if text is None:
        return frozenset()
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"[1-9]\d{0,6}", part, re.ASCII) for part in parts):
        leave(Exit.WRONG_USE, _("“{text}” is no list of rows. Write it like 7,12.").format(text=text))
    return frozenset(int(part) - 1 for part in parts)
