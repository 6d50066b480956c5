"""Whether a Board file is what was adopted: every adoption computed again, every byte of it, and the history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from formulas.freezing import freeze
from formulas.reopening import adoption_faults
from formulas.split import Split
from funding.adopted import adoption_texts
from funding.board import Board
from funding.decisions import Adoption, in_force
from funding.history import HistoryFault, history_faults
from funding.places import quoted
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of looking whether a Board file is what was adopted."""

    adoptions: tuple[tuple[Adoption, tuple[str, ...]], ...]
    """Each adoption and what is wrong with it."""
    history: tuple[HistoryFault, ...]
    """What is wrong with the history."""

    @property
    def holds(self) -> bool:
        """Whether everything is as it was recorded."""
        return not self.history and self.decisions_hold

    @property
    def decisions_hold(self) -> bool:
        """Whether every adoption is as it was recorded, and every entry of the history that is there."""
        whole = all(fault.changed_since for fault in self.history)
        return whole and not any(faults for _adoption, faults in self.adoptions)


def verify_board(board: Board, text: str | None = None) -> Verdict:
    """Whether a Board's adoptions and history are as the program recorded them; with the file's text, every byte.

    A change that the whole Board shows only by its history, such as an adoption taken out, is found there.
    """
    laid_out = {} if text is None else _laid_out_otherwise(board, text)
    told = []
    for number, adoption in enumerate(board.adoptions):
        faults = [*adoption_faults(adoption), *_misplaced(board.adoptions, number)]
        if number in laid_out:
            faults.append(_("Its text was changed by other means than the program."))
        told.append((adoption, tuple(faults)))
    return Verdict(tuple(told), history_faults(board))


def order_faults(adoptions: Sequence[Adoption]) -> tuple[str, ...]:
    """What shows that adoptions do not stand as they were recorded, so that nobody knows which is in force."""
    words = _("{name} does not stand where it was recorded. {fault}")
    return tuple(
        words.format(name=quoted(adoption.name), fault=fault)
        for number, adoption in enumerate(adoptions)
        for fault in _misplaced(adoptions, number)
    )


def _misplaced(adoptions: Sequence[Adoption], number: int) -> Iterator[str]:
    earlier = [adoption.fingerprint for adoption in adoptions[:number]]
    adoption = adoptions[number]
    if adoption.fingerprint in earlier:
        yield _("It stands there twice.")
    if adoption.supersedes is not None and adoption.supersedes not in earlier:
        yield _("The adoption that it supersedes is not there any more.")


def adopted_as(split: Split) -> Adoption | None:
    """The decision in force that a split is, to the penny and from the same facts; None when it is nobody's decision.

    The split's Board holds the decisions among which it is looked for.
    """
    for adoption in reversed(in_force(split.board.adoptions)):
        now = freeze(split, [year.year for year in adoption.years])
        if (now.shares, now.inputs) == (adoption.shares, adoption.inputs) and not adoption_faults(adoption):
            return adoption
    return None


def _laid_out_otherwise(board: Board, text: str) -> set[int]:
    """The numbers of adoptions whose text is not, letter by letter, as the program writes it."""
    texts = list(adoption_texts(text, board))
    if len(texts) != len(board.adoptions):
        return set(range(len(board.adoptions)))
    return {number for number, (_adoption, stands, written) in enumerate(texts) if stands != written}
