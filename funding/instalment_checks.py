"""Checks of when contributions are due: one part a day, and all of them together the whole."""

from collections.abc import Iterator
from decimal import Decimal

from funding.board import Board
from funding.places import place, quoted
from funding.problems import Problem
from funding.quantities import format_percent
from funding.wording import _

WHOLE = 100


def instalments_are_the_whole(board: Board) -> Iterator[Problem]:
    """Every instalment is a part above nothing due on a day of its own, and the parts come to 100%."""
    seen: set[str] = set()
    for instalment in board.instalments:
        here = place("instalments", quoted(instalment.due))
        if instalment.due in seen:
            yield Problem(here, _("Two instalments are due on this day."), _("Put them together, or change one day."))
        seen.add(instalment.due)
        if instalment.part <= 0:
            yield Problem(place(here, "part"), _("The part must be above 0%."), _("Correct it, or take the day out."))
    total = sum((instalment.part for instalment in board.instalments), Decimal(0))
    if board.instalments and total != WHOLE:
        what = _("The parts add up to {total}.").format(total=format_percent(total))
        yield Problem("instalments", what, _("Change them so that they add up to 100%."))
