"""Work that windows left behind: what is still to be offered when the program starts."""

from pathlib import Path

from funding.recovery import Kept, LeftOver, Standing, discard, left_over, standing
from funding.store import StoreProblem


def left_behind(folder: Path | None) -> LeftOver:
    """Work in a folder that its file does not hold, newest first; what the file already holds is let go."""
    if folder is None:
        return LeftOver((), ())
    found = left_over(folder)
    return LeftOver(tuple(kept for kept in found.works if not _settled(kept)), found.problems)


def _settled(kept: Kept) -> bool:
    if standing(kept) is not Standing.SAVED or kept.work.drafts:
        return False
    try:
        discard(kept)
    except StoreProblem:
        return False
    return True
