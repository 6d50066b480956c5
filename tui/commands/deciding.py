"""What the commands about decisions share: what a name stands for, or the end of the command."""

from typing import NoReturn

from formulas.sides import side_of_split
from formulas.split import Split
from funding.board import Board, decided_names
from funding.decisions import Adoption, Proposal
from funding.names import nearest, same
from funding.places import quoted
from funding.wording import _
from tui.commands.common import split_of
from tui.commands.saying import leave
from tui.exits import Exit
from tui.workspace.deciding import found as deciding
from tui.workspace.deciding.found import Found, found_of, proposal_or_adoption
from tui.workspace.edits import Refused

TODAY = "today"


def found(board: Board, name: str) -> Found:
    """What a name stands for: a proposal, an adoption, or today's split; leaves when there is no such thing."""
    known = proposal_or_adoption(board, name)
    if known is None:
        if same(name) != TODAY:
            _leave_unknown(board, name)
        split = split_of(board, None)
        return Found(side_of_split(split, _("today's split")), split)
    there = found_of(board, known)
    if isinstance(there, Refused):
        leave(Exit.CHECK_FAILED if isinstance(known, Adoption) else Exit.PROBLEMS, there.message)
    return there


def _leave_unknown(board: Board, name: str) -> NoReturn:
    close = nearest(name, decided_names(board))
    mend = _("Did you mean {name}?").format(name=quoted(close)) if close else _("See them with: cyfran decisions FILE")
    leave(Exit.WRONG_USE, _("There is no proposal or adoption called {name}.").format(name=quoted(name)) + f" {mend}")


def split_of_proposal(board: Board, proposal: Proposal) -> Split:
    """The split that a proposal makes of the Board's figures; problems with it end the command."""
    split = deciding.split_of_proposal(board, proposal)
    if isinstance(split, Refused):
        leave(Exit.PROBLEMS, split.message)
    return split


def unaltered(adoption: Adoption) -> Adoption:
    """The adoption as it was recorded; an altered one ends the command, so that nobody pays by it."""
    sound = deciding.unaltered(adoption)
    if isinstance(sound, Refused):
        leave(Exit.CHECK_FAILED, sound.message)
    return sound
