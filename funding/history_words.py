"""What a saving changed, in sentences: what is different in the facts, what was put forward, what was decided."""

from collections import Counter
from collections.abc import Iterator

from funding.actuals import Actual
from funding.board import Board
from funding.decisions import NOT_SAID, Adoption, Proposal
from funding.differences import differences, sentence
from funding.money import format_money
from funding.places import quoted
from funding.quantities import format_number
from funding.wording import _

TOLD_HERE = ("proposals", "adoptions", "actuals", "history")


def changes_told(before: Board, after: Board) -> tuple[str, ...]:
    """A sentence for each thing that one Board says and the other does not."""
    return (
        *(sentence(difference) for difference in differences(before, after, leaving_out=TOLD_HERE)),
        *_actuals(before.actuals, after.actuals),
        *_proposals(before.proposals, after.proposals),
        *_adoptions(before.adoptions, after.adoptions),
    )


def _actuals(before: tuple[Actual, ...], after: tuple[Actual, ...]) -> Iterator[str]:
    for entry in (Counter(after) - Counter(before)).elements():
        words = _("Expected: {entry}.") if entry.forecast else _("Recorded: {entry}.")
        yield words.format(entry=_actual(entry))
    for entry in (Counter(before) - Counter(after)).elements():
        words = _("No longer expected: {entry}.") if entry.forecast else _("Taken out of the record: {entry}.")
        yield words.format(entry=_actual(entry))


def _actual(entry: Actual) -> str:
    kind = {"cost": _("cost"), "income": _("income"), "in-kind": _("in kind")}[entry.kind]
    measure = format_number(entry.delivered) if entry.delivered is not None else _("nothing")
    amount = format_money(entry.amount) if entry.amount is not None else _("{number} delivered").format(number=measure)
    when = entry.period or entry.year
    return _("{kind} {name}, {amount}, {when}").format(kind=kind, name=quoted(entry.of), amount=amount, when=when)


def _proposals(before: tuple[Proposal, ...], after: tuple[Proposal, ...]) -> Iterator[str]:
    known = {proposal.name: proposal for proposal in before}
    for proposal in after:
        was = known.pop(proposal.name, None)
        if was is None:
            words = _("{by} put forward {name}: formula {formula}.")
            if proposal.answers is not None:
                words = _("{by} put forward {name} in answer to {other}: formula {formula}.")
            if proposal.by == NOT_SAID:
                words = _("{name} was put forward: formula {formula}.")
                if proposal.answers is not None:
                    words = _("{name} was put forward in answer to {other}: formula {formula}.")
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
