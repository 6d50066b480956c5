"""What a name stands for among the decisions, and the split behind it."""

from dataclasses import dataclass

from formulas.proposing import split_proposal
from formulas.reopening import adoption_faults, reopen
from formulas.sides import Side, side_of_adoption, side_of_split
from formulas.split import Outcome, Split, split_board
from formulas.terms import Terms, terms_of
from funding.board import Board
from funding.decisions import Adoption, Proposal
from funding.names import same
from funding.places import quoted
from funding.wording import _
from tui.workspace.edits import Refused

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


def found_of(board: Board, known: Proposal | Adoption | None) -> Found | Refused:
    """A proposal, an adoption or, for None, today's split with the split behind it."""
    if isinstance(known, Proposal):
        split = split_of_proposal(board, known)
        if isinstance(split, Refused):
            return split
        return Found(side_of_split(split, known.name, known.years), split, known)
    if isinstance(known, Adoption):
        split = reopened(known)
        if isinstance(split, Refused):
            return split
        return Found(side_of_adoption(known, split), split, adoption=known)
    today = split_board(board)
    if today.split is None:
        return Refused("\n".join(str(problem) for problem in today.problems))
    return Found(side_of_split(today.split, _("today's split")), today.split)


def reopened(adoption: Adoption) -> Split | Refused:
    """The split of an adoption computed again, or in what it is not what was adopted."""
    opened = reopen(adoption)
    if opened.split is None or opened.faults:
        told = _("{name} is not what was adopted any more: {why}")
        return Refused(told.format(name=quoted(adoption.name), why=" ".join(opened.faults)))
    return opened.split


def unaltered(adoption: Adoption) -> Adoption | Refused:
    """The adoption as it was recorded; nobody pays by one that was altered."""
    faults = adoption_faults(adoption)
    if not faults:
        return adoption
    words = _("{name} is not as it was adopted. {fault} See all with: cyfran verify FILE")
    return Refused(words.format(name=quoted(adoption.name), fault=faults[0]))


def split_of_proposal(board: Board, proposal: Proposal) -> Split | Refused:
    """The split that a proposal makes of the Board's figures, or what is wrong with it."""
    outcome = _outcome(board, proposal)
    if outcome.split is None:
        told = "\n".join(str(problem) for problem in outcome.problems)
        return Refused(_("{name} cannot be computed:").format(name=quoted(proposal.name)) + f"\n{told}")
    return outcome.split


def _outcome(board: Board, proposal: Proposal) -> Outcome:
    if proposal.scenario is None:
        return split_proposal(board, proposal)
    # Loaded here because scenarios have a grammar of their own, which most proposals have no need of.
    from scenarios.proposals import split_proposed  # noqa: PLC0415

    return split_proposed(board, proposal)
