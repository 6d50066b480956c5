"""Streams of chance: one for each input, from the seed and the input's name, so that no input moves another's draws."""

from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SMALLEST = 2.0**-53
"""Chances keep this far from 0 and 1, where a normal spread has no end."""


class Sampling(Enum):
    """How a block of draws is spread over what may happen."""

    LATIN = "latin hypercube"
    """Each input is cut into as many equal chances as a block has draws, and every draw takes one of its own."""
    PLAIN = "plain random"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of whole blocks of draws, worked on at once; blocks are independent of one another."""

    number: int
    blocks: int
    size: int
    """Draws in each block."""

    @property
    def draws(self) -> int:
        """How many draws there are."""
        return self.blocks * self.size


def stream(seed: int, name: str, year: str | None, stretch: int) -> np.random.Generator:
    """The chance of one input in one stretch: the same whoever asks, whenever, and whatever else is drawn."""
    words = "\x1f".join((str(seed), name, year or "", str(stretch)))
    digest = blake2b(words.encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))


def chances(seed: int, name: str, year: str | None, stretch: Stretch, sampling: Sampling) -> Floats:
    """A chance above 0 and below 1 for each draw of a stretch, block after block."""
    chance = stream(seed, name, year, stretch.number)
    return spread_out(chance, stretch.blocks, stretch.size, sampling).ravel()


def spread_out(chance: np.random.Generator, blocks: int, size: int, sampling: Sampling) -> Floats:
    """Blocks of chances, a row each."""
    within = chance.random((blocks, size))
    if sampling is Sampling.LATIN:
        places = np.broadcast_to(np.arange(size, dtype=np.float64), (blocks, size))
        within += chance.permuted(places, axis=1)
        within /= size
    return np.clip(within, SMALLEST, 1 - SMALLEST, out=within)
