"""On which split a year is settled and rolled forward: the one adopted for it, or today's while none is."""

from dataclasses import dataclass

from formulas.split import Split
from funding.board import Board
from funding.decisions import in_force
from funding.places import quoted
from funding.wording import _
from tui.commands.common import split_of
from tui.commands.deciding import found, reopened, unaltered


@dataclass(frozen=True, slots=True)
class Basis:
    """A split, and what it is in words."""

    split: Split
    told: str


def basis_of(board: Board, year: str, name: str | None, formula: str | None) -> Basis:
    """The split of a proposal, an adoption or a formula that is named; else of what is adopted for the year."""
    if name is not None:
        named = found(board, name)
        if named.adoption is not None:
            unaltered(named.adoption)
        return Basis(named.split, _("By {name}.").format(name=quoted(name)))
    adopted = [known for known in in_force(board.adoptions) if any(of.year == year for of in known.years)]
    if formula is None and adopted:
        unaltered(adopted[-1])
        return Basis(reopened(adopted[-1]), _("By what was adopted: {name}.").format(name=quoted(adopted[-1].name)))
    split = split_of(board, formula)
    words = _("By the formula {name} as it is today; nothing is adopted for {year}.")
    if adopted:
        words = _("By the formula {name} as it is today, not by what was adopted for {year}.")
    return Basis(split, words.format(name=quoted(split.formula_name), year=year))
