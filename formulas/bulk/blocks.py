"""How many draws are worked on at a time, so that arrays stay in a processor's cache."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""Rows are entries, columns are draws; either may be one that stands for all."""

CHUNK = 192_000
"""Numbers in one array of a chunk: enough that the work outweighs the cost of asking for it."""
BLOCK = 24_000
"""Numbers in one array of a block: a few such arrays fit a processor's second cache."""
LARGE_PIECE = 31 * 2**20
"""Bytes just below what the C library of Linux always hands back."""
SMALLEST = 256
"""Draws in the smallest chunk or block."""


def keep_freed_room() -> None:
    """Have the C library keep the room of freed arrays for the next ones.

    It gives room back to the system, and asks for it again page by page, until it has seen a large
    piece come and go; that took half of the time. The piece is never touched, so it costs nothing.
    """
    np.empty(LARGE_PIECE, dtype=np.uint8)


def pieces(draws: int, rows: int, numbers: int) -> Iterator[slice]:
    """Draws in stretches, such that an array with so many rows holds about so many numbers."""
    size = max(SMALLEST, numbers // max(rows, 1))
    return (slice(start, min(start + size, draws)) for start in range(0, draws, size))


def in_blocks(kernel: Callable[..., Array], rows: int, *arrays: Array) -> Array:
    """What a kernel of many passes makes of arrays, block by block; single columns stand for every draw."""
    draws = max(array.shape[1] for array in arrays)
    out = np.empty((rows, draws))
    for block in pieces(draws, rows, BLOCK):
        out[:, block] = kernel(*(array if array.shape[1] == 1 else array[:, block] for array in arrays))
    return out
