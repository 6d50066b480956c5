"""Checks of stored comparisons: each has sides to compare, and every side is something that there is."""

from collections.abc import Iterator

from funding.board import Board
from funding.places import place, quoted
from funding.problems import Problem
from funding.sides import UnknownSide, read_side
from funding.wording import _


def comparisons_known(board: Board) -> Iterator[Problem]:
    """Every comparison has a side or more, and each stands for something."""
    for comparison in board.comparisons:
        here = place("comparisons", quoted(comparison.name), "sides")
        if not comparison.sides:
            what = _("The comparison has no sides.")
            yield Problem(here, what, _('Write them like sides = ["agreed", "by pool"].'))
        for side in comparison.sides:
            found = read_side(board, side)
            if isinstance(found, UnknownSide):
                yield Problem(here, found.what, found.mend)
