"""A year of a Board against its plan: on which split, its outturn and its settlement."""

from dataclasses import dataclass

from formulas.outturn import Outturn, outturn
from formulas.settling import Settlement, settle
from formulas.split import Split, split_board
from funding.board import Board
from tui.workspace.deciding.basis import Basis, adopted_for, basis_of_adoption, basis_of_today
from tui.workspace.edits import Refused

NOT_SHARED = frozenset({"actuals", "proposals", "adoptions", "history", "scenarios"})
"""The parts of a Board that have no bearing on its split."""


@dataclass(frozen=True, slots=True)
class Lived:
    """A year as it was lived so far."""

    basis: Basis
    outturn: Outturn
    settlement: Settlement


class Living:
    """The years of a Board as they are lived; the split behind them is kept while what is shared stays the same."""

    def __init__(self) -> None:
        self._board: Board | None = None
        self._split: Split | Refused | None = None
        self._adopted: dict[tuple[str, ...], Basis | Refused] = {}

    def year(self, board: Board, year: str) -> Lived | Refused:
        """A year against what was adopted for it, or against today's split while nothing is."""
        basis = self.basis(board, year)
        if isinstance(basis, Refused):
            return basis
        found = outturn(basis.split, year, board.actuals)
        return Lived(basis, found, settle(basis.split, found))

    def basis(self, board: Board, year: str) -> Basis | Refused:
        """The split that a year is settled by."""
        adopted = adopted_for(board, year)
        if adopted is not None:
            mark = (adopted.fingerprint, *(known.fingerprint for known in board.adoptions))
            if mark not in self._adopted:
                self._adopted[mark] = basis_of_adoption(board, adopted)
            return self._adopted[mark]
        split = self._today(board)
        return split if isinstance(split, Refused) else basis_of_today(board, split, year)

    def _today(self, board: Board) -> Split | Refused:
        if self._split is None or self._board is None or not _shares_alike(board, self._board):
            found = split_board(board)
            wrong = Refused("\n".join(str(problem) for problem in found.problems))
            self._board, self._split = board, found.split or wrong
        return self._split


def _shares_alike(one: Board, other: Board) -> bool:
    """Whether two Boards are shared out alike because no part that is shared was touched."""
    parts = [part for part in Board.model_fields if part not in NOT_SHARED]
    return all(getattr(one, part) is getattr(other, part) for part in parts)
