"""The fewest deeds that still break it."""

import traceback
from pathlib import Path

from tests.app_monkey.deeds import Deed
from tests.app_monkey.playing import play

TRIES = 400


def shortened(done: list[Deed], folder: Path, start: str, failed: BaseException | None) -> list[Deed]:
    """Leave out deeds, many at a time and then one by one, as long as it breaks in the same place."""
    wanted = _where(failed)
    size = max(1, len(done) // 2)
    tries = 0
    while tries < TRIES:
        shorter = None
        for begin in range(len(done) - size, -1, -size):
            tries += 1
            fewer = done[:begin] + done[begin + size :]
            if _where(play(fewer, folder, start, 10**9).failed) == wanted:
                shorter = fewer
                break
            if tries >= TRIES:
                break
        if shorter is not None:
            done = shorter
            size = min(size, max(1, len(done) // 2))
        elif size == 1:
            break
        else:
            size //= 2
    return done


def _where(failed: BaseException | None) -> tuple[str, str, int | None] | None:
    """What broke, and the line that did."""
    if failed is None:
        return None
    last = traceback.extract_tb(failed.__traceback__)[-1]
    return (type(failed).__name__, last.filename, last.lineno)
