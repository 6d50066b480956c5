"""On which split a command settles a year: of what is named, of what is adopted, or of today."""

from funding.board import Board
from funding.places import quoted
from funding.wording import _
from tui.commands.common import split_of
from tui.commands.deciding import found, unaltered
from tui.commands.saying import leave
from tui.exits import Exit
from tui.workspace.deciding.basis import Basis, adopted_for, basis_of_adoption, basis_of_today
from tui.workspace.edits import Refused


def basis_of(board: Board, year: str, name: str | None, formula: str | None) -> Basis:
    """The split of a proposal, an adoption or a formula that is named; else of what is adopted for the year."""
    if name is not None:
        named = found(board, name)
        if named.adoption is not None:
            unaltered(named.adoption)
        if year not in named.side.assessed:
            words = _("{name} is not for the year {year}. It is for {known}.")
            known = ", ".join(named.side.assessed)
            leave(Exit.WRONG_USE, words.format(name=quoted(name), year=year, known=known))
        return Basis(named.split, _("By {name}.").format(name=quoted(name)))
    adopted = adopted_for(board, year)
    if formula is not None or adopted is None:
        return basis_of_today(board, split_of(board, formula), year)
    basis = basis_of_adoption(board, adopted)
    if isinstance(basis, Refused):
        leave(Exit.CHECK_FAILED, basis.message)
    return basis
