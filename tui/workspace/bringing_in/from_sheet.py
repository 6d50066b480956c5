"""A sheet of costs from elsewhere as changes to a Board."""

import re
from collections.abc import Collection, Sequence

from exports.cost_sheets.layout import Wish, in_words, layout_of, remembering, to_remember
from exports.cost_sheets.proposing import proposed
from exports.grids.grid import Grid
from funding.board import Board
from funding.differences import HISTORY, differences
from funding.wording import _
from tui.workspace.bringing_in.brought import Brought
from tui.workspace.edits import Refused


def brought_from_sheet(
    file: str, grids: Sequence[Grid], board: Board, wish: Wish, as_lines: Collection[int] = ()
) -> Brought:
    """What the lines of a sheet change; the rows `as_lines`, counted from 0, are lines although they look like totals.

    How the sheet is read comes last of the remarks. Raises `NoLayout`.
    """
    layout = layout_of(grids, board, wish)
    proposal = proposed(board, layout, file, as_lines)
    read_as = [grid.read_as for grid in grids if grid.read_as]
    return Brought(
        differences(board, proposal.board, HISTORY),
        told=proposal.told,
        remarks=(*read_as, in_words(layout)),
        besides=lambda after: remembering(after, to_remember(layout, file)),
        is_sheet=True,
    )


def rows_named(text: str) -> frozenset[int] | Refused:
    """The rows that a text like 7,12 names, counted from 0; none for an empty text."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"[1-9]\d{0,6}", part, re.ASCII) for part in parts):
        return Refused(_("“{text}” is no list of rows. Write it like 7,12.").format(text=text))
    return frozenset(int(part) - 1 for part in parts)
