"""A workbook that this program wrote, edited or not, as changes to a Board."""

from exports.reading.proposals.proposing import Edited
from funding.board import Board
from funding.differences import already, fits, sentence
from funding.names import same
from funding.places import quoted
from funding.wording import _
from tui.workspace.bringing_in.brought import Brought


def is_of_another_board(found: Edited, board: Board) -> bool:
    """Whether a workbook was made from another Board than this."""
    return same(board.board.name) != same(found.own.board.board.name)


def brought_from_workbook(found: Edited, board: Board) -> Brought:
    """What was typed into a workbook: what can be taken into a Board as it is now, and what cannot."""
    proposed, refused = [], list(found.refused)
    for difference in found.proposed:
        if already(board, difference):
            refused.append(_("{change} The Board file says so already.").format(change=sentence(difference)))
        elif fits(board, difference):
            proposed.append(difference)
        else:
            words = (
                _("{change} The Board file has changed there since the workbook was made; decide by hand.")
                if found.own.base is None or fits(found.own.board, difference)
                else _("{change} The scenario says what this is; change the scenario in the Board file.")
            )
            refused.append(words.format(change=sentence(difference)))
    remarks = []
    if found.own.scenario is not None:
        words = (
            _("The workbook was made under the scenario {scenario}: what the scenario changes stays in the scenario.")
            if found.own.base is not None
            else _(
                "The workbook was made under the scenario {scenario}: the Board in it is as the scenario changes it."
            )
        )
        remarks.append(words.format(scenario=quoted(found.own.scenario)))
    return Brought(tuple(proposed), tuple(refused), remarks=tuple(remarks))
