"""How draws are cut: into blocks that are independent of one another, and runs of blocks that are worked on at once.

The cut depends on nothing but the number of draws, so that a seed comes to the same bytes however many work on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scenarios.uncertainty.streams import Stretch

LARGEST_BLOCK = 1_000
FEWEST_BLOCKS = 20
"""Sampling error is told from how blocks differ, so there must be some."""
BLOCKS_AT_ONCE = 16
KEPT = 1_000_000
"""Of more draws than this only every so many-th is kept, once a stretch is put in order."""
FEWEST_DRAWS, MOST_DRAWS = 100, 100_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """So many blocks of so many draws."""

    blocks: int
    size: int

    @property
    def draws(self) -> int:
        """All draws: those asked for, made up to whole blocks."""
        return self.blocks * self.size

    @property
    def thinned(self) -> int:
        """One in how many draws is kept."""
        return -(-self.draws // KEPT)

    def stretches(self) -> Iterator[Stretch]:
        """The blocks in runs, the last perhaps shorter."""
        for number, first in enumerate(range(0, self.blocks, BLOCKS_AT_ONCE)):
            yield Stretch(number, min(BLOCKS_AT_ONCE, self.blocks - first), self.size)


def shape_of(draws: int) -> Shape:
    """The blocks for at least so many draws; raises `ValueError` for too few or too many."""
    if not FEWEST_DRAWS <= draws <= MOST_DRAWS:
        raise ValueError(draws)
    size = min(LARGEST_BLOCK, -(-draws // FEWEST_BLOCKS))
    return Shape(-(-draws // size), size)
