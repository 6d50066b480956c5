"""An ensemble: what thousands of draws of a Board came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from funding.board import Board
from funding.money import Pence
from scenarios.clauses import Statement
from scenarios.ensemble.pieces import Piece
from scenarios.ensemble.shape import Shape
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.streams import Sampling


class Ended(Enum):
    """Why an ensemble has no more draws."""

    ALL_DRAWN = "all draws made"
    KNOWN = "what was asked is known"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Ensemble:
    """The draws of a scenario, and all that is needed to make them again."""

    board: Board
    formula: str
    """The name of the formula in use where no event changes it."""
    statements: tuple[Statement, ...]
    seed: int
    sampling: Sampling
    shape: Shape
    """The draws asked for."""
    ended: Ended
    partners: tuple[str, ...]
    outputs: tuple[Output, ...]
    plan: Mapping[str, Pence]
    """Costs less income by year when nothing uncertain is drawn."""
    pieces: tuple[Piece, ...]

    @property
    def draws(self) -> int:
        """The draws made."""
        return sum(piece.draws for piece in self.pieces)

    @property
    def any_odd(self) -> int:
        """How many draws the exact reader would refuse, or ask for more than there is."""
        return sum(piece.any_odd for piece in self.pieces)

    def row(self, output: Output) -> int:
        """Where an output stands; raises `ValueError` for one that the ensemble has not."""
        if output.measure is Measure.ASSESSED and output not in self.outputs:
            output = Output(Measure.CASH_DUE, output.year, output.partner)
        return self.outputs.index(output)


def draws_of(ensemble: Ensemble, output: Output) -> NDArray[np.int64]:
    """All kept draws of an output, in pence."""
    row = ensemble.row(output)
    return np.concatenate([piece.kept[row] for piece in ensemble.pieces]).astype(np.int64)
