"""Checks of what is said of meetings and proposals; adoptions are never checked, for they stay as they are."""

from collections.abc import Iterator

from funding.board import Board
from funding.link_checks import no_partner
from funding.names import same
from funding.places import did_you_mean, place, quoted
from funding.problems import Problem
from funding.wording import _


def quorum_partners_known(board: Board) -> Iterator[Problem]:
    """Whoever a meeting cannot decide without is a partner."""
    known = {partner.id for partner in board.partners}
    for partner in board.board.quorum_needs:
        if partner not in known:
            yield no_partner(place("board", "quorum_needs"), partner, known)


def answered_known(board: Board) -> Iterator[Problem]:
    """A counter-proposal answers a proposal that there is."""
    names = {same(proposal.name): proposal.name for proposal in board.proposals}
    for proposal in board.proposals:
        if proposal.answers is not None and same(proposal.answers) not in names:
            yield Problem(
                place("proposals", quoted(proposal.name), "answers"),
                _("There is no proposal {name}.").format(name=quoted(proposal.answers)),
                did_you_mean(proposal.answers, names.values(), _("Use the name of a proposal, or take answers out.")),
            )
