"""On which split a year is settled and rolled forward: the one adopted for it, or today's while none is."""

from dataclasses import dataclass

from formulas.split import Split
from formulas.verdict import order_faults
from funding.board import Board
from funding.decisions import Adoption, in_force
from funding.places import quoted
from funding.wording import _
from tui.workspace.deciding.found import reopened, unaltered
from tui.workspace.edits import Refused


@dataclass(frozen=True, slots=True)
class Basis:
    """A split, and what it is in words."""

    split: Split
    told: str


def adopted_for(board: Board, year: str) -> Adoption | None:
    """The adoption in force for a year, the last if there are several."""
    adopted = in_force(board.adoptions, (year,))
    return adopted[-1] if adopted else None


def basis_of_adoption(board: Board, adoption: Adoption) -> Basis | Refused:
    """What was adopted, opened again; refused where the decisions stand otherwise than they were recorded."""
    if misplaced := order_faults(board.adoptions):
        return Refused(f"{misplaced[0]} {_('See all with: cyfran verify FILE')}")
    sound = unaltered(adoption)
    if isinstance(sound, Refused):
        return sound
    split = reopened(adoption)
    if isinstance(split, Refused):
        return split
    return Basis(split, _("By what was adopted: {name}.").format(name=quoted(adoption.name)))


def basis_of_today(board: Board, split: Split, year: str) -> Basis:
    """A formula's split as it is today, and whether something else was adopted."""
    words = _("By the formula {name} as it is today; nothing is adopted for {year}.")
    if adopted_for(board, year) is not None:
        words = _("By the formula {name} as it is today, not by what was adopted for {year}.")
    return Basis(split, words.format(name=quoted(split.formula_name), year=year))
