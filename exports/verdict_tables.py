"""The verdict on a Board file, or on an adoption by itself, as text and JSON."""

from collections.abc import Iterator

from exports.difference_tables import difference_sentence
from exports.laid_out import json_text, wrapped
from formulas.adoption_file import FileVerdict
from formulas.reopening import reopen
from formulas.sides import difference, side_of_adoption, side_of_split
from formulas.split import split_board
from formulas.verdict import Verdict
from funding.board import Board
from funding.decisions import Adoption, in_force
from funding.wording import _, plural


def board_verdict_text(board: Board, verdict: Verdict) -> str:
    """One sentence, then each adoption, then the history, then what has changed since."""
    return "\n".join(wrapped(line, "  ") for line in _board_lines(board, verdict))


def _board_lines(board: Board, verdict: Verdict) -> Iterator[str]:
    if not verdict.adoptions and board.history is None:
        yield _("Nothing was adopted yet and no history was recorded, so there is nothing to check.")
        return
    if verdict.holds:
        yield _("This Board file is what was recorded: nothing in it was altered.")
    elif verdict.decisions_hold:
        yield _("The decisions in this Board file are what was recorded. The rest of it is not.")
    else:
        yield _("This Board file is NOT what was recorded.")
    for adoption, faults in verdict.adoptions:
        yield from _adoption_lines(adoption, faults)
    if board.history is not None and not verdict.history:
        count = board.history.log.count("\n")
        words = plural("The history is whole: {n} entry.", "The history is whole: {n} entries.", count)
        yield words.format(n=count)
    yield from (fault.told for fault in verdict.history)
    yield from since_adopted(board, verdict)


def _adoption_lines(adoption: Adoption, faults: tuple[str, ...]) -> Iterator[str]:
    if faults:
        yield _("“{name}” was altered. {faults}").format(name=adoption.name, faults=" ".join(faults))
    else:
        words = _("“{name}” is as adopted, to the penny. Fingerprint {fingerprint}")
        yield words.format(name=adoption.name, fingerprint=adoption.fingerprint)


def since_adopted(board: Board, verdict: Verdict) -> Iterator[str]:
    """Whether today's split is still what was adopted: it may differ, for later edits never change an adoption."""
    sound = [adoption for adoption, faults in verdict.adoptions if not faults]
    standing = [adoption for adoption in in_force(board.adoptions) if adoption in sound]
    today = split_board(board).split
    if not standing or today is None:
        return
    adoption = standing[-1]
    opened = reopen(adoption).split
    if opened is None:
        return
    found = difference(side_of_adoption(adoption, opened), side_of_split(today, _("today's split")))
    if any(year.moved or year.gap for year in found.years):
        words = _("Today's split is not that of “{name}”. {difference}")
        yield words.format(name=adoption.name, difference=difference_sentence(found))
    elif found.years:
        yield _("Today's split is still that of “{name}”.").format(name=adoption.name)


def board_verdict_json(board: Board, verdict: Verdict) -> str:
    """The verdict for programs."""
    return json_text(
        {
            "holds": verdict.holds,
            "adoptions": [
                {
                    "name": adoption.name,
                    "fingerprint": adoption.fingerprint,
                    "holds": not faults,
                    "faults": list(faults),
                }
                for adoption, faults in verdict.adoptions
            ],
            "history": {"holds": not verdict.history, "faults": [fault.told for fault in verdict.history]},
            "since": list(since_adopted(board, verdict)),
        }
    )


def adoption_verdict_text(verdict: FileVerdict) -> str:
    """The verdict on an adoption by itself."""
    if verdict.adoption is None:
        return "\n".join(verdict.faults)
    return "\n".join(wrapped(line, "  ") for line in _adoption_lines(verdict.adoption, verdict.faults))


def adoption_verdict_json(verdict: FileVerdict) -> str:
    """The verdict on an adoption by itself, for programs."""
    name = verdict.adoption.name if verdict.adoption is not None else None
    return json_text({"holds": verdict.holds, "adoption": name, "faults": list(verdict.faults)})
