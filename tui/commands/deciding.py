"""What the commands about decisions share: finding what a name stands for, and the split behind it."""

from dataclasses import dataclass
from typing import NoReturn

from formulas.proposing import split_proposal
from formulas.reopening import adoption_faults, reopen
from formulas.sides import Side, side_of_adoption, side_of_split
from formulas.split import Split, split_board
from formulas.terms import Terms, terms_of
from funding.board import Board, decided_names
from funding.decisions import Adoption, Proposal
from funding.names import nearest, same
from funding.places import quoted
from funding.wording import _
from tui.commands.common import split_of
from tui.commands.saying import leave
from tui.exits import Exit

TODAY = "today"
SHORTEST_MARK = 6
"""Letters of a fingerprint that stand for an adoption."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a name stands for, with its split."""

    side: Side
    split: Split
    proposal: Proposal | None = None
    adoption: Adoption | None = None

    @property
    def terms(self) -> Terms:
        """Its sentences by what they are about."""
        return terms_of(self.split.formula, self.split.lexicon)


def proposal_or_adoption(board: Board, name: str) -> Proposal | Adoption | None:
    """The proposal or adoption of this name, or the adoption whose fingerprint begins like this."""
    form = same(name)
    every: tuple[Proposal | Adoption, ...] = (*board.proposals, *board.adoptions)
    for known in every:
        if same(known.name) == form:
            return known
    marked = [known for known in board.adoptions if len(form) >= SHORTEST_MARK and known.fingerprint.startswith(form)]
    return marked[0] if len(marked) == 1 else None


def found(board: Board, name: str) -> Found:
    """What a name stands for: a proposal, an adoption, or today's split; leaves when there is no such thing."""
    known = proposal_or_adoption(board, name)
    if isinstance(known, Proposal):
        split = split_of_proposal(board, known)
        return Found(side_of_split(split, known.name, known.years), split, proposal=known)
    if isinstance(known, Adoption):
        split = reopened(known)
        return Found(side_of_adoption(known, split), split, adoption=known)
    if same(name) != TODAY:
        _leave_unknown(board, name)
    split = split_of(board, None)
    return Found(side_of_split(split, _("today's split")), split)


def _leave_unknown(board: Board, name: str) -> NoReturn:
    close = nearest(name, decided_names(board))
    mend = _("Did you mean {name}?").format(name=quoted(close)) if close else _("See them with: cyfran decisions FILE")
    leave(Exit.WRONG_USE, _("There is no proposal or adoption called {name}.").format(name=quoted(name)) + f" {mend}")


def reopened(adoption: Adoption) -> Split:
    """The split of an adoption computed again; leaves when it is not what was adopted."""
    opened = reopen(adoption)
    if opened.split is None or opened.faults:
        told = _("{name} is not what was adopted any more: {why}")
        leave(Exit.CHECK_FAILED, told.format(name=quoted(adoption.name), why=" ".join(opened.faults)))
    return opened.split


def split_of_proposal(board: Board, proposal: Proposal) -> Split:
    """The split that a proposal makes of the Board's figures; problems with it end the command."""
    # Loaded here because scenarios have a grammar of their own, which most proposals have no need of.
    if proposal.scenario is None:
        outcome = split_proposal(board, proposal)
    else:
        from scenarios.proposals import split_proposed  # noqa: PLC0415

        outcome = split_proposed(board, proposal)
    if outcome.split is None:
        told = "\n".join(str(problem) for problem in outcome.problems)
        leave(Exit.PROBLEMS, _("{name} cannot be computed:").format(name=quoted(proposal.name)) + f"\n{told}")
    return outcome.split


def today(board: Board) -> Split | None:
    """Today's split under the formula in use, if there is one."""
    return split_board(board).split


def unaltered(adoption: Adoption) -> Adoption:
    """The adoption as it was recorded; an altered one ends the command, so that nobody pays by it."""
    faults = adoption_faults(adoption)
    if faults:
        words = _("{name} is not as it was adopted. {fault} See all with: cyfran verify FILE")
        leave(Exit.CHECK_FAILED, words.format(name=quoted(adoption.name), fault=faults[0]))
    return adoption
