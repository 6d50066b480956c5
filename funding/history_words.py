"""What a saving changed, in sentences: what is different in the facts, what was put forward, what was decided."""

from collections.abc import Iterator

from funding.board import Board
from funding.decisions import Adoption, Proposal
from funding.differences import differences, sentence
from funding.places import quoted
from funding.wording import _

TOLD_HERE = ("proposals", "adoptions", "history")


def changes_told(before: Board, after: Board) -> tuple[str, ...]:
    """A sentence for each thing that one Board says and the other does not."""
    return (
        *(sentence(difference) for difference in differences(before, after, leaving_out=TOLD_HERE)),
        *_proposals(before.proposals, after.proposals),
        *_adoptions(before.adoptions, after.adoptions),
    )


def _proposals(before: tuple[Proposal, ...], after: tuple[Proposal, ...]) -> Iterator[str]:
    known = {proposal.name: proposal for proposal in before}
    for proposal in after:
        was = known.pop(proposal.name, None)
        if was is None:
            words = _("{by} put forward {name}: formula {formula}.")
            if proposal.answers is not None:
                words = _("{by} put forward {name} in answer to {other}: formula {formula}.")
            yield words.format(
                by=proposal.by,
                name=quoted(proposal.name),
                formula=quoted(proposal.formula),
                other=quoted(proposal.answers or ""),
            )
        elif was != proposal:
            yield _("The proposal {name} was changed.").format(name=quoted(proposal.name))
    for name in known:
        yield _("The proposal {name} was taken out.").format(name=quoted(name))


def _adoptions(before: tuple[Adoption, ...], after: tuple[Adoption, ...]) -> Iterator[str]:
    known = {adoption.fingerprint: adoption for adoption in before}
    for adoption in after:
        was = known.pop(adoption.fingerprint, None)
        if was is None:
            words = _("The Board adopted {formula} at {meeting}: {name}, fingerprint {fingerprint}.")
            yield words.format(
                formula=quoted(adoption.formula),
                meeting=adoption.meeting,
                name=quoted(adoption.name),
                fingerprint=adoption.fingerprint,
            )
        elif was != adoption:
            yield _("The adoption {name} was altered.").format(name=quoted(adoption.name))
    for adoption in known.values():
        yield _("The adoption {name} was taken out.").format(name=quoted(adoption.name))
